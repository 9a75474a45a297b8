import type { Anchor } from '../storage/tables.ts';

/** What a form sent, as it was typed. */
export interface Typed {
  readonly name: string;
  readonly comment: string;
  /** The pin of what it is about; empty for the page as a whole. */
  readonly about: string;
}

export type Field = keyof Typed;

/** What is wrong, by field, as it is said beside the field. */
export type Faults = Readonly<Partial<Record<Field, string>>>;

export interface CheckedComment {
  readonly name: string;
  readonly text: string;
  readonly pin: string | null;
}

const MOST = { name: 80, comment: 5000 } as const;

/** Holds what was typed against what a comment must have; the same whether it is new or changed. */
export function checkComment(
  { name, comment, about }: Typed,
  anchors: readonly Anchor[],
): { readonly checked: CheckedComment } | { readonly faults: Faults } {
  const checked = {
    name: clean(name).replace(/\s+/g, ' '),
    text: clean(comment).replace(/\n{3,}/g, '\n\n'),
    pin: about === '' ? null : about,
  };
  const faults: Faults = {
    ...named(checked.name),
    ...commented(checked.text),
    ...(checked.pin !== null &&
      !anchors.some(({ pin }) => pin === checked.pin) && {
        about: 'This is not on the page any more. Choose what the comment is about.',
      }),
  };
  return Object.keys(faults).length > 0 ? { faults } : { checked };
}

function named(name: string): Faults {
  if (name === '') return { name: 'Give a name. It stands above your comment.' };
  return name.length > MOST.name ? { name: `A name has at most ${MOST.name} letters.` } : {};
}

function commented(text: string): Faults {
  if (text === '') return { comment: 'Write your comment.' };
  return text.length > MOST.comment
    ? { comment: `A comment has at most ${MOST.comment} letters; this one has ${text.length}.` }
    : {};
}

/**
 * Signs that are not seen but change how the rest is read, such as those that turn the direction of what follows; without
 * the two that join letters and parts of emoji.
 */
const UNSEEN = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

function clean(typed: string): string {
  const lines = typed.normalize('NFC').replace(/\r\n?/g, '\n').replace(UNSEEN, '');
  // Line by line: a pattern for the ends of lines would look at a long row of blanks again from each of them.
  return lines
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
