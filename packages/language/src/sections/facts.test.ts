import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import { conflictOf, found, twoSides } from '../../test/parse/found.ts';
import { limits } from '../source/limits.ts';
import { factIds } from './fact-order.ts';

/** The model with other facts; they are all in use. */
function withFacts(facts: Readonly<Record<string, string>>): string {
  const lines = Object.entries(facts).map(([id, formula]) => `  ${id}: ${formula}\n`);
  return twoSides().replace('  war: us.strike\n', `  war: us.strike\n${lines.join('')}`);
}

describe('facts', () => {
  it.each([
    ['certain', 1],
    ['very-likely', 0.9],
    ['likely', 0.75],
    ['even', 0.5],
    ['unlikely', 0.25],
    ['very-unlikely', 0.1],
    ['0.33', 0.33],
    ['1', 1],
  ])('with the chance %s happen in the share %d', (chance, value) => {
    const { facts } = conflictOf(withFacts({ f: `{ when: war, chance: ${chance} }` }));
    expect(facts.find(({ id }) => id === 'f')?.chance).toBe(value);
  });

  it.each([
    ['{ when: war, chance: maybe }', ['unknown-word: maybe']],
    ['{ when: war, chance: 2 }', ['wrong-number: 2']],
    ['{ chance: 1 }', ['missing-key: { chance: 1 }']],
    ['', ['missing-value: :']],
    ['[war]', ['wrong-kind: [war]']],
    ['tests = frozen', ['missing-prefix: tests']],
  ])('written %s are an error', (fact, errors) => {
    expect(found(withFacts({ f: fact }))).toEqual(errors);
  });

  it.each([
    ['__proto__', []],
    ['constructor', []],
    ['toString', []],
    ['f.g', ['invalid-id: f.g']],
    ['-f', ['invalid-id: -f']],
    ['kälte', ['invalid-id: kälte']],
    ['strike', ['name-clash: strike']],
    ['war', ['duplicate-key: war']],
    ['iff', ['reserved-word: iff']],
    ['"f\\u200b"', ['invisible-character: \\u200b']],
  ])('may be called %s, or may not', (id, errors) => {
    expect(found(withFacts({ [id]: 'us.strike' }))).toEqual(errors);
  });

  it('in a circle are reported once with the whole circle', () => {
    const text = withFacts({ a: 'b or us.strike', b: 'c', c: 'not a', d: 'a', e: 'e' });
    expect(found(text)).toEqual(['fact-circle: a', 'fact-circle: e']);
  });

  it('may form a chain as long as a file can hold', () => {
    const count = limits.facts - 2;
    const chain = Object.fromEntries(
      Array.from({ length: count }, (_, k) => [`f${k}`, k + 1 < count ? `f${k + 1}` : 'war']),
    );
    const { facts } = conflictOf(withFacts(chain));
    expect(facts.at(-1)?.id).toBe('f0');
  });

  it('come after those that they need, whatever the order of the file', () => {
    const links = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(links, fc.infiniteStream(fc.nat()), (needs, order) => {
        const entries = needs.map((list, k): [string, string] => {
          const earlier = list.filter((need) => need < k).map((need) => `f${need}`);
          return [`f${k}`, ['us.strike', ...earlier].join(' and ')];
        });
        const shuffled = entries
          .map((entry) => ({ entry, key: order.next().value }))
          .sort((one, other) => one.key - other.key);
        const text = withFacts(Object.fromEntries(shuffled.map(({ entry }) => entry)));
        const before = new Set<string>();
        for (const { id, when } of conflictOf(text).facts) {
          expect([...factIds(when)].filter((need) => !before.has(need))).toEqual([]);
          before.add(id);
        }
        expect(before.size).toBe(needs.length + 1);
      }),
      { numRuns: draws(200) },
    );
  });
});
