import type { NodeIndex } from '../model/circuit.ts';
import { countWork } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import { CellSet, wordsFor } from '../sets/cell-set.ts';
import type { Space } from './space.ts';

/** Truths that are put into words in the time of a look, about. */
const TRUTHS_OF_LOOK = 16;

/** The cells in which circuit nodes are true, states or not: a set for each node. */
export function* cellsWhere(space: Space, nodes: readonly NodeIndex[]): Steps<CellSet[]> {
  const { cells } = space;
  const sets = nodes.map(() => new Uint32Array(wordsFor(cells)));
  yield* space.evaluateSteps(nodes, (start, length, truths) => {
    for (const [k, words] of sets.entries()) markTruths(words, truths[k]!, start, length);
    countWork((nodes.length * length) / TRUTHS_OF_LOOK);
  });
  return sets.map((words) => new CellSet(cells, words));
}

function markTruths(words: Uint32Array, truths: Uint8Array, start: number, length: number): void {
  for (let k = 0; k < length; k++) {
    const cell = start + k;
    words[cell >>> 5]! |= truths[k]! << (cell & 31);
  }
}
