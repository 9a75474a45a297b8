import type { Model } from '../model/model.ts';
import type { Mover } from '../moves/movers/mover.ts';
import { type Order, prefers } from '../orders/order.ts';
import { createVotingOrder } from '../preference/voting-order.ts';
import type { Space } from '../space/space.ts';
import { type Situation, situationOf } from './situation.ts';

/** What is otherwise than in a situation that is known. */
export interface OtherOrders {
  /** Orders of some decision makers. */
  readonly orders: ReadonlyMap<number, Order>;
  /** Which moves are left, by cells; all where it is left out. */
  readonly allows?: (from: number, to: number) => boolean;
}

/** Whether votes can be taken by orders alone: not where somebody gives way in what is no great loss. */
export function votesByOrders({ preferences }: Model): boolean {
  return preferences.every(
    (preference) =>
      preference.kind !== 'voting' ||
      preference.members.every((member) => member.kind !== 'sincere' || !member.yields),
  );
}

/**
 * A situation in which some order the states otherwise, or fewer moves are left: made at once, since votes are taken and
 * moves left out when somebody asks. It is for questions about single states; folds over all of them would be those of
 * the situation before. `plain` is its space before bodies are seated, in which they reach all their drafts. Votes must
 * be taken by orders alone.
 */
export function reorderedSituation(
  { space, orders }: Situation,
  model: Model,
  plain: Space,
  { orders: others, allows }: OtherOrders,
): Situation {
  const changed = orders.map((order, dm) => others.get(dm) ?? order);
  const movers = space.movers.map((mover, k) => {
    const preference = model.preferences[k]!;
    if (preference.kind !== 'voting') return mover;
    const votes = [
      ...(preference.sponsors ?? []),
      ...preference.members.flatMap((one) => (one.kind === 'sincere' ? [one.decisionMaker] : [])),
    ];
    if (!votes.some((dm) => others.has(dm))) return mover;
    const order = createVotingOrder(space, model, preference, changed);
    changed[k] = order;
    const drafts = plain.movers[k]!;
    return { ...onlyWhere(drafts, (from, to) => prefers(order, to, from), true), drafts };
  });
  const left = allows ? movers.map((mover) => onlyWhere(mover, allows)) : movers;
  return situationOf({ ...space, movers: left }, changed);
}

/** A mover of which only some moves are left, as far as single states are asked about. */
function onlyWhere(
  mover: Mover,
  allows: (from: number, to: number) => boolean,
  onlyImproves = mover.onlyImproves,
): Mover {
  return {
    ...mover,
    ...(onlyImproves && { onlyImproves }),
    ...(mover.drafts && { drafts: onlyWhere(mover.drafts, allows) }),
    forEachTarget(cell, visit) {
      mover.forEachTarget(cell, (target) => {
        if (allows(cell, target)) visit(target);
      });
    },
    forEachSource(cell, visit) {
      mover.forEachSource(cell, (source) => {
        if (allows(source, cell)) visit(source);
      });
    },
  };
}
