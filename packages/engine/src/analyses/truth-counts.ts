import type { NodeIndex } from '../model/circuit.ts';
import type { Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';

/** In how many feasible states each of the nodes is true. */
export function* countTruths(space: Space, nodes: readonly NodeIndex[]): Steps<number[]> {
  const counts = nodes.map(() => 0);
  yield* space.evaluateSteps(nodes, (start, length, truths) => {
    truths.forEach((truth, k) => {
      for (let c = 0; c < length; c++) {
        if (truth[c] === 1 && space.isState(start + c)) counts[k]!++;
      }
    });
  });
  return counts;
}
