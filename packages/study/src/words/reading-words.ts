import type { Reading } from '@standoff/engine';
import type { Agreement } from '@standoff/wording';

/** In which reading something is said: `Reading: strong. An outcome deters only if …` */
export function sayPreferenceReading({ name, definition }: Reading): string {
  return `Reading: ${name}. ${definition}`;
}

/** How one likes a move that counts as an improvement in a reading of preferences. */
export function likesIn(
  reading: Reading | undefined,
  verb: Agreement['verb'] = (one) => one,
): string {
  if (reading?.unknown === undefined) return verb('likes');
  if (reading.counts.leaves === 'better-or-unknown') return 'may like';
  return `${verb('is')} known to like`;
}
