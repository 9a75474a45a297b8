import { count, type TooLarge } from '@standoff/report';
import { exitStatus, Failure } from './failure.ts';

/** A model with more combinations of levels than may be enumerated, and what to do about it. */
export function limitReached({ cells, limit }: TooLarge): Failure {
  const more = Number.isSafeInteger(cells)
    ? [`  = help: allow more with --max-states ${cells} (about 50 bytes each), merge levels that`]
    : ['  = help: these are too many to be listed at any limit; merge levels that'];
  return new Failure(
    exitStatus.limitReached,
    [
      `the options of this model have ${count(cells)} combinations; the limit is ${count(limit)}`,
      ...more,
      '          make no difference, or leave out options that nobody cares about',
      '  = help: `standoff ask` answers questions without listing the states',
    ].join('\n'),
  );
}
