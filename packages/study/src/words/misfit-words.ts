import type { Misfit } from '@standoff/engine';
import type { MisfittingConcept } from '../analysis/choose-concepts.ts';
import type { RefusedConcepts } from '../analysis/refuse-concepts.ts';

const lacking: Record<Misfit, string> = {
  options: 'such a concept needs states made of options, and this model lists states and moves',
  'two-movers':
    'defined for two that can move, and in this model more can; for more the published definitions differ',
  ranks:
    'such a concept needs preferences that rank the states, and here one is a relation or a vote',
};

/** What a model lacks for a concept. */
export function sayMisfit(lacks: Misfit): string {
  return lacking[lacks];
}

/** That concepts were asked for which the model cannot have, and why. */
export function sayMisfits(concepts: readonly MisfittingConcept[]): string {
  const kinds = [...new Set(concepts.map(({ lacks }) => lacks))];
  return kinds
    .map((kind) => {
      const ids = concepts.filter(({ lacks }) => lacks === kind).map(({ concept }) => concept.id);
      return `${ids.join(', ')}: ${lacking[kind]}`;
    })
    .join('; ');
}

/** That concepts were asked for which the model or the reading of preferences cannot have, and why. */
export function sayRefused(refused: RefusedConcepts): string {
  if (refused.status === 'misfit') return sayMisfits(refused.concepts);
  const { concepts, reading } = refused;
  const ids = concepts.map(({ id }) => id).join(', ');
  const have = concepts.length === 1 ? 'this concept has' : 'these concepts have';
  return `${ids}: ${have} the general reading of preferences only, not the reading “${reading.name}”`;
}
