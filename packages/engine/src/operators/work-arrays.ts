import { type CellValues, type Width, widthOf } from '../kernels/cell-values.ts';
import { marksFor } from '../kernels/change-marks.ts';
import type { Space } from '../space/space.ts';

/**
 * Arrays over the cells of a space that no operator is using at the moment, by their width. The spaces
 * of changed models share them.
 */
const spare = new WeakMap<Space['layout'], Record<Width, CellValues[]>>();

/**
 * An array over the cells to work in, as wide as the given one, with anything in it. The operators of one analysis thus reuse
 * two or three arrays instead of asking for fresh memory for every decision maker and concept.
 */
export function borrowArray(space: Space, like: CellValues): CellValues {
  const width = widthOf(like);
  return spareOf(space)[width].pop() ?? space.arrays.values(width, space.cells);
}

/** Lets an array be borrowed again. One that is not given back is simply lost. */
export function giveBack(space: Space, array: CellValues): void {
  spareOf(space)[widthOf(array)].push(array);
}

/** Ordinary arrays of 32 bits that no operator is using, for what is no rank. */
const spareNumbers = new WeakMap<Space['layout'], Int32Array[]>();

/** An array of 32 bits over the cells of a small space, with anything in it. */
export function borrowNumbers(space: Space): Int32Array {
  return spareNumbers.get(space.layout)?.pop() ?? new Int32Array(space.cells);
}

/** Lets an array of numbers be borrowed again. */
export function giveNumbersBack(space: Space, ...arrays: readonly Int32Array[]): void {
  const spares = spareNumbers.get(space.layout);
  if (spares === undefined) spareNumbers.set(space.layout, [...arrays]);
  else spares.push(...arrays);
}

/** Arrays for the marks of what falls that no search is using. */
const spareChangeMarks = new WeakMap<Space['layout'], Int32Array[]>();

/** An array for the marks of what falls in the cells of a space, where its kernels can read them, with anything in it. */
export function borrowChangeMarks({ layout, arrays, cells }: Space): Int32Array {
  const known = spareChangeMarks.get(layout)?.pop();
  return known ?? (arrays.values(4, marksFor(cells)) as Int32Array);
}

/** Lets it be borrowed again. */
export function giveChangeMarksBack({ layout }: Space, marks: Int32Array): void {
  const spares = spareChangeMarks.get(layout);
  if (spares === undefined) spareChangeMarks.set(layout, [marks]);
  else spares.push(marks);
}

function spareOf({ layout }: Space): Record<Width, CellValues[]> {
  const arrays = spare.get(layout) ?? { 1: [], 2: [], 4: [] };
  spare.set(layout, arrays);
  return arrays;
}
