import type { Situation } from '@standoff/engine';
import type { DealStep, Trust } from './deal.ts';

/** Whoever is worse off after some step trusts those who move after it, until it is so no more. */
export function trustOn(
  { orders }: Situation,
  start: number,
  steps: readonly DealStep[],
  deciders: readonly number[],
): Trust[] {
  return deciders.flatMap((who) => {
    const waited = steps.flatMap(({ mover }, k) =>
      k > 0 && steps[k - 1]!.exposed.includes(who) && mover !== who ? [mover] : [],
    );
    if (waited.length === 0) return [];
    const order = orders[who]!;
    const falls = steps.flatMap(({ to, exposed }) =>
      order.kind === 'ranked' && exposed.includes(who)
        ? [order.ranks[start]! - order.ranks[to]!]
        : [],
    );
    return [
      {
        who,
        in: [...new Set(waited)],
        ...(falls.length > 0 && { places: Math.max(...falls) }),
      },
    ];
  });
}
