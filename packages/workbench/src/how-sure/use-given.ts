import { useEffect, useState } from 'react';
import type {
  GivenOrders,
  ShownGiven,
  ShownSweep,
  SweepQuestion,
} from '../analysis/shown-sweep.ts';
import { desk } from '../document/actions.ts';

/** The shares among the models with some orders; those of the former orders until these are there. */
export function useGiven(
  told: ShownSweep,
  { doubts, within }: SweepQuestion,
  orders: GivenOrders,
): ShownGiven | undefined {
  const [given, setGiven] = useState<{ readonly of: ShownSweep; readonly given: ShownGiven }>();
  const asked = JSON.stringify(orders);
  useEffect(() => {
    let current = true;
    void desk.sweepGiven({ doubts, within }, JSON.parse(asked) as GivenOrders).then((found) => {
      if (current && found) setGiven({ of: told, given: found });
    });
    return () => {
      current = false;
    };
  }, [told, doubts, within, asked]);
  return given?.of === told ? given.given : undefined;
}
