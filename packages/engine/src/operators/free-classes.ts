import { ChangeMarks } from '../kernels/change-marks.ts';
import type { Mover } from '../moves/movers/mover.ts';
import { countSweep } from '../run/work.ts';
import type { Space } from '../space/space.ts';
import type { RegionOf } from './regions.ts';
import { borrowArray, giveBack } from './work-arrays.ts';

/** Whether all its options may go from any level to any other, and nobody is in its way. */
export function movesAsItLikes({ movesFreely, commutes, lower }: Mover): boolean {
  return movesFreely === true && commutes === true && lower !== undefined;
}

/** Arrays for the numbers of cells. */
const WIDE = new Int32Array(0);

/**
 * What some who move as they like make of one another: all states of a class are reached from each of them, in any order of
 * moves. There has to be one of them, so that every cell is a state.
 */
export function freeClasses(space: Space, movers: readonly number[]): RegionOf {
  // One move of each of them passes on the least cell of the class.
  const least = borrowArray(space, WIDE);
  for (let cell = 0; cell < least.length; cell++) least[cell] = cell;
  const marks = new ChangeMarks(space.cells);
  for (const mover of movers) {
    space.movers[mover]!.lower!(least, marks);
    countSweep(space, space.movers[mover]!.cellsPerFold ?? space.cells);
  }
  const regionOf = new Int32Array(space.cells);
  const sizes: number[] = [];
  for (let cell = 0; cell < space.cells; cell++) {
    const first = least[cell]!;
    regionOf[cell] = first === cell ? sizes.push(0) - 1 : regionOf[first]!;
    sizes[regionOf[cell]!]!++;
  }
  giveBack(space, least);
  return { regionOf, sizes };
}
