import type { Proposition } from '@standoff/propositions';
import { referencesOf } from '@standoff/propositions';
import {
  type Casebook,
  claimsInDecided,
  type DecidedThat,
  type Explanation,
  lexiconOf,
  questionsOf,
  type Reasons,
  whatIsSo,
  writeProposition,
} from '@standoff/study';
import { lexiconFor, textOf } from '@standoff/wording';
import { type WordedReason, wordSteps, wordVerdicts } from '../explain/words-of-steps.ts';
import { tellSentences } from '../sentences/sentences-told.ts';
import type { DecidedJson, ReasonJson } from '../shapes/decided.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import { citationsToJson } from './citations-json.ts';
import { doubtToJson, modelsToJson } from './doubt-json.ts';
import { claimsToJson, consequenceToJson } from './explanation-json.ts';

/** What was found of a proposition, as plain data. */
export function decidedToJson(
  { decided, doubt }: DecidedThat,
  text: string,
  model: ModelIdentity,
  variant?: string,
): DecidedJson {
  const { casebook, asked: means, isSo } = decided;
  const verdict = tellSentences(casebook, decided.told);
  const reasons = decided.reasons.flatMap(reasonsToJson);
  const said = [
    means,
    ...verdict.flatMap((sentence) => sentence.means),
    ...reasons.flatMap(meansOf),
  ];
  return {
    format: 'standoff.proposition/1',
    model,
    ...(variant !== undefined && { variant }),
    ...(casebook.reading && { reading: casebook.reading.id }),
    asked: { text, written: writeProposition(casebook, means), means },
    holds: isSo,
    verdict: verdict.map(({ claims, ...sentence }) => ({
      text: sentence.text,
      means: [...sentence.means],
      ...citationsToJson(claims),
    })),
    reasons,
    further: questionsOf(casebook, whatIsSo(decided)).flatMap(({ question, ask, options }) =>
      question === 'why' ? [] : [{ question, ask, options: { ...options } }],
    ),
    ...(doubt && {
      doubt: {
        models: modelsToJson(doubt.found),
        ...(doubt.doubt &&
          !('status' in doubt.found) && { doubt: doubtToJson(doubt.found, doubt.doubt) }),
      },
    }),
    claims: claimsToJson(casebook, claimsInDecided(decided)),
    lexicon: lexiconFor(lexiconOf(casebook), referencesOf(said)),
  };
}

function reasonsToJson(reasons: Reasons): ReasonJson[] {
  switch (reasons.kind) {
    case 'arguments':
      return argumentsToJson(reasons.explanation);
    case 'steps': {
      const { casebook, steps, who, state } = reasons;
      return wordSteps(casebook, steps, { who, state }).map((one) => reasonToJson(casebook, one));
    }
    case 'part': {
      const { casebook, told, reasons: below } = reasons.decided;
      const sentences = tellSentences(casebook, told);
      return sentences.map(({ text, means, claims }, k) => ({
        text,
        means: [...means],
        ...citationsToJson(claims),
        states: [],
        because: k === sentences.length - 1 ? below.flatMap(reasonsToJson) : [],
      }));
    }
  }
}

function argumentsToJson(explanation: Explanation): ReasonJson[] {
  const { casebook, state } = explanation;
  return explanation.arguments.map((argument) => {
    const { says, means } = wordVerdicts(explanation, [argument]);
    const about = { who: [argument.decisionMaker], state };
    const below = wordSteps(casebook, argument.steps, about);
    return {
      text: textOf(says),
      means: [...means],
      claims: [],
      states: [],
      because: below.map((one) => reasonToJson(casebook, one)),
    };
  });
}

function reasonToJson(
  casebook: Casebook,
  { text, means, claims, mover, states, consequences, steps }: WordedReason,
): ReasonJson {
  return {
    text,
    means: [...means],
    ...citationsToJson(claims),
    ...(mover !== undefined && { mover: casebook.movers[mover]!.id }),
    states: states.map(casebook.stateId),
    ...(consequences.length > 0 && {
      consequences: consequences.map((one) =>
        consequenceToJson(casebook, one, { withMeans: true }),
      ),
    }),
    because: steps.map((one) => reasonToJson(casebook, one)),
  };
}

function meansOf({ means, consequences = [], because }: ReasonJson): Proposition[] {
  return [...means, ...consequences.flatMap((one) => one.means ?? []), ...because.flatMap(meansOf)];
}
