import type { Claim } from '@standoff/language';
import type { Argument, ArgumentStep, Casebook, Consequence, Explanation } from '@standoff/study';
import { type StateJson, stateToJson } from './analysis-json.ts';
import { type CertificateJson, certificateToJson } from './certificate-json.ts';
import type { ModelIdentity } from './names.ts';

/** An explanation for other programs. */
export interface ExplanationJson {
  readonly format: 'standoff.explanation/1';
  readonly model: ModelIdentity;
  readonly variant?: string;
  /** Id of the reading of preferences, where it is not the general one. */
  readonly reading?: string;
  readonly state: StateJson;
  readonly concepts: readonly string[];
  /** Ids of the facts that hold in the state. */
  readonly facts: readonly string[];
  readonly arguments: readonly ArgumentJson[];
  /** Why the facts that hold in the state hold there. */
  readonly consequences: readonly ConsequenceJson[];
  /** Why facts of other states that the arguments turn on hold there. */
  readonly elsewhere: readonly ConsequenceJson[];
  /** The claims that all of it rests on, in the order of the file. */
  readonly claims: readonly ClaimJson[];
}

interface ConsequenceJson {
  readonly fact: string;
  readonly text: string;
  readonly claims: readonly string[];
}

export interface ArgumentJson {
  readonly decisionMaker: string;
  /** The concepts under which the verdict is this one for this reason. */
  readonly concepts: readonly string[];
  readonly verdict: 'stable' | 'unstable';
  readonly steps: readonly ArgumentStepJson[];
  /** What the argument was made from; `verify` checks it against the model. */
  readonly certificate: CertificateJson;
}

export interface ArgumentStepJson {
  readonly kind: ArgumentStep['kind'];
  readonly text: string;
  readonly claims: readonly string[];
  /** Who moves in it. */
  readonly mover?: string;
  /** Ids of the states that it leads to. */
  readonly states: readonly string[];
  readonly steps: readonly ArgumentStepJson[];
}

export interface ClaimJson {
  readonly id: string;
  readonly says: string;
  readonly by?: string;
  readonly at: readonly { readonly source: string; readonly place: string }[];
}

function consequenceToJson({ fact, text, claims }: Consequence): ConsequenceJson {
  return { fact: fact.id, text, claims };
}

/** An explanation as plain data, ready for `JSON.stringify`. */
export function explanationToJson(
  explanation: Explanation,
  model: ModelIdentity,
  variant?: string,
): ExplanationJson {
  const { casebook, state, concepts, facts, consequences, elsewhere, claims } = explanation;
  return {
    format: 'standoff.explanation/1',
    model,
    ...(variant !== undefined && { variant }),
    ...(casebook.reading && { reading: casebook.reading.id }),
    state: stateToJson(casebook, state),
    concepts: concepts.map(({ id }) => id),
    facts: facts.map(({ id }) => id),
    arguments: explanation.arguments.map((argument) => argumentToJson(casebook, argument)),
    consequences: consequences.map(consequenceToJson),
    elsewhere: elsewhere.map(consequenceToJson),
    claims: claimsToJson(casebook, claims),
  };
}

function argumentToJson(casebook: Casebook, argument: Argument): ArgumentJson {
  return {
    decisionMaker: casebook.movers[argument.decisionMaker]!.id,
    concepts: argument.concepts.map(({ id }) => id),
    verdict: argument.verdict,
    steps: argument.steps.map((step) => stepToJson(casebook, step)),
    certificate: certificateToJson(casebook, argument.certificate),
  };
}

/** One sentence of an argument, with names. */
export function stepToJson(
  casebook: Casebook,
  { kind, text, claims, mover, states, steps }: ArgumentStep,
): ArgumentStepJson {
  return {
    kind,
    text,
    claims,
    ...(mover !== undefined && { mover: casebook.movers[mover]!.id }),
    states: states.map(casebook.stateId),
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
