import { plainArrays } from '../kernels/cell-arrays.ts';
import type { Circuit } from '../model/circuit.ts';
import type { OptionForm } from '../model/model.ts';
import {
  codeOfState,
  positionOfCode,
  positionOfWords,
  type StateWords,
} from '../model/state-words.ts';
import type { Axis } from '../moves/axis.ts';
import { allFeasible } from '../moves/cells.ts';
import { hasFewMoves } from '../moves/movers/few-moves.ts';
import { withoutForbiddenMoves } from '../moves/movers/forbidden-moves.ts';
import { createGroupMover } from '../moves/movers/group-mover.ts';
import type { Mover } from '../moves/movers/mover.ts';
import { uniteMovers } from '../moves/movers/united-mover.ts';
import type { Steps } from '../run/steps.ts';
import { type CellReader, createEvaluator } from './evaluate-circuit.ts';
import { combineWords, createAxes, ownAxes } from './option-axes.ts';
import { readForbiddenMoves } from './read-forbidden-moves.ts';
import type { Space } from './space.ts';

/**
 * The feasible states and nothing else: a cell is the position of a state in the list, which is in
 * ascending order and was made with words up to `largestWord`. Moves stay within the groups of states
 * that differ only in the mover's options.
 */
export function* createSparseSpace(
  form: OptionForm,
  circuit: Circuit,
  moverCount: number,
  states: StateWords,
  largestWord?: number,
): Steps<Space> {
  const axes = createAxes(form, largestWord);
  const reader = createReader(axes, states);
  const isState = (cell: number) => cell >= 0 && cell < states.count;
  const movers: Mover[] = [];
  for (let dm = 0; dm < moverCount; dm++) {
    movers.push(yield* createMover(dm, form, circuit, axes, reader, states));
    yield { what: 'preparing moves', passes: dm + 1, share: 0 };
  }
  const small = hasFewMoves(states.count, movers);
  const layout = {};
  const evaluatorOf = createEvaluator(reader, circuit);
  const reading = (formulas: Circuit): Space => ({
    representation: 'sparse',
    cells: states.count,
    stateCount: states.count,
    states,
    layout,
    arrays: plainArrays,
    small,
    sharesOptions: form.options.some(({ shared }) => shared !== undefined),
    movers,
    isState,
    cellOf: (code) => positionOfCode(states, code),
    codeOf: (cell) => codeOfState(states, cell),
    ordinalOf: (cell) => cell,
    cellAt: (ordinal) => (isState(ordinal) ? ordinal : -1),
    reading,
    evaluateSteps: evaluatorOf(formulas),
    combine(from, changes) {
      const wordsOf = (cell: number) => states.words.map((values) => values[cell]!);
      const combined = combineWords(form, axes, wordsOf, from, changes);
      return combined === undefined ? -1 : positionOfWords(states, combined);
    },
  });
  return reading(circuit);
}

function createReader(axes: readonly Axis[], { words, count }: StateWords): CellReader {
  return {
    cells: count,
    lookUpLevels(option, table, { start, length }, out) {
      const { word, stride, levels } = axes[option]!;
      const values = words[word]!;
      for (let c = 0; c < length; c++) {
        out[c] = table[Math.floor(values[start + c]! / stride) % levels]!;
      }
    },
  };
}

function* createMover(
  dm: number,
  form: OptionForm,
  circuit: Circuit,
  axes: readonly Axis[],
  reader: CellReader,
  states: StateWords,
): Steps<Mover> {
  const own = ownAxes(form, axes, dm);
  const rules = yield* readForbiddenMoves(dm, form, circuit, reader);
  const mover =
    form.oneOptionAtATime && own.length > 1
      ? uniteMovers(own.map((axis) => createGroupMover(states, [axis])))
      : createGroupMover(states, own);
  return withoutForbiddenMoves(mover, rules, allFeasible(states.count));
}
