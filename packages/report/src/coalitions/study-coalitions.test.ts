import {
  buildCoalitionCertificate,
  concepts,
  runToEnd,
  verifyCoalitionCertificate,
} from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { river } from '../../test/models.ts';
import { analyzeText } from '../../test/open-model.ts';
import { plainStyle } from '../text/style.ts';
import { renderCoalitions } from './render-coalitions.ts';
import { type CoalitionQuery, coalitionsOf, studyCoalitions } from './study-coalitions.ts';

function studyOf(query: Partial<CoalitionQuery> = {}, text = river) {
  const study = runToEnd(
    studyCoalitions(analyzeText(text), { reading: 'all', limit: 1000, ...query }),
  );
  if ('status' in study) throw new Error(study.status);
  return study;
}

describe('a study of coalitions', () => {
  it('finds what two can reach only together, who gains and by which statement', () => {
    const { casebook, from } = studyOf();
    expect(from!.moves.map(({ to }) => casebook.stateNames.get(to))).toEqual(['Water for money']);
    const [move] = from!.moves;
    expect(move!.coalition).toEqual([0, 1]);
    expect(move!.members.map(({ reason }) => reason.claims)).toEqual([['peace'], ['water']]);
    expect(move!.members.map(({ places }) => places!.to < places!.from)).toEqual([true, true]);
    expect(move!.others.map(({ reason }) => reason.order)).toEqual(['equal']);
    // Nobody else can move, so nothing deters them under any concept.
    expect(move!.undeterred.map(({ id }) => id)).toEqual(['nash', 'gmr', 'smr', 'seq', 'sseq']);
  });

  it('says whom it passed over, where that may matter', () => {
    const say = (study: ReturnType<typeof studyOf>) =>
      renderCoalitions(study, plainStyle, 200).replaceAll(/\s+/g, ' ');
    const sentence = 'Coalitions with the priest, without a move, are not looked at';
    expect(say(studyOf({ reading: 'pareto' }))).toContain(sentence);
    expect(studyOf({ reading: 'pareto' }).passedOver).toEqual([2]);
    for (const query of [
      {},
      { reading: 'movers' },
      { reading: 'pareto', coalition: [0, 2] },
    ] as const) {
      expect(say(studyOf(query))).not.toContain(sentence);
    }
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

  it('looks at no more equilibria than asked for, and says so', () => {
    const study = studyOf({ limit: 1 });
    expect(study.equilibria).toMatchObject({ examined: 1, count: expect.any(Number) });
    expect(renderCoalitions(study, plainStyle, 80)).toMatch(/Only the 1 most telling of \d+/);
  });

  it('counts nothing as lost by a split that a member can go to alone, undeterred', () => {
    const { casebook, wedges } = studyOf(
      {},
      `
standoff: 1
title: Two, of whom one can serve both
decision-makers:
  a: { options: { x: yes/no }, prefers: [ x ] }
  b: { options: { y: yes/no }, prefers: [ a.x ] }
status-quo: { a.x: no, b.y: no }
`,
    );
    expect(wedges[0]!.lost.map(({ to }) => casebook.stateId(to))).toEqual(['s4']);
  });

  it('names each end that a split takes away once, whoever of the alliance could go there', () => {
    const { casebook, wedges } = studyOf(
      { coalition: [0, 1, 2], reading: 'movers' },
      `
standoff: 1
title: Two who need each other, and a third
decision-makers:
  a: { options: { x: yes/no }, prefers: [ x and b.y ] }
  b: { options: { y: yes/no }, prefers: [ y and a.x ] }
  c: { options: { z: yes/no }, prefers: [ a.x and b.y ] }
status-quo: { a.x: no, b.y: no, c.z: no }
`,
    );
    expect(wedges[0]!.lost.map(({ to }) => casebook.stateId(to))).toEqual(['s4', 's8']);
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

  it('says what a split takes away, and from whom', () => {
    const [wedge] = studyOf().wedges;
    expect(wedge!.alliance).toEqual([0, 1]);
    expect(wedge!.here.map(({ verdict }) => verdict)).toEqual(['loses', 'loses', 'same']);
    for (const { intact, split } of wedge!.effects!) {
      expect(intact.and(split).count).toBe(intact.count);
      expect(split.count).toBeGreaterThan(intact.count);
    }
  });

  it('does not say that a split takes away what a member can do alone', () => {
    const text = `
standoff: 1
title: Two neighbours
decision-makers:
  ann: { options: { x: yes/no }, prefers: [ x ] }
  bob: { options: { y: yes/no }, prefers: [ ann.x, y ] }
status-quo: { ann.x: no, bob.y: yes }
`;
    const study = studyOf({}, text);
    const [wedge] = study.wedges;
    const lost = wedge!.lost.map(({ to }) => study.casebook.stateId(to));
    // Ann goes to s4 (x and y) alone, whatever her foresight; to s2 (x and not y) it takes both.
    expect(lost).toEqual(['s2']);
    const alone = studyOf({}, text.replace('[ ann.x, y ]', '[ y, ann.x ]'));
    expect(alone.wedges[0]!.lost).toEqual([]);
    expect(renderCoalitions(alone, plainStyle, 400)).toContain(
      'From here they can go nowhere, undeterred, that one of them could not go alone, so a split takes nothing away.',
    );
  });

  it('says that a split takes away what a member could do alone only at a risk', () => {
    const text = `
standoff: 1
title: Two neighbours
decision-makers:
  ann: { options: { x: yes/no }, prefers: [ not (x and bob.y), x ] }
  bob: { options: { y: yes/no }, prefers: [ ann.x, y ] }
status-quo: { ann.x: no, bob.y: no }
`;
    const { casebook, wedges } = studyOf({}, text);
    const lost = wedges[0]!.lost.map(({ to, undeterred }) => [
      casebook.stateId(to),
      undeterred.map(({ id }) => id),
    ]);
    // Bob's y would hurt Ann after her x. Who looks no further than one move goes alone all the same.
    expect(lost).toEqual([['s2', ['gmr', 'smr', 'seq', 'sseq']]]);
  });

  it('compares a coalition with one that stands in the place of its members', () => {
    const { replaced, concepts: read } = studyOf({ coalition: [0, 1] });
    expect(replaced!.map(({ concept }) => concept)).toEqual(read);
    // The only one left that moves has no opponent, so what it cannot improve is Nash stable.
    const sizes = replaced!.map(({ states }) => states.length);
    expect(new Set(sizes).size).toBe(1);
    expect(sizes[0]).toBeGreaterThan(0);
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

  it('says where there is nobody to join forces', () => {
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
    expect(renderCoalitions(study, plainStyle, 400)).toContain(
      'Coalitions\nFewer than two decision makers can move, so there is no coalition to ask about.\n',
    );
  });

  it('tells which concepts have no version for coalitions', () => {
    const analysis = analyzeText(river, { concepts: concepts.map(({ id }) => id) });
    const study = runToEnd(studyCoalitions(analysis, { reading: 'all', limit: 9 }));
    if ('status' in study) throw new Error(study.status);
    const others = concepts.filter(({ computation }) => computation.kind !== 'sanction');
    expect(study.leftOut).toEqual(others);
    expect(renderCoalitions(study, plainStyle, 400)).toContain(
      `No version for coalitions: ${others.map(({ symbol }) => symbol).join(', ')}.`,
    );
  });
});
