import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCertificate } from '../src/certificates/build.ts';
import type { Certificate, Step } from '../src/certificates/certificate.ts';
import { verifyCertificate } from '../src/certificates/verify.ts';
import type { Model, Preference } from '../src/model/model.ts';
import { analysed, chosenSpace, further, situationFor } from './analysed.ts';
import { allCertificates, expectAcceptedTrue, expectBrokenRejected } from './certified.ts';
import { chicken } from './chicken.ts';
import { graphConflict, optionConflict, smallConflicts } from './conflict-arbitrary.ts';

const runs = { numRuns: 40 };
const two = { ...smallConflicts, decisionMakers: { min: 2, max: 2 }, maxCells: 12 };
const conflicts = fc.oneof(graphConflict(two), optionConflict(two));

/** Of the concepts that follow play further. */
const certificatesOf = (model: Model) => allCertificates(analysed(model, chosenSpace, further));

function without<T>(list: readonly T[] | undefined): T[][] {
  return (list ?? []).map((_, k) => list!.filter((_, other) => other !== k));
}

/** The same certificate with one piece missing. */
function breakages(certificate: Certificate): Certificate[] {
  if (certificate.verdict === 'stable') {
    const { improvements, later, reach } = certificate;
    return [
      ...without(improvements).map((rest) => ({ ...certificate, improvements: rest })),
      ...without(later).map((rest) => ({ ...certificate, later: rest })),
      ...without(reach).map((rest) => ({ ...certificate, reach: rest })),
    ];
  }
  const { state, later, line } = certificate;
  return [
    { ...certificate, improvement: state },
    ...without([...certificate.replies]).map((rest) => ({ ...certificate, replies: rest })),
    ...without(later).map((rest) => ({ ...certificate, later: rest })),
    ...without(line).map((rest) => ({ ...certificate, line: rest })),
  ];
}

test('a certificate with a piece missing is rejected', () => {
  fc.assert(
    fc.property(conflicts, (model) => {
      expectBrokenRejected(model, certificatesOf(model), breakages);
    }),
    runs,
  );
});

test('whatever certificate is accepted, its verdict is what the definition says', () => {
  fc.assert(
    fc.property(conflicts, fc.infiniteStream(fc.nat(1000)), (model, dice) => {
      const altered = certificatesOf(model).map((certificate) =>
        alter(certificate, model, () => dice.next().value),
      );
      expectAcceptedTrue(model, altered);
    }),
    runs,
  );
});

/** Changes one thing at random: the state, the concept, the decision maker, a move or a horizon. */
function alter(certificate: Certificate, model: Model, roll: () => number): Certificate {
  const to = roll() % 12;
  const mover = roll() % model.decisionMakers;
  const steps = (list: readonly Step[]) => list.map((s) => (roll() % 3 ? s : { mover, to }));
  const simple: Certificate[] = [
    { ...certificate, state: to },
    { ...certificate, decisionMaker: mover },
    { ...certificate, concept: further[roll() % further.length]!.id },
    { ...certificate, horizon: { moves: roll() % 5, period: roll() % 4 } },
  ];
  if (certificate.verdict === 'unstable') {
    const { line = [], later = [] } = certificate;
    const replies = [...certificate.replies];
    const changed: Certificate[] = [
      ...simple,
      { ...certificate, improvement: to },
      { ...certificate, line: steps(line) },
      { ...certificate, replies: replies.map((r) => (roll() % 3 ? r : { ...r, counter: to })) },
      { ...certificate, later: later.map((list) => (roll() % 3 ? list : { ...list, from: to })) },
    ];
    return changed[roll() % changed.length]!;
  }
  const { improvements, later = [], reach = [] } = certificate;
  const changed: Certificate[] = [
    ...simple,
    {
      ...certificate,
      improvements: improvements.map((improvement) => ({
        ...improvement,
        sanction: { kind: roll() % 2 ? 'line' : 'sequence', steps: steps([{ mover, to }]) },
      })),
    },
    { ...certificate, later: later.map((list) => ({ ...list, steps: steps(list.steps) })) },
    { ...certificate, reach: steps(reach) },
  ];
  return changed[roll() % changed.length]!;
}

test('what is expected may come round for ever, so that a state is not stable in the end', () => {
  const ranking = (states: number[]): Preference => ({
    kind: 'ranking',
    places: states.map((s) => [s]),
    greatGaps: [false, false, false],
  });
  const preferences = [ranking([0, 2, 1, 3]), ranking([2, 0, 1, 3])];
  const situation = situationFor({ ...chicken, preferences });
  const verdictUnder = (concept: string) =>
    buildCertificate(situation, { concept, decisionMaker: 0, cell: 2 });
  const horizons = [3, 4, 5, 6, 7, 8, 9, 10, 11].map((h) => verdictUnder(`l${h}`).verdict);
  const round = ['unstable', 'stable', 'stable', 'stable'];
  expect(horizons).toEqual([...round, ...round, 'unstable']);
  expect(verdictUnder('nm')).toMatchObject({ verdict: 'unstable', horizon: { period: 4 } });
});

test('a horizon may be any whole number, which is looked at as far as anything new is expected', () => {
  const preferences: Preference[] = [
    { kind: 'ranking', places: [[0], [2], [1], [3]], greatGaps: [false, false, false] },
    { kind: 'ranking', places: [[2], [0], [1], [3]], greatGaps: [false, false, false] },
  ];
  const model = { ...chicken, preferences };
  const built = buildCertificate(situationFor(model), { concept: 'nm', decisionMaker: 0, cell: 2 });
  const { moves, period } = built.horizon as { moves: number; period: number };
  const looking = (horizon: { moves: number; period: number }) =>
    verifyCertificate(model, { ...built, horizon }).valid;
  expect(looking({ moves: moves + 1e12 * period, period: 1e12 * period })).toBe(true);
  expect(looking({ moves: moves + 1e12 * period + 1, period })).toBe(false);
  for (const moves of [2 ** 53, 1e300, Number.POSITIVE_INFINITY, Number.NaN, 2.5, -1]) {
    expect(looking({ moves, period })).toBe(false);
    expect(looking({ moves: built.horizon!.moves, period: moves })).toBe(false);
  }
});

test('a number of moves that is not one proves nothing', () => {
  const looking = (moves: number) =>
    verifyCertificate(chicken, {
      verdict: 'unstable',
      concept: 'policy',
      decisionMaker: 0,
      state: 3,
      improvement: 2,
      replies: [{ mover: 1, to: 0 }],
      others: [],
      horizon: { moves },
    }).valid;
  expect(looking(2)).toBe(true);
  for (const moves of [2 ** 53, 1e300, Number.POSITIVE_INFINITY, Number.NaN, 2.5, 3, 0, -2]) {
    expect(looking(moves), String(moves)).toBe(false);
  }
});

test('foreseen play is told move by move', () => {
  const verdict = { decisionMaker: 0, cell: 0 };
  const situation = situationFor(chicken);
  expect(buildCertificate(situation, { ...verdict, concept: 'l2' })).toMatchObject({
    verdict: 'unstable',
    improvement: 1,
    line: [],
    horizon: { moves: 2 },
  });
  expect(buildCertificate(situation, { ...verdict, concept: 'l3' })).toMatchObject({
    verdict: 'stable',
    improvements: [{ to: 1, sanction: { kind: 'line' } }],
    horizon: { moves: 3 },
  });
});
