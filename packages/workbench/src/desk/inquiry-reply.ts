import type { AskedBy, ToldBy, tellingsWithoutSolver } from '@standoff/report';
import type { StateKey } from './shown-conflict.ts';

type Tellings = typeof tellingsWithoutSolver;

/** What the page can ask of the conflict that is open. */
export type InquiryId = keyof Tellings;

/**
 * The options of a question, where `state` and `target` are keys of states. It is about the conflict as it is read, and
 * within the limits of the page, so that neither can be asked for.
 */
export type InquiryOptions<I extends InquiryId> = Omit<
  AskedBy<Tellings[I]>,
  'variant' | 'maxStates' | 'maxMemory'
>;

/** The document that answers it, and by their ids the keys of all states that it names. */
export interface ToldDocument<J> {
  readonly document: J;
  readonly keys: Readonly<Record<string, StateKey>>;
}

export type ToldOf<I extends InquiryId> = ToldDocument<ToldBy<Tellings[I]>>;

/** What comes of a question. */
export type Reply<T> =
  | { readonly status: 'answered'; readonly told: T }
  /** What cannot be answered, and why, in words. */
  | { readonly status: 'refused'; readonly problem: string }
  /** A later question from the same place came in before this one was answered. */
  | { readonly status: 'superseded' }
  | { readonly status: 'cancelled' };
