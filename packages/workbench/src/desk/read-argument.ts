import { findConcept, type StateCode, type Steps } from '@standoff/engine';
import { type WordedStep, wordSteps, wordUntempted } from '@standoff/report/steps';
import {
  type Analysis,
  type Casebook,
  explainState,
  isUntempted,
  profileRead,
} from '@standoff/study';
import { plainConsequence } from './read-state.ts';
import { type ConceptId, GIVEN, type ShownArgument, type ShownStep } from './shown-conflict.ts';
import { shownWords } from './shown-words.ts';
import { keyOf } from './state-keys.ts';

/** Why a state is or is not stable for a decision maker under a concept. */
export function* readArgument(
  analysis: Analysis,
  state: StateCode,
  decisionMaker: number,
  conceptId: ConceptId,
): Steps<ShownArgument> {
  const { casebook, situation } = analysis;
  const concept =
    conceptId === GIVEN ? profileRead(analysis)[decisionMaker] : findConcept(conceptId);
  if (concept === undefined) throw new RangeError(`no solution concept is called ${conceptId}`);
  const query = { state, decisionMakers: [decisionMaker], concepts: [concept] };
  const { arguments: found } = yield* explainState(casebook, situation, query);
  const argument = found[0]!;
  const steps = wordSteps(casebook, argument.steps, { who: [decisionMaker], state });
  return {
    verdict: argument.verdict,
    ...(isUntempted(argument) && { untempted: wordUntempted(casebook, argument) }),
    steps: steps.map((step) => plainStep(casebook, step)),
  };
}

/** A sentence of an argument as the page shows it. */
export function plainStep(casebook: Casebook, step: WordedStep): ShownStep {
  return {
    kind: step.kind,
    text: step.text,
    says: shownWords(casebook, step.says),
    claims: step.claims,
    states: step.states.map((state) => keyOf(casebook, state)),
    ...(step.mover !== undefined && { mover: step.mover }),
    consequences: step.consequences.map((one) => plainConsequence(casebook, one)),
    steps: step.steps.map((inner) => plainStep(casebook, inner)),
  };
}
