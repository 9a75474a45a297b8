import { type PreferenceEntry, statementsOf } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { type Choice, certain, type DoubtedOrder, type PoolEntry } from '../sweep/choices.ts';
import type { Removal, RestingPart } from './resting-parts.ts';
import { subsetsOf } from './subsets.ts';

type Drop = Extract<Removal, { readonly kind: 'drop' }>;

/** What may be left of an order of statements, whichever of its statements that rest on claims are dropped. */
export interface Remains {
  readonly pool: readonly PoolEntry[];
  /** Position in the pool of what is left at a place, from 0, without some of what stands there. */
  at(place: number, dropped: readonly Drop[]): number | undefined;
}

/** For each decision maker what may be left of its order; none where it has no statement that can be dropped. */
export function remainsOf({ decisionMakers }: Casebook, parts: readonly RestingPart[]): Remains[] {
  return decisionMakers.map(({ id, preference }) => {
    const drops = parts.flatMap(({ removal }) =>
      removal?.kind === 'drop' && removal.of === id ? [removal] : [],
    );
    if (preference.kind !== 'prioritized' || drops.length === 0)
      return { pool: [], at: () => undefined };
    return createRemains(preference.statements, drops);
  });
}

function createRemains(entries: readonly PreferenceEntry[], drops: readonly Drop[]): Remains {
  const pool: PoolEntry[] = [];
  const positions = new Map<string, number | undefined>();
  for (const [place, entry] of entries.entries()) {
    for (const dropped of subsetsOf(drops.filter((one) => one.place === place + 1))) {
      const left = entryWithout(entry, dropped);
      const position = left && pool.push({ place, entry: left, changed: new Set() }) - 1;
      positions.set(keyOf(place, dropped), position);
    }
  }
  return { pool, at: (place, dropped) => positions.get(keyOf(place, dropped)) };
}

function keyOf(place: number, dropped: readonly Drop[]): string {
  return [place, ...dropped.map(({ member }) => member ?? 0).sort((a, b) => a - b)].join();
}

function entryWithout(
  entry: PreferenceEntry,
  dropped: readonly Drop[],
): PreferenceEntry | undefined {
  if (dropped.length === 0) return entry;
  if (dropped.some(({ member }) => member === undefined)) return undefined;
  const left = statementsOf(entry).filter((_, k) => dropped.every((one) => one.member !== k + 1));
  const [only, ...more] = left;
  if (only === undefined || more.length === 0) return only;
  return entry.kind === 'equally'
    ? { ...entry, statements: [only, ...more] }
    : { ...entry, kind: 'or-else', alternatives: [only, ...more] };
}

/** The orders without what is dropped, and with or without each statement in doubt: none of these left out first. */
export function ordersWithout(
  { decisionMakers }: Casebook,
  remains: readonly Remains[],
  dropped: readonly Removal[],
  doubted: readonly Removal[],
): DoubtedOrder[] {
  return decisionMakers.map(({ id, preference }, dm) => {
    const { pool, at } = remains[dm]!;
    if (pool.length === 0 || preference.kind !== 'prioritized') return certain;
    const own = (removals: readonly Removal[]) =>
      removals.flatMap((one) => (one.kind === 'drop' && one.of === id ? [one] : []));
    const gone = own(dropped);
    const choices = subsetsOf(own(doubted)).map((more): Choice => {
      const all = [...gone, ...more];
      const sequence = preference.statements.flatMap((_, place) => {
        return (
          at(
            place,
            all.filter((one) => one.place === place + 1),
          ) ?? []
        );
      });
      return { sequence, size: more.length, weight: 1n, changed: new Set(), judgements: more };
    });
    return { pool, choices, inDoubt: [], weight: BigInt(choices.length) };
  });
}
