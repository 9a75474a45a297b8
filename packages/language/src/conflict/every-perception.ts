import type { Conflict, Perception } from './conflict.ts';

/** How decision makers see one another, and how they think that others do. */
export function everyPerception({ perceptions }: Pick<Conflict, 'perceptions'>): Perception[] {
  return perceptions.flatMap((one) => [one, ...(one.perceptions ?? [])]);
}
