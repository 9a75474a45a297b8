import type { Draws } from '../sweep/random-draws.ts';
import { consistentOrders, type OrderWeights } from './consistent-orders.ts';
import type { PanelGround } from './panel-ground.ts';
import type { PanelModel } from './panel-question.ts';
import { mayHold, type Person } from './person.ts';

/**
 * How often models are drawn to choose a question by: the nearer to the file the more often. No more is done with it, and it is never
 * reported.
 */
const NEAR_THE_FILE: OrderWeights = { passing: 0.6, dropped: 0.1 };

/** A model that was drawn, and which of the worlds it is of. */
export interface DrawnModel extends PanelModel {
  readonly world: number;
}

/** Models that are as somebody said, drawn one by one. The facts that they left open are as often so as not. */
export function modelsOf({ worlds }: PanelGround, person: Person, draws: Draws): () => DrawnModel {
  const orders = person.orders.map((known) => consistentOrders(known, NEAR_THE_FILE));
  const open = worlds.flatMap(({ follows }, k) => (mayHold(person, follows) ? [k] : []));
  const random = () => Number(draws.below(2n ** 53n)) / 2 ** 53;
  return () => {
    const world = open[Math.floor(random() * open.length)]!;
    return {
      orders: orders.map((one) => one.draw(random)),
      follows: worlds[world]!.follows,
      world,
    };
  };
}
