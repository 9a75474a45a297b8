import type { Span } from '../../source/span.ts';
import type { Path } from './content.ts';
import type { TextChange } from './text-change.ts';

/** What became of an edit: the new text with the changes that lead to it, or why there is none. */
export type EditOutcome = Edited | Refused;

export interface Edited {
  readonly status: 'edited';
  readonly text: string;
  /** Places of the old text and what stands there instead, in order, none touching another. */
  readonly changes: readonly TextChange[];
  /** The id of what was added. */
  readonly id?: string;
}

export interface Refused {
  readonly status: 'refused';
  readonly reason: Refusal;
}

/** Why an edit was refused. Codes are stable; messages are for people and may change. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  /** Places of the old text that stand in the way, such as those that use what is to be removed. */
  readonly places: readonly Span[];
  /** Of an edit that makes errors: the first one, and where it would stand, so that a form can show it there. */
  readonly fault?: { readonly at: Path; readonly message: string };
}

export type RefusalCode =
  /** The text cannot be read as YAML, so that nothing can be said about its parts. */
  | 'syntax-errors'
  /** The file is written in a way that this edit would not leave intact. */
  | 'layout'
  | 'no-such-decision-maker'
  | 'no-such-option'
  | 'no-such-level'
  | 'no-such-statement'
  | 'no-such-entry'
  | 'no-such-place'
  | 'name-taken'
  | 'invalid-id'
  | 'invalid-formula'
  | 'invalid-value'
  | 'still-used'
  /** The preference is not given as statements, or the states are not given by options. */
  | 'other-form'
  /** A judgement does not apply to the conflict of the file. */
  | 'not-applicable'
  /** The file had no errors, and would have some. */
  | 'makes-errors';

export function refused(code: RefusalCode, message: string, places: readonly Span[] = []): Refused {
  return { status: 'refused', reason: { code, message, places } };
}

/** The outcome of an edit that adds something under an id. */
export function withId(outcome: EditOutcome, id: string): EditOutcome {
  return outcome.status === 'edited' ? { ...outcome, id } : outcome;
}
