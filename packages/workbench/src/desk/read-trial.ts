import type { Steps } from '@standoff/engine';
import {
  type Analysis,
  type AnalysisComparison,
  type Casebook,
  type ConceptComparison,
  changedOutcomes,
  changesNothing,
  compareAnalyses,
  conditionsOf,
  idOfCondition,
  type OutcomeChange,
  sayConceptComparison,
  tellHeadline,
} from '@standoff/study';
import type { ConceptId } from './shown-conflict.ts';
import type {
  ConceptTrial,
  ShownChangedOutcomes,
  ShownOutcomeChange,
  ShownTrial,
} from './shown-preferences.ts';
import { keyOf } from './state-keys.ts';

/** How a second analysis differs from the first; undefined where their options are not the same. */
export function* readTrial(before: Analysis, after: Analysis): Steps<ShownTrial | undefined> {
  const comparison = compareAnalyses(before, after);
  if (comparison === undefined) return undefined;
  const headline = {
    before: (yield* tellHeadline(before)).text,
    after: (yield* tellHeadline(after)).text,
  };
  return { ...plainComparison(before.casebook, comparison), headline };
}

function plainComparison(
  casebook: Casebook,
  comparison: AnalysisComparison,
): Omit<ShownTrial, 'headline'> {
  const { concepts, watched } = comparison;
  return {
    concepts: concepts.map(plainConcept),
    watched: watched.map(({ state, before, after, ...rest }) => ({
      ...rest,
      key: keyOf(casebook, state),
      ...(before && { before: before.map(idOfCondition) }),
      ...(after && { after: after.map(idOfCondition) }),
    })),
    nothing: changesNothing(comparison),
  };
}

function plainConcept(comparison: ConceptComparison): ConceptTrial {
  const { concept, ...counts } = comparison;
  return {
    ...counts,
    id: idOfCondition(concept),
    symbol: concept === 'given' ? 'Mixed' : concept.symbol,
    summary: sayConceptComparison(comparison),
    inWords: sayConceptComparison(comparison, 'plain'),
  };
}

/** Which outcomes change under a concept; undefined for one that was not analysed. */
export function* readChangedOutcomes(
  before: Analysis,
  after: Analysis,
  concept: ConceptId,
): Steps<ShownChangedOutcomes | undefined> {
  const found = conditionsOf(after).find((by) => idOfCondition(by) === concept);
  if (found === undefined) return undefined;
  const { lost, gained } = yield* changedOutcomes(before, after, found);
  const plain = (outcomes: readonly OutcomeChange[]) =>
    outcomes.map((outcome) => plainOutcome(before.casebook, outcome));
  return { lost: plain(lost), gained: plain(gained) };
}

function plainOutcome(
  casebook: Casebook,
  { state, departures, ...outcome }: OutcomeChange,
): ShownOutcomeChange {
  return {
    ...outcome,
    key: keyOf(casebook, state),
    departures: departures.map(({ to, ...departure }) => ({
      ...departure,
      to: keyOf(casebook, to),
    })),
  };
}
