import type { NodeIndex, SumNode } from '../model/circuit.ts';
import type { ConstraintNetwork } from './constraint-network.ts';
import { settlingValue } from './propagation.ts';
import { boundsOf, type Standing, settledBy } from './sum-bounds.ts';

/**
 * An option whose level still matters to the value of a node: while there is one, some levels that
 * are left might give the node another value than the one it is meant to have. -1 when there is
 * none, so that any combination of the levels left will do.
 */
export function openOption(
  network: ConstraintNetwork,
  standing: Standing,
  index: NodeIndex,
): number {
  const node = network.circuit[index]!;
  const { values } = standing;
  switch (node.op) {
    case 'level':
      return values[index]! < 0 ? node.option : -1;
    case 'not':
      return openOption(network, standing, node.of);
    case 'and':
    case 'or':
      return values[index] === settlingValue(node.op)
        ? openUnlessSettled(network, standing, index)
        : firstOpen(network, standing, index);
    case 'iff':
      return firstOpen(network, standing, index);
    case 'sum':
      return openInSum(network, standing, index, node);
    default:
      return -1;
  }
}

/** A known truth of a sum is only what is demanded of it, until it follows from the bounds of what is left. */
function openInSum(
  network: ConstraintNetwork,
  standing: Standing,
  index: NodeIndex,
  node: SumNode,
): number {
  const { low, high, values } = standing;
  if (settledBy(node, boundsOf(node, standing)) !== undefined) {
    // It rests on truths that are known, which have to follow as well.
    for (const truth of node.truths) {
      const option = values[truth.node]! < 0 ? -1 : openOption(network, standing, truth.node);
      if (option >= 0) return option;
    }
    return -1;
  }
  const open = node.levels.find(({ option }) => low[option]! < high[option]!);
  return open ? open.option : firstOpen(network, standing, index);
}

function firstOpen(network: ConstraintNetwork, standing: Standing, index: NodeIndex): number {
  for (const child of network.children[index]!) {
    const option = openOption(network, standing, child);
    if (option >= 0) return option;
  }
  return -1;
}

/** A gate that is settled by one child needs no other. */
function openUnlessSettled(
  network: ConstraintNetwork,
  standing: Standing,
  index: NodeIndex,
): number {
  const { values } = standing;
  let open = -1;
  for (const child of network.children[index]!) {
    if (values[child] !== values[index]) continue;
    open = openOption(network, standing, child);
    if (open < 0) return -1;
  }
  return open >= 0 ? open : firstOpen(network, standing, index);
}
