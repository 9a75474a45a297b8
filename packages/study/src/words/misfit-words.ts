import type { Misfit } from '@standoff/engine';
import { conceptProblem, lackingForConcept, type Problem } from '@standoff/wording';
import type { MisfittingConcept } from '../analysis/choose-concepts.ts';
import type { RefusedConcepts } from '../analysis/refuse-concepts.ts';

/** What a model lacks for a concept. */
export function sayMisfit(lacks: Misfit): string {
  return lackingForConcept[lacks];
}

/** That concepts were asked for which the model cannot have, and why. */
export function sayMisfits(concepts: readonly MisfittingConcept[]): string {
  return misfits(concepts).problem;
}

function misfits(concepts: readonly MisfittingConcept[]): Problem {
  const kinds = [...new Set(concepts.map(({ lacks }) => lacks))];
  return conceptProblem('concepts-misfit', {
    lacks: kinds,
    concepts: kinds.map((kind) =>
      concepts.filter(({ lacks }) => lacks === kind).map(({ concept }) => concept.id),
    ),
  });
}

/** That concepts were asked for which the model or the reading of preferences cannot have, and why. */
export function refusedConcepts(refused: RefusedConcepts): Problem {
  if (refused.status === 'misfit') return misfits(refused.concepts);
  const { concepts, reading } = refused;
  return conceptProblem('concepts-in-reading', {
    concepts: concepts.map(({ id }) => id),
    reading: reading.name,
  });
}
