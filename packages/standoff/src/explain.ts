import {
  buildCertificate,
  limitsOf,
  runToEnd,
  type Verification,
  verifyCertificate,
  verifyCoalitionCertificate,
} from '@standoff/engine';
import {
  type CertificateJson,
  type CoalitionCertificateJson,
  certificateFromJson,
  certificateToJson,
  coalitionCertificateFromJson,
  type ExplanationJson,
  explanationToJson,
  openCase,
  type TooLarge,
} from '@standoff/report';
import { explainSteps, type NotFound, type Query, understand } from './ask.ts';
import { identityOf, type Model, readingOf } from './model.ts';

/**
 * Why a state is or is not stable for each decision maker, as arguments that end in claims. Too large
 * a model is an answer. Throws a RangeError where the question names something that the model does
 * not have.
 */
export function explain(model: Model, query: Query): ExplanationJson | TooLarge {
  const result = runToEnd(explainSteps(model, query));
  if (result.status === 'too-large') return result;
  if (result.status === 'not-found') throw new RangeError(result.problem);
  return explanationToJson(result.explanation, identityOf(model), query.variant);
}

/** A question about one verdict. */
export type VerdictQuery = Omit<Query, 'concepts'> & {
  readonly decisionMaker: string;
  readonly concept: string;
};

/** The reason for one verdict, as data that `verify` checks. Answers and errors as of `explain`. */
export function certificate(
  model: Model,
  { concept, ...query }: VerdictQuery,
): CertificateJson | TooLarge {
  const found = runToEnd(understand(model, { ...query, concepts: [concept] }));
  if (found.status !== 'understood') return refuse(found);
  const { casebook, situation } = found.opened;
  const verdict = {
    concept,
    decisionMaker: found.decisionMakers[0]!,
    cell: casebook.space.cellOf(found.state),
  };
  return certificateToJson(casebook, buildCertificate(situation, verdict));
}

function refuse(answer: NotFound | TooLarge): TooLarge {
  if (answer.status === 'not-found') throw new RangeError(answer.problem);
  return answer;
}

/**
 * Checks a certificate against the model alone, with nothing of what computed it. A name that the
 * model does not have makes it invalid.
 */
export function verify(
  model: Model,
  json: CertificateJson | CoalitionCertificateJson,
  { variant, maxStates, maxMemory }: Pick<Query, 'variant' | 'maxStates' | 'maxMemory'> = {},
): Verification | TooLarge {
  const limits = limitsOf(maxStates, maxMemory);
  const opened = runToEnd(openCase(readingOf(model, variant), { limits }));
  if (opened.status === 'too-large') return opened;
  const { casebook } = opened;
  return 'coalition' in json
    ? verifyCoalitionCertificate(casebook.model, coalitionCertificateFromJson(casebook, json))
    : verifyCertificate(casebook.model, certificateFromJson(casebook, json));
}
