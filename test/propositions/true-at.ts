import type { Formula, Quoted } from '@standoff/propositions';
import { numberOf } from '../../packages/standoff/test/hypergames/told-moves.ts';
import { isSo } from './literal-amounts.ts';
import type { LiteralWorld } from './literal-world.ts';

/** Whether a formula over levels and facts is true in the state at a position. */
export function isTrueAt(w: LiteralWorld, formula: Formula, state: number): boolean {
  const code = w.states.find((one) => numberOf(w.named(one)) === state)!;
  return isSo(w, formula, code);
}

/** Whether what is quoted of a file, as a formula, is met in the state at a position. */
export function isMetAt(w: LiteralWorld, quoted: Quoted, state: number): boolean {
  if ('words' in quoted) throw new RangeError('words of somebody else are not read');
  if ('amount' in quoted) throw new RangeError('an amount is neither true nor false');
  const { formula, avoid = false, if: condition, unless } = quoted;
  if (condition !== undefined && !isTrueAt(w, condition, state)) return true;
  if (unless !== undefined && isTrueAt(w, unless, state)) return true;
  return isTrueAt(w, formula, state) !== avoid;
}
