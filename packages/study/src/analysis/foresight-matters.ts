import { type Concept, isAboutOthers } from '@standoff/engine';

/**
 * Whether it may matter under which of some concepts a mover is read: it can move, or is asked under one
 * of them what the others could do for it.
 */
export function foresightMatters(
  { canMove }: { readonly canMove: boolean },
  concepts: readonly Concept[],
): boolean {
  return canMove || concepts.some(({ computation }) => isAboutOthers(computation));
}
