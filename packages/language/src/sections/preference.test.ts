import { describe, expect, it } from 'vitest';
import { conflictOf, found, graph, twoSides } from '../../test/parse/found.ts';
import { parseConflict } from '../parse-conflict.ts';

function preferenceOf(text: string) {
  return conflictOf(text).decisionMakers[0]?.preference;
}

/** The model with another preference of its first decision maker. */
function withPreference(lines: string): string {
  return twoSides().replace('    prefers: [not war, posture = talks]\n', `    ${lines}\n`);
}

describe('preference statements', () => {
  it.each([
    ['[{ want: war, not: war }]', ['competing-keys: not']],
    ['[{ says: war }]', ['missing-key: { says: war }']],
    ['[{ want: war, sure: 1.5 }]', ['wrong-number: 1.5']],
    ["[{ want: war, sure: '0.5' }]", ["wrong-number: '0.5'"]],
    ['[{ want: war, whenever: war }]', ['unknown-key: whenever']],
    ['[[war]]', ['wrong-kind: [war]']],
    ['[~]', ['missing-value: ~']],
    ['war', ['wrong-kind: war']],
    ['[{ equally: [war] }]', ['too-few: [war]']],
    ['[{ or-else: [war, strike, war] }]', ['too-many: [war, strike, war]']],
    ['[{ equally: [war, not strike], if: war }]', ['unknown-key: if']],
    ['[posture = talks, { must: strike }]', ['degree-order: { must: strike }']],
    ['[{ equally: [{ never: war }, strike] }]', ['mixed-degrees: strike']],
  ])('%s are an error', (prefers, errors) => {
    expect(found(twoSides('', prefers))).toEqual(errors);
  });

  it('name own options without a prefix, in every part', () => {
    const prefers = '[{ want: strike, if: posture = talks, unless: them.tests = frozen }]';
    expect(found(twoSides('', prefers))).toEqual([]);
    expect(found(twoSides('', '[{ want: strike, if: tests = frozen }]'))).toEqual([
      'missing-prefix: tests',
    ]);
  });

  it('may all be great, in groups as well', () => {
    const prefers = '[{ equally: [{ never: war }, { must: posture = talks }] }, strike]';
    expect(found(twoSides('', prefers))).toEqual([]);
  });

  it('may come with pairs that are unknown', () => {
    const preference = preferenceOf(
      withPreference('unknown: [s1 ? s2]\n    prefers: [strike, posture = talks]'),
    );
    expect(preference).toMatchObject({
      kind: 'prioritized',
      unknown: [{ first: { state: 's1' }, second: { state: 's2' } }],
    });
  });
});

describe('a ranking', () => {
  it('has places, ties and great gaps', () => {
    expect(preferenceOf(graph('', "[b, '>>', [a, c]]"))).toMatchObject({
      kind: 'ranking',
      places: [[{ state: 'b' }], [{ state: 'a' }, { state: 'c' }]],
      greatGaps: [true],
    });
    expect(preferenceOf(graph('', "[b, a, '>>', c]"))).toMatchObject({ greatGaps: [false, true] });
  });

  it.each([
    ["['>>', b, a, c]", ["stray-gap: '>>'"]],
    ["[b, a, c, '>>']", ["stray-gap: '>>'"]],
    ["[b, '>>', '>>', a, c]", ["stray-gap: '>>'"]],
    ['[b, a, c, d]', ['unknown-state: d']],
    ['[b, [a, b], c]', ['state-named-twice: b']],
    ['[b, [], a, c]', ['too-few: []']],
    ['[]', ['too-few: []']],
  ])('%s is an error', (ranking, errors) => {
    expect(found(graph('', ranking))).toEqual(errors);
  });

  it('of a model with options names states by number or name', () => {
    const text = (ranking: string): string =>
      `${withPreference(`ranking: ${ranking}`)}states: { peace: { us.strike: no } }\nstatus-quo: { us.strike: no, us.posture: talks, them.tests: frozen }\n`;
    expect(found(text('[s1, peace]'))).toEqual([]);
    expect(found(text('[s0, peas, s01]'))).toEqual([
      'unknown-state: s0',
      'unknown-state: peas',
      'unknown-state: s01',
    ]);
  });
});

