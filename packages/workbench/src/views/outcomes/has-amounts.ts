import type { ShownConflict } from '../../desk/shown-conflict.ts';

/** Whether a conflict has ranges of numbers or quantities, so that it can be asked who gets what. */
export function hasAmounts({ decisionMakers, quantities }: ShownConflict): boolean {
  return (
    quantities.length > 0 ||
    decisionMakers.some(({ options }) => options.some(({ countedIn }) => countedIn !== undefined))
  );
}
