import type { Formula, Of, Quoted } from '@standoff/propositions';

/** What stands at a place of an order; of states that are not open what the file calls them. */
export type ToldEntry = Of<'ranks'>['upper'] & { readonly called?: readonly string[] };

/** A change to an order, with what stands at the places that it is about. */
export type ToldOrderChange =
  | {
      readonly kind: 'move';
      readonly what: ToldEntry;
      readonly past: ToldEntry;
      /** From 1. */
      readonly from: number;
      readonly to: number;
      /** Whether a breach of it is greatly worse from then on, where that is said. */
      readonly greatly?: boolean;
    }
  | {
      readonly kind: 'swap';
      readonly upper: ToldEntry;
      readonly lower: ToldEntry;
      /** Whether they pass the line to what is greatly worse. */
      readonly across?: boolean;
    }
  | { readonly kind: 'drop'; readonly wish: ToldEntry }
  | {
      readonly kind: 'add';
      readonly wish: ToldEntry;
      /** Where it then stands among others; absent where there are none. */
      readonly rank?: 'first' | 'last' | { readonly above: ToldEntry };
    }
  | { readonly kind: 'restate'; readonly wish: ToldEntry; readonly before: ToldEntry }
  | { readonly kind: 'sure'; readonly wish: ToldEntry; readonly so: boolean }
  | { readonly kind: 'degree'; readonly wish: ToldEntry; readonly greatly: boolean }
  /** Of a ranking: how great the gap between two places is. */
  | {
      readonly kind: 'gap';
      readonly upper: ToldEntry;
      readonly lower: ToldEntry;
      readonly greatly: boolean;
    }
  /** Of two statements the other one; absent where the order is not known. */
  | { readonly kind: 'alternative'; readonly wish?: Quoted; readonly before: ToldEntry };

/** How one sees another, as far as it is said. */
export interface ToldView {
  readonly viewer: string;
  readonly of: string;
  /** Options of the other that it does not know of, as `owner.option`. */
  readonly hides: readonly string[];
  /** What it takes the other to want in this order; or to prefer in some other way that is not told. */
  readonly wants?: readonly ToldEntry[] | 'otherwise';
  /** Where it sees the other’s order changed: each change by the order that those before it left. */
  readonly changes: readonly ToldOrderChange[];
  /** How far it takes the other to look. */
  readonly foresight?: string;
  /** How it thinks that the other sees others. */
  readonly thinks: readonly ToldView[];
}

/** A judgement before it is put into words: which it is and what it is about, without the conflict that it changes. */
export type ToldJudgement =
  | {
      readonly kind: 'order';
      readonly of: string;
      /** Who takes it so; absent of the order itself. */
      readonly viewer?: string;
      readonly change: ToldOrderChange;
    }
  | {
      readonly kind: 'hide';
      readonly viewer: string;
      readonly of: string;
      readonly option: string;
      readonly hidden: boolean;
    }
  | ({ readonly kind: 'view' } & ToldView)
  | {
      readonly kind: 'fact';
      readonly viewer?: string;
      readonly fact: string;
      readonly when: Formula;
      /** How likely it then follows, where that is less than certain. */
      readonly chance?: number;
    }
  | {
      readonly kind: 'chance';
      readonly fact: string;
      readonly when?: Formula;
      readonly value: number;
    }
  | {
      readonly kind: 'limit';
      readonly of: string;
      readonly option: string;
      /** Pairs of levels by their numbers: from which to which. */
      readonly moves: 'free' | 'one-way' | 'step' | readonly (readonly [number, number])[];
    }
  | {
      readonly kind: 'lock';
      readonly of: string;
      readonly option: string;
      /** The id of the level that it cannot leave; absent where it cannot be changed at all. */
      readonly level?: string;
      /** Of what an agreement stands at, which nobody has alone. */
      readonly isAgreement?: boolean;
    }
  | {
      readonly kind: 'penalty';
      readonly of: string;
      readonly by: string;
      readonly when: Formula;
      readonly willing: boolean;
      readonly removed: boolean;
    }
  | {
      readonly kind: 'rule';
      readonly of: string;
      readonly votes: number;
      readonly vetoes: readonly string[];
      /** The rule as it was. */
      readonly before: { readonly votes: number; readonly vetoes: readonly string[] };
    }
  | {
      readonly kind: 'vote';
      readonly of: string;
      readonly member: string;
      /** What it is called that is no decision maker. */
      readonly name?: string;
      /** Absent where it votes by its wishes. */
      readonly vote?: 'yes' | 'no' | 'abstain' | 'absent' | 'abstain unless greatly worse';
    }
  | {
      readonly kind: 'notice';
      readonly of: string;
      readonly value: boolean;
    }
  | {
      readonly kind: 'transitions';
      readonly of: string;
      /** What the agreement stands at, as an option. */
      readonly option: string;
      /** Levels by their numbers; those that nobody makes are left out. A formula over tallies is told as it is written. */
      readonly changes: readonly {
        readonly from: number;
        readonly to: number;
        readonly by: 'all' | 'each' | number | { readonly formula: string };
      }[];
    }
  | {
      readonly kind: 'term';
      /** What the deal is called. */
      readonly deal: string;
      readonly option: string;
      /** The id of the level; absent where the deal leaves the option as it is. */
      readonly level?: string;
    }
  | {
      readonly kind: 'foresight';
      readonly viewer?: string;
      readonly of: string;
      /** Absent where nothing is said of how far it looks. */
      readonly concept?: string;
    };
