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

  it('says what a split takes away, and from whom', () => {
    const [wedge] = studyOf().wedges;
    expect(wedge!.alliance).toEqual([0, 1]);
    expect(wedge!.here.map(({ verdict }) => verdict)).toEqual(['loses', 'loses', 'same']);
    for (const { intact, split } of wedge!.effects!) {
      expect(intact.and(split).count).toBe(intact.count);
      expect(split.count).toBeGreaterThan(intact.count);
    }
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

  it('says that there is no coalition where fewer than two can move', () => {
    const study = studyOf(
      {},
      `
standoff: 1
title: One who can
decision-makers:
  ann: { options: { go: yes/no }, prefers: [go] }
  bob: { prefers: [ann.go] }
`,
    );
    expect(study.coalitions).toEqual([]);
    expect(renderCoalitions(study, plainStyle, 80)).toContain(
      'There is no coalition: fewer than two decision makers can move.',
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
