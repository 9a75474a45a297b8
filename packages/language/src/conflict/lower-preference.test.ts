import { readStates } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { plainStatement, span } from '../../test/conflict/plain-conflict.ts';
import { compile, conflictWith, f } from '../../test/conflict/sample-conflict.ts';
import type { Preference } from './conflict.ts';

describe('the preference of a decision maker', () => {
  const entries = [
    plainStatement('never', f('us.posture = strike')),
    {
      kind: 'equally' as const,
      statements: [plainStatement('want', f('us.leave')), plainStatement('not', f('peace'))],
      span,
      because: [],
    },
    {
      kind: 'or-else' as const,
      alternatives: [
        plainStatement('want', f('china.supply = cut')),
        plainStatement('not', f('china.supply = cut')),
      ],
      span,
      because: [],
    },
  ];
  const prioritized = { kind: 'prioritized' as const, statements: entries, unknown: [], span };

  function tiersOf(preference: Preference) {
    const compiled = compile(conflictWith({}, preference));
    const [own] = compiled.model.preferences;
    if (own?.kind !== 'prioritized') throw new Error('not prioritized');
    return { ...compiled, tiers: own.tiers, reader: readStates(compiled.model) };
  }

  it('has a tier for every entry and leads back to its statements', () => {
    const { tiers, tierSources, reader } = tiersOf(prioritized);
    expect(tiers.map(({ conditions, greatly }) => [conditions.length, greatly])).toEqual([
      [1, true],
      [2, false],
      [1, false],
    ]);
    expect(tierSources[0]?.map(({ entry }) => entry)).toEqual(entries);
    expect(tierSources[0]?.[1]?.statements).toBe(
      entries[1]?.kind === 'equally' && entries[1].statements,
    );
    expect(tierSources[1]).toEqual([]);
    expect(reader.holds(tiers[0]!.conditions[0]!, 2)).toBe(false);
    expect(reader.holds(tiers[1]!.conditions[1]!, 7)).toBe(false);
    expect(reader.holds(tiers[2]!.conditions[0]!, 6)).toBe(true);
  });

  it('takes the first of two alternatives, and keeps the other one beside it', () => {
    const { tiers, reader, tierSources } = tiersOf(prioritized);
    expect(tierSources[0]?.[2]?.statements[0]?.mode).toBe('want');
    expect(tierSources[0]?.[2]?.orElse?.[0]?.mode).toBe('not');
    expect(reader.holds(tiers[2]!.orElse![0]!, 6)).toBe(false);
    expect(tiers[0]!.orElse).toBeUndefined();
  });

  it.each([
    ['want', {}, [3, 4, 5]],
    ['must', {}, [3, 4, 5]],
    ['not', {}, [0, 1, 2]],
    ['never', {}, [0, 1, 2]],
    ['want', { if: f('us.posture = talks') }, [0, 2, 3, 4, 5]],
    ['not', { if: f('us.posture = talks') }, [0, 1, 2, 3, 5]],
    ['want', { unless: f('us.posture = talks') }, [1, 3, 4, 5]],
    ['not', { unless: f('us.posture = talks') }, [0, 1, 2, 4]],
    ['want', { if: f('us.posture = talks'), unless: f('china.supply = open') }, [0, 1, 2, 3, 4, 5]],
  ] as const)('holds for "%s" with %o where the words say so', (mode, conditions, codes) => {
    const statements = [plainStatement(mode, f('us.leave'), conditions)];
    const { tiers, reader } = tiersOf({ ...prioritized, statements });
    expect(
      [0, 1, 2, 3, 4, 5].filter((code) => reader.holds(tiers[0]!.conditions[0]!, code)),
    ).toEqual(codes);
  });

  it('is indifferent when none is given', () => {
    expect(compile(conflictWith()).model.preferences).toEqual([
      { kind: 'prioritized', tiers: [] },
      { kind: 'prioritized', tiers: [] },
    ]);
  });

  it('may be weights, with the number from which on a difference is great', () => {
    const terms = [{ formula: f('us.leave'), weight: 3, span, because: [] }];
    const { model } = compile(
      conflictWith({}, { kind: 'weights', terms, greatGap: 2, unknown: [], span }),
    );
    expect(model.preferences[0]).toMatchObject({
      kind: 'weights',
      terms: [{ weight: 3 }],
      greatGap: 2,
    });
  });
});
