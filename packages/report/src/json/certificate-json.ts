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

type About = Pick<CertificateJson, 'concept' | 'reading' | 'decisionMaker' | 'state'>;
type ReplyJson = UnstableCertificateJson['replies'][number];

/** A certificate of the engine with names for its numbers. */
export function certificateToJson(casebook: Casebook, certificate: Certificate): CertificateJson {
  return certificate.verdict === 'stable'
    ? stableToJson(casebook, certificate)
    : unstableToJson(casebook, certificate);
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

function stableToJson(casebook: Casebook, certificate: StableCertificate): StableCertificateJson {
  const { later, horizon, reach } = certificate;
  return {
    verdict: 'stable',
    ...aboutToJson(casebook, certificate),
    improvements: certificate.improvements.map(({ to, sanction }) => ({
      to: casebook.stateId(to),
      sanction: sanctionToJson(casebook, sanction),
    })),
    ...(later && {
      later: later.map(({ from, steps, ...left }) => ({
        from: casebook.stateId(from),
        ...left,
        steps: steps.map((step) => stepToJson(casebook, step)),
      })),
    }),
    ...(horizon && { horizon }),
    ...(reach && { reach: reach.map((step) => stepToJson(casebook, step)) }),
  };
}

export function unstableToJson(
  casebook: Casebook,
  certificate: UnstableCertificate,
): UnstableCertificateJson {
  const { replies, later, horizon, line } = certificate;
  return {
    verdict: 'unstable',
    ...aboutToJson(casebook, certificate),
    improvement: casebook.stateId(certificate.improvement),
    replies: Array.from(replies, (reply) => replyToJson(casebook, reply)),
    others: certificate.others.map((other) => certificateToJson(casebook, other)),
    ...(later && {
      later: later.map(({ from, left, replies }) => ({
        from: casebook.stateId(from),
        left,
        replies: Array.from(replies, (reply) => replyToJson(casebook, reply)),
      })),
    }),
    ...(horizon && { horizon }),
    ...(line && { line: line.map((step) => stepToJson(casebook, step)) }),
  };
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
