import type { DecisionMaker, Preference, PreferenceEntry } from '../conflict/conflict.ts';
import { isGreat } from './core/degrees.ts';
import type { Say } from './core/say-part.ts';
import { isOrder, type Kept, keptIn, longestInOrder } from './order-changes.ts';

/**
 * Two orders of one decision maker, of statements or of places of a ranking, and in what they differ: one part
 * after the other can be taken from the second, in whatever combination.
 */
export interface PartedOrder {
  /** All that stands in either order, as one that could be put into numbers. */
  readonly pool: Preference;
  /** For each part what it places, as positions in the pool; of a great gap nothing. */
  readonly parts: readonly OrderPart[];
  /** The order in which some parts are as in the second, as positions in the pool. */
  arrange(isTaken: (part: number) => boolean): Arrangement;
}

export interface OrderPart {
  readonly entries: readonly number[];
}

export interface Arrangement {
  readonly sequence: readonly number[];
  /** Of a ranking: whether the gap after each place is a great one. */
  readonly greatGaps: readonly boolean[];
}

/** What two orders differ in, part by part; undefined where one of them says it in another form. */
export function partOrders(
  { preference }: DecisionMaker,
  { preference: wanted }: DecisionMaker,
  says: Say,
  saysThere: Say,
): PartedOrder | undefined {
  if (hasUnknown(preference) || hasUnknown(wanted)) return undefined;
  if (preference.kind === 'ranking' && wanted.kind === 'ranking') {
    const [before, after] = [preference, wanted].map(({ places }) =>
      places.map((states, position) => ({
        key: states
          .map(({ state }) => state)
          .sort()
          .join(),
        greatly: false,
        version: position,
      })),
    ) as [Standing[], Standing[]];
    if (!hasSameKeys(before, after)) return undefined;
    const of = new Map(before.map(({ key, version }) => [key, version]));
    const there = after.map((one) => ({ ...one, version: of.get(one.key)! }));
    return part(preference, before, there, preference.greatGaps, wanted.greatGaps);
  }
  if (!isOrder(preference) || !isOrder(wanted)) return undefined;
  return partStatements(preference, keptIn(entriesOf(preference), says), {
    wanted,
    kept: keptIn(entriesOf(wanted), saysThere),
  });
}

/** Pairs that cannot be compared are no part of an order. */
function hasUnknown(preference: Preference): boolean {
  return 'unknown' in preference && preference.unknown.length > 0;
}

function entriesOf(preference: Preference): readonly PreferenceEntry[] {
  return preference.kind === 'prioritized' ? preference.statements : [];
}

function partStatements(
  preference: Preference,
  before: readonly Kept[],
  { wanted, kept: after }: { readonly wanted: Preference; readonly kept: readonly Kept[] },
): PartedOrder {
  const statements: PreferenceEntry[] = [];
  const versions = new Map<string, number>();
  // Where both say the same it is one entry; with another degree or the other alternative it is two.
  const standing = ({ key, entry, said }: Kept): Standing => {
    const greatly = isGreat(entry);
    const content = [key, greatly, ...(entry.kind === 'or-else' ? [said] : [])].join('\n');
    const version = versions.get(content) ?? statements.push(entry) - 1;
    versions.set(content, version);
    return { key, greatly, version };
  };
  const [first, second] = [before.map(standing), after.map(standing)];
  const head = preference.kind === 'prioritized' ? preference : wanted;
  const pool: Preference = head.kind === 'prioritized' ? { ...head, statements } : preference;
  return part(pool, first, second, [], []);
}

/** Something that stands in an order. */
interface Standing {
  readonly key: string;
  readonly greatly: boolean;
  /** What stands there, as a position in the pool: both may have it otherwise. */
  readonly version: number;
}

/** Where something stands in one of the two orders: after so many of those that stand alike in both. */
interface Place extends Standing {
  readonly slot: number;
  /** Its place in that order, from 0. */
  readonly at: number;
}

/** Something that stands elsewhere, or that one of the two lacks. */
interface Moved {
  readonly first: Place | undefined;
  readonly second: Place | undefined;
  readonly part: number;
}

