import { describe, expect, it } from 'vitest';
import { found, graph, twoSides } from '../../test/parse/found.ts';

const claims =
  'sources: { a: { title: A } }\nclaims: { c: { says: x, at: a p. 1 }, d: { says: y, at: a p. 2 } }\n';
const cited = '[{ not: war, because: c }, { want: posture = talks, because: d }]';

/** The model with claims, in which the other side's preference rests on a claim as well. */
function withClaims(prefers: string, sections = ''): string {
  return twoSides(claims + sections, prefers).replace(
    '[not war, tests = continued]',
    '[{ not: war, because: c }, { want: tests = continued, because: c }]',
  );
}

describe('claims', () => {
  it('are all in use in a well-kept file', () => {
    expect(found(withClaims(cited))).toEqual([]);
  });

  it('that nothing cites are warned of, unless they are background', () => {
    const prefers = cited.replace('because: d', 'because: c');
    expect(found(withClaims(prefers))).toEqual(['unused-claim: d']);
    expect(found(withClaims(prefers).replace('says: y', 'says: y, context: yes'))).toEqual([]);
  });

  it('may be cited by a variant alone', () => {
    const variants = `variants: { v: { because: d, set: { title: Other } } }\n`;
    expect(found(withClaims(cited.replace('because: d', 'because: c'), variants))).toEqual([]);
  });

  it('are missed under statements, once each, in files that have any', () => {
    expect(found(withClaims('[not war, { want: posture = talks, because: [c, d] }]'))).toEqual([
      'statement-without-claim: not war',
    ]);
    expect(found(twoSides())).toEqual([]);
  });

  it('of a group stand for its statements, and those of all statements for the group', () => {
    expect(found(withClaims('[{ equally: [not war, posture = talks], because: [c, d] }]'))).toEqual(
      [],
    );
    expect(found(withClaims(`[{ equally: ${cited} }]`))).toEqual([]);
    expect(
      found(withClaims('[{ equally: [not war, { want: posture = talks, because: d }] }]')),
    ).toEqual([
      'statement-without-claim: { equally: [not war, { want: posture = talks, because: d }] }',
    ]);
  });

  it('of a decision maker stand for a ranking', () => {
    const text = graph(claims.replace('d: { says: y', 'd: { context: yes, says: y'));
    expect(found(text)).toEqual(['statement-without-claim: ranking', 'unused-claim: c']);
    expect(found(text.replace('ranking:', 'because: c, ranking:'))).toEqual([]);
  });
});

describe('an option', () => {
  it('that no formula tells apart is warned of', () => {
    const text = twoSides('', '[not war]');
    expect(found(text)).toEqual(['unused-option: posture']);
  });

  it('with levels that are alike is warned of, but not where they are steps', () => {
    const levels = '[talks, threats, strike]';
    const text = twoSides().replace('[talks, threats]', levels);
    expect(found(text)).toEqual(['unused-level: posture']);
    expect(found(text.replace(levels, `{ levels: ${levels}, moves: step }`))).toEqual([]);
  });

  it('counts as used where states are ranked or named', () => {
    const text = twoSides('', '[not war]').replace(
      'prefers: [not war, tests = continued]',
      'relation: [s1 > s2]',
    );
    expect(found(text)).toEqual([]);
  });

  it('may be used by a variant alone', () => {
    const variants =
      'variants: { v: { set: { decision-makers.us.prefers: [posture = talks] } } }\n';
    expect(found(twoSides(variants, '[not war]'))).toEqual([]);
  });
});

describe('a statement', () => {
  it.each([
    ['[not war, not war]', 1],
    ['[not war, war]', 1],
    ['[not war, { never: war }]', 0],
    ['[{ never: war }, { want: war }]', 1],
    ['[strike, us.strike]', 1],
    ['[posture = talks, posture != threats]', 1],
    ['[posture = talks, posture > talks]', 1],
    ['[not not war, war]', 1],
    ['[{ want: war, if: strike }, { want: war, if: us.strike }]', 1],
    ['[{ want: war, if: strike }, { want: war, unless: strike }]', 0],
    ['[{ want: war, if: strike }, war]', 0],
    ['[{ equally: [war, strike] }, strike]', 0],
    ['[strike, { equally: [war, strike] }]', 1],
    ['[strike and war, war and strike]', 0],
    ['[{ or-else: [war, strike] }, strike]', 0],
  ])('of %s that says again what was said: %i', (prefers, count) => {
    const codes = found(twoSides('', prefers)).filter((line) =>
      line.startsWith('statement-without-effect'),
    );
    const errors = found(twoSides('', prefers)).filter((line) => line.startsWith('degree-order'));
    expect(codes).toHaveLength(errors.length > 0 ? 0 : count);
  });
});

describe('warnings', () => {
  it('wait until there are no errors', () => {
    expect(found(twoSides('factz: {}\n', '[not war]'))).toEqual(['unknown-key: factz']);
  });
});
