import type { StateCode } from '@standoff/engine';
import type { Formula } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';

/** All feasible states in which a formula is true. */
export function statesWhere(
  { compiled, states, space }: Casebook,
  formula: Formula,
): readonly StateCode[] {
  const node = compiled.nodeOf(formula);
  const all = Array.from({ length: space.stateCount }, (_, k) => space.codeOf(space.cellAt(k)));
  return all.filter((code) => states.holds(node, code));
}
