import { count, counted, listOf } from '../grammar/lists.ts';
import { type KnownNames, sayKnownOr } from './known.ts';
import { problemsOf } from './problem.ts';

interface TrueInSeveral {
  readonly states: number;
  /** Of some of them. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Whether a state can be asked for by levels over the status quo. */
  readonly byLevels: boolean;
}

/** Why a text means no state, or none that can be. */
export const stateProblems = {
  'no-state': 'the state is missing: give an id such as s1, a name, status-quo or a formula',
  'no-status-quo': 'the file gives no status quo',
  'infeasible-status-quo': 'the status quo of the file is not feasible',
  'unknown-state': ({
    name,
    known,
  }: {
    readonly name: string;
    readonly known: readonly string[];
  }) => `no state is called ${name}: there are ${listOf(known)}`,
  'no-state-of-that-number': ({
    name,
    states,
  }: {
    readonly name: string;
    readonly states: number;
  }) => `there is no ${name}: ${sayNumbers(states)}`,
  'infeasible-state': ({ name }: { readonly name: string }) => `${name} is not a feasible state`,
  'infeasible-levels': ({
    over,
    rule,
  }: {
    readonly over: 'status-quo' | 'start';
    readonly rule?: string;
  }) =>
    `with these levels${over === 'status-quo' ? ' over the status quo' : ''} the state is not feasible${rule === undefined ? '' : `: “${rule}”`}`,
  'infeasible-deal': ({ deal }: { readonly deal: string }) => `${deal} leads to no feasible state`,
  'infeasible-else': ({ deal }: { readonly deal: string }) =>
    `what comes about without ${deal} is no feasible state`,
  'true-nowhere': 'this is true in no feasible state',
  'no-state-where': ({ formula }: { readonly formula: string }) =>
    `no state is feasible in which ${formula} is true`,
  'true-in-several': sayTrueInSeveral,
  'states-not-numbered': ({ name }: { readonly name: string }) =>
    `${name} is the number of a state, and the states are not numbered here`,
  'state-not-by-levels': ({ made }: { readonly made: string }) =>
    `a state is asked for by levels over the status quo, joined by "and"; this is made with "${made}"`,
  'two-levels': ({ contradiction }: { readonly contradiction: string }) =>
    `${contradiction}, and no state has both`,
  'unread-formula': ({ message, help, near }: Unread) =>
    `${message}${near !== undefined ? `; did you mean ${near}?` : help === undefined ? '' : `; ${help}`}`,
  'unknown-deal': ({ name, ...known }: KnownNames & { readonly name: string }) =>
    `no deal is called ${name}${sayKnownOr('the model has none', known)}`,
  'states-without-options': 'the states of this model are not made of options: use explain',
  'state-not-feasible': 'this state is not feasible',
};

interface Unread {
  /** The code of the diagnostic. */
  readonly diagnostic: string;
  readonly message: string;
  readonly help?: string;
  readonly near?: string;
}

export const stateProblem = problemsOf(stateProblems);

function sayNumbers(states: number): string {
  if (states === 0) return 'no state of this model is feasible';
  return states === 1
    ? 'the only state is s1'
    : `the ${counted(states, 'state')} are s1 to s${states}`;
}

function sayTrueInSeveral({ states, ids, names, byLevels }: TrueInSeveral): string {
  const other = byLevels
    ? ', or levels joined by "and", which mean the status quo with these levels'
    : '';
  const lines = ids.map((id, k) => `\n  ${id}  ${names[k]}`);
  const more = states > ids.length ? `\n  … and ${count(states - ids.length)} more` : '';
  return `this is true in ${count(states)} states, and one is asked for; give its id, such as ${ids[0]}${other}:${lines.join('')}${more}`;
}
