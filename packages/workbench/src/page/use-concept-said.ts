import { byMethod, type ConceptSaid, inWords } from '../design/concept-said.ts';
import { useMethod } from '../document/method.ts';

/** How concepts are named on this page: by their terms once the method is shown. */
export function useConceptSaid(): ConceptSaid {
  return useMethod(({ isShown }) => isShown) ? byMethod : inWords;
}
