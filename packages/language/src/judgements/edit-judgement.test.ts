import { describe, expect, it } from 'vitest';
import { conflictOf } from '../../test/edits/edit-properties.ts';
import { conflict, graphText, read, text } from '../../test/judgements/two-countries.ts';
import { parseConflict } from '../parse-conflict.ts';
import { editJudgement } from './apply-judgement.ts';

/** The text after a judgement, by the lines that are new. */
function newLines(json: object, about = text): string[] {
  const before = parseConflict(about).conflict!;
  const outcome = editJudgement(about, before, read(json, before));
  if (outcome.status === 'refused') throw new Error(outcome.reason.message);
  const old = about.split('\n');
  return outcome.text.split('\n').filter((line) => !old.includes(line));
}

it('the files have no errors', () => {
  expect(conflictOf(text).decisionMakers).toHaveLength(3);
  expect(conflictOf(graphText).decisionMakers).toHaveLength(3);
});

describe('a judgement in the text', () => {
  it.each<[object, string[]]>([
    [
      { kind: 'move', of: 'upper', place: 2, to: 4 },
      ['      - want: water = held', '        because: { c1: part }'].slice(2),
    ],
    [
      { kind: 'move', of: 'upper', place: 4, to: 2, greatly: true },
      ['      - equally: [{ must: lower.army = home }, { must: water = sold, sure: 0.6 }]'],
    ],
    [{ kind: 'degree', of: 'upper', place: 2, greatly: true }, ['      - must: water = held']],
    [{ kind: 'drop', of: 'upper', place: 4, member: 2 }, ['      - lower.army = home']],
    [
      { kind: 'sure', of: 'upper', place: 4, member: 2, value: 0.3 },
      ['      - equally: [lower.army = home, { want: water = sold, sure: 0.3 }]'],
    ],
    [{ kind: 'alternative', of: 'upper', place: 3 }, ['      - or-else: [not dam, dam]']],
    [
      { kind: 'add', of: 'upper', statement: { want: 'upper.dam', because: 'c1' } },
      ['      - { want: dam, because: c1 }'],
    ],
    [{ kind: 'add', of: 'idle', statement: 'war' }, ['  idle:', '      - { want: war }']],
    [{ kind: 'restate', of: 'upper', place: 2, statement: 'dam' }, ['      - { want: dam }']],
    [
      { kind: 'restate', of: 'lower', place: 2, statement: { equally: ['war', 'army = home'] } },
      [
        '    prefers: [{ must: army != home }, { equally: [{ want: war }, { want: army = home }] }, { want: upper.water = shared, sure: 0.8 }]',
      ],
    ],
    [
      { kind: 'swap', viewer: 'lower', of: 'upper', place: 2 },
      ['    upper: { add: upper.dam, at: 2, drop: 4, because: c1 }'],
    ],
    [
      { kind: 'restate', viewer: 'lower', of: 'upper', place: 2, statement: 'war' },
      [
        '    upper: { add: [{ want: war, at: 2 }, { want: dam, at: 3 }], drop: [4, 2], because: c1 }',
      ],
    ],
    [{ kind: 'drop', viewer: 'upper', of: 'lower', place: 1 }, ['    lower: { drop: 1 }']],
    [
      { kind: 'hide', viewer: 'lower', of: 'upper', option: 'dam' },
      ['    upper: { add: upper.dam, at: 3, drop: 4, hides: [dam], because: c1 }'],
    ],
    [{ kind: 'fact', fact: 'war', value: false }, ['  war: "false"']],
    [
      { kind: 'fact', viewer: 'lower', fact: 'war', value: false },
      ['misread:', '  lower: { war: no }'],
    ],
    [
      {
        kind: 'fact',
        viewer: 'lower',
        fact: 'famine',
        value: { as: true, because: 'c1', sure: 0.5 },
      },
      ['misread:', '  lower: { famine: { as: yes, sure: 0.5, because: c1 } }'],
    ],
    [
      { kind: 'foresight', viewer: 'lower', of: 'board', value: 'nash' },
      ['    board: { foresight: nash }'],
    ],
    [
      { kind: 'foresight', viewer: 'lower', of: 'upper', value: 'nash' },
      ['    upper: { add: upper.dam, at: 3, drop: 4, foresight: nash, because: c1 }'],
    ],
    [
      { kind: 'hide', viewer: 'upper', of: 'board', option: 'quota' },
      ['    board: { hides: [quota] }'],
    ],
    [
      {
        kind: 'view',
        viewer: 'upper',
        of: 'lower',
        as: {
          sure: 0.7,
          perceptions: { upper: { add: [{ never: 'upper.dam' }, { want: 'war', at: 3 }] } },
        },
      },
      [
        '    lower:',
        '      sure: 0.7',
        '      perceptions: { upper: { add: [{ never: dam }, { want: war, at: 3 }] } }',
      ],
    ],
    [
      { kind: 'fact', fact: 'famine', when: 'upper.dam', chance: 1 },
      ['  famine: { when: upper.dam }'],
    ],
    [
      { kind: 'chance', fact: 'war', value: 0.4 },
      ['  war: { when: lower.army = across, chance: 0.4 }'],
    ],
    [
      { kind: 'limit', of: 'upper', option: 'dam', value: 'one-way' },
      ['    options: { water: [held, shared, sold], dam: "yes/no, one-way" }'],
    ],
    [
      { kind: 'lock', of: 'lower', option: 'army', value: 'home' },
      [
        '    options: { army: { levels: [home, border, across], moves: [border to home, border to across, across to home, across to border] } }',
      ],
    ],
    [
      { kind: 'lock', of: 'board', option: 'quota' },
      [
        '  board: { members: [upper, lower], adopts: 2 votes, options: { quota: { levels: [none, half], moves: [] } } }',
      ],
    ],
    [
      { kind: 'rule', of: 'board', value: '1 vote, no veto by lower' },
      [
        '  board: { members: [upper, lower], adopts: "1 vote, no veto by lower", options: { quota: [none, half] } }',
      ],
    ],
    [
      { kind: 'penalty', of: 'upper', by: 'lower', option: 'fine', when: 'upper.dam' },
      [
        '      - { never: lower.fine }',
        '    options: { army: [home, border, across], fine: yes/no }',
        'infeasible:',
        '  - lower.fine and not upper.dam',
        'status-quo: { upper.water: held, upper.dam: no, lower.army: home, lower.fine: no }',
        '    upper: { add: upper.dam, at: 4, drop: 5, because: c1 }',
      ],
    ],
    [
      {
        ...{ kind: 'penalty', of: 'lower', by: 'upper', option: 'fine', name: 'A fine' },
        ...{ when: 'lower.army = across', place: 1, willing: true },
      },
      [
        '    options: { water: [held, shared, sold], dam: yes/no, fine: { name: A fine, levels: yes/no } }',
        '      - { want: fine }',
        '    prefers: [{ never: upper.fine }, { must: army != home }, army = border, { want: upper.water = shared, sure: 0.8 }]',
        'infeasible:',
        '  - upper.fine and not lower.army = across',
        'status-quo: { upper.water: held, upper.dam: no, lower.army: home, upper.fine: no }',
        '  - { of: lower.prefers.3, degree: yes }',
      ],
    ],
    [{ kind: 'foresight', of: 'board', value: 'nash' }, ['foresight:', '  board: nash']],
  ])('%j', (json, lines) => {
    expect(newLines(json)).toEqual(lines);
  });

  it.each<[object, string]>([
    [{ kind: 'swap', of: 'a', place: 1 }, "ranking: [y, x, '>>', z]"],
    [{ kind: 'swap', of: 'a', place: 2, across: true }, "ranking: [x, z, '>>', y]"],
    [{ kind: 'degree', of: 'a', place: 1, greatly: true }, 'ranking: [x, ">>", y, \'>>\', z]'],
    [{ kind: 'degree', of: 'a', place: 2, greatly: false }, 'ranking: [x, y, z]'],
  ])('of a ranking: %j', (json, ranking) => {
    expect(newLines(json, graphText)).toEqual([`  a: { moves: { x: [y] }, ${ranking} }`]);
  });

  it('writes one foresight for all out as one for each', () => {
    expect(
      newLines({ kind: 'foresight', of: 'upper', value: 'nash' }, `${text}foresight: seq\n`),
    ).toEqual(['foresight: { board: seq, upper: nash, lower: seq, idle: seq }']);
    expect(
      newLines({ kind: 'foresight', of: 'upper', value: null }, `${text}foresight: seq\n`),
    ).toEqual(['foresight: { board: seq, lower: seq, idle: seq }']);
  });

  it('is refused where the judgement does not apply', () => {
    const judgement = read({ kind: 'drop', of: 'upper', place: 9 });
    expect(editJudgement(text, conflict, judgement)).toMatchObject({
      status: 'refused',
      reason: {
        code: 'not-applicable',
        message: '"upper" has no place 9 in its order: the places are 1 to 4',
      },
    });
  });
});
