import type { CellValues } from '../kernels/cell-values.ts';
import type { Steps } from '../run/steps.ts';
import type { Apart, Settled, Situation } from '../situation/situation.ts';
import type { Space } from '../space/space.ts';
import { loweringOf } from './lowerings.ts';
import { shareSweeps } from './shared-sweeps.ts';
import { borrowArray, giveBack } from './work-arrays.ts';

/** Begins to keep what all but one bring about by themselves. */
export function keepApart(mover: number): Apart {
  return { mover, settled: new Map() };
}

/** Lets what was kept be used again. */
export function endApart(space: Space, { settled }: Apart): void {
  for (const { values } of settled.values()) giveBack(space, values);
  settled.clear();
}

/**
 * What some movers bring about by themselves, any number of their moves after the other: the same in all situations that
 * differ in somebody else alone, so that it is found once, by the name of what is asked.
 */
export function* settledFor(
  situation: Situation,
  { settled }: Apart,
  movers: readonly number[],
  response: 'any' | 'improving',
  ends: CellValues,
  asked: string,
): Steps<Settled> {
  const name = `${response} ${asked}`;
  const known = settled.get(name);
  if (known !== undefined) return known;
  const { space } = situation;
  const values = borrowArray(space, ends);
  space.arrays.kernels.copy(ends, values);
  const lowerings = movers.map((mover) => loweringOf(situation, mover, response));
  const sweeps = shareSweeps(space, lowerings, values);
  yield* sweeps.settle('until-settled');
  sweeps.end();
  const found = { movers, values };
  settled.set(name, found);
  return found;
}
