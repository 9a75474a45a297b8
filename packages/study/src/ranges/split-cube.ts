import { countWork, createPace, type Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';
import { type Form, greatestDivisor, type Point, valueIn } from './form.ts';

/** A corner, and which bounds it lies on: one bit for each side of the cube and each form that was cut by. */
export interface Corner extends Point {
  readonly on: bigint;
}

/** A part of the cube in which no form changes its sign, by its corners. */
export type Cell = readonly Corner[];

export interface MostCells {
  readonly cells: number;
  /** Corners looked at, over all cuts. */
  readonly looks: number;
}

/** Looks that it takes to find on which side of a form a corner lies, an order of magnitude. */
const SIDE = 20;

/**
 * The parts into which forms cut the cube of so many dimensions in which each number is from -1 to 1, exactly: each with all
 * its corners. Undefined beyond so much. By the double description of polytopes: a cut keeps the corners on either side, and
 * adds one on each edge that it crosses.
 */
export function* splitCube(
  forms: readonly Form[],
  dimensions: number,
  most: MostCells,
): Steps<readonly Cell[] | undefined> {
  let cells: Cell[] = [cube(dimensions)];
  let looks = 0;
  const pace = createPace();
  for (const [k, form] of forms.entries()) {
    const bit = 1n << BigInt(2 * dimensions + k);
    const next: Cell[] = [];
    for (const cell of cells) {
      looks += cell.length;
      countWork(SIDE * cell.length);
      if (looks > most.looks) return undefined;
      next.push(...cut(cell, form, bit, dimensions));
      if (next.length > most.cells) return undefined;
      if (pace.spend(SIDE * cell.length)) {
        yield { what: doing.listingOrders, passes: next.length, share: 0 };
      }
    }
    cells = next;
  }
  return cells;
}

function cube(dimensions: number): Cell {
  return Array.from({ length: 2 ** dimensions }, (_, corner): Corner => {
    const isUpper = (k: number) => ((corner >>> k) & 1) === 1;
    const sides = Array.from({ length: dimensions }, (_, k) => k);
    return {
      at: sides.map((k) => (isUpper(k) ? 1n : -1n)),
      over: 1n,
      on: sides.reduce((on, k) => on | (1n << BigInt(2 * k + (isUpper(k) ? 1 : 0))), 0n),
    };
  });
}

/** One or two parts: of a form that only touches the cell it is noted which corners lie on it. */
function cut(cell: Cell, form: Form, bit: bigint, dimensions: number): Cell[] {
  const values = cell.map((corner) => valueIn(form, corner));
  const isOn = values.some((value) => value === 0n);
  const noted = isOn
    ? cell.map((corner, k) => (values[k] === 0n ? { ...corner, on: corner.on | bit } : corner))
    : cell;
  if (!values.some((value) => value > 0n) || !values.some((value) => value < 0n)) return [noted];
  const crossed: Corner[] = [];
  for (const [u, above] of values.entries()) {
    if (above <= 0n) continue;
    for (const [v, below] of values.entries()) {
      if (below >= 0n || !isEdge(cell, u, v, dimensions)) continue;
      crossed.push(between(cell[u]!, above, cell[v]!, below, bit));
    }
  }
  const upper = noted.filter((_, k) => values[k]! >= 0n);
  const lower = noted.filter((_, k) => values[k]! <= 0n);
  return [
    [...upper, ...crossed],
    [...lower, ...crossed],
  ];
}

/** Two corners are joined by an edge where no third one lies on all bounds that both of them lie on. */
function isEdge(cell: Cell, u: number, v: number, dimensions: number): boolean {
  const common = cell[u]!.on & cell[v]!.on;
  if (bitsIn(common) < dimensions - 1) return false;
  return cell.every(({ on }, w) => w === u || w === v || (on & common) !== common);
}

function bitsIn(bits: bigint): number {
  let count = 0;
  for (let left = bits; left !== 0n; left &= left - 1n) count++;
  return count;
}

/** Where the edge between two corners meets a form, by what that comes to in both. */
function between(upper: Corner, above: bigint, lower: Corner, below: bigint, bit: bigint): Corner {
  const at = upper.at.map((value, k) => above * lower.at[k]! - below * value);
  const over = above * lower.over - below * upper.over;
  const divisor = at.reduce(greatestDivisor, over);
  return {
    at: at.map((value) => value / divisor),
    over: over / divisor,
    on: (upper.on & lower.on) | bit,
  };
}

/** A point inside: every corner has a part in it. */
export function pointIn(cell: Cell): Point {
  const [first] = cell;
  return {
    at: first!.at.map((_, k) => cell.reduce((sum, { at }) => sum + at[k]!, 0n)),
    over: cell.reduce((sum, { over }) => sum + over, 0n),
  };
}
