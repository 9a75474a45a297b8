import { prefers } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { isKnown } from '../analysis/known-gains.ts';
import { criteriaOf, mostTelling } from '../analysis/most-telling.ts';

/** A state that is told as one that some would rather have than the status quo. */
export interface ToldGain {
  /** Its cell. */
  readonly best: number;
  /** All cells that are gains for the same decision makers, this one among them. */
  readonly cells: readonly number[];
  /** Positions of the decision makers that prefer it; the others, if any, do not like it less. */
  readonly gainers: readonly number[];
  readonly forEverybody: boolean;
}

/** Of the common gains, or where there are none of the harmless ones, the most telling. */
export function toldGain(analysis: Analysis): ToldGain | undefined {
  const { fromStatusQuo, casebook } = analysis;
  if (fromStatusQuo === undefined) return undefined;
  const { commonGains, harmlessGains } = fromStatusQuo;
  const forEverybody = commonGains.length > 0;
  const [best] = mostTelling(forEverybody ? commonGains : harmlessGains, 1, criteriaOf(analysis));
  if (best === undefined) return undefined;
  if (forEverybody) {
    const gainers = [...casebook.decisionMakers.keys()];
    return { best, cells: commonGains, gainers, forEverybody };
  }
  const { orders } = analysis.situation;
  const gains = (dm: number, cell: number) => prefers(orders[dm]!, cell, fromStatusQuo.cell);
  const gainers = [...casebook.decisionMakers.keys()].filter((dm) => gains(dm, best));
  // All are gains for as many, so that it is enough to look at these.
  const cells = harmlessGains.filter((cell) => gainers.every((dm) => gains(dm, cell)));
  return { best, cells, gainers, forEverybody };
}

/**
 * Whether some state may be better for everybody than the status quo, since of some it is not known how they
 * like it. Only a relation leaves pairs open; a graph model alone has it, and few states.
 */
export function someMayBeForEverybody({ casebook, situation }: Analysis): boolean {
  const { space, decisionMakers, statusQuo } = casebook;
  if (
    !situation.orders.some((order, dm) => dm < decisionMakers.length && order.kind === 'relation')
  )
    return false;
  for (let cell = 0; cell < space.cells; cell++) {
    const code = space.codeOf(cell);
    if (!space.isState(cell) || code === statusQuo) continue;
    const may = (_: unknown, dm: number) =>
      !isKnown(casebook, dm, code) || casebook.compare(dm, code, statusQuo!).order === 'better';
    if (decisionMakers.every(may)) return true;
  }
  return false;
}
