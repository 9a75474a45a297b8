import type { Circuit } from '../model/circuit.ts';
import type { OptionForm } from '../model/model.ts';
import type { Axis } from '../moves/axis.ts';
import { withoutForbiddenMoves } from '../moves/forbidden-moves.ts';
import { createGroupMover } from '../moves/group-mover.ts';
import type { Mover } from '../moves/mover.ts';
import { uniteMovers } from '../moves/united-mover.ts';
import { type CellReader, evaluateCircuit } from './evaluate-circuit.ts';
import { combineCodes, createAxes, ownAxes } from './option-axes.ts';
import type { Space } from './space.ts';

/**
 * The feasible states and nothing else: a cell is the position of a state among them, in ascending
 * order of `codes`. Moves stay within the groups of states that differ only in the mover's options.
 */
export function createSparseSpace(
  form: OptionForm,
  circuit: Circuit,
  decisionMakers: number,
  codes: Float64Array,
): Space {
  const axes = createAxes(form);
  const reader = createReader(axes, codes);
  const isState = (cell: number) => cell >= 0 && cell < codes.length;
  return {
    representation: 'sparse',
    cells: codes.length,
    stateCount: codes.length,
    codes,
    movers: Array.from({ length: decisionMakers }, (_, dm) =>
      createMover(dm, form, circuit, axes, reader, codes),
    ),
    isState,
    cellOf: (code) => positionOf(codes, code),
    codeOf: (cell) => codes[cell]!,
    ordinalOf: (cell) => cell,
    cellAt: (ordinal) => (isState(ordinal) ? ordinal : -1),
    evaluate: (roots, consume) => evaluateCircuit(circuit, reader, roots, consume),
    combine(from, changes) {
      const changed = changes.map(({ mover, cell }) => ({ mover, cell: codes[cell]! }));
      return positionOf(codes, combineCodes(form, axes, codes[from]!, changed));
    },
  };
}

function createReader(axes: readonly Axis[], codes: Float64Array): CellReader {
  return {
    cells: codes.length,
    levels(option, start, length, out) {
      const { stride, levels } = axes[option]!;
      for (let c = 0; c < length; c++) out[c] = Math.floor(codes[start + c]! / stride) % levels;
    },
  };
}

/** Position of a code among ascending codes, or -1. */
function positionOf(codes: Float64Array, code: number): number {
  let low = 0;
  let high = codes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (codes[middle]! < code) low = middle + 1;
    else high = middle;
  }
  return codes[low] === code ? low : -1;
}

function createMover(
  dm: number,
  form: OptionForm,
  circuit: Circuit,
  axes: readonly Axis[],
  reader: CellReader,
  codes: Float64Array,
): Mover {
  const own = ownAxes(form, axes, dm);
  const truthOf = (node: number) => {
    const truth = new Uint8Array(codes.length);
    evaluateCircuit(circuit, reader, [node], (start, length, [block]) => {
      truth.set(block!.subarray(0, length), start);
    });
    return truth;
  };
  const rules = form.forbiddenMoves
    .filter((rule) => rule.mover === dm)
    .map((rule) => ({ from: truthOf(rule.from), to: truthOf(rule.to) }));
  const mover =
    form.oneOptionAtATime && own.length > 1
      ? uniteMovers(own.map((axis) => createGroupMover(codes, [axis])))
      : createGroupMover(codes, own);
  return withoutForbiddenMoves(mover, rules);
}
