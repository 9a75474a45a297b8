import type { StateCode } from '@standoff/engine';
import type { Formula, OptionLevel } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { stateOfDeal } from '../casebook/state-names.ts';
import { truthOf } from '../casebook/truth.ts';
import { count, counted, listOf } from '../prose/lists.ts';
import { brokenRules } from '../situation/broken-rules.ts';
import { sayNamedState } from '../words/state-words.ts';
import { assignmentsIn } from './assignments.ts';
import { called } from './called.ts';
import { readFormula } from './read-formula.ts';

/** The state that a question means, or why it means none. */
export type StateAnswer =
  | { readonly status: 'found'; readonly state: StateCode }
  | { readonly status: 'not-found'; readonly problem: string };

/**
 * Finds the state that somebody asks about: by its id, as `status-quo`, by the id or name of a state
 * or a deal, by levels over the status quo (`dprk.tests = frozen, us.posture = talks`), or by
 * a formula that is true in exactly one state.
 */
export function findState(casebook: Casebook, asked: string): StateAnswer {
  const question = asked.trim();
  if (question === '') return notFound(NO_STATE_SAID);
  return findByName(casebook, question) ?? findByFormula(casebook, question);
}

/** The state that somebody means, or when something is the case that may be so in several. */
export type StatesAnswer = StateAnswer | { readonly status: 'where'; readonly formula: Formula };

/**
 * Finds what somebody means by a state or by a condition: a formula that is no list of levels stands for all states
 * in which it is true.
 */
export function findStates(casebook: Casebook, asked: string): StatesAnswer {
  const question = asked.trim();
  const named = question === '' ? notFound(NO_STATE_SAID) : findByName(casebook, question);
  if (named !== undefined) return named;
  const read = readFormula(casebook.conflict, question);
  if ('problem' in read) return notFound(read.problem);
  const { formula } = read;
  if (assignmentsIn(formula) !== undefined) return findByFormula(casebook, question);
  const isSomewhere = [...statesIn(casebook)].some(
    (state) => truthOf(casebook, formula, state).holds,
  );
  return isSomewhere || isInDoubt(casebook, formula)
    ? { status: 'where', formula }
    : notFound('this is true in no feasible state');
}

/** Whether it rests on a fact that may be otherwise than it is read. */
function isInDoubt(casebook: Casebook, formula: Formula): boolean {
  switch (formula.kind) {
    case 'fact': {
      const fact = casebook.conflict.facts.find(({ id }) => id === formula.fact)!;
      return (fact.chance > 0 && fact.chance < 1) || isInDoubt(casebook, fact.when);
    }
    case 'not':
      return isInDoubt(casebook, formula.of);
    case 'constant':
    case 'comparison':
    case 'state':
      return false;
    default:
      return isInDoubt(casebook, formula.left) || isInDoubt(casebook, formula.right);
  }
}

/** What an empty text is answered where a state is asked for. */
export const NO_STATE_SAID =
  'the state is missing: give an id such as s1, a name, status-quo or a formula';

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
  const question = asked.trim();
  if (question === '') return notFound(NO_STATE_SAID);
  const named = findByName(casebook, question);
  if (named !== undefined) return named;
  const read = readFormula(casebook.conflict, question);
  if ('problem' in read) return notFound(read.problem);
  const assignments = assignmentsIn(read.formula);
  if (assignments === undefined) return findOnly(casebook, read.formula, ends);
  const code = casebook.withLevels(from, assignments);
  return code === undefined
    ? notFound(sayInfeasible(casebook, casebook.compiled.withLevels(from, assignments)))
    : found(code);
}

function findByName(casebook: Casebook, name: string): StateAnswer | undefined {
  const { conflict, statusQuo } = casebook;
  if (name === 'status-quo') {
    return statusQuo === undefined ? notFound(sayNoStatusQuo(casebook)) : found(statusQuo);
  }
  const byId = casebook.stateWithId(name);
  if (byId !== undefined) return found(byId);
  const named = called(conflict.namedStates, name);
  const deal = called(conflict.deals, name);
  if (named || deal) {
    const state =
      (named && casebook.stateOf(named.pattern)) ?? (deal && stateOfDeal(casebook, deal));
    return state === undefined ? notFound(`${name} is not a feasible state`) : found(state);
  }
  return /^s[0-9]+$/.test(name) ? notFound(sayNumbers(casebook, name)) : undefined;
}

function found(state: StateCode): StateAnswer {
  return { status: 'found', state };
}

function notFound(problem: string): StateAnswer {
  return { status: 'not-found', problem };
}

function sayNoStatusQuo({ conflict }: Casebook): string {
  return conflict.statusQuo === undefined
    ? 'the file gives no status quo'
    : 'the status quo of the file is not feasible';
}

function sayNumbers({ space, conflict }: Casebook, name: string): string {
  if (space.representation === 'graph') {
    return `no state is called ${name}: there are ${listOf(conflict.graphStates.map(({ id }) => id))}`;
  }
  return `there is no ${name}: ${sayStates(space.stateCount)}`;
}

function sayStates(number: number): string {
  if (number === 0) return 'no state of this model is feasible';
  return number === 1
    ? 'the only state is s1'
    : `the ${counted(number, 'state')} are s1 to s${number}`;
}

function findByFormula(casebook: Casebook, text: string): StateAnswer {
  const read = readFormula(casebook.conflict, text);
  if ('problem' in read) return notFound(read.problem);
  const { formula } = read;
  const assignments = assignmentsIn(formula);
  if (assignments === undefined || casebook.statusQuo === undefined) {
    return findOnly(casebook, formula);
  }
  return findOverStatusQuo(casebook, casebook.statusQuo, assignments);
}

function findOverStatusQuo(
  casebook: Casebook,
  statusQuo: StateCode,
  assignments: readonly OptionLevel[],
): StateAnswer {
  const state = casebook.withLevels(statusQuo, assignments);
  return state === undefined
    ? notFound(
        sayInfeasible(
          casebook,
          casebook.compiled.withLevels(statusQuo, assignments),
          ' over the status quo',
        ),
      )
    : found(state);
}

/** Which rules of the file a combination of levels breaks. */
function sayInfeasible(casebook: Casebook, code: StateCode, over = ''): string {
  const rules = brokenRules(casebook, code).map(({ says }) =>
    says === undefined ? '' : `: “${says}”`,
  );
  return `with these levels${over} the state is not feasible${rules[0] ?? ''}`;
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
  if (total === 0) return notFound('this is true in no feasible state');
  const lines = matches.map(
    (state) => `\n  ${casebook.stateId(state)}  ${sayNamedState(casebook, state)}`,
  );
  const more = total > matches.length ? `\n  … and ${count(total - matches.length)} more` : '';
  return notFound(
    `this is true in ${count(total)} states; name one of them:${lines.join('')}${more}`,
  );
}
