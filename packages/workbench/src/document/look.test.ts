import { findConcept } from '@standoff/engine';
import { conceptOfCoalition } from '@standoff/study';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GIVEN } from '../desk/shown-conflict.ts';
import {
  commonConcept,
  conceptForCoalition,
  conceptGivenTo,
  foresightOf,
  formatLook,
  lookOf,
  lookOfCounting,
  lookWith,
  lookWithCoalition,
  parseLook,
} from './look.ts';

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
    expect(lookWith(looked, 1, 'nash', undefined)).toEqual({
      own: { us: 'seq', china: 'nash', 'south-korea': 'seq' },
    });
    expect(lookOf(looked).own).toEqual({ us: 'seq', china: 'seq', 'south-korea': 'seq' });
  });

  it('goes by the name of the concept, or where they differ by its own', () => {
    const none = { coalitionForesight: [] };
    expect(foresightOf({ profile: ['seq', 'seq'], ...none })).toBe('seq');
    expect(foresightOf({ profile: ['seq', 'nash'], ...none })).toBe(GIVEN);
    const of = (concept: string) => ({ coalitionForesight: [{ members: [0, 1], concept }] });
    expect(foresightOf({ profile: ['seq', 'seq'], ...of('seq') })).toBe('seq');
    expect(foresightOf({ profile: ['seq', 'seq'], ...of('smr') })).toBe(GIVEN);
  });

  it('of a coalition is that of all, or the one that it is read by', () => {
    const conflict = {
      concepts: [{ id: 'nash' }, { id: 'seq' }] as never,
      profile: ['seq', 'nash', 'seq'],
      coalitionForesight: [{ members: [0, 2], concept: 'nash' }],
    };
    expect(conceptForCoalition(conflict, GIVEN, [0, 1, 2]).id).toBe('seq');
    expect(conceptForCoalition(conflict, GIVEN, [0, 2]).id).toBe('nash');
    expect(conceptForCoalition(conflict, 'nash', [0, 1, 2]).id).toBe('nash');
    expect(commonConcept(conflict, GIVEN).id).toBe('seq');
    expect(commonConcept(conflict, 'nash').id).toBe('nash');
  });

  it('of a coalition is read as the study reads it', () => {
    const concept = fc.constantFrom('nash', 'gmr', 'seq');
    const own = fc.option(fc.record({ members: fc.subarray([0, 1, 2, 3]), concept }));
    fc.assert(
      fc.property(
        fc.tuple(concept, concept, concept, concept),
        own,
        fc.subarray([0, 1, 2, 3], { minLength: 2 }),
        (profile, given, members) => {
          const coalitionForesight = given ? [given] : [];
          const foresight = {
            profile: profile.map((id) => findConcept(id)!),
            coalitions: coalitionForesight.map((one) => ({
              members: one.members,
              concept: findConcept(one.concept)!,
            })),
          };
          const read = conceptGivenTo({ profile, coalitionForesight }, members);
          expect(read).toBe(conceptOfCoalition({ foresight }, members)?.id);
        },
      ),
    );
  });

  it('can be given to a coalition, and is taken from it again', () => {
    const looked = { decisionMakers, profile: ['seq', 'seq', 'nash'] };
    const own = { us: 'seq', china: 'seq', 'south-korea': 'nash' };
    const one = lookWithCoalition(looked, ['us', 'china'], 'smr', undefined);
    expect(one).toEqual({ own, coalitions: [{ members: ['us', 'china'], concept: 'smr' }] });
    const other = lookWithCoalition(looked, ['china', 'us'], 'gmr', one);
    expect(other.coalitions).toEqual([{ members: ['china', 'us'], concept: 'gmr' }]);
    expect(lookWith(looked, 0, 'nash', other).coalitions).toEqual(other.coalitions);
    expect(lookWithCoalition(looked, ['us', 'china'], undefined, other)).toEqual({ own });
  });

  it('of a coalition stands in the address as well, behind those of the others', () => {
    const looked = { decisionMakers, profile: ['seq', 'nash', 'seq'] };
    const coalitions = [{ members: ['us', 'china'], concept: 'smr' }];
    const written = formatLook(looked, { coalitions });
    expect(written).toBe('seq,china:nash,us.china:smr');
    expect(parseLook(written)).toEqual({ all: 'seq', own: { china: 'nash' }, coalitions });
  });

  it('is lost by coalitions that do not count', () => {
    const counting = (...chosen: string[][]) => ({ chosen, reading: 'all' });
    const look = {
      own: {},
      coalitions: [
        { members: ['us', 'china'], concept: 'smr' },
        { members: ['us', 'south-korea'], concept: 'gmr' },
      ],
    };
    const all = counting(['china', 'us'], ['us', 'south-korea']);
    expect(lookOfCounting(look, all)).toBe(look);
    expect(lookOfCounting(look, counting(['us', 'south-korea']))).toEqual({
      own: {},
      coalitions: [{ members: ['us', 'south-korea'], concept: 'gmr' }],
    });
    expect(lookOfCounting(look, counting())).toEqual({ own: {} });
    expect(lookOfCounting(undefined, all)).toBeUndefined();
  });

  it('is nothing where the address says nothing', () => {
    expect(parseLook(undefined)).toBeUndefined();
    expect(parseLook('')).toBeUndefined();
  });
});
