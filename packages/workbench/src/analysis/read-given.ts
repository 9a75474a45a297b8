import {
  choicesInOrder,
  type GivenChoices,
  modelsGiven,
  type Sweep,
  sayModels,
  standingGiven,
} from '@standoff/study';
import { gatherHanging } from './gather-findings.ts';
import { shareOf } from './read-sweep.ts';
import type { GivenOrders, ShownGiven } from './shown-sweep.ts';

/** Exact shares among the models with some orders: what is known of all models is counted anew. */
export function readGiven(sweep: Sweep, orders: GivenOrders): ShownGiven {
  const given: GivenChoices = sweep.casebook.decisionMakers.map(({ id }, dm) => {
    const places = orders[id];
    return places && choicesInOrder(sweep.orders[dm]!, places);
  });
  const models = modelsGiven(sweep.models, sweep.orders, given);
  return {
    models: sayModels(models),
    rows: gatherHanging(sweep).map(([first]) => {
      const { boxes, asWritten } = first!;
      if (boxes === undefined) return undefined;
      const standing = standingGiven(boxes, given);
      return shareOf(asWritten ? standing : models - standing, models);
    }),
  };
}
