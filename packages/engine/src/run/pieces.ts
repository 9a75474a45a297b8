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

/**
 * The same, told after 1, 2, 4, 8 pieces and so on, and not at other times: the more are done the better it is known, and
 * pieces may be many and small.
 */
export function announcingPieces(all: number): (done: number) => Cost | undefined {
  const left = beginPieces(all);
  return (done) => (done > 0 && Number.isInteger(Math.log2(done)) ? left(done) : undefined);
}
