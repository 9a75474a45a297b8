import { longestAscending } from '@standoff/language';
import {
  readPreference,
  type SaidEntry,
  type SaidPreference,
} from '../preferences/read-preference.ts';
import type { Games } from './own-games.ts';

/** What a statement of an order is in another order: there alike, elsewhere, or not at all. */
export type Standing = 'alike' | 'moved' | 'alone';

/** One line of two orders side by side: a statement of the one, of the other, or of both. */
export interface OrderLine {
  /** From 1. */
  readonly seen?: PlacedEntry;
  readonly real?: PlacedEntry;
}

export interface PlacedEntry {
  readonly place: number;
  readonly entry: SaidEntry;
  readonly standing: Standing;
}

/** What somebody takes another to prefer, beside what that one does prefer. */
export type OrderSeen = { readonly of: number } & (
  | { readonly kind: 'statements'; readonly lines: readonly OrderLine[] }
  /** Where one of them is not given by statements. */
  | { readonly kind: 'other'; readonly seen: SaidPreference; readonly real: SaidPreference }
);

/** The orders of others that a viewer takes for other than they are, by the positions of those they are of. */
export function ordersSeen({ truth, own }: Games, viewer: number): OrderSeen[] {
  const { decisionMakers } = truth.casebook;
  const { opened, picture } = own[viewer]!;
  return [...decisionMakers.entries()].flatMap(([of, { id }]): OrderSeen[] => {
    if (!picture.orders.has(id)) return [];
    const [seen, real] = [opened.casebook, truth.casebook].map((book) => readPreference(book, of));
    const [first, second] = [entriesOf(seen!), entriesOf(real!)];
    return first === undefined || second === undefined
      ? [{ of, kind: 'other', seen: seen!, real: real! }]
      : [{ of, kind: 'statements', lines: sideBySide(first, second) }];
  });
}

function entriesOf(preference: SaidPreference): readonly SaidEntry[] | undefined {
  if (preference.kind === 'none') return [];
  return preference.kind === 'statements' ? preference.entries : undefined;
}

/** Two orders line by line: what stands alike on one line, and the rest where it stands in its own order. */
export function sideBySide(seen: readonly SaidEntry[], real: readonly SaidEntry[]): OrderLine[] {
  const partners = partnersOf(seen, real);
  const paired = [...partners].sort(([a], [b]) => a - b);
  const staying = new Set(longestAscending(paired.map(([, there]) => there)));
  const alike = paired.filter(([, there]) => staying.has(there));
  const back = new Map(paired.map(([here, there]) => [there, here]));
  const seenAt = (at: number, partner: number | undefined): PlacedEntry =>
    placed(seen, at, partner === undefined ? 'alone' : staying.has(partner) ? 'alike' : 'moved');
  const realAt = (at: number): PlacedEntry =>
    placed(real, at, !back.has(at) ? 'alone' : staying.has(at) ? 'alike' : 'moved');
  const lines: OrderLine[] = [];
  let [s, r] = [0, 0];
  for (const [here, there] of [...alike, [seen.length, real.length] as const]) {
    for (; s < here; s++) lines.push({ seen: seenAt(s, partners.get(s)) });
    for (; r < there; r++) lines.push({ real: realAt(r) });
    if (here < seen.length) lines.push({ seen: seenAt(here, there), real: realAt(there) });
    [s, r] = [here + 1, there + 1];
  }
  return lines;
}

function placed(entries: readonly SaidEntry[], at: number, standing: Standing): PlacedEntry {
  return { place: at + 1, entry: entries[at]!, standing };
}

/** Which statement of the second order each of the first is, where it is one of them: by what it asks for. */
function partnersOf(
  seen: readonly SaidEntry[],
  real: readonly SaidEntry[],
): ReadonlyMap<number, number> {
  const free = new Map<string, number[]>();
  for (const [at, entry] of real.entries()) {
    const key = keyOf(entry);
    free.set(key, [...(free.get(key) ?? []), at]);
  }
  const partners = new Map<number, number>();
  for (const [at, entry] of seen.entries()) {
    const partner = free.get(keyOf(entry))?.shift();
    if (partner !== undefined) partners.set(at, partner);
  }
  return partners;
}

function keyOf({ kind, great, statements }: SaidEntry): string {
  const asks = statements.map(({ mode, formula, if: condition, unless }) => [
    mode,
    formula.text,
    condition?.text,
    unless?.text,
  ]);
  return JSON.stringify([kind, great, asks]);
}
