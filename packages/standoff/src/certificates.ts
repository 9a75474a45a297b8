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
  readEditSets,
  readMisjudgements,
  tellings,
} from '@standoff/report';
import {
  conceptsAsked,
  findState,
  limitsAsked,
  type Model,
  type OpenCase,
  openCase,
  readingAsked,
  type TooLarge,
  verifyMisjudgements as verifyClaimed,
  verifyEditSets,
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

/**
 * Checks what an answer of `misjudge` claims, as data, against the model and the errors it names: every path set by set,
 * what is said to be overlooked, and what is said to be out of reach. That no smaller set of errors is enough is not
 * checked. The data may be anything; the variant is its own where none is given.
 */
export function verifyMisjudgements(
  model: Model,
  answer: unknown,
  { variant, ...limits }: Pick<Query, 'variant' | 'maxStates' | 'maxMemory'> = {},
): Verification | TooLarge {
  const opened = openVersion(model, answer, variant, limits);
  if (!('casebook' in opened)) return opened;
  const read = readMisjudgements(opened.casebook, answer);
  if (read.status === 'faulty') return { valid: false, problem: read.problem };
  return runToEnd(verifyClaimed(opened, read.claimed, limitsAsked(limits)));
}

/**
 * Checks what an answer of `inverse`, or of `deal` with additions, claims, as data, against the model and the edits it
 * names: set by set the edits are made, and that the state is stable then for everybody who can move is certified anew;
 * of a deal also that its parties prefer it. That no smaller set is enough is not checked. The data may be anything;
 * the variant is its own where none is given.
 */
export function verifyEdits(
  model: Model,
  answer: unknown,
  { variant, ...limits }: Pick<Query, 'variant' | 'maxStates' | 'maxMemory'> = {},
): Verification | TooLarge {
  const opened = openVersion(model, answer, variant, limits);
  if (!('casebook' in opened)) return opened;
  const read = readEditSets(opened.casebook, answer);
  if (read.status === 'faulty') return { valid: false, problem: read.problem };
  return runToEnd(verifyEditSets(opened, read.claimed, limitsAsked(limits)));
}

/** The states of the version that an answer is about; a variant that was given and is not there is an error of the caller. */
function openVersion(
  model: Model,
  answer: unknown,
  variant: string | undefined,
  limits: Pick<Query, 'maxStates' | 'maxMemory'>,
): OpenCase | Verification | TooLarge {
  const version = versionAsked(model, variant ?? variantOf(answer));
  if ('problem' in version) {
    if (variant !== undefined) throw new RangeError(version.problem);
    return { valid: false, problem: version.problem };
  }
  return runToEnd(openCase(version.value, { limits: limitsAsked(limits) }));
}

function variantOf(answer: unknown): string | undefined {
  const isObject = typeof answer === 'object' && answer !== null;
  const variant = isObject && 'variant' in answer ? answer.variant : undefined;
  return typeof variant === 'string' ? variant : undefined;
}
