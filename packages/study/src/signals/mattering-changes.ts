import {
  anySlack,
  type Concept,
  createPace,
  dependenceOf,
  isKept,
  keepAnswer,
  type RearrangedOrder,
  type Situation,
  type Slack,
  type Steps,
} from '@standoff/engine';
import type { OpenCase } from '../analysis/open-case.ts';
import type { OrderReader } from '../misjudgement/order-reader.ts';

/** Whether anything may hang on one statement of somebody standing at a place among its others, behind all if it is left out. */
export type MattersAt = (statement: number, to: number) => boolean;

const always: MattersAt = () => true;

/**
 * Of a game which changes of what one decision maker prefers may alter the verdicts for others under some concepts: none
 * where these rest on moves alone, and where they rest on improvements none that leaves all of these as they are. Where
 * bodies vote, or an order is not by its statements in turn alone, any may.
 */
export function* matteringIn(
  { casebook: { model, space }, situation }: Pick<OpenCase, 'casebook' | 'situation'>,
  decisionMaker: number,
  concepts: readonly Concept[],
  reader: OrderReader,
): Steps<MattersAt> {
  const preference = model.preferences[decisionMaker]!;
  if (model.preferences.length > model.decisionMakers) return always;
  const matters = concepts.map(dependenceOf);
  if (matters.includes('orders')) return always;
  if (!matters.includes('improvements')) return () => false;
  if (preference.kind !== 'prioritized') return always;
  if (preference.tiers.some(({ greatly }) => greatly)) return always;
  const order = (yield* reader.ordersIn({ model, space }))[decisionMaker]!;
  const slack = yield* slackOfImprovements(situation, decisionMaker, order);
  return (statement, to) => !isKept(slack, statement, to);
}

/** Where the statements of somebody may stand so that each of its moves goes on being an improvement, or none. */
function* slackOfImprovements(
  { space }: Situation,
  decisionMaker: number,
  order: RearrangedOrder,
): Steps<Slack> {
  const slack = anySlack(order);
  const { forEachTarget } = space.movers[decisionMaker]!;
  const pace = createPace();
  for (let cell = 0; cell < space.cells; cell++) {
    if (pace.spend(1 + order.tiers)) {
      yield { what: 'listing what somebody could be told', passes: cell, share: 0 };
    }
    if (!space.isState(cell)) continue;
    forEachTarget(cell, (target) => keepAnswer(order, slack, target, cell));
  }
  return slack;
}
