import {
  choicesInOrder,
  type GivenChoices,
  modelsGiven,
  type Sweep,
  type SweptFinding,
  sayModels,
  standingGiven,
} from '@standoff/study';
import { shareOf } from './read-sweep.ts';
import type { GivenOrders, ShownGiven } from './shown-sweep.ts';

/** Exact shares among the models with some orders: what is known of all models is counted anew. */
export function readGiven(
  sweep: Sweep,
  hanging: readonly (readonly SweptFinding[])[],
  orders: GivenOrders,
): ShownGiven {
  const given: GivenChoices = sweep.casebook.decisionMakers.map(({ id }, dm) => {
    const places = orders[id];
    return places && choicesInOrder(sweep.orders[dm]!, places);
  });
  const models = modelsGiven(sweep.models, sweep.orders, given);
  return {
    models: sayModels(models),
    rows: hanging.map(([first]) => {
      const { boxes, asWritten } = first!;
      if (boxes === undefined) return undefined;
      const standing = standingGiven(boxes, given);
      return shareOf(asWritten ? standing : models - standing, models);
    }),
  };
}
