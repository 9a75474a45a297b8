import { type CellSet, createPace, type StateCode, type Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { countHeld, heldUnder } from '../analysis/outcomes.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { amountReader } from './amount-reader.ts';
import type { AmountOf } from './amounts-of.ts';
import { thinned } from './frontier-of-two.ts';
import type { AmountShown, StateShown } from './numbers.ts';

/** So many states are told unless others are asked for. */
const MOST_STATES = 12;

/** The status quo, then what holds under the most concepts, of too many some at equal distances, then states that have a name. */
export function statesOfInterest(analysis: Analysis, holding: CellSet): StateShown[] {
  const { space, statusQuo, stateNames } = analysis.casebook;
  const held = [...holding].map((cell) => ({ cell, count: countHeld(analysis, cell) }));
  const most = held.reduce((known, { count }) => Math.max(known, count), 0);
  const start = statusQuo === undefined ? [] : [statusQuo];
  const room = MOST_STATES - start.length;
  const first = thinned(
    held.filter(({ count }) => count === most),
    room,
  );
  const others = held
    .filter(({ count }) => count < most)
    .toSorted((one, other) => other.count - one.count);
  const byConcepts = [...first, ...others].map(({ cell }) => space.codeOf(cell));
  const all = new Set<StateCode>([...start, ...byConcepts, ...stateNames.keys()]);
  return stateShown(analysis, [...all].slice(0, MOST_STATES));
}

/** States with the concepts under which they hold. */
export function stateShown(analysis: Analysis, states: readonly StateCode[]): StateShown[] {
  const { space } = analysis.casebook;
  return states.map((state) => ({ state, held: heldUnder(analysis, space.cellOf(state)) }));
}

/** Amounts with their least and their most in all states. */
export function* amountsShown(
  casebook: Casebook,
  amounts: readonly AmountOf[],
): Steps<AmountShown[]> {
  const { space } = casebook;
  const read = amounts.map((amount) => ({
    ...amount,
    reader: amountReader(casebook, amount.of),
    least: Number.POSITIVE_INFINITY,
    most: Number.NEGATIVE_INFINITY,
  }));
  const pace = createPace();
  for (let cell = 0; cell < space.cells; cell++) {
    if (!space.isState(cell)) continue;
    for (const amount of read) {
      const value = amount.reader.at(cell);
      amount.least = Math.min(amount.least, value);
      amount.most = Math.max(amount.most, value);
    }
    if (pace.spend(2 * read.length)) {
      yield { what: doing.lookingThrough, passes: 0, share: cell / space.cells };
    }
  }
  return read;
}
