import { distanceTo, type StateCode } from '@standoff/engine';
import { fewOf, inWords, unique } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { criteriaOf, mostTelling } from '../analysis/most-telling.ts';
import { countHeld } from '../analysis/outcomes.ts';
import { sayChanges, sayStateBriefly } from '../words/state-words.ts';
import { sharesStates } from './shared-states.ts';

/** Whether moves, or improvements alone, lead to a state from the status quo; false for what is no state. */
export function isReached(
  { casebook: { space }, fromStatusQuo }: Analysis,
  state: StateCode,
  by: 'byAnyMoves' | 'byImprovements',
): boolean {
  const cell = space.cellOf(state);
  if (fromStatusQuo === undefined || cell < 0 || !space.isState(cell)) return false;
  return distanceTo(fromStatusQuo[by], cell) !== undefined;
}

/**
 * How many states improvements lead to from the status quo, and how many of them hold under a concept:
 * empty where there is no status quo.
 */
export function sayReach(analysis: Analysis): string[] {
  const { casebook, fromStatusQuo, concepts } = analysis;
  if (fromStatusQuo === undefined) return [];
  const reached = otherStates(analysis).filter((cell) =>
    isReached(analysis, casebook.space.codeOf(cell), 'byImprovements'),
  );
  if (reached.length === 0) return ['No improvements lead away from the status quo.'];
  const number = reached.filter((cell) => countHeld(analysis, cell) > 0).length;
  const [only, ...more] = concepts;
  const under = more.length === 0 ? only!.symbol : 'at least one concept analysed';
  const any = more.length === 0 ? only!.symbol : 'any concept analysed';
  const opening = `Improvements lead from the status quo to ${inWords(reached.length, 'other state')}`;
  if (reached.length === 1) {
    return [
      `${opening}, which ${number === 1 ? `holds under ${under}` : `does not hold under ${any}`}.`,
    ];
  }
  if (number === 0) return [`${opening}; none of them holds under ${any}.`];
  const some =
    number === reached.length
      ? 'all of them hold'
      : inWords(number, 'of them holds', 'of them hold');
  return [`${opening}; ${some} under ${under}.`];
}

/** How many states are named. */
const SHOWN = 3;

/**
 * What differs for a second analysis in where it starts, and in which equilibria of either of the two
 * improvements lead to. Nothing where they do not have the same states.
 */
export function sayReachChange(before: Analysis, after: Analysis): string[] {
  if (!before.fromStatusQuo || !after.fromStatusQuo) return [];
  if (!sharesStates(before.casebook, after.casebook)) return [];
  const [start, other] = [before.casebook.statusQuo!, after.casebook.statusQuo!];
  const telling = unique([...equilibria(after), ...equilibria(before)]);
  const reachedIn = (analysis: Analysis) => (state: StateCode) =>
    isReached(analysis, state, 'byImprovements');
  const [was, is] = [reachedIn(before), reachedIn(after)];
  const gained = telling.filter((state) => is(state) && !was(state));
  const lost = telling.filter((state) => was(state) && !is(state));
  const parts = [
    ...(gained.length === 0 ? [] : [`newly to ${nameFew(after, gained)}`]),
    ...(lost.length === 0 ? [] : [`no longer to ${nameFew(before, lost)}`]),
  ];
  return [
    ...(start === other
      ? []
      : [`It starts from another status quo: ${sayChanges(after.casebook, start, other)}.`]),
    ...(parts.length === 0
      ? []
      : [
          `Unlike in the file as it stands, improvements lead ${parts.join(', and ')}. Only states that hold in one of the two are named.`,
        ]),
  ];
}

/** Codes of the states that hold under a concept, most telling first. */
function equilibria(analysis: Analysis): StateCode[] {
  const cells = otherStates(analysis).filter((cell) => countHeld(analysis, cell) > 0);
  const told = mostTelling(cells, cells.length, criteriaOf(analysis));
  return told.map((cell) => analysis.casebook.space.codeOf(cell));
}

/** Cells of all states but the status quo. */
function otherStates({ casebook: { space }, fromStatusQuo }: Analysis): number[] {
  const all = Array.from({ length: space.stateCount }, (_, ordinal) => space.cellAt(ordinal));
  return all.filter((cell) => cell !== fromStatusQuo?.cell);
}

function nameFew({ casebook }: Analysis, states: readonly StateCode[]): string {
  const names = states.map(
    (state) => `“${casebook.stateNames.get(state) ?? sayStateBriefly(casebook, state)}”`,
  );
  return fewOf(names, SHOWN);
}
