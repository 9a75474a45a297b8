import {
  COMPARED,
  type Compared,
  compareBy,
  type KnownOrder,
  knowing,
  type MostImportant,
  type WishOrder,
} from './known-order.ts';

/** Whoever may hold something of the parties' orders: a person, or a drawn model. */
export interface Holder {
  /** How a party, by its position among those asked about, may compare two outcomes. */
  compares(party: number, question: MostImportant): readonly Compared[];
  /** The same holder where it is taken to compare them so, which it may. */
  taking(party: number, question: MostImportant, compared: Compared): Holder;
}

/** Somebody of whom something is known; where there are several answers for a party any of them may be so. */
export function holderOf(held: readonly (readonly KnownOrder[])[]): Holder {
  const taken = (party: number, question: MostImportant, compared: Compared) =>
    held[party]!.flatMap((known) => knowing(known, question, compared) ?? []);
  return {
    compares: (party, question) =>
      COMPARED.filter((compared) =>
        held[party]!.some((known) => knowing(known, question, compared) !== undefined),
      ),
    taking: (party, question, compared) =>
      holderOf(held.with(party, taken(party, question, compared))),
  };
}

/** A model: of each party asked about one order. */
export function holderOfOrders(orders: readonly WishOrder[]): Holder {
  const holder: Holder = {
    compares: (party, question) => [compareBy(orders[party]!, question)],
    taking: () => holder,
  };
  return holder;
}
