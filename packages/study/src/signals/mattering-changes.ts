import {
  addTurningPlaces,
  type Concept,
  createPace,
  dependenceOf,
  noTurningPlaces,
  type RearrangedOrder,
  type Situation,
  type Steps,
  type TurningPlaces,
  turnsBefore,
} from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { OpenCase } from '../analysis/open-case.ts';
import type { OrderReader } from '../misjudgement/order-reader.ts';

/** Which verdicts for others may be other ones once somebody is taken to prefer otherwise. */
export type Affected = 'none' | 'by-improvements' | 'any';

/**
 * Of a game which verdicts under a concept what a decision maker prefers may alter for others: none where these rest on
 * moves alone. Where bodies vote these rest on preferences.
 */
export function affectedUnder(concept: Concept, { model }: OpenCase['casebook']): Affected {
  const matters = dependenceOf(concept);
  if (matters === 'nothing') return 'none';
  if (model.preferences.length > model.decisionMakers || matters === 'orders') return 'any';
  return matters === 'moves' ? 'none' : 'by-improvements';
}

/**
 * The class of an order in which one statement stands at a place among the others, behind all if it is left out: two orders
 * of a class leave the same moves improvements. `unaltered` is the class of the order as it is.
 */
export type ClassAt = (statement: number, to: number) => number | 'unaltered';

/** The classes of the orders of somebody that differ in one statement, in a game. Undefined where it has no statements. */
export function* classesOfOrders(
  { casebook: { model, space }, situation }: Pick<OpenCase, 'casebook' | 'situation'>,
  decisionMaker: number,
  reader: OrderReader,
): Steps<ClassAt | undefined> {
  const order = (yield* reader.ordersIn({ model, space }))[decisionMaker];
  if (order === undefined) return undefined;
  const turning = yield* turningImprovements(situation, decisionMaker, order);
  return (statement, to) => {
    const turns = turnsBefore(turning, statement, to);
    return turns === turnsBefore(turning, statement, statement) ? 'unaltered' : turns;
  };
}

/** Where the statements of somebody may stand so that each of its moves goes on being an improvement, or none. */
function* turningImprovements(
  { space }: Situation,
  decisionMaker: number,
  order: RearrangedOrder,
): Steps<TurningPlaces> {
  const turning = noTurningPlaces(order);
  const { forEachTarget } = space.movers[decisionMaker]!;
  const pace = createPace();
  for (let cell = 0; cell < space.cells; cell++) {
    if (pace.spend(1 + order.tiers)) {
      yield { what: doing.listingSignals, passes: cell, share: 0 };
    }
    if (!space.isState(cell)) continue;
    forEachTarget(cell, (target) => addTurningPlaces(order, turning, target, cell));
  }
  return turning;
}
