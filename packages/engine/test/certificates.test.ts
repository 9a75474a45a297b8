import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { buildCertificate } from '../src/certificates/build.ts';
import type { Certificate, Sanction, Step } from '../src/certificates/certificate.ts';
import type { Model } from '../src/model/model.ts';
import { conflictWithAgreements } from './agreement-arbitrary.ts';
import { analysed, situationFor } from './analysed.ts';
import { allCertificates, expectAcceptedTrue, expectBrokenRejected } from './certified.ts';
import { chicken } from './chicken.ts';
import { graphConflict, optionConflict } from './conflict-arbitrary.ts';
import { oracles } from './oracles/index.ts';

const runs = { numRuns: draws(400) };
const anyConflict = fc.oneof(optionConflict(), graphConflict(), conflictWithAgreements());

const certificatesOf = (model: Model) => allCertificates(analysed(model));

/** Changes that leave no reason standing. */
function breakages(certificate: Certificate): Certificate[] {
  if (certificate.verdict === 'stable') {
    const { improvements, state } = certificate;
    const harmless: Sanction = { kind: 'sequence', steps: [] };
    const claimed = { ...certificate, improvements: [{ to: state, sanction: harmless }] };
    return improvements.length === 0
      ? [claimed]
      : improvements.flatMap((improvement, k) => [
          { ...certificate, improvements: improvements.filter((_, other) => other !== k) },
          {
            ...certificate,
            improvements: improvements.with(k, { ...improvement, sanction: harmless }),
          },
        ]);
  }
  const { state, decisionMaker } = certificate;
  const replies = [...certificate.replies];
  const about = { concept: certificate.concept, decisionMaker, state };
  return [
    { verdict: 'stable', ...about, improvements: [] },
    { ...certificate, improvement: state },
    { ...certificate, improvement: -1 },
    ...replies.map((_, k) => ({ ...certificate, replies: replies.filter((_, o) => o !== k) })),
  ];
}

test('a certificate with a piece missing is rejected', () => {
  fc.assert(
    fc.property(anyConflict, (model) => {
      expectBrokenRejected(model, certificatesOf(model), breakages);
    }),
    runs,
  );
});

test('whatever certificate is accepted, its verdict is what the definition says', () => {
  fc.assert(
    fc.property(anyConflict, fc.infiniteStream(fc.nat(1000)), (model, dice) => {
      const altered = certificatesOf(model).map((certificate) =>
        alter(certificate, model, () => dice.next().value),
      );
      expectAcceptedTrue(model, altered);
    }),
    runs,
  );
});

/** Changes one thing at random: the state, the concept, the decision maker, a move or an end. */
function alter(certificate: Certificate, model: Model, roll: () => number): Certificate {
  const code = roll() % 24;
  const dm = roll() % model.decisionMakers;
  const ids = Object.keys(oracles);
  const simple: Certificate[] = [
    { ...certificate, state: code },
    { ...certificate, decisionMaker: dm },
    { ...certificate, concept: ids[roll() % ids.length]! },
  ];
  if (certificate.verdict === 'unstable') {
    const replies = [...certificate.replies].map((r) => (roll() % 4 ? r : { ...r, to: code }));
    const swapped: Certificate = { ...certificate, replies };
    return [...simple, { ...certificate, improvement: code }, swapped][roll() % 5]!;
  }
  const improvements = certificate.improvements.map(({ to, sanction }) => ({
    to,
    sanction: alterSanction(sanction, { mover: dm, to: code }, roll),
  }));
  return [...simple, { ...certificate, improvements }][roll() % 4]!;
}

function alterSanction(sanction: Sanction, step: Step, roll: () => number): Sanction {
  if (sanction.kind === 'sequence') {
    const at = roll() % sanction.steps.length;
    return roll() % 2
      ? { ...sanction, steps: sanction.steps.with(at, step) }
      : { ...sanction, steps: [...sanction.steps, step] };
  }
  if (sanction.kind === 'line') return { ...sanction, steps: [...sanction.steps, step] };
  return roll() % 2
    ? { ...sanction, result: step.to }
    : { ...sanction, moves: [...sanction.moves, step] };
}

test('a stable certificate names what deters each improvement', () => {
  expect(
    buildCertificate(situationFor(chicken), { concept: 'gmr', decisionMaker: 0, cell: 0 }),
  ).toEqual({
    verdict: 'stable',
    concept: 'gmr',
    decisionMaker: 0,
    state: 0,
    improvements: [{ to: 1, sanction: { kind: 'sequence', steps: [{ mover: 1, to: 3 }] } }],
  });
});

test('an unstable certificate lists all that the others could do', () => {
  const verdict = { concept: 'seq', decisionMaker: 1, cell: 3 };
  const certificate = buildCertificate(situationFor(chicken), verdict);
  expect({
    ...certificate,
    ...(certificate.verdict === 'unstable' && { replies: [...certificate.replies] }),
  }).toEqual({
    verdict: 'unstable',
    concept: 'seq',
    decisionMaker: 1,
    state: 3,
    improvement: 1,
    replies: [],
    others: [],
  });
});

test('a simultaneous sanction says who else is leaving and where they end up', () => {
  const certificate = buildCertificate(situationFor(chicken), {
    concept: 'sim-gmcr',
    decisionMaker: 0,
    cell: 0,
  });
  expect(certificate).toMatchObject({
    improvements: [
      { to: 1, sanction: { kind: 'simultaneous', moves: [{ mover: 1, to: 2 }], result: 3 } },
    ],
  });
});

test('an unknown concept and a cell that is no state are programmer errors', () => {
  const situation = situationFor(chicken);
  expect(() =>
    buildCertificate(situation, { concept: 'nonsense', decisionMaker: 0, cell: 0 }),
  ).toThrow(RangeError);
  expect(() => buildCertificate(situation, { concept: 'nash', decisionMaker: 0, cell: 9 })).toThrow(
    RangeError,
  );
});
