import { isVote, type Order } from '../orders/order.ts';
import { type Partaking, partaking } from '../preference/agreed-rule.ts';
import type { Steps } from '../run/steps.ts';
import { asAgreed } from '../situation/as-agreed.ts';
import type { Situation } from '../situation/situation.ts';
import type { Coalition } from './coalition.ts';
import { partiesOf } from './gains.ts';

/** Some who act together, with all that moves for them. */
export interface Acting extends Partaking {
  /** The situation in which bodies that act for them adopt what they agreed on. */
  readonly agreed: Situation;
}

/** Of so many cells, of all parties together, it is kept how they act: votes that were taken for them may fill much room. */
const MOST_KEPT = 2 ** 23;

const kept = new WeakMap<Situation, Map<string, Acting>>();

/**
 * How some act together: decision makers by their own moves, and each body that is named among them, that is an agreement of one of
 * them, or in which they have the votes, by what it carries if they vote for it and all others by their wishes. One alone and
 * bodies alone act as they always do.
 */
export function actingFor(situation: Situation, party: readonly number[]): Acting {
  const known = kept.get(situation) ?? new Map<string, Acting>();
  kept.set(situation, known);
  const key = party.join();
  const before = known.get(key);
  if (before !== undefined) return before;
  if ((known.size + 1) * situation.space.cells > MOST_KEPT) known.clear();
  const acting = findActing(situation, party);
  known.set(key, acting);
  return acting;
}

function findActing(situation: Situation, party: readonly number[]): Acting {
  const rules = situation.orders.map((order) =>
    order.kind === 'relation' ? order.rule : undefined,
  );
  const who = partaking(rules, party);
  const isAgreed = who.movers.length > who.asked.length;
  return { ...who, agreed: isAgreed ? asAgreed(situation, who.movers) : situation };
}

/** Finds the moves of those bodies among them whose votes are to be taken. */
export function* prepareActing({ agreed, movers }: Acting): Steps<void> {
  for (const mover of movers) {
    const { prepare } = agreed.space.movers[mover]!;
    if (prepare !== undefined) yield* prepare();
  }
}

/** Those of a party whose preferences count: its decision makers, who come first, or bodies where these are alone. */
export function askedOf(orders: readonly Order[], party: readonly number[]): readonly number[] {
  const asked = party.filter((member) => !isVote(orders[member]!));
  return asked.length > 0 ? asked : party;
}

/** Those of a coalition who may act together by its reading. */
export function partiesIn(
  { orders }: Pick<Situation, 'orders'>,
  { members, reading }: Coalition,
): number[][] {
  return partiesOf(members, reading, (member) => isVote(orders[member]!));
}
