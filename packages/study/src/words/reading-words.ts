import type { Reading } from '@standoff/engine';

/** In which reading something is said: `Reading: strong. An outcome deters only if …` */
export function sayPreferenceReading({ name, definition }: Reading): string {
  return `Reading: ${name}. ${definition}`;
}
