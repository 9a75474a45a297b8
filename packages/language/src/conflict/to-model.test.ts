import { readStates } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import {
  formulaIn,
  plainConflict,
  plainDecisionMaker,
  plainFact,
  plainThreat,
  span,
} from '../../test/conflict/plain-conflict.ts';
import {
  codesOf,
  compile,
  conflictWith,
  council,
  f,
  feasibleCodes,
  levels,
  peace,
  state,
} from '../../test/conflict/sample-conflict.ts';
import { completeNames } from '../formula/formula-scope.ts';
import { toModel } from './to-model.ts';

/** One member yields and has a veto, the other is no decision maker. */
const votingCouncil = {
  ...council,
  members: [
    { id: 'china', yields: true },
    { id: 'france', vote: 'abstain' as const },
  ],
  vetoes: ['china'],
  sponsors: ['us'],
};

describe('the model of a conflict with options', () => {
  it('has the options in the order of the file, the first one fastest', () => {
    const { model, options, patternCode } = compile(conflictWith());
    expect(options.map(({ owner, id }) => `${owner}.${id}`)).toEqual([
      'us.posture',
      'us.leave',
      'china.supply',
    ]);
    expect(model.form).toMatchObject({
      kind: 'options',
      options: [
        { owner: 0, levels: 3, moves: { kind: 'free' } },
        { owner: 0, levels: 2 },
        { owner: 1, levels: 2 },
      ],
      oneOptionAtATime: false,
    });
    expect(patternCode(peace.pattern)).toBe(1 + 0 * 3 + 1 * 6);
  });

  it('has the options of bodies after all others, and the bodies after the decision makers', () => {
    const { model, options } = compile(conflictWith({ bodies: [votingCouncil] }));
    expect(options.at(-1)).toMatchObject({ owner: 'council', id: 'sanctions' });
    expect(model.decisionMakers).toBe(2);
    expect(model.form).toMatchObject({ options: [{}, {}, {}, { owner: 2, levels: 2 }] });
    expect(model.preferences[2]).toEqual({
      kind: 'voting',
      members: [
        { kind: 'sincere', decisionMaker: 1, yields: true, veto: true },
        { kind: 'fixed', vote: 'abstain', veto: false },
      ],
      votesNeeded: 1,
      sponsors: [0],
    });
  });

  it.each([
    ['us.posture = talks', [1, 4, 7, 10]],
    ['us.posture >= talks and not us.leave', [1, 2, 7, 8]],
    ['us.posture != threats and us.posture < strike', [1, 4, 7, 10]],
    ['us.leave implies china.supply = cut', [0, 1, 2, 6, 7, 8, 9, 10, 11]],
    ['us.leave iff china.supply = cut', [0, 1, 2, 9, 10, 11]],
    ['peace', [7]],
    ['peace and us.leave', []],
    ['true', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
  ])('makes %s true where it holds', (text, codes) => {
    expect(codesOf(conflictWith(), f(text))).toEqual(codes);
  });

  it('shares the node of a fact between all its uses', () => {
    const facts = [
      plainFact('war', f('us.posture = strike')),
      plainFact('ruin', f('war or china.supply = cut')),
    ];
    const { model, factNodes } = compile(conflictWith({ facts }));
    const ruin = model.circuit[factNodes.get('ruin')!];
    expect(ruin).toMatchObject({ op: 'or', of: expect.arrayContaining([factNodes.get('war')]) });
  });

  it('takes a fact with a chance below one half for false', () => {
    const facts = [plainFact('war', f('us.posture = strike'), 0.4), plainFact('ruin', f('war'))];
    expect(codesOf(conflictWith({ facts }), f('ruin'))).toEqual([]);
    const { model, factConditions } = compile(conflictWith({ facts }));
    expect(readStates(model).holds(factConditions.get('war')!, 2)).toBe(true);
    const even = [plainFact('war', f('us.posture = strike'), 0.5)];
    expect(codesOf(conflictWith({ facts: even }), f('war'))).toEqual([2, 5, 8, 11]);
  });

  it('has the states that no rule excludes', () => {
    const infeasible = ['us.leave', 'us.posture = talks'].map((text) => ({
      when: f(text),
      span,
      because: [],
    }));
    expect(feasibleCodes(compile(conflictWith({ infeasible })).model)).toEqual([0, 2, 6, 8]);
  });

  it('forbids moves between formulas', () => {
    const rule = {
      by: 'china',
      from: f('us.leave'),
      to: f('china.supply = cut'),
      span,
      because: [],
    };
    const { model } = compile(conflictWith({ forbiddenMoves: [rule], oneOptionAtATime: true }));
    if (model.form.kind !== 'options') throw new Error('not an option model');
    const { holds } = readStates(model);
    expect(model.form.oneOptionAtATime).toBe(true);
    expect(model.form.forbiddenMoves).toHaveLength(1);
    const { mover, from, to } = model.form.forbiddenMoves[0]!;
    expect(mover).toBe(1);
    expect([holds(from, 3), holds(from, 0), holds(to, 6), holds(to, 0)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('has the condition of every threat', () => {
    const threats = [plainThreat('fire', 'us', f('china.supply = cut'))];
    const { model, threatNodes } = compile(conflictWith({ threats }));
    expect(readStates(model).holds(threatNodes.get('fire')!, 6)).toBe(true);
  });

  it('finds the state that differs in some levels', () => {
    const { withLevels } = compile(conflictWith());
    expect(withLevels(7, [levels('us', 'leave', 1), levels('china', 'supply', 0)])).toBe(4);
  });
});

describe('the model of a conflict with listed states', () => {
  const graph = plainConflict({
    decisionMakers: [
      {
        ...plainDecisionMaker('a', {}),
        moves: [
          ['x', 'y'],
          ['x', 'y'],
          ['y', 'z'],
          ['z', 'z'],
        ],
        preference: {
          kind: 'ranking',
          places: [[state('z')], [state('x'), state('y')]],
          greatGaps: [true],
          unknown: [],
          span,
        },
      },
      plainDecisionMaker('b', {}),
    ],
    graphStates: ['x', 'y', 'z'].map((id) => ({ id, span })),
    statusQuo: { kind: 'graph', state: 'y', span, because: [] },
  });
  const inGraph = formulaIn({
    owners: completeNames(new Map()),
    facts: completeNames(new Map()),
    states: completeNames(new Map(['x', 'y', 'z'].map((id) => [id, span]))),
    quantities: completeNames(new Map()),
  });

  it('has positions for states and each move once', () => {
    const { model, statusQuo, stateCode } = compile(graph);
    expect(model).toMatchObject({
      decisionMakers: 2,
      form: {
        kind: 'graph',
        stateCount: 3,
        moves: [
          [
            [0, 1],
            [1, 2],
          ],
          [],
        ],
      },
      preferences: [{ kind: 'ranking', places: [[2], [0, 1]], greatGaps: [true] }, {}],
    });
    expect([statusQuo, stateCode('z'), stateCode('q')]).toEqual([1, 2, undefined]);
  });

  it('has facts that hold in some of the states', () => {
    const { model, factNodes } = compile({
      ...graph,
      facts: [plainFact('over', inGraph('x or z'))],
    });
    const { holds } = readStates(model);
    expect([0, 1, 2].map((code) => holds(factNodes.get('over')!, code))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('needs all states in a ranking', () => {
    const graphStates = ['x', 'y', 'z', 'u', 'v', 'w', 'q'].map((id) => ({ id, span }));
    const { diagnostics } = toModel({ ...graph, graphStates }, feasibleCodes);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'this ranking leaves out u, v, w and more',
    ]);
  });
});
