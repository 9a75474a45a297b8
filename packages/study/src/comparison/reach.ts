import { distanceTo, type StateCode } from '@standoff/engine';
import { english, sayOtherStart, sayWithOthers, unique } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { criteriaOf, mostTelling } from '../analysis/most-telling.ts';
import { countHeld } from '../analysis/outcomes.ts';
import { destinationsFrom } from '../evolution/evolve.ts';
import { tellDestinations } from '../evolution/tell-evolution.ts';
import { lexiconOf } from '../said/lexicon-of.ts';
import { registerNow } from '../said/register.ts';
import { sayTold } from '../sweep/tell-doubts.ts';
import { sayChanges } from '../words/state-words.ts';
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

/** To how many outcomes improvements lead from the status quo; empty where there is no status quo. */
export function sayReach(analysis: Analysis): string[] {
  const { casebook, fromStatusQuo } = analysis;
  if (fromStatusQuo === undefined) return [];
  const { all } = destinationsFrom(analysis, fromStatusQuo, 0);
  return [sayTold(casebook, [{ says: tellDestinations(analysis, casebook.statusQuo!, all) }])];
}

/** How many states are named of those to which improvements newly lead, and of those to which they no longer do. */
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
  const leads = (analysis: Analysis) => (state: StateCode) =>
    isReached(analysis, state, 'byImprovements');
  const gained = telling.filter((state) => leads(after)(state) && !leads(before)(state));
  const lost = telling.filter((state) => leads(before)(state) && !leads(after)(state));
  return [
    ...(start === other ? [] : [sayOtherStart(sayChanges(after.casebook, start, other))]),
    ...sayTurned(after, gained, true),
    ...sayTurned(before, lost, false),
  ];
}

/** That improvements now lead to some states, or no longer do; the first of them are named in the words of an analysis. */
function sayTurned({ casebook }: Analysis, states: readonly StateCode[], so: boolean): string[] {
  if (states.length === 0) return [];
  const to = states.map((state) => casebook.stateId(state));
  const ways = { from: casebook.stateId(casebook.statusQuo!), by: 'improvements', so } as const;
  const [first, ...others] = to.slice(0, SHOWN);
  const lexicon = lexiconOf(casebook);
  const said = english.say(
    lexicon,
    { kind: 'leads', ...ways, to: first! },
    'turned',
    registerNow(),
  );
  return [sayWithOthers(lexicon, said, others, to.length - others.length - 1)];
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
