import { holderOf } from './holder.ts';
import { isPossible, type KnownOrder, type MostImportant } from './known-order.ts';
import type { AskedParty, PanelGround } from './panel-ground.ts';

/** What one person holds of a conflict. What was not said is open. */
export interface Person {
  /** A code, by which nobody else is known. */
  readonly code: string;
  /** Of each party asked about. */
  readonly orders: readonly KnownOrder[];
  /** Of each fact asked about whether it follows; undefined where it may or may not. */
  readonly follows: readonly (boolean | undefined)[];
}

/** One thing that somebody said: of the order of a party, by its position among those asked about, or of a fact. */
export type Said =
  | { readonly kind: 'most-important'; readonly party: number; readonly answer: MostImportant }
  | {
      readonly kind: 'wish';
      readonly party: number;
      readonly statement: number;
      readonly so: boolean;
    }
  | { readonly kind: 'fact'; readonly fact: number; readonly so: boolean };

/** Somebody of whom nothing is known but what the file takes for wishes, which nobody was asked about. */
export function whoSaidNothing(
  { parties, facts }: Pick<PanelGround, 'parties' | 'facts'>,
  code: string,
): Person {
  return { code, orders: parties.map(asWishes), follows: facts.map(() => undefined) };
}

function asWishes({ open, wishes }: AskedParty): KnownOrder {
  return { ...open, wishes, dropped: ~wishes & (2 ** open.statements - 1) };
}

/** The same person, who said one thing more; undefined where that contradicts what was said before. */
export function saying(person: Person, said: Said): Person | undefined {
  if (said.kind === 'fact') {
    const before = person.follows[said.fact];
    if (before !== undefined && before !== said.so) return undefined;
    return { ...person, follows: person.follows.with(said.fact, said.so) };
  }
  const known = person.orders[said.party]!;
  const next = said.kind === 'wish' ? withWish(known, said) : withAnswer(known, said.answer);
  return isPossible(next) ? { ...person, orders: person.orders.with(said.party, next) } : undefined;
}

function withAnswer(known: KnownOrder, answer: MostImportant): KnownOrder {
  return { ...known, answers: [...known.answers, answer] };
}

/** What was said of a wish stands in place of what the file takes. */
function withWish(
  known: KnownOrder,
  { statement, so }: { readonly statement: number; readonly so: boolean },
): KnownOrder {
  const bit = 1 << statement;
  return {
    ...known,
    wishes: so ? known.wishes | bit : known.wishes & ~bit,
    dropped: so ? known.dropped & ~bit : known.dropped | bit,
  };
}

/** Whether somebody may hold that the facts are so. */
export function mayHold({ follows }: Pick<Person, 'follows'>, world: readonly boolean[]): boolean {
  return follows.every((one, k) => one === undefined || one === world[k]);
}

/** Somebody as a holder of orders. */
export function asHolder({ orders }: Pick<Person, 'orders'>) {
  return holderOf(orders.map((one) => [one]));
}
