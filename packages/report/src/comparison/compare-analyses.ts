import type { Concept } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { criteriaOf, mostTelling } from '../analysis/most-telling.ts';
import { countMarks, heldUnder } from '../analysis/outcomes.ts';
import { headlineOf } from '../finding/headline.ts';
import type { FindingSentence } from '../finding/sentence.ts';
import { sayState } from '../words/state-words.ts';
import { type Departure, departuresFrom } from './departures.ts';
import { sharesStates } from './shared-states.ts';

/** What a change of a conflict changes among its equilibria. */
export interface AnalysisComparison {
  /** For each concept that both analyses have, in the order of the first. */
  readonly concepts: readonly ConceptComparison[];
  /** The status quo and the named states, whether or not anything changes for them. */
  readonly watched: readonly WatchedState[];
  readonly headline: { readonly before: FindingSentence; readonly after: FindingSentence };
}

export interface ConceptComparison {
  readonly concept: Concept;
  /** How many states are equilibria. */
  readonly before: number;
  readonly after: number;
  readonly lost: OutcomeChanges;
  readonly gained: OutcomeChanges;
}

export interface OutcomeChanges {
  readonly count: number;
  /** The most telling of them, best first. */
  readonly outcomes: readonly OutcomeChange[];
}

/** A state that is an equilibrium in one of the two analyses only. */
export interface OutcomeChange {
  /** Its code, which is the same in both. */
  readonly state: number;
  readonly name?: string;
  readonly words: string;
  /** Whether it is feasible in the analysis in which it is no equilibrium. */
  readonly feasible: boolean;
  /** Who leaves it in that analysis, and for what; empty where it is not feasible. */
  readonly departures: readonly Departure[];
}

/** A state that one keeps an eye on. */
export interface WatchedState {
  readonly state: number;
  readonly isStatusQuo: boolean;
  readonly name?: string;
  /** The concepts under which it is an equilibrium; absent where it is not feasible. */
  readonly before?: readonly Concept[];
  readonly after?: readonly Concept[];
}

/** How many states of each kind are described. */
const DESCRIBED = 12;

/**
 * Compares two analyses of a conflict, before and after a change of it: which states are equilibria
 * in one of them only, most telling first, and who leaves them in the other. Undefined where the two
 * do not have the same options and levels, so that their states cannot be compared.
 */
export function compareAnalyses(
  before: Analysis,
  after: Analysis,
  described = DESCRIBED,
): AnalysisComparison | undefined {
  if (!sharesStates(before.casebook, after.casebook)) return undefined;
  const shared = before.concepts.filter(({ id }) => after.equilibria.has(id));
  return {
    concepts: shared.map((concept) => ({
      concept,
      before: countMarks(before.equilibria.get(concept.id)!),
      after: countMarks(after.equilibria.get(concept.id)!),
      lost: onlyIn(before, after, concept, described),
      gained: onlyIn(after, before, concept, described),
    })),
    watched: watchStates(before, after),
    headline: { before: headlineOf(before), after: headlineOf(after) },
  };
}

/** The equilibria of the first analysis that are none of the second. */
function onlyIn(
  first: Analysis,
  second: Analysis,
  concept: Concept,
  described: number,
): OutcomeChanges {
  const [marks, others] = [first, second].map((each) => each.equilibria.get(concept.id)!);
  const cells: number[] = [];
  for (const [cell, mark] of marks!.entries()) {
    if (mark === 1 && others![cellIn(second, codeOf(first, cell))] !== 1) cells.push(cell);
  }
  const telling = mostTelling(cells, described, criteriaOf(first));
  const outcomes = telling.map((cell) => describe(first, second, concept, codeOf(first, cell)));
  return { count: cells.length, outcomes };
}

function describe(
  { casebook }: Analysis,
  second: Analysis,
  concept: Concept,
  state: number,
): OutcomeChange {
  const feasible = cellIn(second, state) >= 0;
  const name = casebook.stateNames.get(state);
  return {
    state,
    ...(name !== undefined && { name }),
    words: sayState(casebook, state),
    feasible,
    departures: feasible ? departuresFrom(second, concept, state) : [],
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

function heldAt(analysis: Analysis, state: number): Concept[] | undefined {
  const cell = cellIn(analysis, state);
  return cell < 0 ? undefined : heldUnder(analysis, cell);
}

function codeOf({ casebook }: Analysis, cell: number): number {
  return casebook.space.codeOf(cell);
}

/** The cell of a state, or -1 where it is not feasible. */
function cellIn({ casebook: { space } }: Analysis, state: number): number {
  const cell = space.cellOf(state);
  return cell >= 0 && space.isState(cell) ? cell : -1;
}
