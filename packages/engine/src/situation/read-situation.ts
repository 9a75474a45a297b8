import type { Model } from '../model/model.ts';
import type { ImprovementFold } from '../moves/improvements/improvement-fold.ts';
import type { Mover } from '../moves/movers/mover.ts';
import { type Order, prefers } from '../orders/order.ts';
import { judgeUnknown } from '../preference/judge-unknown.ts';
import { type Judgement, judgeByOrder } from '../preference/judgement.ts';
import { judgeByStrength } from '../preference/strength.ts';
import { unknownIn } from '../preference/unknown-pairs.ts';
import type { Reading } from '../readings/define-reading.ts';
import { readings } from '../readings/index.ts';
import type { Situation } from './situation.ts';

/**
 * The same states, moves and orders, of which other differences count. What counts of whom is worked
 * out when somebody asks, so that orders may still be unknown. `model` is that of the situation.
 */
export function readSituation(situation: Situation, model: Model, reading: Reading): Situation {
  if (reading === readings[0]) return situation;
  const { space, orders } = situation;
  const judgements: Judgement[] = [];
  const judge = (dm: number): Judgement => {
    const order = orders[dm]!;
    const preference = model.preferences[dm]!;
    const { counts } = reading;
    const { deters, unknownDeters } = counts;
    // A body votes as its members compare what they can compare; of what it does nothing is unknown.
    const unknown =
      unknownDeters === undefined || preference.kind === 'voting'
        ? undefined
        : unknownIn(space, preference);
    const general = unknown ? judgeUnknown(order, unknown, counts) : judgeByOrder(order);
    if (deters === 'no-better') return general;
    const doubt = unknown && { unknown, deters: unknownDeters! };
    return judgeByStrength(space, preference, general, doubt);
  };
  const judgementOf = (dm: number): Judgement => {
    judgements[dm] ??= judge(dm);
    return judgements[dm];
  };
  return {
    ...situation,
    reading,
    judgementOf,
    repliesOf(dm) {
      const { replies, by } = judgementOf(dm);
      if (replies === orders[dm]) return situation.repliesOf(dm);
      return by.kind === 'ranks' && by.except
        ? withFurtherSteps(situation.improvementsOf(dm), space.movers[dm]!, replies, by.except)
        : space.movers[dm]!.improvements(replies);
    },
  };
}

/** The fold over improvements, and over the further steps that an order allows from a few cells. */
function withFurtherSteps(
  improvements: ImprovementFold,
  { forEachTarget }: Mover,
  order: Order,
  cells: readonly number[],
): ImprovementFold {
  return {
    worst(values, out) {
      improvements.worst(values, out);
      for (const cell of cells) {
        forEachTarget(cell, (target) => {
          if (values[target]! < out[cell]! && prefers(order, target, cell)) {
            out[cell] = values[target]!;
          }
        });
      }
    },
  };
}
