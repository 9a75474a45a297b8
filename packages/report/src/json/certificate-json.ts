import {
  type Certificate,
  isAtOnce,
  type Reply,
  type Sanction,
  type StableCertificate,
  type Step,
  type UnstableCertificate,
} from '@standoff/engine';
import type { Casebook } from '@standoff/study';
import type {
  CertificateJson,
  SanctionJson,
  StableCertificateJson,
  UnstableCertificateJson,
} from '../shapes/certificate.ts';
import type { StepJson } from '../shapes/move-step.ts';
import { type Draft, Fields, listed, writtenAtOnce } from './draft.ts';

type About = Pick<CertificateJson, 'concept' | 'reading' | 'decisionMaker' | 'state'>;
type ReplyJson = UnstableCertificateJson['replies'][number];
type Later = NonNullable<UnstableCertificateJson['later']>[number];

/** A certificate of the engine with names for its numbers. */
export function certificateToJson(casebook: Casebook, certificate: Certificate): CertificateJson {
  return writtenAtOnce(draftCertificate(casebook, certificate));
}

/** The same, not written yet: there may be as many replies as states. */
export function draftCertificate(
  casebook: Casebook,
  certificate: Certificate,
): Draft<CertificateJson> {
  return certificate.verdict === 'stable'
    ? draftStable(casebook, certificate)
    : draftUnstable(casebook, certificate);
}

function aboutToJson(
  { movers, stateId }: Casebook,
  { concept, reading, decisionMaker, state }: Certificate,
): About {
  return {
    concept,
    ...(reading !== undefined && { reading }),
    decisionMaker: movers[decisionMaker]!.id,
    state: stateId(state),
  };
}

function draftStable(
  casebook: Casebook,
  certificate: StableCertificate,
): Fields<StableCertificateJson> {
  const { later, horizon, reach } = certificate;
  return new Fields<StableCertificateJson>({
    verdict: 'stable',
    ...aboutToJson(casebook, certificate),
    improvements: listed(certificate.improvements, ({ to, sanction }) => ({
      to: casebook.stateId(to),
      sanction: sanctionToJson(casebook, sanction),
    })),
    ...(later && {
      later: listed(later, ({ from, steps, ...left }) => ({
        from: casebook.stateId(from),
        ...left,
        steps: steps.map((step) => stepToJson(casebook, step)),
      })),
    }),
    ...(horizon && { horizon }),
    ...(reach && { reach: listed(reach, (step) => stepToJson(casebook, step)) }),
  });
}

export function unstableToJson(
  casebook: Casebook,
  certificate: UnstableCertificate,
): UnstableCertificateJson {
  return writtenAtOnce(draftUnstable(casebook, certificate));
}

function draftUnstable(
  casebook: Casebook,
  certificate: UnstableCertificate,
): Fields<UnstableCertificateJson> {
  const { replies, later, horizon, line } = certificate;
  return new Fields<UnstableCertificateJson>({
    verdict: 'unstable',
    ...aboutToJson(casebook, certificate),
    improvement: casebook.stateId(certificate.improvement),
    replies: listed(replies, (reply) => replyToJson(casebook, reply)),
    others: listed(certificate.others, (other) => draftCertificate(casebook, other)),
    ...(later && {
      later: listed(later, ({ from, left, replies }) => {
        const answers = listed(replies, (reply) => replyToJson(casebook, reply));
        return new Fields<Later>({ from: casebook.stateId(from), left, replies: answers });
      }),
    }),
    ...(horizon && { horizon }),
    ...(line && { line: listed(line, (step) => stepToJson(casebook, step)) }),
  });
}

function replyToJson(casebook: Casebook, { counter, ...step }: Reply): ReplyJson {
  return {
    ...stepToJson(casebook, step),
    ...(counter !== undefined && { counter: casebook.stateId(counter) }),
  };
}

export function stepToJson({ movers, stateId }: Casebook, { mover, to }: Step): StepJson {
  return { mover: movers[mover]!.id, to: stateId(to) };
}

export function sanctionToJson(casebook: Casebook, sanction: Sanction): SanctionJson {
  if (!isAtOnce(sanction)) {
    const { kind, steps } = sanction;
    return { kind, steps: steps.map((step) => stepToJson(casebook, step)) };
  }
  return {
    kind: 'simultaneous',
    moves: sanction.moves.map((step) => stepToJson(casebook, step)),
    result: casebook.stateId(sanction.result),
    leaving: sanction.leaving.map((other) => unstableToJson(casebook, other)),
  };
}
