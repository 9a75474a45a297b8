import { describe, expect, it } from 'vitest';
import { conflictOf, found, graph, twoSides } from '../../test/parse/found.ts';

/** A model whose only decision maker has this option. */
function withOption(option: string): string {
  return `standoff: 1\ntitle: T\ndecision-makers:\n  us:\n    options:\n      o: ${option}\n    relation: []\n`;
}

describe('an option', () => {
  it.each([
    ['yes/no', 'free', ['no', 'yes']],
    ['yes/no, one-way', 'one-way', ['no', 'yes']],
    ['yes/no , step', 'step', ['no', 'yes']],
    ['[low, high]', 'free', ['low', 'high']],
    ['[1, 2, 3]', 'free', ['1', '2', '3']],
    ['{ levels: yes/no, moves: one-way }', 'one-way', ['no', 'yes']],
    ['{ levels: [a, b], moves: [a to b] }', 'pairs', ['a', 'b']],
  ])('may be written %s', (option, moves, levels) => {
    const [read] = conflictOf(withOption(option)).decisionMakers[0]?.options ?? [];
    expect(read?.moves.kind).toBe(moves);
    expect(read?.levels.map(({ id }) => id)).toEqual(levels);
  });

  it('has phrases for its levels, made from its name when none are given', () => {
    const phrases = (option: string): (string | undefined)[] =>
      conflictOf(withOption(option)).decisionMakers[0]?.options[0]?.levels.map(
        ({ phrase }) => phrase,
      ) ?? [];
    expect(phrases('yes/no')).toEqual(['not o', 'o']);
    expect(phrases('{ name: A strike, levels: yes/no }')).toEqual(['A strike: no', 'A strike']);
    expect(phrases('{ name: Tests, levels: [on, off] }')).toEqual(['Tests: on', 'Tests: off']);
    expect(phrases('{ levels: { a: it is so, b: it is not } }')).toEqual(['it is so', 'it is not']);
  });

  it.each([
    ['yes', ['wrong-form: yes']],
    ['yes/no, back', ['wrong-form: yes/no, back']],
    ['[a]', ['too-few: [a]']],
    ['[a, b, a]', ['repeated-entry: a']],
    ['[a, b.c]', ['invalid-id: b.c']],
    ['[a, not]', ['reserved-word: not']],
    ['[a, true]', ['yaml-value: true']],
    ['[a, 1e3]', ['yaml-value: 1e3']],
    ['[a, ~]', ['missing-value: ~']],
    ['{ no: nothing, yes: something }', ['missing-key: { no: nothing, yes: something }']],
    ['{ levels: { a: x } }', ['too-few: { a: x }']],
    ['{ levels: { yes: x, no: y } }', ['level-order: { yes: x, no: y }']],
    ['{ levels: [a, b], moves: [a to c] }', ['unknown-level: c']],
    ['{ levels: [a, b], moves: [a to a] }', ['move-to-itself: a']],
    ['{ levels: [a, b], moves: [a to b, a to b] }', ['repeated-entry: a']],
    ['{ levels: [a, b], moves: sideways }', ['wrong-form: sideways']],
    ['{ levels: [a, b], moves: [a - b] }', ['wrong-form: a - b']],
    ['{ name: N }', ['missing-key: { name: N }']],
  ])('written %s is an error', (option, errors) => {
    expect(found(withOption(option))).toEqual(errors);
  });
});

describe('a decision maker', () => {
  it('is called by its id when it has no name, and by its name when it has no short one', () => {
    const text = twoSides().replace('  us:\n', '  us:\n    name: United States\n');
    const [us, them] = conflictOf(text).decisionMakers;
    expect([us?.name, us?.short, them?.name]).toEqual(['United States', 'United States', 'them']);
  });

  it('may have only preferences', () => {
    const text = twoSides().replace('facts:', '  third: { prefers: [not war] }\nfacts:');
    expect(conflictOf(text).decisionMakers[2]?.options).toEqual([]);
  });

  it('without preferences is warned of', () => {
    const text = twoSides().replace('[not war, tests = continued]', '[]');
    expect(found(text.replace('prefers: []', 'about: silent'))).toContain('no-preference: them');
  });

  it('has one preference', () => {
    expect(
      found(
        twoSides().replace(
          'prefers: [not war, tests',
          'ranking: [s1]\n    prefers: [not war, tests',
        ),
      ),
    ).toEqual(['competing-keys: prefers']);
  });

  it('has the claims that it cites', () => {
    const text = twoSides('claims: { c: { says: x } }\n').replace(
      '  us:\n',
      '  us:\n    because: [c, d]\n',
    );
    expect(found(text)).toContain('unknown-claim: d');
  });
});

describe('a model that lists its states', () => {
  it('has moves and no options', () => {
    const { decisionMakers, graphStates } = conflictOf(graph('status-quo: a\n'));
    expect(decisionMakers[0]?.moves).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'a'],
    ]);
    expect(graphStates.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('may describe its states, and name them in facts and statements', () => {
    const text = graph('facts: { good: a or b }\n')
      .replace('states: [a, b, c]', 'states: { a: one, b: two, c: }')
      .replace('ranking: [b, a, c]', 'prefers: [good, { not: c }]');
    expect(conflictOf(text).graphStates[0]).toMatchObject({ id: 'a', description: 'one' });
  });

  it.each([
    ['infeasible: [a]', ['mixed-model: infeasible']],
    ['status-quo: { us.x: no }', ['mixed-model: { us.x: no }']],
    ['status-quo: d', ['unknown-state: d']],
    ['foresight: { us: sim }', ['concept-needs-options: sim']],
  ])('cannot say %s', (section, errors) => {
    expect(found(graph(section))).toEqual(errors);
  });

  it.each([
    ['{ a: [a] }', ['move-to-itself: a']],
    ['{ a: [b, b] }', ['repeated-entry: b']],
    ['{ d: [b] }', ['unknown-state: d']],
    ['{ a: [d] }', ['unknown-state: d']],
    ['[a, b]', ['wrong-kind: [a, b]']],
  ])('cannot have the moves %s', (moves, errors) => {
    expect(found(graph().replace('{ a: [b, c], b: a }', moves))).toEqual(errors);
  });

  it('misses its states once, not at every mention', () => {
    expect(found(graph().replace('states: [a, b, c]\n', ''))).toEqual([
      'missing-key: decision-makers',
    ]);
  });

  it('names no state twice', () => {
    expect(found(graph().replace('states: [a, b, c]', 'states: [a, b, c, a]'))).toEqual([
      'repeated-entry: a',
    ]);
  });
});

describe('a file in which nothing can be decided', () => {
  it.each([
    ['{}', ['missing-value: decision-makers']],
    ['', ['missing-value: :']],
    ['{ us: { prefers: [] } }', ['no-options: decision-makers']],
    ['[us, them]', ['wrong-kind: [us, them]']],
  ])('with the decision makers %s is an error', (text, errors) => {
    expect(found(`standoff: 1\ntitle: T\ndecision-makers: ${text}\n`)).toEqual(errors);
  });
});

describe('options and listed states', () => {
  it('do not mix', () => {
    const moves = twoSides().replace('  us:\n', '  us:\n    moves: { a: b }\n');
    expect(found(moves)).toEqual(['mixed-model: moves']);
    expect(found(twoSides('states: [a, b]\n'))).toEqual(['mixed-model: a']);
  });
});
