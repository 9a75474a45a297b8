import { referencesOf } from '@standoff/propositions';
import { type CoalitionExplanation, lexiconOf } from '@standoff/study';
import { lexiconFor, textOf } from '@standoff/wording';
import { wordCoalitionVerdict } from '../coalitions/coalitions-told.ts';
import { claimedBy, wordSteps } from '../explain/words-of-steps.ts';
import type { CoalitionExplanationJson } from '../shapes/coalition-explanation.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import { stateToJson } from './analysis-json.ts';
import { coalitionCertificateToJson } from './coalition-certificate-json.ts';
import { Fields, listed } from './draft.ts';
import { claimsToJson, stepToJson } from './explanation-json.ts';

/** An explanation as plain data, not written yet. */
export function draftCoalitionExplanation(
  explanation: CoalitionExplanation,
  model: ModelIdentity,
  variant?: string,
): Fields<CoalitionExplanationJson> {
  const { casebook, state, coalition, reading, concepts, leftOut, claims } = explanation;
  const argued = explanation.arguments.map((argument) => ({
    argument,
    told: wordCoalitionVerdict(explanation, argument),
  }));
  const claimed = argued.flatMap(({ argument, told }) => [
    ...told.means,
    ...claimedBy(argument.steps),
  ]);
  return new Fields<CoalitionExplanationJson>({
    format: 'standoff.coalition-explanation/1',
    model,
    ...(variant !== undefined && { variant }),
    state: stateToJson(casebook, state),
    coalition: coalition.map((member) => casebook.movers[member]!.id),
    reading: reading.id,
    concepts: concepts.map(({ id }) => id),
    conceptsLeftOut: leftOut.map(({ id }) => id),
    arguments: listed(argued, ({ argument, told }) => ({
      concepts: argument.concepts.map(({ id }) => id),
      verdict: argument.verdict,
      text: textOf(told.says),
      means: [...told.means],
      steps: wordSteps(casebook, argument.steps, { who: coalition, state }).map((step) =>
        stepToJson(casebook, step, { withMeans: true }),
      ),
      certificate: coalitionCertificateToJson(casebook, argument.certificate),
    })),
    claims: claimsToJson(casebook, claims),
    lexicon: lexiconFor(lexiconOf(casebook), referencesOf(claimed)),
  });
}
