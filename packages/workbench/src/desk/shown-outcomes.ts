import type { OutcomeGroup, OutcomeSection, SectionStart } from '@standoff/study';
import type { AskedCoalitions } from './shown-coalitions.ts';
import type { ConceptId, StateKey } from './shown-conflict.ts';

/** Which states to list, and in which order. */
export interface OutcomeQuestion {
  /** Id of a concept, `any`, or `all` of them; all states where nothing is said. */
  readonly heldUnder?: ConceptId;
  /** Besides, what the headline speaks of, whatever it holds under. */
  readonly withTold?: boolean;
  /** Only what everybody prefers to the status quo. */
  readonly commonGains?: boolean;
  /** One, or the members of a coalition that counts: only what is better for them than the status quo. */
  readonly jointGains?: readonly number[];
  /** Only what those would not leave under this concept, `any` or `all` of them. */
  readonly unleft?: { readonly by: Stayers; readonly under: ConceptId };
  /** The coalitions that count, where something is asked about them. */
  readonly together?: AskedCoalitions;
  /** Only states in which these options, by position, have these levels. */
  readonly levels?: readonly { readonly option: number; readonly level: number }[];
  /** A formula of the model language. */
  readonly where?: string;
  /** One row for all states that nobody tells apart. */
  readonly coalesced?: boolean;
  readonly order:
    | { readonly by: 'number' | 'telling' }
    | { readonly by: 'preference'; readonly decisionMaker: number }
    | { readonly by: 'joint-preference'; readonly members: readonly number[] }
    | { readonly by: 'level'; readonly option: number; readonly descending: boolean }
    | { readonly by: 'leavers'; readonly concept: ConceptId };
}

/** One, or the members of a coalition that counts; or all coalitions that count. */
export type Stayers = readonly number[] | 'coalitions';

/** A list that the worker keeps; its rows are fetched as they come into sight. */
export type OutcomeListing =
  | ({ readonly status: 'listed'; readonly list: number; readonly count: number } & Gathering)
  | { readonly status: 'problem'; readonly problem: string };

/** What a list is made of; both are empty unless it begins with the most telling. */
export interface Gathering {
  readonly sections: readonly SectionStart[];
  readonly groups: readonly OutcomeGroup[];
}

export type { OutcomeGroup, OutcomeSection, SectionStart };

export interface ShownOutcomeRow {
  readonly key: StateKey;
  readonly id: string;
  readonly name?: string;
  readonly words: string;
  /** The level of every option. */
  readonly levels: readonly number[];
  /** For each concept, in the order of the conflict, the positions of who would leave. */
  readonly leavers: readonly (readonly number[])[];
  /** Of a row that stands for states that nobody tells apart; absent where it is the only one. */
  readonly alike?: ShownAlike;
}

export interface ShownAlike {
  /** How many states there are. */
  readonly count: number;
  /** `four alike, whatever THAAD on its soil` */
  readonly words: string;
  /** Positions of the options that do not stand alike in them. */
  readonly varying: readonly number[];
}
