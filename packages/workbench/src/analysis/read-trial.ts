import {
  type Analysis,
  type AnalysisComparison,
  type Casebook,
  type ConceptComparison,
  changesNothing,
  compareAnalyses,
  type OutcomeChanges,
  sayConceptComparison,
} from '@standoff/report';
import type { ConceptTrial, OutcomeChangesReading, TrialReading } from './preference-readings.ts';
import { keyOf } from './state-keys.ts';

/** How a second analysis differs from the first; undefined where their options are not the same. */
export function readTrial(before: Analysis, after: Analysis): TrialReading | undefined {
  const comparison = compareAnalyses(before, after);
  return comparison && plainComparison(before.casebook, comparison);
}

function plainComparison(casebook: Casebook, comparison: AnalysisComparison): TrialReading {
  const { concepts, watched, headline } = comparison;
  return {
    concepts: concepts.map((concept) => plainConcept(casebook, concept)),
    watched: watched.map(({ state, before, after, ...rest }) => ({
      ...rest,
      key: keyOf(casebook, state),
      ...(before && { before: before.map(({ id }) => id) }),
      ...(after && { after: after.map(({ id }) => id) }),
    })),
    headline: { before: headline.before.text, after: headline.after.text },
    nothing: changesNothing(comparison),
  };
}

function plainConcept(casebook: Casebook, comparison: ConceptComparison): ConceptTrial {
  const { concept, before, after, lost, gained } = comparison;
  return {
    id: concept.id,
    symbol: concept.symbol,
    summary: sayConceptComparison(comparison),
    before,
    after,
    lost: plainChanges(casebook, lost),
    gained: plainChanges(casebook, gained),
  };
}

function plainChanges(
  casebook: Casebook,
  { count, outcomes }: OutcomeChanges,
): OutcomeChangesReading {
  return {
    count,
    outcomes: outcomes.map(({ state, departures, ...outcome }) => ({
      ...outcome,
      key: keyOf(casebook, state),
      departures: departures.map(({ to, ...departure }) => ({
        ...departure,
        to: keyOf(casebook, to),
      })),
    })),
  };
}
