import type { Comparison, Model, Reading, Space, StateCode, StateReader } from '@standoff/engine';
import type {
  Body,
  CompiledConflict,
  Conflict,
  DecisionMaker,
  Option,
  OptionLevel,
  StatePattern,
} from '@standoff/language';
import type { SpaceOption } from './space-options.ts';

/** What formulas and statements are said with: names and phrases, without the states. */
export type Phrasebook = Pick<Casebook, 'conflict' | 'options' | 'phrases'>;

/**
 * A conflict together with its model and its states: what all words, tables and explanations are
 * made from. States are codes of the model; decision makers and bodies are positions among the movers.
 * What a body's mover in the space reaches are its drafts, whether or not its members carry them.
 */
export interface Casebook {
  readonly conflict: Conflict;
  readonly compiled: CompiledConflict;
  readonly model: Model;
  readonly space: Space;
  /** The reading of preferences in which is said why somebody stays, where it is not the general one. */
  readonly reading?: Reading;
  /** Levels and truths of single states. */
  readonly states: StateReader;
  readonly decisionMakers: readonly DecisionMaker[];
  /** Who moves: the decision makers, then the bodies. */
  readonly movers: readonly (DecisionMaker | Body)[];
  readonly options: readonly SpaceOption[];
  /** What is the case at each level of an option, said so that no two options say the same. */
  readonly phrases: ReadonlyMap<Option, readonly string[]>;
  /** Absent when the file gives none, or one that is not feasible. */
  readonly statusQuo?: StateCode;
  /** Names of the states that have one: named states, and what deals lead to. */
  readonly stateNames: ReadonlyMap<StateCode, string>;
  /** `s37`, or the id of the file in a graph model. */
  stateId(code: StateCode): string;
  /** The state with this id, if there is one. */
  stateWithId(id: string): StateCode | undefined;
  /** The feasible state that a pattern of the file describes, if there is one. */
  stateOf(pattern: StatePattern): StateCode | undefined;
  /** A state with some of its options set to other levels; undefined if that is not feasible. */
  withLevels(code: StateCode, levels: readonly OptionLevel[]): StateCode | undefined;
  compare(decisionMaker: number, first: StateCode, second: StateCode): Comparison;
  /** Whether it is not known how a decision maker compares two states, in a reading that asks for that. */
  isUnknown(decisionMaker: number, first: StateCode, second: StateCode): boolean;
  /** Whether it is not known, in such a reading, if the difference between two states is a great one. */
  isDegreeUnknown(decisionMaker: number, first: StateCode, second: StateCode): boolean;
}
