import type { StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { readFormula } from './read-formula.ts';

/** All feasible states in which a formula is true that was typed outside the file, or why there are none. */
export function statesWhere(
  { conflict, compiled, states, space }: Casebook,
  text: string,
): { readonly states: readonly StateCode[] } | { readonly problem: string } {
  const read = readFormula(conflict, text);
  if ('problem' in read) return read;
  const node = compiled.nodeOf(read.formula);
  const all = Array.from({ length: space.stateCount }, (_, k) => space.codeOf(space.cellAt(k)));
  const found = all.filter((code) => states.holds(node, code));
  return found.length === 0
    ? { problem: `no state is feasible in which ${text} is true` }
    : { states: found };
}
