import type { Claim } from '@standoff/language';
import {
  type Argument,
  type ArgumentStep,
  type Casebook,
  type Consequence,
  type Explanation,
  type StateDoubts,
  sayVerdictDoubted,
} from '@standoff/study';
import type { ArgumentStepJson } from '../shapes/argument-step.ts';
import type { ClaimJson } from '../shapes/claim.ts';
import type { ConsequenceJson } from '../shapes/consequence.ts';
import type { ArgumentJson, ExplanationJson } from '../shapes/explanation.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import { stateToJson } from './analysis-json.ts';
import { draftCertificate } from './certificate-json.ts';
import { citationsToJson } from './citations-json.ts';
import { doubtToJson, modelsToJson } from './doubt-json.ts';
import { Fields, listed, writtenAtOnce } from './draft.ts';

function consequenceToJson({ fact, text, claims }: Consequence): ConsequenceJson {
  return { fact: fact.id, text, ...citationsToJson(claims) };
}

/** An explanation as plain data, not written yet: its arguments may be of as many replies as there are states. */
export function draftExplanation(
  explanation: Explanation,
  model: ModelIdentity,
  variant?: string,
  doubts?: StateDoubts,
): Fields<ExplanationJson> {
  const { casebook, state, concepts, facts, consequences, elsewhere, claims } = explanation;
  return new Fields<ExplanationJson>({
    format: 'standoff.explanation/1',
    model,
    ...(variant !== undefined && { variant }),
    ...(casebook.reading && { reading: casebook.reading.id }),
    state: stateToJson(casebook, state),
    concepts: concepts.map(({ id }) => id),
    facts: facts.map(({ id }) => id),
    arguments: listed(explanation.arguments, (argument) => draftArgument(casebook, argument)),
    ...(doubts && { doubt: stateDoubtToJson(casebook, doubts) }),
    consequences: consequences.map(consequenceToJson),
    elsewhere: elsewhere.map(consequenceToJson),
    claims: claimsToJson(casebook, claims),
  });
}

function stateDoubtToJson(
  casebook: Casebook,
  { found, verdicts, notFollowed }: StateDoubts,
): NonNullable<ExplanationJson['doubt']> {
  const models = modelsToJson(found, notFollowed);
  if ('status' in found) return { models, verdicts: [] };
  return {
    models,
    verdicts: verdicts.map((verdict) => ({
      says: sayVerdictDoubted(casebook, verdict),
      ...(verdict.who !== undefined && { decisionMaker: casebook.movers[verdict.who]!.id }),
      concepts: verdict.concepts.map(({ id }) => id),
      doubt: doubtToJson(found, verdict.doubt),
    })),
  };
}

/** An argument for one verdict, with names. */
export function argumentToJson(casebook: Casebook, argument: Argument): ArgumentJson {
  return writtenAtOnce(draftArgument(casebook, argument));
}

function draftArgument(casebook: Casebook, argument: Argument): Fields<ArgumentJson> {
  return new Fields<ArgumentJson>({
    decisionMaker: casebook.movers[argument.decisionMaker]!.id,
    concepts: argument.concepts.map(({ id }) => id),
    verdict: argument.verdict,
    steps: argument.steps.map((step) => stepToJson(casebook, step)),
    certificate: draftCertificate(casebook, argument.certificate),
  });
}

/** One sentence of an argument, with names. */
export function stepToJson(
  casebook: Casebook,
  { kind, text, claims, mover, states, consequences, steps }: ArgumentStep,
): ArgumentStepJson {
  return {
    kind,
    text,
    ...citationsToJson(claims),
    ...(mover !== undefined && { mover: casebook.movers[mover]!.id }),
    states: states.map(casebook.stateId),
    ...(consequences.length > 0 && { consequences: consequences.map(consequenceToJson) }),
    steps: steps.map((next) => stepToJson(casebook, next)),
  };
}

/** The claims with these ids, in the order of the file. */
export function claimsToJson({ conflict }: Casebook, ids: readonly string[]): ClaimJson[] {
  return conflict.claims.filter(({ id }) => ids.includes(id)).map(claimToJson);
}

function claimToJson({ id, says, by, at }: Claim): ClaimJson {
  return {
    id,
    says,
    ...(by !== undefined && { by }),
    at: at.map(({ source, place }) => ({ source, place })),
  };
}
