import { type Claim, type Conflict, howKnown } from '@standoff/language';
import { type Proposition, propositionsIn, referencesOf } from '@standoff/propositions';
import {
  type Argument,
  type Casebook,
  type Consequence,
  type DoubtGround,
  type Explanation,
  lexiconOf,
  registerNow,
  type StateDoubts,
  sayTold,
  tellVerdictDoubted,
  tellVerdicts,
  type VerdictDoubt,
  verdictDoubted,
} from '@standoff/study';
import { english, lexiconFor, textOf } from '@standoff/wording';
import { wordConsequence } from '../explain/word-consequence.ts';
import { claimedBy, type WordedStep, wordSteps, wordVerdicts } from '../explain/words-of-steps.ts';
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

/** Why a fact comes about; with what that means where the document has a lexicon. */
export function consequenceToJson(
  casebook: Casebook,
  consequence: Consequence,
  { withMeans }: { readonly withMeans: boolean },
): ConsequenceJson {
  const { fact, means, claims } = consequence;
  return {
    fact: fact.id,
    text: wordConsequence(casebook, consequence),
    ...(withMeans && { means: [means] }),
    ...citationsToJson(claims),
  };
}

/** An explanation as plain data, not written yet: its arguments may be of as many replies as there are states. */
export function draftExplanation(
  explanation: Explanation,
  model: ModelIdentity,
  variant?: string,
  doubts?: StateDoubts,
): Fields<ExplanationJson> {
  const { casebook, state, concepts, facts, consequences, breaches, elsewhere, claims } =
    explanation;
  const consequence = (one: Consequence) => consequenceToJson(casebook, one, { withMeans: true });
  return new Fields<ExplanationJson>({
    format: 'standoff.explanation/1',
    model,
    ...(variant !== undefined && { variant }),
    ...(casebook.reading && { reading: casebook.reading.id }),
    state: stateToJson(casebook, state),
    concepts: concepts.map(({ id }) => id),
    facts: facts.map(({ id }) => id),
    arguments: listed(explanation.arguments, (argument) => draftArgument(explanation, argument)),
    ...(doubts && { doubt: stateDoubtToJson(casebook, doubts) }),
    consequences: consequences.map(consequence),
    ...(breaches.length > 0 && {
      breaches: breaches.map((says) => ({ text: sayTold(casebook, [{ says }]), means: [says] })),
    }),
    elsewhere: elsewhere.map(consequence),
    claims: claimsToJson(casebook, claims),
    lexicon: lexiconFor(lexiconOf(casebook), referencesOf(claimedIn(explanation))),
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
      says: sayVerdict(found, verdict),
      ...(verdict.who !== undefined && { decisionMaker: casebook.movers[verdict.who]!.id }),
      concepts: verdict.concepts.map(({ id }) => id),
      doubt: doubtToJson(found, verdict.doubt),
    })),
  };
}

/** A verdict as a clause, or that nothing is known of it. */
function sayVerdict(found: DoubtGround, verdict: VerdictDoubt): string {
  const { casebook } = found;
  const is = verdictDoubted(casebook, verdict);
  return is === undefined
    ? sayTold(casebook, [tellVerdictDoubted(found, verdict)])
    : textOf(english.say(lexiconOf(casebook), is, 'opening', registerNow()));
}

/** All that an explanation claims. */
function claimedIn(explanation: Explanation): Proposition[] {
  const { arguments: all, consequences, breaches, elsewhere } = explanation;
  return [
    ...all.flatMap((argument) => [
      ...propositionsIn(tellVerdicts(explanation, [argument])),
      ...claimedBy(argument.steps),
    ]),
    ...[...consequences, ...elsewhere].map(({ means }) => means),
    ...breaches,
  ];
}

function draftArgument(explanation: Explanation, argument: Argument): Fields<ArgumentJson> {
  const { says, means } = wordVerdicts(explanation, [argument]);
  return new Fields<ArgumentJson>({
    ...verdictToJson(explanation.casebook, argument),
    text: textOf(says),
    means: [...means],
    ...draftReasons(explanation.casebook, argument, { withMeans: true }),
  });
}

/** An argument for one verdict, with names, in a document without a lexicon. */
export function argumentToJson(casebook: Casebook, argument: Argument): ArgumentJson {
  return writtenAtOnce(
    new Fields<ArgumentJson>({
      ...verdictToJson(casebook, argument),
      ...draftReasons(casebook, argument, { withMeans: false }),
    }),
  );
}

function verdictToJson(casebook: Casebook, { decisionMaker, concepts, verdict }: Argument) {
  return {
    decisionMaker: casebook.movers[decisionMaker]!.id,
    concepts: concepts.map(({ id }) => id),
    verdict,
  };
}

function draftReasons(
  casebook: Casebook,
  { decisionMaker, steps, certificate }: Argument,
  options: { readonly withMeans: boolean },
) {
  const worded = wordSteps(casebook, steps, { who: [decisionMaker], state: certificate.state });
  return {
    steps: worded.map((step) => stepToJson(casebook, step, options)),
    certificate: draftCertificate(casebook, certificate),
  };
}

/** One sentence of an argument, with names; with what it means where the document has a lexicon. */
export function stepToJson(
  casebook: Casebook,
  { kind, text, means, claims, mover, states, consequences, steps }: WordedStep,
  options: { readonly withMeans: boolean } = { withMeans: false },
): ArgumentStepJson {
  return {
    kind,
    text,
    ...(options.withMeans && { means: [...means] }),
    ...citationsToJson(claims),
    ...(mover !== undefined && { mover: casebook.movers[mover]!.id }),
    states: states.map(casebook.stateId),
    ...(consequences.length > 0 && {
      consequences: consequences.map((one) => consequenceToJson(casebook, one, options)),
    }),
    steps: steps.map((next) => stepToJson(casebook, next, options)),
  };
}

/** The claims with these ids, in the order of the file. */
export function claimsToJson({ conflict }: Casebook, ids: readonly string[]): ClaimJson[] {
  return conflict.claims
    .filter(({ id }) => ids.includes(id))
    .map((one) => claimToJson(conflict, one));
}

function claimToJson(conflict: Conflict, claim: Claim): ClaimJson {
  const { id, says, by, at } = claim;
  const known = howKnown(conflict, claim);
  return {
    id,
    says,
    ...(by !== undefined && { by }),
    ...(known !== undefined && { known }),
    at: at.map(({ source, place }) => ({ source, place })),
  };
}
