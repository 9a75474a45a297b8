import { type Concept, isOfSanctions } from '@standoff/engine';

/** Whether others who respond one after the other are what a concept looks at. */
export function hasCoalitionVersion({ computation }: Concept): boolean {
  return isOfSanctions(computation);
}
