import type { Steps } from '@standoff/engine';
import { type Holder, holderOf } from './holder.ts';
import { isPossible, type KnownOrder } from './known-order.ts';
import type { PanelGround } from './panel-ground.ts';
import { type FollowedFinding, type Held, heldBy, heldIn } from './panel-values.ts';
import type { Person } from './person.ts';

/** What one person may take over from another: how a party orders its wishes, or whether a fact follows. */
export type Part =
  | { readonly kind: 'order'; readonly party: number }
  | { readonly kind: 'fact'; readonly fact: number };

/** All parts in which people may differ. */
function partsOf({ parties, facts }: Pick<PanelGround, 'parties' | 'facts'>): Part[] {
  return [
    ...parties.map((_, party): Part => ({ kind: 'order', party })),
    ...facts.map((_, fact): Part => ({ kind: 'fact', fact })),
  ];
}

/** Whether no model is as both hold it: only then can one say that the other is wrong. */
function differIn(part: Part, one: Person, other: Person): boolean {
  if (part.kind === 'fact') {
    const [first, second] = [one.follows[part.fact], other.follows[part.fact]];
    return first !== undefined && second !== undefined && first !== second;
  }
  const joined = bothKnown(one.orders[part.party]!, other.orders[part.party]!);
  return !isPossible(joined);
}

function bothKnown(one: KnownOrder, other: KnownOrder): KnownOrder {
  return {
    ...one,
    wishes: one.wishes | other.wishes,
    dropped: one.dropped | other.dropped,
    answers: [...one.answers, ...other.answers],
  };
}

/** A person who takes some parts over from another. */
function takingOver(
  person: Person,
  parts: readonly Part[],
  from: Person,
): Pick<Person, 'orders' | 'follows'> {
  return parts.reduce<Pick<Person, 'orders' | 'follows'>>(
    ({ orders, follows }, part) =>
      part.kind === 'order'
        ? { orders: orders.with(part.party, from.orders[part.party]!), follows }
        : { orders, follows: follows.with(part.fact, from.follows[part.fact]) },
    person,
  );
}

/** Parts that are tried together, at most. */
export const MOST_TAKEN = 3;

/**
 * The smallest sets of parts such that a finding turns for a person who takes them over from another, who holds the opposite:
 * for every model of the one, and every part that the other may hold. Undefined where no set of so few is enough.
 */
export function* cruxes(
  ground: PanelGround,
  finding: FollowedFinding,
  [person, other]: readonly [Person, Person],
  wanted: Held,
): Steps<readonly (readonly Part[])[] | undefined> {
  const parts = partsOf(ground).filter((part) => differIn(part, person, other));
  for (let size = 1; size <= Math.min(MOST_TAKEN, parts.length); size++) {
    const found: (readonly Part[])[] = [];
    for (const some of choose(parts, size)) {
      const held = yield* heldBy(ground, finding, takingOver(person, some, other));
      if (held === wanted) found.push(some);
    }
    if (found.length > 0) return found;
  }
  return undefined;
}

function choose<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, k) =>
    choose(items.slice(k + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

/**
 * The parts in which people differ, and of these those that they may stop arguing about: whatever each of them holds of these, together, nobody's answer to any of
 * the findings turns, which are settled for everybody. Parts are taken in as long as that is so, in the order in which they come: where two turn something only
 * together, the first is among them.
 */
export function* idleParts(
  ground: PanelGround,
  findings: readonly FollowedFinding[],
  people: readonly Person[],
  values: readonly (readonly Held[])[],
): Steps<{ readonly differing: readonly Part[]; readonly idle: readonly Part[] }> {
  const differing = partsOf(ground).filter((part) =>
    people.some((one, k) => people.slice(k + 1).some((other) => differIn(part, one, other))),
  );
  let idle: readonly Part[] = [];
  for (const part of differing) {
    const tried = [...idle, part];
    if (yield* areIdle(ground, findings, people, values, tried)) idle = tried;
  }
  return { differing, idle };
}

/** Whether no answer turns where each of some parts is as anybody holds it, each part by itself. */
function* areIdle(
  ground: PanelGround,
  findings: readonly FollowedFinding[],
  people: readonly Person[],
  values: readonly (readonly Held[])[],
  parts: readonly Part[],
): Steps<boolean> {
  for (const [k, person] of people.entries()) {
    const { holder, isIn } = withAnybodys(person, parts, people);
    for (const [at, finding] of findings.entries()) {
      if ((yield* heldIn(ground, finding, holder, isIn)) !== values[k]![at]!) return false;
    }
  }
  return true;
}

function withAnybodys(
  person: Person,
  parts: readonly Part[],
  people: readonly Person[],
): { readonly holder: Holder; readonly isIn: (world: readonly boolean[]) => boolean } {
  const has = (kind: Part['kind'], at: number) =>
    parts.some((one) => one.kind === kind && (one.kind === 'order' ? one.party : one.fact) === at);
  const orders = person.orders.map((own, party) =>
    has('order', party) ? people.map(({ orders }) => orders[party]!) : [own],
  );
  const follows = person.follows.map((own, fact) =>
    has('fact', fact) ? people.map(({ follows }) => follows[fact]) : [own],
  );
  return {
    holder: holderOf(orders),
    isIn: (world) =>
      follows.every((may, fact) => may.some((one) => one === undefined || one === world[fact])),
  };
}
