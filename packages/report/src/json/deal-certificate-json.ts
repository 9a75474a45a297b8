import type { DealCertificate } from '@standoff/engine';
import type { Casebook } from '@standoff/study';
import type { DealCertificateJson } from '../shapes/deal-certificate.ts';

/** A certificate of the engine with names for its numbers. */
export function dealCertificateToJson(
  casebook: Casebook,
  certificate: DealCertificate,
): DealCertificateJson {
  const { movers, stateId } = casebook;
  const { parties, bodies, from, against, deal, atOnce } = certificate;
  const ids = (all: readonly number[]) => all.map((one) => movers[one]!.id);
  const about = {
    ...{ parties: ids(parties), bodies: ids(bodies) },
    ...{ from: stateId(from), against: stateId(against), deal: stateId(deal), atOnce },
  };
  if (certificate.verdict === 'deal') {
    const steps = certificate.steps.map(({ mover, to, votes }) => {
      const members = membersOf(casebook, mover);
      return {
        ...{ mover: movers[mover]!.id, to: stateId(to) },
        ...(votes && { votes: Object.fromEntries(members.map((id, k) => [id, votes[k]!])) }),
      };
    });
    return { verdict: 'deal', ...about, steps };
  }
  const { verdict } = certificate;
  if (certificate.because === 'unreached') {
    const reached = certificate.reached.map(stateId);
    return { verdict, ...about, because: 'unreached', reached };
  }
  return { verdict, ...about, because: certificate.because, who: movers[certificate.who]!.id };
}

/** Ids of the members of a body, in the order in which they vote. */
export function membersOf({ conflict, decisionMakers }: Casebook, mover: number): string[] {
  return conflict.bodies[mover - decisionMakers.length]?.members.map(({ id }) => id) ?? [];
}
