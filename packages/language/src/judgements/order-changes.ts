import type {
  DecisionMaker,
  PreferenceEntry,
  RankingPreference,
  Statement,
} from '../conflict/conflict.ts';
import { statementsOf } from '../conflict/preference-parts.ts';
import { isGreat } from './core/degrees.ts';
import type { Judgement, OrderChange } from './core/judgement.ts';
import type { Say } from './core/say-part.ts';

/** What leads from one order of statements, or of places, to another; nothing where no judgement says it. */
export function orderChanges(
  { id, preference }: DecisionMaker,
  { preference: wanted }: DecisionMaker,
  says: Say,
  saysThere: Say,
  mostSwaps = MOST_SWAPS,
): Judgement[] {
  if (preference.kind === 'ranking' && wanted.kind === 'ranking') {
    return swapsBetween(preference, wanted, mostSwaps).map((change) => ({ ...change, of: id }));
  }
  if (!isOrder(preference) || !isOrder(wanted)) return [];
  const [before, after] = [preference, wanted].map((order) =>
    order.kind === 'prioritized' ? order.statements : [],
  ) as [readonly PreferenceEntry[], readonly PreferenceEntry[]];
  const changes = changesBetween(keptIn(before, says), keptIn(after, saysThere));
  return changes.map((change) => ({ ...change, of: id }));
}

/** More swaps than these say less than that the ranking is another one. */
const MOST_SWAPS = 12;

/** The fewest swaps of neighbours that lead from one ranking to another of the same places, and other gaps. */
function swapsBetween(
  before: RankingPreference,
  wanted: RankingPreference,
  mostSwaps: number,
): OrderChange[] {
  const placesOf = ({ places }: RankingPreference) =>
    places.map((states) =>
      states
        .map(({ state }) => state)
        .sort()
        .join(),
    );
  const rank = new Map(placesOf(wanted).map((states, at) => [states, at]));
  const now = placesOf(before).map((states) => rank.get(states));
  if (now.length !== rank.size || now.includes(undefined)) return [];
  const ranks = now as number[];
  const swaps: OrderChange[] = [];
  for (let last = ranks.length - 1; last > 0; last--) {
    for (let at = 0; at < last; at++) {
      if (ranks[at]! < ranks[at + 1]!) continue;
      [ranks[at], ranks[at + 1]] = [ranks[at + 1]!, ranks[at]!];
      swaps.push({ kind: 'swap', place: at + 1, ...(before.greatGaps[at] && { across: true }) });
    }
  }
  const gaps = before.greatGaps.flatMap((isGreat, at): OrderChange[] => {
    const greatly = wanted.greatGaps[at]!;
    return isGreat === greatly ? [] : [{ kind: 'degree', place: at + 1, greatly }];
  });
  return swaps.length > mostSwaps ? [] : [...swaps, ...gaps];
}

/** Whether it is an order of statements, perhaps of none. */
export function isOrder({ kind }: DecisionMaker['preference']): boolean {
  return kind === 'prioritized' || kind === 'none';
}

/** An entry, and by what it is the same as another: not its degree, nor which alternative comes first. */
export interface Kept {
  readonly key: string;
  readonly entry: PreferenceEntry;
  /** All that it says but its degree. */
  readonly said: string;
}

export function keptIn(entries: readonly PreferenceEntry[], says: Say): Kept[] {
  const times = new Map<string, number>();
  return entries.map((entry) => {
    const statements = statementsOf(entry).map((one) => sayWithoutDegree(one, says));
    const content = [entry.kind, ...statements.toSorted()].join('\n');
    const time = times.get(content) ?? 0;
    times.set(content, time + 1);
    return { key: `${content}\n${time}`, entry, said: statements.join('\n') };
  });
}

/** `not: war` and `want: not war` say the same. */
function sayWithoutDegree(one: Statement, says: Say): string {
  if ('amount' in one) return says(one);
  const { mode, ...statement } = one;
  let isWanted = mode === 'want' || mode === 'must';
  let { formula } = statement;
  for (; formula.kind === 'not'; formula = formula.of) isWanted = !isWanted;
  return says({ ...statement, formula, isWanted });
}

function changesBetween(before: readonly Kept[], wanted: readonly Kept[]): OrderChange[] {
  const changes: OrderChange[] = [];
  const byKey = new Map(wanted.map((one) => [one.key, one]));
  let now = [...before];
  const placeOf = (key: string) => now.findIndex((one) => one.key === key) + 1;
  // What is in the second order no more is dropped, from the end so that places still mean the same.
  for (const { key } of now.toReversed()) {
    if (byKey.has(key)) continue;
    changes.push({ kind: 'drop', place: placeOf(key) });
    now = now.toSpliced(placeOf(key) - 1, 1);
  }
  for (const { key, entry, said } of now) {
    const other = byKey.get(key)!;
    if (isGreat(entry) === isGreat(other.entry)) continue;
    const [from, greatly] = [placeOf(key), isGreat(other.entry)];
    changes.push({ kind: 'degree', place: from, greatly });
    const rest = now.toSpliced(from - 1, 1);
    // Which alternative comes first stays as it was.
    now = rest.toSpliced(greatIn(rest), 0, { ...other, said });
  }
  const staying = longestInOrder(now, wanted);
  for (const [at, one] of wanted.entries()) {
    const { key, entry } = one;
    const follows = at === 0 ? 0 : placeOf(wanted[at - 1]!.key);
    const from = placeOf(key);
    if (from === 0) {
      changes.push({ kind: 'add', place: follows + 1, statement: entry });
      now = now.toSpliced(follows, 0, one);
    } else if (!staying.has(key)) {
      const to = from <= follows ? follows : follows + 1;
      if (to !== from) changes.push({ kind: 'move', place: from, to });
      now = now.toSpliced(from - 1, 1).toSpliced(to - 1, 0, now[from - 1]!);
    }
    const place = placeOf(key);
    const standing = now[place - 1]!;
    if (standing.entry.kind === 'or-else' && standing.said !== one.said) {
      changes.push({ kind: 'alternative', place });
      now = now.with(place - 1, one);
    }
  }
  return changes;
}

function greatIn(entries: readonly Kept[]): number {
  const first = entries.findIndex(({ entry }) => !isGreat(entry));
  return first < 0 ? entries.length : first;
}

/** The keys of most entries that stand in the order in which they are wanted: all others are moved. */
export function longestInOrder(
  now: readonly Pick<Kept, 'key'>[],
  wanted: readonly Pick<Kept, 'key'>[],
): ReadonlySet<string> {
  const rank = new Map(wanted.map(({ key }, at) => [key, at]));
  const chains: { readonly last: number; readonly keys: readonly string[] }[] = [];
  for (const { key } of now) {
    const last = rank.get(key)!;
    const before = chains.filter((chain) => chain.last < last);
    const longest = before.reduce<readonly string[]>(
      (keys, chain) => (chain.keys.length > keys.length ? chain.keys : keys),
      [],
    );
    chains.push({ last, keys: [...longest, key] });
  }
  const best = chains.reduce<readonly string[]>(
    (keys, chain) => (chain.keys.length > keys.length ? chain.keys : keys),
    [],
  );
  return new Set(best);
}
