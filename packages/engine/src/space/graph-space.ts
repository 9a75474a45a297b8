import { plainArrays } from '../kernels/cell-arrays.ts';
import type { Circuit } from '../model/circuit.ts';
import type { GraphForm } from '../model/model.ts';
import { hasFewMoves } from '../moves/movers/few-moves.ts';
import { createGraphMover } from '../moves/movers/graph-mover.ts';
import { type CellReader, createEvaluator } from './evaluate-circuit.ts';
import type { Space } from './space.ts';

/** States and moves as given: a cell is the position of a state in the file. */
export function createGraphSpace(form: GraphForm, circuit: Circuit): Space {
  const { stateCount } = form;
  const isState = (cell: number) => cell >= 0 && cell < stateCount;
  const reader: CellReader = {
    cells: stateCount,
    lookUpLevels() {
      throw new RangeError('a graph model has no options');
    },
  };
  const movers = form.moves.map((arcs) => createGraphMover(stateCount, arcs));
  const small = hasFewMoves(stateCount, movers);
  const layout = {};
  const evaluatorOf = createEvaluator(reader, circuit);
  const reading = (formulas: Circuit): Space => ({
    representation: 'graph',
    cells: stateCount,
    stateCount,
    layout,
    arrays: plainArrays,
    small,
    movers,
    isState,
    cellOf: (code) => (typeof code === 'number' && isState(code) ? code : -1),
    codeOf: (cell) => cell,
    ordinalOf: (cell) => cell,
    cellAt: (ordinal) => (isState(ordinal) ? ordinal : -1),
    reading,
    evaluateSteps: evaluatorOf(formulas),
    combine: () => undefined,
  });
  return reading(circuit);
}
