import type { ConceptSaid } from '../../design/concept-said.ts';
import type { ConceptId, ShownConflict } from '../../desk/shown-conflict.ts';
import type { Dealt } from './dealt.ts';

/** How many of the frontier would hold under a concept: `All six would hold under SEQ.` */
export function sayHolding(
  { frontier, holding }: Pick<Dealt, 'frontier' | 'holding'>,
  { concepts }: Pick<ShownConflict, 'concepts'>,
  concept: ConceptId,
  said: ConceptSaid,
): string {
  const held = holding[concept];
  if (held === undefined) return '';
  const known = concepts.find(({ id }) => id === concept);
  const under = known ? said.under(known) : `under ${concept}`;
  if (frontier === 1) return `It would ${held === 1 ? '' : 'not '}hold ${under}.`;
  if (held === 0) return `None of these would hold ${under}.`;
  if (held === frontier) return `${frontier === 2 ? 'Both' : 'All of these'} would hold ${under}.`;
  return `${held.toLocaleString('en')} of these would hold ${under}.`;
}
