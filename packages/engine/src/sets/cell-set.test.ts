import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CellSet, markedCells, wordsFor } from './cell-set.ts';

/** Marks of up to a few words of cells, none and all among them. */
const someMarks: fc.Arbitrary<Uint8Array> = fc.integer({ min: 0, max: 100 }).chain((length) =>
  fc.oneof(
    fc.uint8Array({ minLength: length, maxLength: length, max: 1 }),
    fc.constantFrom(0, 1).map((mark) => new Uint8Array(length).fill(mark)),
  ),
);

const twoMarks = fc
  .integer({ min: 0, max: 100 })
  .chain((length) =>
    fc.tuple(
      fc.uint8Array({ minLength: length, maxLength: length, max: 1 }),
      fc.uint8Array({ minLength: length, maxLength: length, max: 1 }),
    ),
  );

function marksOf(set: CellSet): number[] {
  return Array.from({ length: set.cells }, (_, cell) => (set.has(cell) ? 1 : 0));
}

test('a set has just the cells that are marked, in ascending order', () => {
  fc.assert(
    fc.property(someMarks, (marks) => {
      const set = markedCells(marks);
      const members = [...marks.keys()].filter((cell) => marks[cell] === 1);
      expect(set.cells).toBe(marks.length);
      expect(set.words).toHaveLength(wordsFor(marks.length));
      expect(marksOf(set)).toEqual([...marks]);
      expect([...set]).toEqual(members);
      expect([...set.listed()]).toEqual(members);
      expect(CellSet.of(marks.length, members)).toEqual(set);
      expect(set.count).toBe(members.length);
    }),
  );
});

test('and gives the members of both sets, or those of either, without those of one only, and neither set changes', () => {
  fc.assert(
    fc.property(twoMarks, ([first, second]) => {
      const [one, other] = [markedCells(first), markedCells(second)];
      const common = [...first].filter((mark, c) => mark === 1 && second[c] === 1).length;
      expect(one.countIn(other)).toBe(common);
      expect(one.meets(other)).toBe(common > 0);
      expect(one.equals(other)).toBe([...first].every((mark, c) => mark === second[c]));
      expect(one.equals(markedCells(first))).toBe(true);
      expect(marksOf(one.and(other))).toEqual([...first].map((mark, c) => mark & second[c]!));
      expect(marksOf(one.or(other))).toEqual([...first].map((mark, c) => mark | second[c]!));
      expect(marksOf(one.without(other))).toEqual(
        [...first].map((mark, c) => mark & (1 - second[c]!)),
      );
      expect([marksOf(one), marksOf(other)]).toEqual([[...first], [...second]]);
    }),
  );
});
