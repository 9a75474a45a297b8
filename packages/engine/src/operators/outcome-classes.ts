import type { RankedOrder } from '../orders/order.ts';
import type { Space } from '../space/space.ts';

/**
 * The states by how two movers like them: states that both like equally well are one class. Classes
 * are numbered from 0.
 */
export interface OutcomeClasses {
  /** The class of each cell; 0 in cells that are not states. */
  readonly classOf: Int32Array;
  readonly first: MoverClasses;
  readonly second: MoverClasses;
}

/** The classes in the order in which a mover would choose them. */
export interface MoverClasses {
  /** 0 for the class that it would choose before all others. */
  readonly placeOf: Int32Array;
  /** The reverse. */
  readonly classAt: Int32Array;
  /** The rank of each class for this mover. */
  readonly rankOf: Int32Array;
}

/** The classes of two orders, kept as long as both orders are. */
const known = new WeakMap<RankedOrder, WeakMap<RankedOrder, OutcomeClasses>>();

/**
 * Sorts the states into classes, once for each two orders of a space. A mover that is indifferent between two ends is expected to take the
 * one that the other likes less: the cautious reading of ties. Whatever else could be chosen
 * is the same for both.
 */
export function outcomeClasses(
  space: Space,
  first: RankedOrder,
  second: RankedOrder,
): OutcomeClasses {
  const found = known.get(first)?.get(second) ?? sortIntoClasses(space, first, second);
  keep(first, second, found);
  keep(second, first, { classOf: found.classOf, first: found.second, second: found.first });
  return found;
}

function keep(first: RankedOrder, second: RankedOrder, classes: OutcomeClasses): void {
  const ofFirst = known.get(first) ?? new WeakMap<RankedOrder, OutcomeClasses>();
  known.set(first, ofFirst.has(second) ? ofFirst : ofFirst.set(second, classes));
}

function sortIntoClasses(space: Space, first: RankedOrder, second: RankedOrder): OutcomeClasses {
  const [firstCount, secondCount] = [first.rankCount, second.rankCount];
  const keyAt = (cell: number) => keyOf(first.ranks[cell]!, second.ranks[cell]!, secondCount);
  const keys = new Float64Array(space.stateCount);
  for (let ordinal = 0; ordinal < keys.length; ordinal++) {
    keys[ordinal] = keyAt(space.cellAt(ordinal));
  }
  const distinct = distinctOf(keys);
  const classOf = new Int32Array(space.cells);
  for (let cell = 0; cell < space.cells; cell++) {
    if (space.isState(cell)) classOf[cell] = positionOf(keyAt(cell), distinct);
  }
  const forFirst = Int32Array.from(distinct, (key) => Math.floor(key / secondCount));
  const forSecond = Int32Array.from(distinct, (key) => secondCount - 1 - (key % secondCount));
  return {
    classOf,
    first: choicesOf(distinct, forFirst),
    second: choicesOf(
      forSecond.reduce((keys, rank, number) => {
        keys[number] = keyOf(rank, forFirst[number]!, firstCount);
        return keys;
      }, new Float64Array(distinct.length)),
      forSecond,
    ),
  };
}

/** Rises with what the one likes, then falls with what the other likes. Below 2⁵³. */
function keyOf(own: number, other: number, otherCount: number): number {
  return own * otherCount + otherCount - 1 - other;
}

function choicesOf(keys: Float64Array, rankOf: Int32Array): MoverClasses {
  const sorted = keys.slice().sort();
  const placeOf = new Int32Array(keys.length);
  const classAt = new Int32Array(keys.length);
  for (let number = 0; number < keys.length; number++) {
    const place = keys.length - 1 - positionOf(keys[number]!, sorted);
    placeOf[number] = place;
    classAt[place] = number;
  }
  return { placeOf, classAt, rankOf };
}

/** Sorts numbers and keeps each once. */
function distinctOf(numbers: Float64Array): Float64Array {
  numbers.sort();
  let count = 0;
  for (const number of numbers) {
    if (count === 0 || numbers[count - 1] !== number) numbers[count++] = number;
  }
  return numbers.slice(0, count);
}

/** Where a number stands in a sorted list that has it. */
function positionOf(number: number, sorted: Float64Array): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
