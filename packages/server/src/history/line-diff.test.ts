import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DiffLine, diffLines, hunksOf } from './line-diff.ts';

const side = (lines: readonly DiffLine[], other: DiffLine['kind']) =>
  lines.filter(({ kind }) => kind !== other).map(({ text }) => text);

it('holds both texts whole, with as many lines in both as there can be', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 8 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const lines = diffLines(
        a.map((line) => `${line}\n`).join(''),
        b.map((line) => `${line}\n`).join(''),
      );
      expect(side(lines, 'new')).toEqual(a);
      expect(side(lines, 'gone')).toEqual(b);
      const same = lines.filter(({ kind }) => kind === 'same').length;
      expect(same).toBe(longestCommon(a, b));
    }),
    { numRuns: 60, seed: 1 },
  );
});

/** By trying both ways at every place. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [x, ...restA] = a;
  const [y, ...restB] = b;
  if (x === y) return 1 + longestCommon(restA, restB);
  return Math.max(longestCommon(restA, b), longestCommon(a, restB));
}

it('shows what changed with a little around it', () => {
  const before = [...'abcdefghij'].join('\n');
  const after = before.replace('c', 'C').replace('j', 'j\nk');
  const hunks = hunksOf(diffLines(before, after), 1);
  expect(hunks.map((hunk) => hunk.map(({ kind, text }) => `${kind[0]}${text}`))).toEqual([
    ['sb', 'gc', 'nC', 'sd'],
    ['sj', 'nk'],
  ]);
});

it('tells what is too much to compare as a whole', () => {
  const many = (word: string) => Array.from({ length: 3000 }, (_, k) => `${word}${k}`).join('\n');
  expect(diffLines(many('a'), many('b'))).toHaveLength(6000);
});

it('finds few changes in long texts, and does not search long for many', () => {
  const lines = (count: number, word: string) =>
    Array.from({ length: count }, (_, k) => `${word}${k}`);
  const before = lines(20_000, 'a');
  const after = before.with(7, 'x').with(19_000, 'y').toSpliced(10_000, 1);
  const changed = diffLines(before.join('\n'), after.join('\n')).filter(
    ({ kind }) => kind !== 'same',
  );
  expect(changed.map(({ text }) => text)).toEqual(['a7', 'x', 'a10000', 'a19000', 'y']);
  const began = process.cpuUsage();
  diffLines(lines(1900, 'a').join('\n'), lines(1900, 'b').join('\n'));
  diffLines(lines(100_000, 'a').join('\n'), lines(100_000, 'b').join('\n'));
  // Lines that match at many places take the most steps.
  diffLines('a\nb\n'.repeat(12_000), 'b\nb\na\n'.repeat(8000));
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(500);
});
