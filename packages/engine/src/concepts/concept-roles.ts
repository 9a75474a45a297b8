import { isOfSanctions } from './concept-kinds.ts';
import type { Concept } from './define-concept.ts';
import { concepts } from './index.ts';

/** Concepts that are asked for by what they are, so that nothing outside this folder names one by its id. */

/** By which everybody is read where neither the file nor who asks says how: the first whose replies are credible. */
export const usualConcept: Concept = concepts.find(
  ({ byDefault, foresight }) => byDefault && foresight.credible && foresight.moves > 1,
)!;

/** That of who looks no further than one move of its own. */
export const ownMoveConcept: Concept = concepts.find(
  ({ byDefault, foresight }) => byDefault && foresight.moves === 1,
)!;

/** Those of one reply, in the order of the registry: a solver answers under them, and coalitions have them. */
export const conceptsOfOneReply: readonly Concept[] = concepts.filter(({ computation }) =>
  isOfSanctions(computation),
);
