import { sectionsByKey } from '../../sections/index.ts';

/** The keys of a model file in their customary order. */
export function sectionOrder(): string[] {
  return [...sectionsByKey.keys()];
}
