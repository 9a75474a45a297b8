import {
  buildCertificate,
  runToEnd,
  type Verification,
  verifyCertificate,
  verifyCoalitionCertificate,
} from '@standoff/engine';
import {
  type CertificateJson,
  certificateToJson,
  type ExplanationJson,
  explanationToJson,
  readCertificate,
} from '@standoff/report';
import { openCase, type TooLarge } from '@standoff/study';
import { conceptsOf, explainSteps, type NotFound, type Query, understand } from './ask.ts';
import { limitsAsked } from './limits-asked.ts';
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
 * Checks a certificate against the model alone, with nothing of what computed it. It is data from others
 * and may be anything: what is no certificate, or names something that the model does not have, is invalid.
 */
export function verify(
  model: Model,
  certificate: unknown,
  { variant, maxStates, maxMemory }: Pick<Query, 'variant' | 'maxStates' | 'maxMemory'> = {},
): Verification | TooLarge {
  const limits = limitsAsked({ maxStates, maxMemory });
  const reading = readingOf(model, variant);
  const opened = runToEnd(openCase(reading, { limits }));
  if (opened.status === 'too-large') return opened;
  const { casebook } = opened;
  const read = readCertificate(casebook, certificate);
  if (read.status === 'faulty') return { valid: false, problem: read.problem };
  // Nothing is proven under a concept that makes no sense of the model.
  const concepts = conceptsOf(reading, [read.certificate.concept], undefined);
  if ('status' in concepts) return { valid: false, problem: concepts.problem };
  return read.of === 'coalition'
    ? verifyCoalitionCertificate(casebook.model, read.certificate)
    : verifyCertificate(casebook.model, read.certificate);
}
