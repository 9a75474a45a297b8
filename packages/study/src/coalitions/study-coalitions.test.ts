import {
  buildCoalitionCertificate,
  concepts,
  runToEnd,
  type StateCode,
  verifyCoalitionCertificate,
} from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { twoWaysRankings as rankings, river, twoWays } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { studyOf } from '../../../../test/conflicts/study-of.ts';
import { coalitionsOf } from './coalitions-of.ts';
import { studyCoalitions } from './study-coalitions.ts';

// To the goal a and b need each other, and so do a and c; d gets there alone, and does not like it.
const threeWays = `
standoff: 1
title: Three ways to a goal
decision-makers:
  a: { moves: { s: [m] }, ranking: [g, s, m] }
  b: { moves: { m: [g] }, ranking: [g, s, m] }
  c: { moves: { m: [g] }, ranking: [g, s, m] }
  d: { moves: { s: [g] }, ranking: [s, m, g] }
states: { s: start, m: halfway, g: goal }
status-quo: s
`;

describe('a study of coalitions', () => {
  it('finds what two can reach only together, who gains and by which statement', () => {
    const { casebook, from } = studyOf();
    expect(from!.moves.map(({ to }) => casebook.stateNames.get(to))).toEqual(['Water for money']);
    const [move] = from!.moves;
    expect(move!.coalition).toEqual([0, 1]);
    expect(move!.members.map(({ reason }) => reason.claims)).toEqual([
      [{ claim: 'peace' }],
      [{ claim: 'water' }],
    ]);
    expect(move!.members.map(({ places }) => places!.to < places!.from)).toEqual([true, true]);
    expect(move!.others.map(({ reason }) => reason.order)).toEqual(['equal']);
    // Nobody else can move, so nothing deters them under any concept.
    expect(move!.undeterred.map(({ id }) => id)).toEqual(['nash', 'gmr', 'smr', 'seq', 'sseq']);
  });

  it('goes only with those who are needed', () => {
    const study = studyOf({}, threeWays);
    const together = study.from!.moves.map(({ coalition }) => coalition.join(' ')).sort();
    expect(together).toEqual(['0 1', '0 2']);
  });

  it('passes over whom no reading counts that cannot move', () => {
    expect(studyOf({ reading: 'pareto' }).passedOver).toEqual([2]);
  });

  it('finds each equilibrium that a coalition upsets, with a certificate behind it', () => {
    const { casebook, equilibria } = studyOf();
    const situation = analyzeText(river).situation;
    expect(equilibria!.upset.length).toBeGreaterThan(0);
    for (const { state, heldUnder, survivesUnder, upsets } of equilibria!.upset) {
      for (const concept of heldUnder) {
        const by = upsets.find((upset) => upset.concepts.includes(concept));
        expect(by === undefined).toBe(survivesUnder.includes(concept));
        const coalition = { members: [0, 1], reading: 'all' as const };
        const cell = casebook.space.cellOf(state);
        const verdict = { concept: concept.id, coalition, cell };
        const certificate = runToEnd(buildCoalitionCertificate(situation, verdict));
        expect(certificate.verdict).toBe(by === undefined ? 'stable' : 'unstable');
        expect(verifyCoalitionCertificate(casebook.model, certificate)).toEqual({ valid: true });
      }
    }
  });

  it('finds by which moves a coalition upsets an equilibrium, and who of it gains how much', () => {
    const { casebook, equilibria } = studyOf();
    const dammed = equilibria!.upset.find(({ state }) => state === casebook.statusQuo);
    const [upset] = dammed!.upsets;
    const [move] = upset!.moves;
    const { stateId } = casebook;
    expect(move!.steps.map(({ mover, to }) => [mover, stateId(to)])).toEqual([
      [1, 's4'],
      [0, 's3'],
    ]);
    const stakes = [...move!.members, ...move!.others].map(({ decisionMaker, reason, places }) => [
      decisionMaker,
      reason.order,
      reason.claims,
      places,
    ]);
    expect(stakes).toEqual([
      [0, 'better', [{ claim: 'peace' }], { from: 3, to: 2, of: 5 }],
      [1, 'better', [{ claim: 'water' }], { from: 4, to: 3, of: 6 }],
      [2, 'equal', [], { from: 1, to: 1, of: 2 }],
    ]);
  });

  it('reads no more than eight of many joint moves in full', () => {
    const levels = 'levels: [none, little, some, much]';
    const { equilibria } = studyOf(
      {},
      `
standoff: 1
title: Each wants anything of the other
decision-makers:
  a: { options: { x: { ${levels} } }, prefers: [ not b.y = none ] }
  b: { options: { y: { ${levels} } }, prefers: [ not a.x = none ] }
status-quo: { a.x: none, b.y: none }
`,
    );
    const [upset] = equilibria!.upset[0]!.upsets;
    expect(upset!.ends).toHaveLength(9);
    expect(upset!.moves.map(({ to }) => to)).toEqual(upset!.ends.slice(0, 8));
  });

  it.each([
    ['all', river],
    ['pareto', river],
    ['movers', river],
    ['all', twoWays],
    ['pareto', twoWays],
    ['movers', twoWays],
  ] as const)(
    'has moves that lead where a coalition could go, for each concept, read as %s',
    (reading, text) => {
      const { equilibria } = studyOf({ reading }, text);
      const upsets = equilibria!.upset.flatMap((state) => state.upsets);
      expect(upsets).not.toEqual([]);
      for (const { concepts: under, ends, moves } of upsets) {
        const [first, ...others] = under.map((concept) =>
          moves.filter(({ undeterred }) => undeterred.includes(concept)),
        );
        expect(new Set(first!.map(({ to }) => to))).toEqual(new Set(ends));
        for (const found of others) expect(found).not.toEqual([]);
        for (const { to, steps, party } of moves) {
          expect(steps.at(-1)!.to).toBe(to);
          expect(steps.filter(({ mover }) => !party.includes(mover))).toEqual([]);
        }
      }
    },
  );

  it.each([
    ['all', 1],
    ['pareto', 0],
    ['movers', 1],
  ] as const)('reads what each gains off its ranks, read as %s', (reading, least) => {
    const { casebook, equilibria } = studyOf({ reading }, twoWays);
    const of = rankings[0]!.length;
    const place = (dm: number, state: StateCode) =>
      1 + rankings[dm]!.indexOf(casebook.stateId(state));
    for (const { state, upsets } of equilibria!.upset) {
      for (const { to, party, members, others } of upsets.flatMap(({ moves }) => moves)) {
        const stakes = [...members, ...others];
        expect(stakes.map((stake) => stake.decisionMaker).toSorted()).toEqual([0, 1, 2]);
        for (const { decisionMaker, reason, places } of stakes) {
          const [from, end] = [place(decisionMaker, state), place(decisionMaker, to)];
          expect(places).toEqual({ from, to: end, of });
          expect(reason.order).toBe(['worse', 'equal', 'better'][1 + Math.sign(from - end)]);
          if (party.includes(decisionMaker)) expect(from - end).toBeGreaterThanOrEqual(least);
        }
      }
    }
  });

  it.each([{}, { coalition: [0, 1] }, { state: 0 }])(
    'comes on steadily, whatever was asked: %o',
    (query) => {
      const steps = studyCoalitions(analyzeText(river), { reading: 'all', limit: 1000, ...query });
      const shares: number[] = [];
      for (let step = steps.next(); !step.done; step = steps.next()) shares.push(step.value.share);
      expect(shares).not.toEqual([]);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    },
  );

  it('looks at no more equilibria than asked for', () => {
    const study = studyOf({ limit: 1 });
    expect(study.equilibria).toMatchObject({ examined: 1, count: expect.any(Number) });
  });

  it('names each concept under which a third is needed once, whoever of the three could go', () => {
    const { from } = studyOf(
      { reading: 'movers' },
      `
standoff: 1
title: Two who need each other, and a third who could harm them
decision-makers:
  a: { options: { x: yes/no }, prefers: [ not c.z, x and b.y ] }
  b: { options: { y: yes/no }, prefers: [ not c.z, y and a.x ] }
  c: { options: { z: yes/no }, prefers: [ not z, a.x and b.y ] }
status-quo: { a.x: no, b.y: no, c.z: no }
`,
    );
    const needed = from!.moves.map(({ coalition, joined }) => [
      coalition,
      joined.map((larger) => [larger.coalition, larger.concepts.map(({ id }) => id)]),
    ]);
    expect(needed).toEqual([
      [
        [0, 1],
        [
          [
            [0, 1, 2],
            ['gmr', 'smr'],
          ],
        ],
      ],
    ]);
  });

  it('leaves out who cannot move, and gives up on more than ten who can', () => {
    const { casebook } = studyOf();
    expect(coalitionsOf(casebook)).toEqual([[0, 1]]);
    const crowd = Array.from({ length: 11 }, () => casebook.space.movers[0]!);
    const space = { ...casebook.space, movers: crowd };
    const decisionMakers = Array.from({ length: 11 }, () => casebook.decisionMakers[0]!);
    expect(coalitionsOf({ space, decisionMakers })).toEqual({
      status: 'too-many-coalitions',
      movers: 11,
    });
    expect(coalitionsOf({ space, decisionMakers: decisionMakers.slice(0, 10) })).toHaveLength(
      2 ** 10 - 1 - 10,
    );
  });

  it('is of nobody where only one can move', () => {
    const text = `
standoff: 1
title: One who can move
decision-makers:
  ann: { options: { x: yes/no }, prefers: [ x ] }
  bob: { prefers: [ not ann.x ] }
status-quo: { ann.x: no }
`;
    const study = studyOf({}, text);
    expect(study.coalitions).toEqual([]);
  });

  it('leaves out the concepts that have no version for coalitions', () => {
    const analysis = analyzeText(river, { concepts: concepts.map(({ id }) => id) });
    const study = runToEnd(studyCoalitions(analysis, { reading: 'all', limit: 9 }));
    if ('status' in study) throw new Error(study.status);
    const others = concepts.filter(({ computation }) => computation.kind !== 'sanction');
    expect(study.leftOut).toEqual(others);
  });

  it('looks at as many equilibria as the bound allows, the most telling first', () => {
    const whole = studyOf().equilibria!;
    const some = studyOf({ mostLooks: 1_500 }).equilibria!;
    expect([whole.count, whole.examined]).toEqual([4, 4]);
    expect([some.count, some.examined]).toEqual([4, 1]);
    expect(some.upset).toEqual(whole.upset.slice(0, some.upset.length));
    const [telling] = whole.byConcept.flatMap(({ equilibria }) => equilibria);
    for (const { equilibria } of some.byConcept) expect([[], [telling]]).toContainEqual(equilibria);
  });

  it('splits as many as the bound allows, the smallest first, and names the others', () => {
    const whole = studyOf({}, threeWays);
    const some = studyOf({ mostLooks: 0 }, threeWays);
    expect(whole.notSplit).toEqual([]);
    expect(some.notSplit.length).toBeGreaterThan(0);
    expect([...some.wedges.map(({ alliance }) => alliance), ...some.notSplit]).toEqual(
      some.coalitions,
    );
    expect(some.wedges).toEqual(whole.wedges.slice(0, some.wedges.length));
  });
});
