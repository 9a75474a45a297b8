import type { StateTold, VariantTold } from '@standoff/report';
import type { StateKey } from './shown-conflict.ts';

/** The file as it stands and its variants side by side, as the command has them with `--variant all`. */
export interface ShownVariants {
  /** Symbols of the concepts under which all of them were analysed. */
  readonly concepts: readonly string[];
  /** The file as it stands first. */
  readonly variants: readonly VariantTold[];
  /** What some judge otherwise than the file as it stands, and which of them. */
  readonly differences: readonly { readonly says: string; readonly in: readonly boolean[] }[];
  /** What is found of the status quo and of states with a name, where that is not the same in all. */
  readonly findings: readonly ShownParting[];
  /** What is found of them all, where it is the same. */
  readonly alike: readonly { readonly about: string; readonly says: string }[];
  /** Under what the states below are counted. */
  readonly counted: string;
  /** The states that hold in most of them. */
  readonly states: readonly ShownCountedState[];
  /** How many more there are. */
  readonly furtherStates: number;
}

/** What comes out otherwise: each verdict with those that give it. */
export interface ShownParting {
  readonly about: string;
  readonly verdicts: readonly { readonly says: string; readonly of: readonly number[] }[];
}

export interface ShownCountedState extends StateTold {
  readonly key?: StateKey;
  /** In how many of the variants it holds. */
  readonly count: number;
  /** Whether no moves lead there in any in which it holds. */
  readonly isUnreached: boolean;
}

/** What explains why a variant finds otherwise than the file as it stands. */
export interface ShownCrux {
  readonly variant: string;
  /** In how much they differ, and what is held. */
  readonly before: readonly string[];
  readonly groups: readonly ShownCruxGroup[];
  /** What they may stop arguing about. */
  readonly after: readonly string[];
}

/** Findings with the same crux. */
export interface ShownCruxGroup {
  readonly about: string;
  readonly says: readonly string[];
  /** What can be tried on the file as it stands for it to find what the variant finds. */
  readonly tries: readonly {
    /** What is judged otherwise then. */
    readonly says: string;
    readonly set: readonly number[];
  }[];
}
