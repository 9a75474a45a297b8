import { optional } from '../shapes/mapping.ts';
import { id, idPattern, isIdText } from '../shapes/name.ts';
import { type JsonSchema, mapped, type Shape, type Word } from '../shapes/shape.ts';
import { limits } from '../source/limits.ts';
import type { Checking } from './checking.ts';

/** Whether a word can name an entry of a list. A number means a place. */
export function isItemId(text: string): boolean {
  return isIdText(text) && !/^\d+$/.test(text);
}

/** The id of an entry of a list, by which other parts of the file speak of it wherever it stands. */
const itemId: Shape<Word> = {
  ...mapped(id('a statement or rule'), (word, _, { report }): Word | undefined => {
    if (isItemId(word.text)) return word;
    report(
      'invalid-id',
      word.span,
      `"${word.text}" means a place of the list and cannot be an id`,
      {
        help: 'write a word, such as hold-exercises',
      },
    );
    return undefined;
  }),
  schema: itemIdSchema,
};

export function itemIdSchema(): JsonSchema {
  return {
    type: 'string',
    pattern: `^(?![0-9]+$)${idPattern.source.slice(1)}`,
    maxLength: limits.idLength,
  };
}

/** The key that gives an entry of a list its id. */
export const idField = optional(
  itemId,
  'a name by which variants, views and doubts may speak of it, whatever its place: hold-exercises',
);

/** Reports ids that more than one entry has. */
export function checkItemIds(ids: readonly (Word | undefined)[], { report }: Checking): void {
  const first = new Map<string, Word>();
  for (const word of ids) {
    if (!word) continue;
    const before = first.get(word.text);
    if (!before) first.set(word.text, word);
    else reportRepeatedId(word, before, report);
  }
}

export function reportRepeatedId(word: Word, before: Word, report: Checking['report']): void {
  report('repeated-entry', word.span, `"${word.text}" is already the id of another entry here`, {
    related: [{ span: before.span, message: 'first here' }],
    help: 'choose another id for one of them',
  });
}

/** Warns of a number that stands where an id could: what stands at the place has one, or others of the list have. */
export function warnOfNumber(
  { span }: Pick<Word, 'span'>,
  number: number,
  ids: readonly (string | undefined)[],
  report: Checking['report'],
): void {
  const id = ids[number - 1];
  const drifts = 'a number goes on to mean the place when something else stands there';
  if (id !== undefined) {
    report('place-by-number', span, `what stands at this place is called "${id}"`, {
      help: `write ${id}: ${drifts}`,
      fix: { span, text: id },
    });
  } else if (number <= ids.length && ids.some((other) => other !== undefined)) {
    report('place-by-number', span, 'what stands at this place has no id, and others here have', {
      help: `give it one, such as "id: hold-exercises", and write that here: ${drifts}`,
    });
  }
}
