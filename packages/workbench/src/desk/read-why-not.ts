import { findConcept, type StateCode, type Steps } from '@standoff/engine';
import {
  type Analysis,
  type Casebook,
  profileRead,
  type WayArgument,
  type WhyNot,
  whyNot,
} from '@standoff/study';
import { readState } from './read-state.ts';
import type { ConceptId } from './shown-conflict.ts';
import type { ShownComparison, ShownWay, ShownWhyNot } from './shown-why-not.ts';
import { keyOf } from './state-keys.ts';

/** Why the first state and not the second. */
export function* readWhyNot(
  analysis: Analysis,
  first: StateCode,
  second: StateCode,
  conceptId: ConceptId,
): Steps<ShownWhyNot> {
  const concept = findConcept(conceptId);
  const profile =
    concept === undefined ? profileRead(analysis) : analysis.casebook.movers.map(() => concept);
  const { comparison, would, wouldMean, ahead, ways } = yield* whyNot(
    analysis,
    first,
    second,
    profile,
  );
  return {
    first: readState(analysis, first),
    second: readState(analysis, second),
    comparison: plainComparison(comparison),
    would,
    wouldMean,
    ahead,
    ways: ways.map((way) => plainWay(analysis.casebook, way)),
  };
}

function plainComparison({ changes, reasons }: WhyNot['comparison']): ShownComparison {
  return {
    changes,
    reasons: reasons.map(({ order, greatly, words, means, claims }) => ({
      order,
      greatly,
      ...(words !== undefined && { because: words }),
      means,
      claims,
    })),
  };
}

function plainWay(casebook: Casebook, { kind, text, means, told, steps }: WayArgument): ShownWay {
  return {
    kind,
    text,
    means,
    ...(told !== undefined && { told }),
    steps: steps.map(({ mover, to, change, reason, deterred, text: says, means: meant }) => ({
      mover,
      to: keyOf(casebook, to),
      change,
      order: reason.order,
      greatly: reason.greatly,
      ...(reason.words !== undefined && { because: reason.words }),
      ...(deterred !== undefined && { deterred }),
      text: says,
      means: meant,
      claims: reason.claims,
    })),
  };
}
