import { createPace, type Pace, type StateCode, type Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { equilibriaBy } from '../analysis/read-by.ts';
import { sharesStates } from './shared-states.ts';

/** In which of several models a state holds: under the foresight given there, or else under some concept. */
export interface RobustState {
  readonly state: StateCode;
  /** The place of the first model in which it holds. */
  readonly place: number;
  readonly in: readonly boolean[];
  readonly count: number;
}

/** What it takes to look at a state of each of the models. */
const LOOKS_OF_STATE = 8;

const COUNTING = { what: doing.countingModels, passes: 0, share: 0 };

/** The states that hold in some of several models, those in most first; undefined where they share no states. */
export function* robustnessOf(
  analyses: readonly Analysis[],
): Steps<readonly RobustState[] | undefined> {
  const [first] = analyses;
  if (!analyses.every(({ casebook }) => sharesStates(first!.casebook, casebook))) return undefined;
  const pace = createPace();
  const held: ReadonlySet<StateCode>[] = [];
  for (const analysis of analyses) held.push(yield* statesHeld(analysis, pace));
  const states = new Set<StateCode>();
  const found: RobustState[] = [];
  for (const [place, codes] of held.entries()) {
    for (const state of codes) {
      if (pace.spend(LOOKS_OF_STATE)) yield COUNTING;
      if (states.has(state)) continue;
      states.add(state);
      const each = held.map((others) => others.has(state));
      found.push({ state, place, in: each, count: each.filter(Boolean).length });
    }
  }
  yield COUNTING;
  return found.sort((a, b) => b.count - a.count || (a.state < b.state ? -1 : 1));
}

function* statesHeld(analysis: Analysis, pace: Pace): Steps<ReadonlySet<StateCode>> {
  const { concepts, foresight, casebook } = analysis;
  const sets = foresight
    ? [foresight.equilibria]
    : concepts.map((concept) => equilibriaBy(analysis, concept)!);
  const states = new Set<StateCode>();
  for (const cells of sets) {
    for (const cell of cells) {
      states.add(casebook.space.codeOf(cell));
      if (pace.spend(LOOKS_OF_STATE)) yield COUNTING;
    }
  }
  return states;
}
