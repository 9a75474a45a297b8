import { isTrue, pictureOf, type Signal } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';

/** The decision makers who see the conflict otherwise than it is. */
export function mistaken({ conflict }: Casebook, signals: readonly Signal[]): number {
  const pictures = conflict.decisionMakers.map(({ id }) => pictureOf(conflict, id, signals));
  return pictures.filter((picture) => !isTrue(picture)).length;
}
