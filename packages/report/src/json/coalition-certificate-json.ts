import type { CoalitionCertificate, Step } from '@standoff/engine';
import type { Casebook } from '@standoff/study';
import type { CoalitionCertificateJson } from '../shapes/coalition-certificate.ts';
import { stepToJson } from './certificate-json.ts';

/** A certificate of the engine with names for its numbers. */
export function coalitionCertificateToJson(
  casebook: Casebook,
  certificate: CoalitionCertificate,
): CoalitionCertificateJson {
  const { movers, stateId } = casebook;
  const ids = (members: readonly number[]) => members.map((member) => movers[member]!.id);
  const steps = (all: readonly Step[]) => all.map((step) => stepToJson(casebook, step));
  const { concept, reading } = certificate;
  const about = {
    concept,
    coalition: ids(certificate.coalition),
    reading,
    state: stateId(certificate.state),
  };
  return certificate.verdict === 'stable'
    ? {
        verdict: 'stable',
        ...about,
        improvements: certificate.improvements.map((move) => ({
          party: ids(move.party),
          to: stateId(move.to),
          steps: steps(move.steps),
          sanction: steps(move.sanction),
        })),
      }
    : {
        verdict: 'unstable',
        ...about,
        party: ids(certificate.party),
        improvement: stateId(certificate.improvement),
        steps: steps(certificate.steps),
        replies: certificate.replies.map(({ counter, ...step }) => ({
          ...stepToJson(casebook, step),
          ...(counter && { counter: steps(counter) }),
        })),
      };
}
