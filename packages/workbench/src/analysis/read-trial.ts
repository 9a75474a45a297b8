import type { Steps } from '@standoff/engine';
import {
  type Analysis,
  type AnalysisComparison,
  type Casebook,
  type ConceptComparison,
  changedOutcomes,
  changesNothing,
  compareAnalyses,
  idOfReading,
  type OutcomeChange,
  readingsOf,
  sayConceptComparison,
} from '@standoff/study';
import type {
  ChangedOutcomesReading,
  ConceptTrial,
  OutcomeChangeReading,
  TrialReading,
} from './preference-readings.ts';
import type { ConceptId } from './readings.ts';
import { keyOf } from './state-keys.ts';

/** How a second analysis differs from the first; undefined where their options are not the same. */
export function readTrial(before: Analysis, after: Analysis): TrialReading | undefined {
  const comparison = compareAnalyses(before, after);
  return comparison && plainComparison(before.casebook, comparison);
}

function plainComparison(casebook: Casebook, comparison: AnalysisComparison): TrialReading {
  const { concepts, watched, headline } = comparison;
  return {
    concepts: concepts.map(plainConcept),
    watched: watched.map(({ state, before, after, ...rest }) => ({
      ...rest,
      key: keyOf(casebook, state),
      ...(before && { before: before.map(idOfReading) }),
      ...(after && { after: after.map(idOfReading) }),
    })),
    headline: { before: headline.before.text, after: headline.after.text },
    nothing: changesNothing(comparison),
  };
}

function plainConcept(comparison: ConceptComparison): ConceptTrial {
  const { concept, ...counts } = comparison;
  return {
    ...counts,
    id: idOfReading(concept),
    symbol: concept === 'given' ? 'Mixed' : concept.symbol,
    summary: sayConceptComparison(comparison),
  };
}

/** Which outcomes change under a concept; undefined for one that was not analysed. */
export function* readChangedOutcomes(
  before: Analysis,
  after: Analysis,
  concept: ConceptId,
): Steps<ChangedOutcomesReading | undefined> {
  const found = readingsOf(after).find((by) => idOfReading(by) === concept);
  if (found === undefined) return undefined;
  const { lost, gained } = yield* changedOutcomes(before, after, found);
  const plain = (outcomes: readonly OutcomeChange[]) =>
    outcomes.map((outcome) => plainOutcome(before.casebook, outcome));
  return { lost: plain(lost), gained: plain(gained) };
}

function plainOutcome(
  casebook: Casebook,
  { state, departures, ...outcome }: OutcomeChange,
): OutcomeChangeReading {
  return {
    ...outcome,
    key: keyOf(casebook, state),
    departures: departures.map(({ to, ...departure }) => ({
      ...departure,
      to: keyOf(casebook, to),
    })),
  };
}
