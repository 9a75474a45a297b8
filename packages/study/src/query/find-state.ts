import type { StateCode } from '@standoff/engine';
import type { Formula, OptionLevel } from '@standoff/language';
import { type Problem, stateProblem } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { stateOfDeal } from '../casebook/state-names.ts';
import { settledTruth, truthOf } from '../casebook/truth.ts';
import { brokenRules } from '../situation/broken-rules.ts';
import { sayNamedState } from '../words/state-words.ts';
import { called } from './called.ts';
import { type NotFound, notFound } from './not-found.ts';
import { readAsState } from './read-as-state.ts';

/** The state that a question means, or why it means none. */
export type StateAnswer =
  | {
      readonly status: 'found';
      readonly state: StateCode;
      /** The levels that it was asked for by, laid over the status quo. */
      readonly levels?: readonly OptionLevel[];
    }
  | NotFound;

/**
 * Finds the state that somebody asks about: by its id, as `status-quo`, by the id or name of a state
 * or a deal, by levels over the status quo (`dprk.tests = frozen, us.posture = talks`), or by
 * a formula that is true in exactly one state.
 */
export function findState(casebook: Casebook, asked: string): StateAnswer {
  const read = readAsState(casebook.conflict, asked);
  if ('problem' in read) return notFound(read);
  if (read.kind === 'name') return findByName(casebook, read.name);
  return read.kind === 'levels' && casebook.statusQuo !== undefined
    ? findOver(casebook, { state: casebook.statusQuo, from: 'status-quo' }, read.levels)
    : findOnly(casebook, read.formula);
}

/** The state that somebody means by its name, or when something is the case that may be so in several. */
export type StatesAnswer = StateAnswer | { readonly status: 'where'; readonly formula: Formula };

/**
 * Finds what somebody means where a state can stand or a condition: a name or an id is a state, anything else a formula,
 * which stands for all states in which it is true. It has to be so in one at least, as facts in doubt may be.
 */
export function findStates(casebook: Casebook, asked: string): StatesAnswer {
  const read = readAsState(casebook.conflict, asked);
  if ('problem' in read) return notFound(read);
  if (read.kind === 'name') return findByName(casebook, read.name);
  const { formula } = read;
  return mayBeTrue(casebook, formula)
    ? { status: 'where', formula }
    : notFound(stateProblem('true-nowhere'));
}

/** Whether a formula is true in some state, or would be if facts in doubt were otherwise. */
export function mayBeTrue(casebook: Casebook, formula: Formula): boolean {
  const node = casebook.compiled.nodeOf(formula);
  for (const state of statesIn(casebook)) {
    if (casebook.states.holds(node, state)) return true;
  }
  for (const state of statesIn(casebook)) {
    if (settledTruth(casebook, formula, state) !== false) return true;
  }
  return false;
}

/**
 * Finds one of the states to which something leads from a state, as `findState` does, but that levels are
 * laid over that state and a formula need be true in one of these only.
 */
export function findEnd(
  casebook: Casebook,
  asked: string,
  from: StateCode,
  ends: readonly StateCode[],
): StateAnswer {
  const read = readAsState(casebook.conflict, asked);
  if ('problem' in read) return notFound(read);
  switch (read.kind) {
    case 'name':
      return findByName(casebook, read.name);
    case 'levels':
      return findOver(casebook, { state: from, from: 'start' }, read.levels);
    case 'formula':
      return findOnly(casebook, read.formula, ends);
  }
}

function findByName(casebook: Casebook, name: string): StateAnswer {
  const { conflict, statusQuo } = casebook;
  if (name === 'status-quo') {
    return statusQuo === undefined ? notFound(noStatusQuo(casebook)) : found(statusQuo);
  }
  const byId = casebook.stateWithId(name);
  if (byId !== undefined) return found(byId);
  const named = called(conflict.namedStates, name);
  const deal = called(conflict.deals, name);
  if (!named && !deal) return notFound(noState(casebook, name));
  const state = named ? casebook.stateOf(named.pattern) : stateOfDeal(casebook, deal!);
  return state === undefined ? notFound(stateProblem('infeasible-state', { name })) : found(state);
}

function found(state: StateCode): StateAnswer {
  return { status: 'found', state };
}

function noStatusQuo({ conflict }: Casebook): Problem {
  return conflict.statusQuo === undefined
    ? stateProblem('no-status-quo')
    : stateProblem('infeasible-status-quo');
}

function noState({ space, conflict }: Casebook, name: string): Problem {
  return space.representation === 'graph'
    ? stateProblem('unknown-state', { name, known: conflict.graphStates.map(({ id }) => id) })
    : stateProblem('no-state-of-that-number', { name, states: space.stateCount });
}

/** A state with some levels changed; `from` says which state that is where an error speaks of it. */
function findOver(
  casebook: Casebook,
  over: { readonly state: StateCode; readonly from: 'status-quo' | 'start' },
  levels: readonly OptionLevel[],
): StateAnswer {
  const state = casebook.withLevels(over.state, levels);
  if (state !== undefined) return { status: 'found', state, levels };
  const code = casebook.compiled.withLevels(over.state, levels);
  // Which rule of the file the combination breaks.
  const [rule] = brokenRules(casebook, code).map(({ says }) => says);
  return notFound(
    stateProblem('infeasible-levels', { over: over.from, ...(rule !== undefined && { rule }) }),
  );
}

const SHOWN_MATCHES = 5;

/** All states. */
function* statesIn({ space }: Casebook): Iterable<StateCode> {
  for (let cell = 0; cell < space.cells; cell++) {
    if (space.isState(cell)) yield space.codeOf(cell);
  }
}

/** The only state in which a formula is true, of all or of some. */
function findOnly(
  casebook: Casebook,
  formula: Formula,
  among: Iterable<StateCode> = statesIn(casebook),
): StateAnswer {
  const matches: StateCode[] = [];
  let total = 0;
  for (const state of among) {
    if (!truthOf(casebook, formula, state).holds) continue;
    total++;
    if (matches.length < SHOWN_MATCHES) matches.push(state);
  }
  if (total === 1) return found(matches[0]!);
  if (total === 0) return notFound(stateProblem('true-nowhere'));
  const { space, statusQuo } = casebook;
  return notFound(
    stateProblem('true-in-several', {
      states: total,
      ids: matches.map((state) => casebook.stateId(state)),
      names: matches.map((state) => sayNamedState(casebook, state)),
      byLevels: space.representation !== 'graph' && statusQuo !== undefined,
    }),
  );
}
