import type { StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import type { Analysis } from './analysis.ts';

/** Whether it is known of each decision maker how it compares each of some states with another, the status quo if none is given. */
export function isSurelyHarmless(
  { casebook }: Analysis,
  { best, cells = [best] }: { readonly best: number; readonly cells?: readonly number[] },
  than = casebook.statusQuo!,
): boolean {
  return cells.every((cell) => {
    const code = casebook.space.codeOf(cell);
    return casebook.decisionMakers.every((_, dm) => isKnown(casebook, dm, code, than));
  });
}

/** Whether it is known of a decision maker how it compares a state with another, the status quo if none is given. */
export function isKnown(
  casebook: Casebook,
  dm: number,
  code: StateCode,
  than = casebook.statusQuo!,
): boolean {
  const { order } = casebook.compare(dm, code, than);
  return order !== 'incomparable' && !casebook.isUnknown(dm, code, than);
}
