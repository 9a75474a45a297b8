import type { CoalitionArgument, CoalitionExplanation } from '@standoff/study';
import { wordSteps } from '../explain/words-of-steps.ts';
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
  return new Fields<CoalitionExplanationJson>({
    format: 'standoff.coalition-explanation/1',
    model,
    ...(variant !== undefined && { variant }),
    state: stateToJson(casebook, state),
    coalition: coalition.map((member) => casebook.movers[member]!.id),
    reading: reading.id,
    concepts: concepts.map(({ id }) => id),
    conceptsLeftOut: leftOut.map(({ id }) => id),
    arguments: listed(explanation.arguments, (argument: CoalitionArgument) => ({
      concepts: argument.concepts.map(({ id }) => id),
      verdict: argument.verdict,
      steps: wordSteps(casebook, argument.steps, { who: coalition, state }).map((step) =>
        stepToJson(casebook, step),
      ),
      certificate: coalitionCertificateToJson(casebook, argument.certificate),
    })),
    claims: claimsToJson(casebook, claims),
  });
}
