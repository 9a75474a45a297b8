import type { CoalitionReading } from '@standoff/engine';
import type { CoalitionArgument, CoalitionExplanation } from '@standoff/study';
import { type StateJson, stateToJson } from './analysis-json.ts';
import {
  type CoalitionCertificateJson,
  coalitionCertificateToJson,
} from './coalition-certificate-json.ts';
import {
  type ArgumentStepJson,
  type ClaimJson,
  claimsToJson,
  stepToJson,
} from './explanation-json.ts';
import type { ModelIdentity } from './names.ts';

/** Why a coalition would or would not upset a state, for other programs. */
export interface CoalitionExplanationJson {
  readonly format: 'standoff.coalition-explanation/1';
  readonly model: ModelIdentity;
  readonly variant?: string;
  readonly state: StateJson;
  /** Ids of the members. */
  readonly coalition: readonly string[];
  readonly reading: CoalitionReading;
  readonly concepts: readonly string[];
  readonly conceptsLeftOut: readonly string[];
  readonly arguments: readonly CoalitionArgumentJson[];
  readonly claims: readonly ClaimJson[];
}

interface CoalitionArgumentJson {
  readonly concepts: readonly string[];
  readonly verdict: 'stable' | 'unstable';
  readonly steps: readonly ArgumentStepJson[];
  /** What the argument was made from; `verify` checks it against the model. */
  readonly certificate: CoalitionCertificateJson;
}

/** An explanation as plain data, ready for `JSON.stringify`. */
export function coalitionExplanationToJson(
  explanation: CoalitionExplanation,
  model: ModelIdentity,
  variant?: string,
): CoalitionExplanationJson {
  const { casebook, state, coalition, reading, concepts, leftOut, claims } = explanation;
  return {
    format: 'standoff.coalition-explanation/1',
    model,
    ...(variant !== undefined && { variant }),
    state: stateToJson(casebook, state),
    coalition: coalition.map((member) => casebook.movers[member]!.id),
    reading: reading.id,
    concepts: concepts.map(({ id }) => id),
    conceptsLeftOut: leftOut.map(({ id }) => id),
    arguments: explanation.arguments.map((argument: CoalitionArgument) => ({
      concepts: argument.concepts.map(({ id }) => id),
      verdict: argument.verdict,
      steps: argument.steps.map((step) => stepToJson(casebook, step)),
      certificate: coalitionCertificateToJson(casebook, argument.certificate),
    })),
    claims: claimsToJson(casebook, claims),
  };
}
