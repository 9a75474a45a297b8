import type { Span } from '../../source/span.ts';

/** Something that was read from elsewhere, as if all of it stood at one place of the file. */
export function placedAt<T>(part: T, place: Span): T {
  if (Array.isArray(part)) return part.map((item: unknown) => placedAt(item, place)) as T;
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([key, value]) => [
    key,
    key === 'span' ? place : placedAt<unknown>(value, place),
  ]);
  return Object.fromEntries(entries) as T;
}
