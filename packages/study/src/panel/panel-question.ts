import {
  COMPARED,
  type Compared,
  compareBy,
  knowing,
  type MostImportant,
  type WishOrder,
} from './known-order.ts';
import { type Person, saying } from './person.ts';

/** What somebody may be asked: parties, statements and facts by their positions. */
export type PanelQuestion =
  /** Which of two wishes matters more, or which of two outcomes is better. */
  | { readonly kind: 'compare'; readonly party: number; readonly question: MostImportant }
  /** Whether a statement is a wish of theirs at all. */
  | { readonly kind: 'wish'; readonly party: number; readonly statement: number }
  /** Whether a consequence follows. */
  | { readonly kind: 'fact'; readonly fact: number };

export type PanelReply = Compared | 'yes' | 'no';

/** A conflict as somebody may see it: of each party asked about an order, and of each fact whether it follows. */
export interface PanelModel {
  readonly orders: readonly WishOrder[];
  readonly follows: readonly boolean[];
}

/** What somebody replies who has this model. */
export function replyBy({ orders, follows }: PanelModel, asked: PanelQuestion): PanelReply {
  switch (asked.kind) {
    case 'compare':
      return compareBy(orders[asked.party]!, asked.question);
    case 'wish':
      return orders[asked.party]!.includes(asked.statement) ? 'yes' : 'no';
    case 'fact':
      return follows[asked.fact]! ? 'yes' : 'no';
  }
}

/** The same person, who replied; undefined where that contradicts what they had replied before. */
export function replying(
  person: Person,
  asked: PanelQuestion,
  reply: PanelReply,
): Person | undefined {
  if (asked.kind === 'compare') {
    const next = knowing(person.orders[asked.party]!, asked.question, reply as Compared);
    return next && { ...person, orders: person.orders.with(asked.party, next) };
  }
  return saying(person, { ...asked, so: reply === 'yes' });
}

/** The replies that are open to somebody: where there is one, what they said before implies it. */
export function repliesOpenTo(person: Person, asked: PanelQuestion): readonly PanelReply[] {
  if (asked.kind !== 'compare') {
    return (['yes', 'no'] as const).filter((one) => isOpenTo(person, asked, one));
  }
  return COMPARED.filter((one) => replying(person, asked, one) !== undefined);
}

function isOpenTo(
  person: Person,
  asked: Exclude<PanelQuestion, { readonly kind: 'compare' }>,
  reply: PanelReply,
): boolean {
  if (asked.kind === 'wish') {
    const { wishes, dropped } = person.orders[asked.party]!;
    // What counts as a wish is settled, though somebody may say otherwise of their own accord.
    if ((((wishes | dropped) >>> asked.statement) & 1) === 1) {
      return (reply === 'yes') === (((wishes >>> asked.statement) & 1) === 1);
    }
  }
  return replying(person, asked, reply) !== undefined;
}

/** Two questions that ask the same, whichever way round, have the same key. */
export function keyOfQuestion(asked: PanelQuestion): string {
  switch (asked.kind) {
    case 'compare': {
      const { of, in: some } = asked.question;
      const one = Math.min(some & of, of & ~some);
      return `compare ${asked.party} ${of} ${one}`;
    }
    case 'wish':
      return `wish ${asked.party} ${asked.statement}`;
    case 'fact':
      return `fact ${asked.fact}`;
  }
}