describe('weights', () => {
  it('are told what stands for a wish', () => {
    const { diagnostics } = parseConflict(withPreference('weights: [{ want: war, weight: -10 }]'));
    expect(diagnostics).toMatchObject([{ code: 'unknown-key', help: 'write "of" in its place' }]);
  });

  it('are given by formula or as a list', () => {
    const terms = [{ formula: { kind: 'fact' }, weight: -10 }, { weight: 0.5 }];
    expect(
      preferenceOf(withPreference('weights: { war: -10, posture = talks: 0.5 }\n    greatly: 5')),
    ).toMatchObject({ terms, greatGap: 5 });
    expect(
      preferenceOf(
        withPreference('weights: [{ of: war, weight: -10 }, { of: posture = talks, weight: .5 }]'),
      ),
    ).toMatchObject({ terms });
  });

  it('may say in words what counts', () => {
    const weights = 'weights: [{ of: war, weight: -10, says: No war }, { of: war, weight: 1 }]';
    const [first, second] = Object(preferenceOf(withPreference(weights))).terms;
    expect(first).toMatchObject({ weight: -10, says: 'No war' });
    expect(second).not.toHaveProperty('says');
  });

  it.each([
    ['weights: { war: much }', ['wrong-number: much']],
    ['weights: { wat: 1 }', ['unknown-name: wat']],
    ['weights: { war: 1, war: 2 }', ['duplicate-key: war']],
    ['weights: { war: 1e999 }', ['wrong-number: 1e999']],
    ['weights: [war]', ['wrong-kind: war']],
    ['weights: { war: 1 }\n    greatly: 0', ['wrong-number: 0']],
    ['greatly: 5\n    prefers: [strike, posture = talks]', ['stray-key: greatly']],
    ['unknown: [s1 ? s2]', ['stray-key: unknown', 'no-preference: us'].reverse()],
  ])('%s is an error', (lines, errors) => {
    expect(found(withPreference(lines)).sort()).toEqual(errors.sort());
  });
});

describe('utilities and relations', () => {
  it('name states', () => {
    expect(
      preferenceOf(graph('', '[b]').replace('ranking: [b]', 'utility: { a: 1, b: -2.5, c: 0 }')),
    ).toMatchObject({
      kind: 'utility',
      values: [{ value: 1 }, { state: { state: 'b' }, value: -2.5 }, {}],
    });
    expect(
      preferenceOf(graph('', '[b]').replace('ranking: [b]', 'relation: [a>b, "b >> c", a ~ c]')),
    ).toMatchObject({
      kind: 'relation',
      pairs: [{ sign: '>' }, { sign: '>>', second: { state: 'c' } }, { sign: '~' }],
    });
  });

  it.each([
    ['relation: [a > b > c]', ['wrong-form: a > b > c']],
    ['relation: [a < b]', ['wrong-form: a < b']],
    ['relation: [a > d]', ['unknown-state: d']],
    ['relation: [a > a]', ['repeated-entry: a']],
    ['relation: [a > b, b > a]', ['repeated-entry: b > a']],
    ['relation: [a > b]\n    unknown: [a > c]', ['wrong-form: a > c']],
    ['utility: { a: 1, d: 2 }', ['unknown-state: d']],
    ['utility: { a: 1, a: 2 }', ['duplicate-key: a']],
  ])('%s is an error', (lines, errors) => {
    const text = `standoff: 1\ntitle: A graph\ndecision-makers:\n  us:\n    moves: { a: b }\n    ${lines}\nstates: [a, b, c]\n`;
    expect(found(text)).toEqual(errors);
  });
});