function part(
  pool: Preference,
  first: readonly Standing[],
  second: readonly Standing[],
  gaps: readonly boolean[],
  otherGaps: readonly boolean[],
): PartedOrder {
  const staying = stayingIn(first, second);
  const [before, after] = [placesIn(first, staying), placesIn(second, staying)];
  const parts: OrderPart[] = [];
  const addPart = (entries: readonly number[]) =>
    parts.push({ entries: [...new Set(entries)] }) - 1;
  const moved: Moved[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    if (staying.has(key)) continue;
    const [one, other] = [before.get(key), after.get(key)];
    const entries = [one, other].flatMap((place) => (place ? [place.version] : []));
    moved.push({ first: one, second: other, part: addPart(entries) });
  }
  const alternatives = new Map<string, number>();
  for (const key of staying) {
    const entries = [before.get(key)!.version, after.get(key)!.version];
    if (entries[0] !== entries[1]) alternatives.set(key, addPart(entries));
  }
  const gapParts = new Map<number, number>();
  for (const [after, isGreat] of gaps.entries()) {
    if (isGreat !== otherGaps[after]) gapParts.set(after, addPart([]));
  }
  return {
    pool,
    parts,
    arrange(isTaken) {
      const has = (part: number | undefined) => part !== undefined && isTaken(part);
      const stand = [...staying].map((key) => {
        return (has(alternatives.get(key)) ? after : before).get(key)!;
      });
      const others = moved.flatMap(({ first, second, part }) => {
        const place = isTaken(part) ? second : first;
        return place === undefined ? [] : [{ ...place, isSecond: isTaken(part) }];
      });
      return {
        sequence: interleave(stand, others),
        greatGaps: gaps.map((isGreat, after) => (has(gapParts.get(after)) ? !isGreat : isGreat)),
      };
    },
  };
}

/** The keys, in order, of most that stand in the same order and in the same degree in both. */
function stayingIn(first: readonly Standing[], second: readonly Standing[]): ReadonlySet<string> {
  const degrees = new Map(second.map(({ key, greatly }) => [key, greatly]));
  const now = first.filter(({ key, greatly }) => degrees.get(key) === greatly);
  const both = new Set(now.map(({ key }) => key));
  return longestInOrder(
    now,
    second.filter(({ key }) => both.has(key)),
  );
}

function placesIn(
  order: readonly Standing[],
  staying: ReadonlySet<string>,
): ReadonlyMap<string, Place> {
  let slot = 0;
  return new Map(
    order.map((one, at) => {
      const place: Place = { ...one, slot, at };
      if (staying.has(one.key)) slot++;
      return [one.key, place];
    }),
  );
}

/**
 * What stands alike in both, and between it what does not: what is greatly so first, what stands as in the first
 * before what stands as in the second, and else as each of the two has it.
 */
function interleave(
  stand: readonly Place[],
  others: readonly (Place & { readonly isSecond: boolean })[],
): number[] {
  const inSlot = (slot: number) =>
    others
      .filter((one) => one.slot === slot)
      .sort(
        (a, b) =>
          Number(b.greatly) - Number(a.greatly) ||
          Number(a.isSecond) - Number(b.isSecond) ||
          a.at - b.at,
      )
      .map(({ version }) => version);
  return [
    ...stand.flatMap(({ version }, slot) => [...inSlot(slot), version]),
    ...inSlot(stand.length),
  ];
}

function hasSameKeys(first: readonly Standing[], second: readonly Standing[]): boolean {
  const keys = new Set(first.map(({ key }) => key));
  return first.length === second.length && second.every(({ key }) => keys.has(key));
}

/** An order as a decision maker has it in a conflict. */
export function asPreference(pool: Preference, { sequence, greatGaps }: Arrangement): Preference {
  switch (pool.kind) {
    case 'prioritized':
      return { ...pool, statements: sequence.map((entry) => pool.statements[entry]!) };
    case 'ranking':
      return { ...pool, places: sequence.map((place) => pool.places[place]!), greatGaps };
    default:
      return pool;
  }
}
