import type { StateCode, Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { criteriaOf, mostTelling } from '../analysis/most-telling.ts';
import { conditionsOf, equilibriaBy, type ReadBy, sharedConditions } from '../analysis/read-by.ts';
import { sayState } from '../words/state-words.ts';
import { type Departure, departuresFrom } from './departures.ts';
import { sharesStates } from './shared-states.ts';

/** What a change of a conflict changes among its equilibria. */
export interface AnalysisComparison {
  /** For each concept that both analyses have, in the order of the first, and for a foresight of each. */
  readonly concepts: readonly ConceptComparison[];
  /** The status quo and the named states, whether or not anything changes for them. */
  readonly watched: readonly WatchedState[];
}

export interface ConceptComparison {
  readonly concept: ReadBy;
  /** How many states are equilibria. */
  readonly before: number;
  readonly after: number;
  /** How many are equilibria before only, and after only. */
  readonly lost: number;
  readonly gained: number;
}

/** The states that are equilibria before only, and after only; the most telling of them, best first. */
export interface ChangedOutcomes {
  readonly lost: readonly OutcomeChange[];
  readonly gained: readonly OutcomeChange[];
}

/** A state that is an equilibrium in one of the two analyses only. */
export interface OutcomeChange {
  /** Its code, which is the same in both. */
  readonly state: StateCode;
  readonly name?: string;
  readonly words: string;
  /** Whether it is feasible in the analysis in which it is no equilibrium. */
  readonly feasible: boolean;
  /** Who leaves it in that analysis, and for what; empty where it is not feasible. */
  readonly departures: readonly Departure[];
}

/** A state that one keeps an eye on. */
export interface WatchedState {
  readonly state: StateCode;
  readonly isStatusQuo: boolean;
  readonly name?: string;
  /** The concepts under which it is an equilibrium; absent where it is not feasible. */
  readonly before?: readonly ReadBy[];
  readonly after?: readonly ReadBy[];
}

/**
 * Compares two analyses of a conflict, before and after a change of it. Undefined where the two do
 * not have the same options and levels, so that their states cannot be compared.
 */
export function compareAnalyses(before: Analysis, after: Analysis): AnalysisComparison | undefined {
  if (!sharesStates(before.casebook, after.casebook)) return undefined;
  const shared = sharedConditions([before, after]);
  return {
    concepts: shared.map((concept) => ({
      concept,
      before: equilibriaBy(before, concept)!.count,
      after: equilibriaBy(after, concept)!.count,
      lost: cellsOnlyIn(before, after, concept).length,
      gained: cellsOnlyIn(after, before, concept).length,
    })),
    watched: watchStates(before, after),
  };
}

/** How many states of each kind are described. */
const DESCRIBED = 12;

/**
 * The states that are equilibria under a concept in one of two analyses only, most telling first, and
 * who leaves them in the other. The two have the same options and levels.
 */
export function* changedOutcomes(
  before: Analysis,
  after: Analysis,
  concept: ReadBy,
  described = DESCRIBED,
): Steps<ChangedOutcomes> {
  const lost = yield* outcomesOnlyIn(before, after, concept, described);
  return { lost, gained: yield* outcomesOnlyIn(after, before, concept, described) };
}

function* outcomesOnlyIn(
  first: Analysis,
  second: Analysis,
  concept: ReadBy,
  described: number,
): Steps<OutcomeChange[]> {
  const cells = cellsOnlyIn(first, second, concept);
  const changes: OutcomeChange[] = [];
  for (const cell of mostTelling(cells, described, criteriaOf(first))) {
    yield { what: doing.describingChanges, passes: changes.length, share: 0 };
    changes.push(yield* describe(first, second, concept, codeOf(first, cell)));
  }
  return changes;
}

/** The equilibria of the first analysis that are none of the second. */
function cellsOnlyIn(first: Analysis, second: Analysis, concept: ReadBy): number[] {
  const others = equilibriaBy(second, concept)!;
  const held = [...equilibriaBy(first, concept)!];
  return held.filter((cell) => !others.has(cellIn(second, codeOf(first, cell))));
}

function* describe(
  { casebook }: Analysis,
  second: Analysis,
  concept: ReadBy,
  state: StateCode,
): Steps<OutcomeChange> {
  const feasible = cellIn(second, state) >= 0;
  const name = casebook.stateNames.get(state);
  return {
    state,
    ...(name !== undefined && { name }),
    words: sayState(casebook, state),
    feasible,
    departures: feasible ? yield* departuresFrom(second, concept, state) : [],
  };
}

function watchStates(before: Analysis, after: Analysis): WatchedState[] {
  const statusQuo = after.casebook.statusQuo ?? before.casebook.statusQuo;
  const names = new Map([...before.casebook.stateNames, ...after.casebook.stateNames]);
  const states = new Set([...(statusQuo === undefined ? [] : [statusQuo]), ...names.keys()]);
  return [...states].map((state) => {
    const name = names.get(state);
    const [held, holds] = [heldAt(before, state), heldAt(after, state)];
    return {
      state,
      isStatusQuo: state === statusQuo,
      ...(name !== undefined && { name }),
      ...(held && { before: held }),
      ...(holds && { after: holds }),
    };
  });
}

function heldAt(analysis: Analysis, state: StateCode): ReadBy[] | undefined {
  const cell = cellIn(analysis, state);
  if (cell < 0) return undefined;
  return conditionsOf(analysis).filter((by) => equilibriaBy(analysis, by)!.has(cell));
}

function codeOf({ casebook }: Analysis, cell: number): StateCode {
  return casebook.space.codeOf(cell);
}

/** The cell of a state, or -1 where it is not feasible. */
function cellIn({ casebook: { space } }: Analysis, state: StateCode): number {
  const cell = space.cellOf(state);
  return cell >= 0 && space.isState(cell) ? cell : -1;
}
