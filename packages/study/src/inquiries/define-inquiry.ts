import type { Concept, Cost, Steps } from '@standoff/engine';
import type { Problem } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import type { OpenCase, TooLarge } from '../analysis/open-case.ts';
import type { FoundOf, Options } from '../asking/option.ts';
import type { Casebook } from '../casebook/casebook.ts';
import type { Model, NamedVersion, Version } from '../model/model.ts';
import type { Solver } from '../solver/solver.ts';

/** What an inquiry cannot answer, and why: what was asked for that cannot be. */
export interface Refusal extends Problem {
  readonly status: 'refused';
  /** Whether the question makes no sense of this model, or more was asked than may be done. */
  readonly kind: 'usage' | 'limit';
}

/** A refusal of a question that makes no sense of the model. */
export function refuse(problem: Problem): Refusal {
  return refusal('usage', problem);
}

/** A refusal of a question that asks for more than may be done. */
export function refuseSoMuch(problem: Problem): Refusal {
  return refusal('limit', problem);
}

/** The problem may come with the status of what had it. */
function refusal(kind: Refusal['kind'], problem: Problem): Refusal {
  return { ...problem, status: 'refused', kind };
}

/** How a question was put. */
export interface Manner {
  /** Whether the answer is for programs, which get all, or for people, who get what is most telling. */
  readonly told: 'json' | 'text';
  /** Whether it is told beside the answers about other variants, with little room for each. */
  readonly beside?: boolean;
  /** How an option is called where it was given: `--max-states`, or `maxStates`. */
  called(option: string): string;
}

/** What every inquiry knows. */
export interface Setting extends Manner {
  readonly model: Model;
  /** The file as it stands, or the variant asked about. */
  readonly version: Version;
  /** All that are asked about, the first included; one but where several are. */
  readonly versions: readonly NamedVersion[];
}

/** What an inquiry gets to look at, by what it needs. */
export interface Grounds {
  /** The model as it was read. */
  readonly model: Setting;
  /** Its states, and how everybody orders them; the concepts asked about. */
  readonly case: Setting & {
    readonly opened: OpenCase;
    readonly concepts: readonly Concept[];
    /** An earlier analysis of this model or one like it. */
    readonly previous?: Analysis;
  };
  /** Which states are stable for whom. */
  readonly analysis: Setting & { readonly analysis: Analysis };
  /** A solver, which lists no states. */
  readonly solver: Setting & { readonly solver: Solver; readonly signal?: AbortSignal };
}

export type Needs = keyof Grounds;

/** What is known of a question before it is gone into, by what it needs: of that it is said what it will take. */
export interface Known {
  readonly model: Setting;
  /** The states, which nobody has ordered yet. */
  readonly case: KnownStates;
  readonly analysis: KnownStates;
  readonly solver: Setting;
}

export interface KnownStates extends Setting {
  readonly casebook: Casebook;
  /** Those asked about. */
  readonly concepts: readonly Concept[];
  /** Whether there is an earlier analysis of this model or one like it. */
  readonly analysed: boolean;
}

/**
 * One thing that can be asked about a conflict: what is asked, of what, and how it is computed. The command,
 * the function of the library, the JSON Schema and the tables of the manual follow from it.
 */
export interface Inquiry<N extends Needs = Needs, O extends Options = Options, R = unknown> {
  /** Also the name of the command. */
  readonly id: string;
  /** What it answers, as a clause: `say under which foresight a state holds`. */
  readonly asks: string;
  readonly needs: N;
  /** In the order in which they are shown. */
  readonly options: O;
  /** Whether it is about two or more models. */
  readonly several?: boolean;
  /** Whether all variants can be asked about side by side. */
  readonly sideBySide?: boolean;
  /** What is refused before anything is computed, of options that cannot be together. */
  refuses?(setting: Setting, asked: FoundOf<O>): Refusal | undefined;
  /** What is refused before anything is analysed, once the states are known. */
  refusesStates?(setting: Setting, asked: FoundOf<O>): Steps<Refusal | undefined>;
  /**
   * What `run` is estimated to take beside what it needs: all that it does, doubts included, by counts alone. Where only
   * a later stage knows how much is left, `run` announces that anew by the `cost` of its progress. Undefined where only
   * the states of the model will tell: no cost would be announced as nothing to do.
   */
  estimate(known: Known[N], asked: FoundOf<O>): N extends 'model' ? Cost | undefined : Cost;
  /** Runs in steps, or in a promise where it needs a solver. */
  run(
    ground: Grounds[N],
    asked: FoundOf<O>,
  ): Steps<R | Refusal | TooLarge> | Promise<R | Refusal | TooLarge>;
}

export function defineInquiry<const N extends Needs, O extends Options, R>(
  inquiry: Inquiry<N, O, R>,
): Inquiry<N, O, R> {
  return inquiry;
}
