import type { Proposition } from '@standoff/propositions';
import type { AskedBy, ToldBy, tellingsWithoutSolver } from '@standoff/report';
import type { FrontQuestionId, Inquiry, Needs } from '@standoff/study';
import type { AskableClaim, AskedClaim } from './askable-claim.ts';
import type { ShownAnswer } from './shown-claim.ts';
import type { AskedCoalitions, ChosenStandings, ShownLeaving } from './shown-coalitions.ts';
import type { StateKey } from './shown-conflict.ts';
import type { DoubtQuestion, ShownDoubt } from './shown-doubt.ts';
import type { ShownFrontAnswer, ShownFrontQuestion } from './shown-front.ts';
import type { AskedGrid, ShownGrid } from './shown-grid.ts';
import type { ShownCrux, ShownVariants } from './shown-variants.ts';
import type { ShownWay, WayQuestion } from './shown-way.ts';

type Tellings = typeof tellingsWithoutSolver;

/** The inquiries that the page can ask of the conflict that is open. */
export type InquiryId = keyof Tellings;

/**
 * The options of a question, where `state`, `target` and `else` are keys of states. It is about the conflict as it is read, and
 * within the limits of the page, so that neither can be asked for.
 */
export type InquiryOptions<I extends InquiryId> = Omit<
  AskedBy<Tellings[I]>,
  'variant' | 'maxStates' | 'maxMemory'
>;

/** What an inquiry finds, before it is told. */
export type FoundBy<I extends InquiryId> =
  Tellings[I]['inquiry'] extends Inquiry<Needs, infer _, infer R> ? R : never;

/** The document that answers it, and by their ids the keys of all states that it names. */
export interface ToldDocument<J> {
  readonly document: J;
  readonly keys: Readonly<Record<string, StateKey>>;
}

/** What the page asks beside them: the question, and what is told. */
export interface PageQuestions {
  /** The variants of the file side by side, each read as the page reads the one that is open. */
  readonly variants: { readonly asked: Nothing; readonly told: ShownVariants };
  /** The variants that were compared as a grid. */
  readonly grid: { readonly asked: AskedGrid; readonly told: ShownGrid };
  /** What explains why the variants that were compared find otherwise than the file. */
  readonly cruxes: { readonly asked: Nothing; readonly told: readonly ShownCrux[] };
  /** How sure a verdict is; undefined of one that does not go by single comparisons, and of a state that there is not. */
  readonly doubt: { readonly asked: DoubtQuestion; readonly told: ShownDoubt | undefined };
  /** Whether what a sentence claims is so, why, in how many models and on what that rests. */
  readonly claim: { readonly asked: AskedClaim; readonly told: ShownAnswer };
  /** What the headline claims that can be asked about by itself. */
  readonly headline: { readonly asked: Nothing; readonly told: readonly AskableClaim[] };
  /** What a sentence claims that can be asked about by itself, each in words. */
  readonly sentence: {
    readonly asked: { readonly means: readonly Proposition[] };
    readonly told: readonly AskableClaim[];
  };
  /** The questions of the front page, as the conflict puts them. */
  readonly front: { readonly asked: Nothing; readonly told: readonly ShownFrontQuestion[] };
  /** What answers one of them, also where that takes long. */
  readonly 'front-answer': {
    readonly asked: { readonly of: FrontQuestionId; readonly anyway?: true };
    readonly told: ShownFrontAnswer;
  };
  /** What would make a state happen. */
  readonly way: { readonly asked: WayQuestion; readonly told: ShownWay };
  /** How the coalitions that count stand to a state; undefined where none do, or preferences are not read generally. */
  readonly standings: {
    readonly asked: AskedCoalitions & { readonly of: StateKey };
    readonly told: ChosenStandings | undefined;
  };
  /** Which of them would leave each of some states. */
  readonly leaving: {
    readonly asked: AskedCoalitions & { readonly of: readonly StateKey[] };
    readonly told: readonly ShownLeaving[] | undefined;
  };
}

type Nothing = Readonly<Record<string, never>>;

export type QuestionId = InquiryId | keyof PageQuestions;

/** What is asked by a question. */
export type AskedOf<Q extends QuestionId> = Q extends InquiryId
  ? InquiryOptions<Q>
  : Q extends keyof PageQuestions
    ? PageQuestions[Q]['asked']
    : never;

/** What is told of it. */
export type ToldOf<Q extends QuestionId> = Q extends InquiryId
  ? ToldDocument<ToldBy<Tellings[Q]>>
  : Q extends keyof PageQuestions
    ? PageQuestions[Q]['told']
    : never;

/** What comes of a question. */
export type Reply<T> =
  | { readonly status: 'answered'; readonly told: T }
  /** What cannot be answered, and why, in words. */
  | { readonly status: 'refused'; readonly problem: string }
  /** A later question from the same place came in before this one was answered. */
  | { readonly status: 'superseded' }
  | { readonly status: 'cancelled' };
