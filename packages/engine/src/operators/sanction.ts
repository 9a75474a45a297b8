import type { SanctionComputation } from '../concepts/define-concept.ts';
import { prefers } from '../orders/order.ts';
import type { Situation } from '../situation/situation.ts';

/** Whether ending there deters from leaving `state`, and with a counter whatever it moves on to. */
export function isSanction(
  situation: Situation,
  focal: number,
  state: number,
  end: number,
  counter: SanctionComputation['counter'],
): boolean {
  if (prefers(situation.judgementOf(focal).undeterred(), end, state)) return false;
  return counter === 'none' || counterMove(situation, focal, state, end) === undefined;
}

/** A move from `end` to something that does not deter from leaving `state`, if there is one. */
export function counterMove(
  situation: Situation,
  focal: number,
  state: number,
  end: number,
): number | undefined {
  const undeterred = situation.judgementOf(focal).undeterred();
  let counter: number | undefined;
  situation.space.movers[focal]!.forEachTarget(end, (target) => {
    if (counter === undefined && prefers(undeterred, target, state)) counter = target;
  });
  return counter;
}
