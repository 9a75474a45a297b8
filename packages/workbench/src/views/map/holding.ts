import type { ConceptId, ShownMapState } from '../../desk/shown-conflict.ts';
import type { ShownMapLeaving } from '../../desk/shown-joint-map.ts';

/** Whether a state holds, or is stable only against single parties. */
export type Holding = 'holds' | 'alone' | 'not';

/** Whether a state holds under a concept, and as far as it is known against the coalitions chosen. */
export function holdingOf(
  { key, heldUnder }: Pick<ShownMapState, 'key' | 'heldUnder'>,
  concept: ConceptId,
  leaving: ShownMapLeaving | undefined,
): Holding {
  if (!heldUnder.includes(concept)) return 'not';
  return sayUpset(key, concept, leaving) === undefined ? 'holds' : 'alone';
}

/** `Each alone would stay; the United States and China would leave together.`, where that is so. */
export function sayUpset(
  key: ShownMapState['key'],
  concept: ConceptId,
  leaving: ShownMapLeaving | undefined,
): string | undefined {
  return leaving?.upset.find((upset) => upset.key === key && upset.concept === concept)?.words;
}

/** Under what a state holds, in a sentence; where coalitions upset it, of each alone. */
export function sayHolding({ holding }: ShownMapState, how: Holding): string {
  return how === 'alone'
    ? `Against single parties it ${holding[0]!.toLowerCase()}${holding.slice(1)}`
    : holding;
}
