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
  readCertificate,
  tellings,
} from '@standoff/report';
import {
  conceptsAsked,
  findState,
  limitsAsked,
  type Model,
  openCase,
  readingAsked,
  type TooLarge,
  versionAsked,
} from '@standoff/study';
import type { Query } from './explain.ts';
import { understoodBy } from './library-function.ts';

/** A question about one verdict. */
export type VerdictQuery = Omit<Query, 'concepts' | 'decisionMaker'> & {
  readonly decisionMaker: string;
  readonly concept: string;
};

/** The reason for one verdict, as data that `verify` checks. Answers and errors as of `explain`. */
export function certificate(
  model: Model,
  { concept, ...query }: VerdictQuery,
): CertificateJson | TooLarge {
  const { asked, setting } = understoodBy(tellings.explain, model, {
    ...query,
    concepts: [concept],
  });
  if (asked.decisionMaker?.together !== false) {
    throw new RangeError('a certificate is of the verdict of one decision maker or body');
  }
  const concepts = conceptsAsked(setting.version, asked);
  if ('problem' in concepts) throw new RangeError(concepts.problem);
  const reading = readingAsked(asked);
  const opened = runToEnd(
    openCase(setting.version, {
      limits: limitsAsked(asked),
      concepts,
      ...(reading !== undefined && { reading }),
    }),
  );
  if (opened.status === 'too-large') return opened;
  const { casebook, situation } = opened;
  const found = findState(casebook, asked.state ?? 'status-quo');
  if (found.status === 'not-found') throw new RangeError(found.problem);
  const [whose] = asked.decisionMaker?.members ?? [];
  const verdict = {
    concept,
    decisionMaker: casebook.movers.findIndex(({ id }) => id === whose),
    cell: casebook.space.cellOf(found.state),
  };
  return certificateToJson(casebook, buildCertificate(situation, verdict));
}

/**
 * Checks a certificate against the model alone, with nothing of what computed it. It is data from others
 * and may be anything: what is no certificate, or names something that the model does not have, is invalid.
 */
export function verify(
  model: Model,
  certificate: unknown,
  { variant, ...limits }: Pick<Query, 'variant' | 'maxStates' | 'maxMemory'> = {},
): Verification | TooLarge {
  const version = versionAsked(model, variant);
  if ('problem' in version) throw new RangeError(version.problem);
  const opened = runToEnd(openCase(version.value, { limits: limitsAsked(limits) }));
  if (opened.status === 'too-large') return opened;
  const { casebook } = opened;
  const read = readCertificate(casebook, certificate);
  if (read.status === 'faulty') return { valid: false, problem: read.problem };
  // Nothing is proven under a concept that makes no sense of the model.
  const concepts = conceptsAsked(version.value, { concepts: [read.certificate.concept] });
  if ('problem' in concepts) return { valid: false, problem: concepts.problem };
  return read.of === 'coalition'
    ? verifyCoalitionCertificate(casebook.model, read.certificate)
    : verifyCertificate(casebook.model, read.certificate);
}
