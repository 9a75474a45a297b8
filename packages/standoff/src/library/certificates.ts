import {
  buildCertificate,
  runToEnd,
  verifyCertificate,
  verifyCoalitionCertificate,
  verifyDealCertificate,
} from '@standoff/engine';
import {
  certificateToJson,
  readCertificate,
  readEditSets,
  readMisjudgements,
  tellings,
} from '@standoff/report';
import {
  type Checked,
  conceptsAsked,
  findState,
  identityOf,
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
import { claimProblem, type Problem } from '@standoff/wording';
import type { Certificate } from './documents.generated.ts';
import type { Query } from './explain.ts';
import { understoodBy } from './library-function.ts';
import { refused, tooLarge } from './refused.ts';

/** A question about one verdict. */
export type VerdictQuery = Omit<Query, 'concepts' | 'decisionMaker'> & {
  readonly decisionMaker: string;
  readonly concept: string;
};

/** The reason for one verdict, as data that `verify` checks. Answers and errors as of `explain`. */
export function certificate(model: Model, { concept, ...query }: VerdictQuery): Certificate {
  const { asked, setting } = understoodBy(tellings.explain, model, {
    ...query,
    concepts: [concept],
  });
  if (asked.decisionMaker?.together !== false) {
    throw new RangeError('a certificate is of the verdict of one decision maker or body');
  }
  const concepts = conceptsAsked(setting.version, asked);
  if ('problem' in concepts) throw refused(concepts);
  const reading = readingAsked(asked);
  const opened = runToEnd(
    openCase(setting.version, {
      limits: limitsAsked(asked),
      concepts,
      ...(reading !== undefined && { reading }),
    }),
  );
  if (opened.status === 'too-large') throw tooLarge(opened);
  const { casebook, situation } = opened;
  const found = findState(casebook, asked.state ?? 'status-quo');
  if (found.status === 'not-found') throw refused(found);
  const [whose] = asked.decisionMaker?.members ?? [];
  const verdict = {
    concept,
    decisionMaker: casebook.movers.findIndex(({ id }) => id === whose),
    cell: casebook.space.cellOf(found.state),
  };
  return certificateToJson(casebook, buildCertificate(situation, verdict));
}

/** Why something proves nothing, or says what is not so: the problem with its code, and where it was found. */
export type Refuted = { readonly valid: false } & Problem;

/** That a certificate proves its verdict, or why it does not. */
export type CheckedCertificate = { readonly valid: true } | Refuted;

/**
 * Checks a certificate against the model alone, with nothing of what computed it. It is data from others
 * and may be anything: what is no certificate, or names something that the model does not have, is invalid.
 */
export function verify(
  model: Model,
  certificate: unknown,
  { variant, ...limits }: Pick<Query, 'variant' | 'maxStates' | 'maxMemory'> = {},
): CheckedCertificate {
  const version = versionAsked(model, variant);
  if ('problem' in version) throw refused(version);
  const opened = runToEnd(openCase(version.value, { limits: limitsAsked(limits) }));
  if (opened.status === 'too-large') throw tooLarge(opened);
  const { casebook } = opened;
  const read = readCertificate(casebook, certificate);
  if (read.status === 'faulty') return { valid: false, ...read.problem };
  if (read.of === 'deal') return proven(verifyDealCertificate(casebook.model, read.certificate));
  // Nothing is proven under a concept that makes no sense of the model.
  const concepts = conceptsAsked(version.value, { concepts: [read.certificate.concept] });
  if ('problem' in concepts) return { valid: false, ...concepts };
  return proven(
    read.of === 'coalition'
      ? verifyCoalitionCertificate(casebook.model, read.certificate)
      : verifyCertificate(casebook.model, read.certificate),
  );
}

function proven(found: ReturnType<typeof verifyCertificate>): CheckedCertificate {
  if (found.valid) return found;
  return { valid: false, ...claimProblem('certificate-proves-nothing', { why: found.problem }) };
}

/**
 * That an answer is borne out, and which of its members nothing was checked of: `traces`, or within lists and objects
 * `targets[].steps`; or what is false of it.
 */
export type CheckedAnswer =
  | { readonly valid: true; readonly unchecked: readonly string[] }
  | Refuted;

function withUnchecked(found: Checked | TooLarge, unchecked: readonly string[]): CheckedAnswer {
  if ('status' in found) throw tooLarge(found);
  return found.valid ? { valid: true, unchecked } : { valid: false, ...found.problem };
}

/**
 * Checks what an answer of `misjudge` claims, as data, against the model and the errors it names: that it is about this
 * model, every path set by set, what is said to be overlooked, what is said to be out of reach, and that sizes and
 * counts agree with the sets. That no smaller set of errors is enough, or no other, is not checked; `unchecked` says what
 * else is not. The data may be anything; the variant is its own where none is given.
 */
export function verifyMisjudgements(
  model: Model,
  answer: unknown,
  { variant, ...limits }: Pick<Query, 'variant' | 'maxStates' | 'maxMemory'> = {},
): CheckedAnswer {
  const opened = openVersion(model, answer, variant, limits);
  if (!('casebook' in opened)) return opened;
  const read = readMisjudgements(opened.casebook, identityOf(model), answer);
  if (read.status === 'faulty') return { valid: false, ...read.problem };
  const { claimed, unchecked } = read;
  return withUnchecked(runToEnd(verifyClaimed(opened, claimed, limitsAsked(limits))), unchecked);
}

/**
 * Checks what an answer of `inverse` or `deal` claims, as data, against the model and the edits it names: that it is
 * about this model, and that sizes, counts and who was asked agree with the sets; set by set the edits are made, and that the states
 * hold then for everybody who can move, and no other that was asked about, is certified anew. Of deals also who prefers
 * them, and under which concepts they hold or who would leave. That no smaller set is enough, or no other, is not
 * checked; `unchecked` says what else is not. The data may be anything; the variant is its own where none is given.
 */
export function verifyEdits(
  model: Model,
  answer: unknown,
  { variant, ...limits }: Pick<Query, 'variant' | 'maxStates' | 'maxMemory'> = {},
): CheckedAnswer {
  const opened = openVersion(model, answer, variant, limits);
  if (!('casebook' in opened)) return opened;
  const read = readEditSets(opened.casebook, identityOf(model), answer);
  if (read.status === 'faulty') return { valid: false, ...read.problem };
  const { claimed, unchecked } = read;
  return withUnchecked(runToEnd(verifyEditSets(opened, claimed, limitsAsked(limits))), unchecked);
}

/** The states of the version that an answer is about; a variant that was given and is not there is an error of the caller. */
function openVersion(
  model: Model,
  answer: unknown,
  variant: string | undefined,
  limits: Pick<Query, 'maxStates' | 'maxMemory'>,
): OpenCase | Refuted {
  const version = versionAsked(model, variant ?? variantOf(answer));
  if ('problem' in version) {
    if (variant !== undefined) throw refused(version);
    return { valid: false, ...version };
  }
  const opened = runToEnd(openCase(version.value, { limits: limitsAsked(limits) }));
  if (opened.status === 'too-large') throw tooLarge(opened);
  return opened;
}

function variantOf(answer: unknown): string | undefined {
  const isObject = typeof answer === 'object' && answer !== null;
  const variant = isObject && 'variant' in answer ? answer.variant : undefined;
  return typeof variant === 'string' ? variant : undefined;
}
