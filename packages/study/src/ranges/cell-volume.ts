import { absolute, greatestDivisor } from './form.ts';
import type { Cell, Corner } from './split-cube.ts';

interface Fraction {
  readonly part: bigint;
  readonly whole: bigint;
}

/**
 * Which part of the cube a cell is, exactly: cut into simplices, each made of a corner and a simplex in a side that does not
 * have it (Cohen and Hickey 1979).
 */
export function volumeOf(cell: Cell): Fraction {
  const dimensions = cell[0]!.at.length;
  let sum: Fraction = { part: 0n, whole: 1n };
  for (const simplex of simplices(cell, dimensions)) {
    const part = absolute(determinant(simplex.map(({ at, over }) => [...at, over])));
    const whole = simplex.reduce((product, { over }) => product * over, 1n);
    sum = reduced({ part: sum.part * whole + part * sum.whole, whole: sum.whole * whole });
  }
  let all = 2n ** BigInt(dimensions);
  for (let k = 2n; k <= BigInt(dimensions); k++) all *= k;
  return reduced({ part: sum.part, whole: sum.whole * all });
}

function reduced({ part, whole }: Fraction): Fraction {
  const divisor = greatestDivisor(part, whole);
  return { part: part / divisor, whole: whole / divisor };
}

function simplices(corners: Cell, dimensions: number): Corner[][] {
  const [first] = corners;
  if (dimensions === 0) return [[first!]];
  return sidesOf(corners)
    .filter((side) => !side.includes(first!))
    .flatMap((side) => simplices(side, dimensions - 1).map((simplex) => [first!, ...simplex]));
}

/** The corners on one bound, and on no more of these than another bound has: edges and corners are no sides. */
function sidesOf(corners: Cell): Cell[] {
  const all = corners.reduce((bits, { on }) => bits | on, 0n);
  const sides = new Map<string, readonly number[]>();
  for (let left = all; left !== 0n; left &= left - 1n) {
    const bit = left & -left;
    const own = [...corners.keys()].filter((k) => (corners[k]!.on & bit) !== 0n);
    if (own.length < corners.length) sides.set(own.join(), own);
  }
  const found = [...sides.values()];
  const isWithin = (own: readonly number[], other: readonly number[]) =>
    other.length > own.length && own.every((k) => other.includes(k));
  return found
    .filter((own) => !found.some((other) => isWithin(own, other)))
    .map((own) => own.map((k) => corners[k]!));
}

/** Without fractions (Bareiss 1968). */
function determinant(rows: readonly (readonly bigint[])[]): bigint {
  const matrix = rows.map((row) => [...row]);
  let before = 1n;
  for (let k = 0; k < matrix.length - 1; k++) {
    const pivot = matrix.findIndex((row, at) => at >= k && row[k] !== 0n);
    if (pivot < 0) return 0n;
    [matrix[k], matrix[pivot]] = [matrix[pivot]!, matrix[k]!];
    for (let i = k + 1; i < matrix.length; i++) {
      for (let j = k + 1; j < matrix.length; j++) {
        const product = matrix[i]![j]! * matrix[k]![k]! - matrix[i]![k]! * matrix[k]![j]!;
        matrix[i]![j] = product / before;
      }
    }
    before = matrix[k]![k]!;
  }
  return matrix.at(-1)!.at(-1)!;
}
