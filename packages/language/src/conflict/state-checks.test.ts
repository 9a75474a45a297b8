import { describe, expect, it } from 'vitest';
import { span } from '../../test/conflict/plain-conflict.ts';
import {
  compile,
  conflictWith,
  f,
  feasibleCodes,
  state,
} from '../../test/conflict/sample-conflict.ts';
import type { Preference } from './conflict.ts';
import { toModel } from './to-model.ts';

describe('a preference over states', () => {
  const infeasible = [{ when: f('us.leave or us.posture = strike'), span, because: [] }];
  const ranking = (...places: string[][]): Preference => ({
    kind: 'ranking',
    places: places.map((place) => place.map(state)),
    greatGaps: places.slice(1).map(() => false),
    unknown: [],
    span,
  });
  const faults = (
    preference: Preference,
    list = feasibleCodes as Parameters<typeof toModel>[1],
  ) => {
    const { compiled, diagnostics } = toModel(conflictWith({ infeasible }, preference), list);
    return [
      compiled !== undefined,
      ...diagnostics.map(({ code, message }) => `${code}: ${message}`),
    ];
  };

  it('names feasible states by number and any state by name', () => {
    const { model, stateCode } = compile(
      conflictWith({ infeasible }, ranking(['s1', 's2'], ['peace', 's3'])),
    );
    expect(model.preferences[0]).toEqual({
      kind: 'ranking',
      places: [
        [0, 1],
        [7, 6],
      ],
      greatGaps: [false],
    });
    expect([stateCode('s4'), stateCode('s5'), stateCode('peace')]).toEqual([7, undefined, 7]);
  });

  it('may be numbers or pairs', () => {
    const values = ['s1', 's2', 's3', 's4'].map((id, value) => ({ state: state(id), value }));
    const utility = compile(
      conflictWith({ infeasible }, { kind: 'utility', values, greatGap: 2, unknown: [], span }),
    );
    expect(utility.model.preferences[0]).toEqual({
      kind: 'utility',
      values: [
        [0, 0],
        [1, 1],
        [6, 2],
        [7, 3],
      ],
      greatGap: 2,
    });
    const pairs = (['>', '>>', '~', '?'] as const).map((sign, at) => ({
      first: state(`s${at + 1}`),
      second: state('s1'),
      sign,
      span,
    }));
    const relation = compile(conflictWith({ infeasible }, { kind: 'relation', pairs, span }));
    expect(relation.model.preferences[0]).toEqual({
      kind: 'relation',
      better: [
        [0, 0],
        [1, 0],
      ],
      greatlyBetter: [[1, 0]],
      equal: [[6, 0]],
      unknown: [[7, 0]],
    });
    expect(relation.unknownPairs).toEqual([[[7, 0]], []]);
  });

  it('keeps the pairs that are not known beside it', () => {
    const unknown = [{ first: state('s1'), second: state('peace'), span }];
    const preference = { kind: 'prioritized' as const, statements: [], unknown, span };
    const compiled = compile(conflictWith({ infeasible }, preference));
    expect(compiled.unknownPairs[0]).toEqual([[0, 7]]);
    expect(compiled.model.preferences[0]).toMatchObject({ unknown: [[0, 7]] });
  });

  it('is refused when a number is too high, a state is named twice or left out', () => {
    expect(faults(ranking(['s1'], ['s2'], ['s3'], ['s4', 's9']))).toEqual([
      false,
      'state-number-too-high: no state is called s9: there are 4 feasible states',
    ]);
    expect(faults(ranking(['s1'], ['s2'], ['s3'], ['s4'], ['peace']))).toEqual([
      false,
      'state-named-twice: peace is the same state as s4, which is already named',
    ]);
    expect(faults(ranking(['s3'], ['s1']))).toEqual([
      false,
      'state-left-out: this ranking leaves out s2 and s4',
    ]);
  });

  it('is refused when the states are too many to be listed', () => {
    expect(faults(ranking(['s1'], ['peace']), () => undefined)).toEqual([
      false,
      'states-not-numbered: s1 is a number, and the feasible states are too many to be numbered',
      'states-not-numbered: a ranking names every state, and the feasible states are too many for that',
    ]);
  });

  it('does not need the states listed unless one is referred to by number or all are wanted', () => {
    const unknown = [{ first: state('peace'), second: state('peace'), span }];
    const preference = { kind: 'prioritized' as const, statements: [], unknown, span };
    const refuse = () => {
      throw new Error('listed');
    };
    expect(faults(preference, refuse)).toEqual([true]);
  });

  it('is warned about a state that is infeasible', () => {
    const rules = [{ when: f('peace'), span, because: [] }];
    const places = ranking(
      ['peace'],
      Array.from({ length: 11 }, (_, at) => `s${at + 1}`),
    );
    const { compiled, diagnostics } = toModel(
      conflictWith({ infeasible: rules }, places),
      feasibleCodes,
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['infeasible-state-named']);
    expect(compiled).toBeDefined();
  });
});
