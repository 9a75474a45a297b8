import type { Misfit } from '@standoff/engine';
import type { MisfittingConcept } from '../analysis/analysis.ts';

const lacking: Record<Misfit, string> = {
  options: 'such a concept needs states made of options, and this model lists states and moves',
  'two-movers':
    'defined for two that can move, and in this model more can; for more the published definitions differ',
  ranks:
    'such a concept needs preferences that rank the states, and here one is a relation or a vote',
};

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
