import { describe, expect, it } from 'vitest';
import type { ShownClaim } from '../desk/shown-conflict.ts';
import { everyClaim, filterClaims, groupBySource, valuesOf } from './claim-filter.ts';

const claim = (id: string, rest: Partial<ShownClaim> = {}): ShownClaim => ({
  id,
  says: id,
  context: false,
  at: [{ source: 'letter', place: '¶1' }],
  ...rest,
});
const claims = [
  claim('a', { kind: 'fact', by: 'the mayor' }),
  claim('b', { kind: 'risk', by: 'the mayor', at: [{ source: 'report', place: 'p. 2' }] }),
  claim('c', { at: [] }),
];

describe('claims', () => {
  it('are filtered by kind, by who says them, and by whether they are used', () => {
    const ids = (filter: object) =>
      filterClaims(claims, ['b', 'c'], { ...everyClaim, ...filter }).map(({ id }) => id);
    expect(ids({})).toEqual(['a', 'b', 'c']);
    expect(ids({ kind: 'fact' })).toEqual(['a']);
    expect(ids({ speaker: 'the mayor' })).toEqual(['a', 'b']);
    expect(ids({ speaker: 'the mayor', unusedOnly: true })).toEqual(['b']);
  });

  it('stand under their source in the order of the sources, those without a place last', () => {
    const sources = ['report', 'speech', 'letter'].map((id) => ({ id, title: id }));
    expect(
      groupBySource(claims, sources).map(({ source, claims: group }) => [
        source?.id,
        group.map(({ id }) => id),
      ]),
    ).toEqual([
      ['report', ['b']],
      ['letter', ['a']],
      [undefined, ['c']],
    ]);
  });

  it('offer each of their kinds once', () => {
    expect(valuesOf(['risk', undefined, 'fact', 'risk'])).toEqual(['fact', 'risk']);
  });
});
