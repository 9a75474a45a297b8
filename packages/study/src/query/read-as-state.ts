import { assignmentsIn, type Conflict, type Formula, type OptionLevel } from '@standoff/language';
import { type Problem, stateProblem } from '@standoff/wording';
import { called } from './called.ts';
import { readFormula } from './read-formula.ts';

/**
 * What a text says where a state may stand, and nothing that depends on which states are feasible: a name or an id is a
 * state, anything else a formula. Levels of options joined by `and` are told apart, since where only one state can stand
 * they mean the status quo with these levels.
 */
export type ReadAsState =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'levels'; readonly formula: Formula; readonly levels: readonly OptionLevel[] }
  | { readonly kind: 'formula'; readonly formula: Formula };

/**
 * Reads a text that stands for a state, or for the states in which something is the case.
 */
export function readAsState(conflict: Conflict, asked: string): ReadAsState | Problem {
  const text = asked.trim();
  if (text === '') return stateProblem('no-state');
  if (isName(conflict, text)) return { kind: 'name', name: text };
  const read = readFormula(conflict, text);
  if ('problem' in read) return read;
  const { formula } = read;
  const levels = assignmentsIn(formula);
  return levels === undefined ? { kind: 'formula', formula } : { kind: 'levels', formula, levels };
}

/** Whether it is the status quo, the id or number of a state, or the id or name of a state or a deal of the file. */
function isName({ namedStates, deals, graphStates }: Conflict, text: string): boolean {
  return (
    text === 'status-quo' ||
    /^s[0-9]+$/.test(text) ||
    graphStates.some(({ id }) => id === text) ||
    called(namedStates, text) !== undefined ||
    called(deals, text) !== undefined
  );
}
