import type { ConceptId, ShownState } from '../../desk/shown-conflict.ts';

/** Whose verdict matters most in a state: of who would leave, else of who is tempted, the first. */
export function mostTelling({ standings }: ShownState, concept: ConceptId): number {
  const first = (matters: (standing: (typeof standings)[number]) => boolean) =>
    standings.findIndex(matters);
  const found = [
    first(({ staysUnder }) => !staysUnder.includes(concept)),
    first(({ improvements }) => improvements.length > 0),
    first(({ moves }) => moves > 0),
  ];
  return found.find((position) => position >= 0) ?? 0;
}
