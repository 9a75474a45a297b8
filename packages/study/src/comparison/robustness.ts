import type { StateCode } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { equilibriaBy } from '../analysis/read-by.ts';
import { listOf } from '../prose/lists.ts';
import { sharesStates } from './shared-states.ts';

/** In which of several models a state holds: under the foresight given there, or else under some concept. */
export interface RobustState {
  readonly state: StateCode;
  /** The place of the first model in which it holds. */
  readonly place: number;
  readonly in: readonly boolean[];
  readonly count: number;
}

/** The states that hold in some of several models, those in most first; undefined where they share no states. */
export function robustnessOf(analyses: readonly Analysis[]): readonly RobustState[] | undefined {
  const [first] = analyses;
  if (!analyses.every(({ casebook }) => sharesStates(first!.casebook, casebook))) return undefined;
  const held = analyses.map(statesHeld);
  const states = new Set(held.flatMap((codes) => [...codes]));
  return [...states]
    .map((state) => {
      const each = held.map((codes) => codes.has(state));
      const number = each.filter(Boolean).length;
      return { state, place: each.indexOf(true), in: each, count: number };
    })
    .sort((a, b) => b.count - a.count || (a.state < b.state ? -1 : 1));
}

function statesHeld(analysis: Analysis): ReadonlySet<StateCode> {
  const { concepts, foresight, casebook } = analysis;
  const sets = foresight
    ? [foresight.equilibria]
    : concepts.map((concept) => equilibriaBy(analysis, concept)!);
  return new Set(sets.flatMap((cells) => [...cells].map((cell) => casebook.space.codeOf(cell))));
}

/** Under what a state is counted as holding. */
export function sayWhatIsCounted(analyses: readonly Analysis[]): string {
  const symbols = analyses[0]!.concepts.map(({ symbol }) => symbol);
  const any = symbols.length === 1 ? symbols[0]! : `at least one of ${listOf(symbols)}`;
  const given = analyses.filter(({ foresight }) => foresight !== undefined).length;
  if (given === 0) return `under ${any}`;
  const own = 'under the foresight that each gives';
  return given === analyses.length ? own : `${own}, or under ${any} where one gives none`;
}
