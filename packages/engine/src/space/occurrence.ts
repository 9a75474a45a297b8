import type { NodeIndex } from '../model/circuit.ts';
import type { Model } from '../model/model.ts';
import { runToEnd } from '../run/steps.ts';
import { searchFeasible } from './feasible-search.ts';

/** In how many combinations of levels a node is true; unknown where finding out takes too long. */
export type Occurrence = 'never' | 'sometimes' | 'always' | 'unknown';

const MAX_DECISIONS = 100_000;

/** Whether a node of an option model is ever true, feasible or not, without enumerating anything. */
export function occurrenceOf(model: Model, node: NodeIndex): Occurrence {
  const isTrue = exists(model, node, 1);
  const isFalse = exists(model, node, 0);
  if (isTrue === false) return 'never';
  if (isFalse === false) return 'always';
  return isTrue && isFalse ? 'sometimes' : 'unknown';
}

/** Whether there is a combination in which the node has this value; undefined if not found out. */
function exists({ form, circuit }: Model, node: NodeIndex, sought: 0 | 1): boolean | undefined {
  if (form.kind === 'graph') throw new RangeError('a graph model has no options');
  const request = { node, sought, maxStates: 0, maxDecisions: MAX_DECISIONS };
  const { status } = runToEnd(searchFeasible(form, circuit, request));
  return status === 'given-up' ? undefined : status === 'too-many';
}
