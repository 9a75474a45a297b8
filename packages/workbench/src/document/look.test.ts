import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GIVEN } from '../analysis/readings.ts';
import { foresightOf, formatLook, lookOf, lookWith, parseLook } from './look.ts';

const decisionMakers = [{ id: 'us' }, { id: 'china' }, { id: 'south-korea' }];

describe('how far each looks', () => {
  it('is one word where all look alike, and names the others where not', () => {
    expect(formatLook({ decisionMakers, profile: ['seq', 'seq', 'seq'] })).toBe('seq');
    expect(formatLook({ decisionMakers, profile: ['seq', 'nash', 'seq'] })).toBe('seq,china:nash');
  });

  it('is read from the address as it was written', () => {
    const concept = fc.constantFrom('nash', 'gmr', 'seq');
    fc.assert(
      fc.property(fc.tuple(concept, concept, concept), (profile) => {
        const look = parseLook(formatLook({ decisionMakers, profile }))!;
        const read = decisionMakers.map(({ id }) => look.own[id] ?? look.all);
        expect(read).toEqual(profile);
      }),
    );
  });

  it('changes for one of them', () => {
    const looked = { decisionMakers, profile: ['seq', 'seq', 'seq'] };
    expect(lookWith(looked, 1, 'nash')).toEqual({
      own: { us: 'seq', china: 'nash', 'south-korea': 'seq' },
    });
    expect(lookOf(looked).own).toEqual({ us: 'seq', china: 'seq', 'south-korea': 'seq' });
  });

  it('goes by the name of the concept, or where they differ by its own', () => {
    expect(foresightOf({ profile: ['seq', 'seq'] })).toBe('seq');
    expect(foresightOf({ profile: ['seq', 'nash'] })).toBe(GIVEN);
  });

  it('is nothing where the address says nothing', () => {
    expect(parseLook(undefined)).toBeUndefined();
    expect(parseLook('')).toBeUndefined();
  });
});
