import { inChunks } from '../run/in-chunks.ts';
import { createPace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import { coprimeModuli, fromResidues } from './residues.ts';
import { type CoalitionFormula, comparisonsIn, type VotingGame } from './voting-game.ts';
import type { WinningCounts, YesHarms } from './winning-counts.ts';

/** A table of members and sums has so many cells at most. */
export const MOST_CELLS = 10_000_000;

/** Cells of the table of a game: for each number of members each sum on each scale. */
export function cellsOf({ members, scales }: VotingGame): number {
  return scales.slice(1).reduce((cells, scale) => cells * (sumOf(scale) + 1), members + 1);
}

/** Looks that counting by a table takes. */
export function workByTable(game: VotingGame): number {
  const moduli = coprimeModuli(game.members).length;
  const laid = cellsOf(game) * comparisonsIn(game.wins);
  return laid + (2 * moduli * game.members * cellsOf(game)) / CELLS_OF_A_LOOK;
}

const CELLS_OF_A_LOOK = 3;

/**
 * Counts the coalitions that win of a body of any size, by how many there are for each number of members with each sums: those without
 * a member follow by taking it out again. Counts that a number does not hold exactly are counted by their remainders.
 */
export function* countByTable(game: VotingGame): Steps<WinningCounts | YesHarms> {
  const table = yield* layOut(game);
  const moduli = coprimeModuli(game.members);
  const found: Remainders[] = [];
  for (const [k, modulus] of moduli.entries()) {
    const counted = yield* countModulo(table, modulus, k / moduli.length, 1 / moduli.length);
    if (counted === undefined) return { status: 'yes-can-harm' };
    found.push(counted);
  }
  const whole = (of: (one: Remainders) => Float64Array): bigint[] =>
    Array.from({ length: game.members + 1 }, (_, size) =>
      fromResidues(
        found.map((one) => of(one)[size]!),
        moduli,
      ),
    );
  const having = table.steps.map((_, member) => whole((one) => one.having[member]!));
  return { status: 'counted', total: whole(({ total }) => total), having };
}

interface Table {
  readonly cells: number;
  /** Coalitions of a cell have so many members: its number, modulo this. */
  readonly sizes: number;
  /** How much farther the cell of a coalition lies with each member. */
  readonly steps: readonly number[];
  readonly wins: Uint8Array;
}

function* layOut(game: VotingGame): Steps<Table> {
  const { members, scales, wins } = game;
  const ranges = scales.map((scale) => sumOf(scale) + 1);
  const units: number[] = [];
  ranges.reduce((unit, range) => {
    units.push(unit);
    return unit * range;
  }, 1);
  const cells = cellsOf(game);
  const sumAt = (scale: number, cell: number) => Math.floor(cell / units[scale]!) % ranges[scale]!;
  const winning = new Uint8Array(cells);
  const pace = createPace();
  for (let cell = 0; cell < cells; cell++) {
    winning[cell] = isSo(wins, cell, sumAt) ? 1 : 0;
    if (pace.spend(comparisonsIn(wins))) yield COUNTING;
  }
  const steps = Array.from({ length: members }, (_, member) =>
    scales.reduce((step, scale, k) => step + units[k]! * scale[member]!, 0),
  );
  return { cells, sizes: members + 1, steps, wins: winning };
}

function isSo(
  formula: CoalitionFormula,
  cell: number,
  sumAt: (scale: number, cell: number) => number,
): boolean {
  switch (formula.kind) {
    case 'constant':
      return formula.value;
    case 'at-least':
      return sumAt(formula.scale, cell) >= formula.least;
    case 'not':
      return !isSo(formula.of, cell, sumAt);
    case 'and':
      return formula.of.every((part) => isSo(part, cell, sumAt));
    case 'or':
      return formula.of.some((part) => isSo(part, cell, sumAt));
  }
}

/** Winning coalitions by size, and for each member, modulo a number. */
interface Remainders {
  readonly total: Float64Array;
  readonly having: readonly Float64Array[];
}

const COUNTING: Progress = { what: 'counting coalitions', passes: 0, share: 0 };

function* countModulo(
  table: Table,
  modulus: number,
  before: number,
  part: number,
): Steps<Remainders | undefined> {
  const { cells, steps } = table;
  const pace = createPace();
  const work = cells / CELLS_OF_A_LOOK;
  const at = (done: number): Progress => ({
    ...COUNTING,
    share: before + (part * done) / (2 * steps.length),
  });
  const counts = new Float64Array(cells);
  counts[0] = 1;
  for (const [k, step] of steps.entries()) {
    yield* addMember(counts, step, modulus);
    if (pace.spend(work)) yield at(k);
  }
  // Who counts for the same has the same.
  const known = new Map<number, Float64Array>();
  const without = new Float64Array(cells);
  for (const [k, step] of steps.entries()) {
    if (known.has(step)) continue;
    yield* takeOut(counts, step, modulus, without);
    const own = yield* winningWith(table, without, step, modulus);
    if (own === undefined) return undefined;
    known.set(step, own);
    if (pace.spend(work)) yield at(steps.length + k);
  }
  return {
    total: yield* winningIn(table, counts, modulus),
    having: steps.map((step) => known.get(step)!),
  };
}

function* addMember(counts: Float64Array, step: number, modulus: number): Steps<void> {
  const last = counts.length - 1 - step;
  // From the end, so that no coalition takes the member twice.
  yield* inChunks(last + 1, COUNTING.what, (start, end) => {
    for (let cell = last - start; cell > last - end; cell--) {
      const sum = counts[cell + step]! + counts[cell]!;
      counts[cell + step] = sum >= modulus ? sum - modulus : sum;
    }
  });
}

/** Sets `out` to the counts without a member. */
function* takeOut(
  counts: Float64Array,
  step: number,
  modulus: number,
  out: Float64Array,
): Steps<void> {
  yield* inChunks(counts.length, COUNTING.what, (start, end) => {
    for (let cell = start; cell < end; cell++) {
      const rest = counts[cell]! - (cell < step ? 0 : out[cell - step]!);
      out[cell] = rest < 0 ? rest + modulus : rest;
    }
  });
}

function* winningIn(
  { sizes, wins }: Table,
  counts: Float64Array,
  modulus: number,
): Steps<Float64Array> {
  const total = new Float64Array(sizes);
  yield* inChunks(counts.length, COUNTING.what, (start, end) => {
    for (let cell = start; cell < end; cell++) {
      const size = cell % sizes;
      if (wins[cell] === 1) total[size] = (total[size]! + counts[cell]!) % modulus;
    }
  });
  return total;
}

/** Those that win with a member, by their counts without it; undefined where one that wins would lose with it. */
function* winningWith(
  { sizes, wins }: Table,
  without: Float64Array,
  step: number,
  modulus: number,
): Steps<Float64Array | undefined> {
  const own = new Float64Array(sizes);
  let isHarmed = false;
  yield* inChunks(without.length - step, COUNTING.what, (start, end) => {
    for (let cell = start; cell < end; cell++) {
      const count = without[cell]!;
      if (count === 0) continue;
      const size = (cell % sizes) + 1;
      if (wins[cell + step] === 1) own[size] = (own[size]! + count) % modulus;
      else if (wins[cell] === 1) isHarmed = true;
    }
  });
  return isHarmed ? undefined : own;
}

function sumOf(scale: readonly number[]): number {
  return scale.reduce((sum, one) => sum + one, 0);
}
