import type { Concept } from '@standoff/engine';
import type { ForesightOfEach } from '../analysis/analysis.ts';

/**
 * The concept by which a coalition is read where each decision maker is by its own: the one that is given
 * for it, or else that of most of its members, of the first of them in a tie. Undefined where no
 * concepts are given.
 */
export function conceptOfCoalition(
  { foresight }: { readonly foresight?: Pick<ForesightOfEach, 'profile' | 'coalitions'> },
  members: readonly number[],
): Concept | undefined {
  if (foresight === undefined) return undefined;
  const own = ownConceptOf(foresight, members);
  if (own !== undefined) return own;
  const theirs = members.map((member) => foresight.profile[member]!);
  const times = (concept: Concept) => theirs.filter(({ id }) => id === concept.id).length;
  return theirs.reduce((best, concept) => (times(concept) > times(best) ? concept : best));
}

/** The concept that is given for a coalition as such, if one is. */
export function ownConceptOf(
  { coalitions }: Pick<ForesightOfEach, 'coalitions'>,
  members: readonly number[],
): Concept | undefined {
  return coalitions.find((given) => given.members.join() === members.join())?.concept;
}
