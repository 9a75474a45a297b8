import {
  choicesInOrder,
  type GivenChoices,
  modelsGiven,
  type Sweep,
  standingGiven,
} from '@standoff/study';

/** The places of the file, from 0, in another order, by the id of whose it is. */
export type GivenOrders = Readonly<Record<string, readonly number[]>>;

/** How many models have given orders, and in how many of these findings stand, by their ids; without those drawn. */
export interface GivenModels {
  readonly models: bigint;
  readonly standing: ReadonlyMap<string, bigint>;
}

/** What is known of all models, counted anew among those with some orders. */
export function givenModels(sweep: Sweep, orders: GivenOrders): GivenModels {
  const given: GivenChoices = sweep.casebook.decisionMakers.map(({ id }, dm) => {
    const places = orders[id];
    return places && choicesInOrder(sweep.orders[dm]!, places);
  });
  return {
    models: modelsGiven(sweep.models, sweep.orders, given),
    standing: new Map(
      sweep.findings.flatMap(({ id, boxes }) =>
        boxes === undefined ? [] : [[id, standingGiven(boxes, sweep.orders, given)] as const],
      ),
    ),
  };
}
