import { expectSame, expectValid } from '../../../test/expect-same.ts';
import { buildCertificate } from '../src/certificates/build.ts';
import type { Certificate } from '../src/certificates/certificate.ts';
import { createVerifier } from '../src/certificates/verify.ts';
import type { Concept } from '../src/concepts/define-concept.ts';
import type { Model } from '../src/model/model.ts';
import type { Situation } from '../src/situation/situation.ts';
import { oracleFor } from './oracles/index.ts';
import { literalGame } from './oracles/literal-game.ts';

/** The certificates of all verdicts under some concepts. */
export function allCertificates({
  situation,
  concepts,
}: {
  readonly situation: Situation;
  readonly concepts: readonly Concept[];
}): Certificate[] {
  return concepts.flatMap(({ id }) =>
    situation.orders.flatMap((_, decisionMaker) =>
      Array.from({ length: situation.space.cells }, (_, cell) => cell)
        .filter((cell) => situation.space.isState(cell))
        .map((cell) => buildCertificate(situation, { concept: id, decisionMaker, cell })),
    ),
  );
}

/** Every certificate is accepted, and none that was broken. */
export function expectBrokenRejected(
  model: Model,
  certificates: readonly Certificate[],
  breakages: (certificate: Certificate) => Certificate[],
): void {
  const verify = createVerifier(model);
  for (const certificate of certificates) {
    expectValid(verify(certificate));
    for (const broken of breakages(certificate)) {
      expectSame(verify(broken).valid, false, () => JSON.stringify({ certificate, broken }));
    }
  }
}

/** Of certificates that may claim anything those that are accepted say what the definition says. */
export function expectAcceptedTrue(model: Model, certificates: readonly Certificate[]): void {
  const verify = createVerifier(model);
  const game = literalGame(model);
  for (const certificate of certificates) {
    if (!verify(certificate).valid) continue;
    const { concept, decisionMaker, state, verdict } = certificate;
    const holds = oracleFor(concept)(game, decisionMaker, Number(state));
    expectSame(verdict, holds ? 'stable' : 'unstable', () => JSON.stringify(certificate));
  }
}
