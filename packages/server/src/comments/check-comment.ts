import type { Anchor } from '../storage/tables.ts';
import { cleanLine, cleanText } from '../storage/typed-text.ts';

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
    name: cleanLine(name),
    text: cleanText(comment).replace(/\n{3,}/g, '\n\n'),
    pin: about === '' ? null : about,
  };
  const faults: Faults = {
    ...named(checked.name),
    ...commented(checked.text),
    ...(checked.pin !== null &&
      !anchors.some(({ pin }) => pin === checked.pin) && {
        about: 'What you chose is no longer on the page. Choose again what the comment is about.',
      }),
  };
  return Object.keys(faults).length > 0 ? { faults } : { checked };
}

function named(name: string): Faults {
  if (name === '') return { name: 'Enter a name. It will stand above your comment.' };
  return name.length > MOST.name
    ? { name: `A name can have at most ${MOST.name} characters.` }
    : {};
}

function commented(text: string): Faults {
  if (text === '') return { comment: 'Write your comment.' };
  return text.length > MOST.comment
    ? {
        comment: `A comment can have at most ${MOST.comment} characters; this one has ${text.length}.`,
      }
    : {};
}
