import { unusableId } from './core/section-entry.ts';

/** An id made of the letters and digits of a name, other than those taken: `north-korea`, `north-korea-2`. */
export function derivedId(name: string, taken: Iterable<string>, fallback: string): string {
  const used = new Set(taken);
  const letters = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = letters.replaceAll(/[^a-z0-9]+/g, '-').slice(0, 40);
  const trimmed = words.replaceAll(/^-+|-+$/g, '');
  const base = trimmed === '' || unusableId(trimmed) ? fallback : trimmed;
  return numbered(base, used);
}

function numbered(base: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!used.has(id)) return id;
  }
}

/** The next id of a numbered series, as `c36` after `c35`. */
export function nextId(taken: readonly string[], letter: string): string {
  const pattern = /^([A-Za-z]+)(\d+)$/;
  const numberedIds = taken.flatMap((id) => pattern.exec(id) ?? []).length > 0;
  const prefix = numberedIds ? (commonest(taken, pattern) ?? letter) : letter;
  const numbers = taken.flatMap((id) => {
    const match = pattern.exec(id);
    return match?.[1] === prefix ? [match[2] ?? ''] : [];
  });
  const width = Math.max(2, ...numbers.map(({ length }) => length));
  const last = Math.max(0, ...numbers.map(Number));
  return `${prefix}${String(last + 1).padStart(width, '0')}`;
}

function commonest(taken: readonly string[], pattern: RegExp): string | undefined {
  const counts = new Map<string, number>();
  for (const id of taken) {
    const prefix = pattern.exec(id)?.[1];
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
