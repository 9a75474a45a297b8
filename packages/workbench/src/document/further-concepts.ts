import type { ConceptId, Look, ShownConflict } from '../desk/shown-conflict.ts';

/** Concepts to analyse besides the usual ones, as an address says them: `l2,nm`. */
export function parseFurther(text: string | undefined): readonly ConceptId[] {
  return text === undefined || text === '' ? [] : text.split(',');
}

/** Nothing is said of those that the look names: who opens the address needs these anyway. */
export function formatFurther(further: readonly ConceptId[], look: string): string {
  const named = conceptsIn(look);
  return further.filter((id) => !named.includes(id)).join(',');
}

/** The concepts that an address asks for, those by which it reads somebody among them. */
export function furtherIn(also: string | undefined, look: Look | undefined): readonly ConceptId[] {
  return [...new Set([...parseFurther(also), ...(look === undefined ? [] : conceptsOf(look))])];
}

function conceptsOf({ all, own, coalitions = [] }: Look): readonly ConceptId[] {
  return [
    ...(all ? [all] : []),
    ...Object.values(own),
    ...coalitions.map(({ concept }) => concept),
  ];
}

/** The concepts that a written look names: `seq,us:nash`. */
function conceptsIn(look: string): readonly ConceptId[] {
  return look.split(',').map((word) => word.slice(word.lastIndexOf(':') + 1));
}

type Offers = Pick<ShownConflict, 'offeredConcepts' | 'offeredFamilies'>;

/** Of some concepts those that are analysed only when asked for, whether the conflict can have them or not. */
export function offeredOf(
  { offeredConcepts, offeredFamilies }: Offers,
  further: readonly ConceptId[],
): readonly ConceptId[] {
  const isMember = (id: ConceptId) =>
    offeredFamilies.some(({ prefix, least, most }) => {
      const number = Number(id.slice(prefix.length));
      const isWhole = Number.isInteger(number) && number >= least && number <= most;
      return isWhole && id === `${prefix}${number}`;
    });
  return further.filter((id) => offeredConcepts.some((each) => each.id === id) || isMember(id));
}
