import type { CellArrays } from '../kernels/cell-arrays.ts';
import { chooseArrays } from '../kernels/choose-arrays.ts';
import type { Circuit } from '../model/circuit.ts';
import type { OptionForm } from '../model/model.ts';
import type { Axis } from '../moves/axis.ts';
import { createDenseCells, type DenseCells } from '../moves/dense-cells.ts';
import { hasFewMoves } from '../moves/movers/few-moves.ts';
import { withoutForbiddenMoves } from '../moves/movers/forbidden-moves.ts';
import { createJointMover } from '../moves/movers/joint-mover.ts';
import type { Mover } from '../moves/movers/mover.ts';
import { createSingleMover } from '../moves/movers/single-mover.ts';
import type { Steps } from '../run/steps.ts';
import { type CellReader, createEvaluator, type Run } from './evaluate-circuit.ts';
import { combineWords, createAxes, ownAxes } from './option-axes.ts';
import { readForbiddenMoves } from './read-forbidden-moves.ts';
import { readTruth } from './read-truth.ts';
import type { Space } from './space.ts';
import { numberStates } from './state-numbering.ts';

/**
 * The whole product of the options as one array: a cell is the state with that code. Feasible or
 * not, every combination has a cell, so moves are folds along axes and need no look-up.
 */
export function* createDenseSpace(
  form: OptionForm,
  circuit: Circuit,
  moverCount: number,
  open: (cells: number) => CellArrays = chooseArrays,
): Steps<Space> {
  const axes = createAxes(form);
  const cells = axes.reduce((product, axis) => product * axis.levels, 1);
  const arrays = open(cells);
  const reader = createReader(axes, cells, arrays);
  const feasible = arrays.bytes(reader.cells);
  yield* readTruth(circuit, reader, form.feasible, feasible);
  const space = createDenseCells(feasible, arrays);
  const numbering = numberStates(feasible);
  const isState = (cell: number) => feasible[cell] === 1;
  const movers: Mover[] = [];
  for (let dm = 0; dm < moverCount; dm++) {
    movers.push(yield* createMover(dm, form, circuit, axes, reader, space));
  }
  const small = hasFewMoves(reader.cells, movers);
  const layout = {};
  const evaluatorOf = createEvaluator(reader, circuit);
  const reading = (formulas: Circuit): Space => ({
    representation: 'dense',
    cells: reader.cells,
    stateCount: numbering.stateCount,
    layout,
    arrays,
    small,
    sharesOptions: form.options.some(({ shared }) => shared !== undefined),
    movers,
    isState,
    ...(!space.everyCell && { feasible }),
    cellOf: (code) => (typeof code === 'number' && isState(code) ? code : -1),
    codeOf: (cell) => cell,
    ordinalOf: numbering.ordinalOf,
    cellAt: numbering.cellAt,
    reading,
    evaluateSteps: evaluatorOf(formulas),
    combine(from, changes) {
      const [cell = -1] = combineWords(form, axes, (one) => [one], from, changes) ?? [];
      return isState(cell) ? cell : -1;
    },
  });
  return reading(circuit);
}

function createReader(axes: readonly Axis[], cells: number, arrays: CellArrays): CellReader {
  return {
    cells,
    arrays,
    period: (option) => axes[option]!.stride * axes[option]!.levels,
    commonLevel: (option, start, length) => commonLevel(axes[option]!, start, length),
    lookUpLevels: (option, table, run, out) => lookUpRuns(axes[option]!, table, run, out),
  };
}

function commonLevel({ stride, levels }: Axis, start: number, length: number): number | undefined {
  const runs = Math.floor(start / stride);
  return Math.floor((start + length - 1) / stride) === runs ? runs % levels : undefined;
}

/** A level stays for `stride` cells, so it is looked up once for each run of cells. */
function lookUpRuns(
  { stride, levels }: Axis,
  table: Uint8Array,
  { start, length }: Run,
  out: Uint8Array,
): void {
  let level = Math.floor(start / stride) % levels;
  let next = stride - (start % stride);
  for (let c = 0; c < length; c = next, next += stride) {
    out.fill(table[level]!, c, Math.min(next, length));
    level = level + 1 === levels ? 0 : level + 1;
  }
}

function* createMover(
  dm: number,
  form: OptionForm,
  circuit: Circuit,
  axes: readonly Axis[],
  reader: CellReader,
  space: DenseCells,
): Steps<Mover> {
  const own = ownAxes(form, axes, dm);
  const rules = yield* readForbiddenMoves(dm, form, circuit, reader);
  const mover =
    form.oneOptionAtATime && own.length > 1
      ? createSingleMover(space, own)
      : createJointMover(space, own);
  return withoutForbiddenMoves(mover, rules, space);
}
