import { describe, expect, it } from 'vitest';
import { conflictOf, found, twoSides } from '../../test/parse/found.ts';

const quo = 'status-quo: { us.strike: no, us.posture: talks, them.tests: continued }\n';

describe('the status quo', () => {
  it.each([
    ['{ us.strike: no }', ['incomplete-state: { us.strike: no }']],
    ['{ us.strike: maybe, us.posture: talks, them.tests: frozen }', ['unknown-level: maybe']],
    ['{ us.strik: no, us.posture: talks, them.tests: frozen }', ['unknown-option: us.strik']],
    ['{ uk.strike: no, us.posture: talks, them.tests: frozen }', ['unknown-decision-maker: uk']],
    ['{ strike: no, us.posture: talks, them.tests: frozen }', ['missing-prefix: strike']],
    ['{ nothing: no, us.posture: talks, them.tests: frozen }', ['unknown-option: nothing']],
    ['{ us: { strike: no } }', ['wrong-kind: us']],
    ['{ us.strike.now: no }', ['wrong-form: us.strike.now']],
    ['{ us.strike: }', ['missing-value: :']],
    ['[us.strike]', ['wrong-kind: [us.strike]']],
    ['s1', ['mixed-model: s1']],
    ['nowhere', ['unknown-state: nowhere']],
  ])('written %s has one error', (text, errors) => {
    expect(found(twoSides(`status-quo: ${text}\n`))).toEqual(errors);
  });

  it('may be a named state that says everything', () => {
    const states = 'states: { now: { us.strike: no, us.posture: talks, them.tests: frozen } }\n';
    const { statusQuo } = conflictOf(twoSides(`${states}status-quo: now\n`));
    expect(statusQuo).toMatchObject({
      kind: 'levels',
      levels: [{ level: 0 }, { level: 0 }, { level: 1 }],
    });
    expect(found(twoSides('states: { now: { us.strike: no } }\nstatus-quo: now\n'))).toContain(
      'incomplete-state: now',
    );
  });
});

describe('named states', () => {
  it('take from the status quo what they leave out', () => {
    const { namedStates } = conflictOf(
      twoSides(`${quo}states: { calm: { them.tests: frozen } }\n`),
    );
    expect(namedStates[0]?.pattern).toMatchObject({
      levels: [{ level: 0 }, { level: 0 }, { level: 1 }],
    });
  });

  it.each([
    ['{ calm: { us.strike: no } }', ['incomplete-state: calm']],
    ['{ s1: { us.strike: no, us.posture: talks, them.tests: frozen } }', ['reserved-word: s1']],
    [
      '{ status-quo: { us.strike: no, us.posture: talks, them.tests: frozen } }',
      ['reserved-word: status-quo'],
    ],
    [
      '{ calm: { name: [x], us.strike: no, us.posture: talks, them.tests: frozen } }',
      ['wrong-kind: [x]'],
    ],
    ['{ war: { us.strike: yes, us.posture: talks, them.tests: frozen } }', ['name-clash: war']],
    ['{ calm: quiet, loud: noisy }', ['mixed-model: calm']],
    ['[calm, loud]', ['mixed-model: calm']],
    ['{ calm: [us.strike] }', ['wrong-kind: [us.strike]']],
  ])('written %s are an error', (states, errors) => {
    expect(found(twoSides(`states: ${states}\n`))).toEqual(errors);
  });

  it('may have a name, which is no option', () => {
    const states = 'states: { calm: { name: All is calm, them.tests: frozen } }\n';
    const { namedStates } = conflictOf(twoSides(`${quo}${states}`));
    expect(namedStates[0]).toMatchObject({
      id: 'calm',
      name: 'All is calm',
      pattern: { levels: [{ level: 0 }, { level: 0 }, { level: 1 }] },
    });
  });

  it('stand in formulas', () => {
    const text = twoSides(`${quo}states: { calm: { them.tests: frozen } }\n`, '[calm, not strike]');
    expect(conflictOf(text).decisionMakers[0]?.preference).toMatchObject({
      statements: [{ formula: { kind: 'state', state: 'calm' } }, {}],
    });
  });

  it('are not missed in a state whose own error is reported', () => {
    const states = 'states: { calm: { us.strike: maybe } }\n';
    expect(found(twoSides(states))).toEqual(['unknown-level: maybe']);
    expect(found(twoSides(`states: { calm: { us.strike: no } }\nstatus-quo: [x]\n`))).toEqual([
      'wrong-kind: [x]',
    ]);
  });
});

describe('the id status-quo', () => {
  const graph = (states: string, quo: string) =>
    `standoff: 1\ntitle: T\ndecision-makers:\n  a: { moves: { x: [status-quo] }, ranking: [x, status-quo] }\nstates: ${states}\nstatus-quo: ${quo}\n`;

  it('may be that of the state in which a graph model stands, and of no other', () => {
    expect(found(graph('[x, status-quo]', 'status-quo'))).toEqual([]);
    expect(found(graph('[x, status-quo]', 'x'))).toEqual(['reserved-word: status-quo']);
  });

  it('cannot be that of a deal, nor can the number of a state', () => {
    const deal = (id: string) => `deals: { ${id}: { parties: [us], terms: { us.strike: no } } }\n`;
    expect(found(twoSides(`${quo}${deal('status-quo')}`))).toEqual(['reserved-word: status-quo']);
    expect(found(twoSides(`${quo}${deal('s4')}`))).toEqual(['reserved-word: s4']);
    expect(found(twoSides(`${quo}${deal('s')}`))).toEqual([]);
  });
});
