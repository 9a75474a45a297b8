import { useEffect, useState } from 'react';
import type { GivenModels, GivenOrders } from '../desk/given-models.ts';
import { desk } from '../document/actions.ts';
import type { SweepQuestion, Swept, SweptRow } from './swept.ts';
import { type Share, shareOf } from './swept-words.ts';

/** The models with some orders, and the shares of rows among these; none of what was drawn. */
export interface Given {
  readonly models: bigint;
  readonly shareOf: (row: SweptRow) => Share | undefined;
}

/** The shares among the models with some orders; those of the former orders until these are there. */
export function useGiven(
  swept: Swept,
  question: SweepQuestion,
  orders: GivenOrders,
): Given | undefined {
  const [given, setGiven] = useState<{ readonly of: Swept; readonly found: GivenModels }>();
  const asked = JSON.stringify([question, orders]);
  useEffect(() => {
    let current = true;
    void desk.givenModels(...(JSON.parse(asked) as [SweepQuestion, GivenOrders])).then((found) => {
      if (current && found) setGiven({ of: swept, found });
    });
    return () => {
      current = false;
    };
  }, [swept, asked]);
  if (given?.of !== swept) return undefined;
  const { models, standing } = given.found;
  return {
    models,
    shareOf({ id, first: { asWritten } }) {
      const own = standing.get(id);
      return own === undefined ? undefined : shareOf(asWritten ? own : models - own, models);
    },
  };
}
