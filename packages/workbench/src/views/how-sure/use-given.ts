import { useFollowUp } from '../../asking/use-follow-up.ts';
import type { GivenOrders } from '../../desk/given-models.ts';
import { desk } from '../../document/actions.ts';
import type { SweepQuestion, Swept, SweptRow } from './swept.ts';
import { type Share, shareOf } from './swept-words.ts';

/** The models with some orders, and the shares of rows among these; none of what was drawn. */
export interface Given {
  readonly models: bigint;
  readonly shareOf: (row: SweptRow) => Share | undefined;
}

const askGiven = (question: SweepQuestion, orders: GivenOrders) =>
  desk.givenModels(question, orders);

/** The shares among the models with some orders; those of the former orders until these are there. */
export function useGiven(
  swept: Swept,
  { doubts, within }: SweepQuestion,
  orders: GivenOrders,
): Given | undefined {
  const found = useFollowUp(swept, askGiven, [{ doubts, within }, orders]);
  if (found === undefined) return undefined;
  const { models, standing } = found;
  return {
    models,
    shareOf({ id, first: { asWritten } }) {
      const own = standing.get(id);
      return own === undefined ? undefined : shareOf(asWritten ? own : models - own, models);
    },
  };
}
