import { millisecondsOf, workSpent } from './pace.ts';
import type { Cost } from './steps.ts';

/**
 * What is left of work that falls into pieces of one kind, once some are done: as much for each as those took, or so many
 * times less or more where pieces differ that much. It is begun where the first piece begins.
 */
export function beginPieces(all: number, spread = 1): (done: number) => Cost {
  const begun = workSpent();
  return (done) => {
    const each = millisecondsOf(workSpent() - begun) / Math.max(1, done);
    const left = each * Math.max(0, all - done);
    return {
      milliseconds: left / spread,
      ...(spread > 1 && { upTo: left * spread }),
      bytes: 0,
    };
  };
}

/** Fewer pieces tell nothing of so many: the first often find what those after them only look up. */
const TELLING_PART = 1 / 16;

/**
 * The same, told after 1, 2, 4, 8 pieces and so on, once they are enough to go by, and not at other times: the more are
 * done the better it is known, and pieces may be many and small.
 */
export function announcingPieces(all: number): (done: number) => Cost | undefined {
  const left = beginPieces(all);
  const isTelling = (done: number) =>
    done >= TELLING_PART * all && Number.isInteger(Math.log2(done));
  return (done) => (done > 0 && isTelling(done) ? left(done) : undefined);
}
