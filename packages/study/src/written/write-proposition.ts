import { type Option, type WritingNames, writeProposition as write } from '@standoff/language';
import type { Proposition } from '@standoff/propositions';
import type { Casebook } from '../casebook/casebook.ts';
import { findState } from '../query/find-state.ts';

/**
 * A proposition of a conflict as text, in the words of its file; `readProposition` gives it back. Throws a RangeError for what does
 * not stand by itself.
 */
export function writeProposition(casebook: Casebook, proposition: Proposition): string {
  return write(proposition, namesOf(casebook));
}

function namesOf(casebook: Casebook): WritingNames {
  const { statusQuo, options, conflict, stateId } = casebook;
  const words = new Map<string, string>();
  for (const { id } of conflict.namedStates) {
    const found = findState(casebook, id);
    if (found.status === 'found') words.set(stateId(found.state), id);
  }
  if (statusQuo !== undefined) words.set(stateId(statusQuo), 'status-quo');
  const levels = new Map<string, Option['levels']>(
    options.map(({ option }) => [`${option.owner}.${option.id}`, option.levels] as const),
  );
  return {
    ...(statusQuo !== undefined && { statusQuo: stateId(statusQuo) }),
    state: (id) => words.get(id) ?? id,
    byLevels: (id) => levelsOver(casebook, id),
    levels: (option) => (levels.get(option) ?? []).map(({ id }) => id),
  };
}

/** The levels that a state has and the status quo has not; of the status quo itself one that it has. */
function levelsOver({ statusQuo, states, options, stateWithId }: Casebook, id: string): string {
  const own = states.levels(stateWithId(id)!);
  const start = statusQuo === undefined ? own : states.levels(statusQuo);
  const said = options.map(({ option }, k) => {
    return {
      differs: own[k] !== start[k],
      text: `${option.owner}.${option.id} = ${option.levels[own[k]!]!.id}`,
    };
  });
  const others = said.filter(({ differs }) => differs);
  const told = others.length === 0 ? said.slice(0, 1) : others;
  return `(${told.map(({ text }) => text).join(', ')})`;
}
