import type { NodeIndex } from '../model/circuit.ts';
import type { ConstraintNetwork } from './constraint-network.ts';
import { settlingValue } from './propagation.ts';

/**
 * An option whose level still matters to the value of a node: while there is one, some levels that
 * are left might give the node another value than the one it is meant to have. -1 when there is
 * none, so that any combination of the levels left will do.
 */
export function openOption(
  network: ConstraintNetwork,
  values: Int8Array,
  index: NodeIndex,
): number {
  const node = network.circuit[index]!;
  switch (node.op) {
    case 'level':
      return values[index]! < 0 ? node.option : -1;
    case 'not':
      return openOption(network, values, node.of);
    case 'and':
    case 'or':
      return values[index] === settlingValue(node.op)
        ? openUnlessSettled(network, values, index)
        : firstOpen(network, values, index);
    case 'iff':
      return firstOpen(network, values, index);
    default:
      return -1;
  }
}

function firstOpen(network: ConstraintNetwork, values: Int8Array, index: NodeIndex): number {
  for (const child of network.children[index]!) {
    const option = openOption(network, values, child);
    if (option >= 0) return option;
  }
  return -1;
}

/** A gate that is settled by one child needs no other. */
function openUnlessSettled(
  network: ConstraintNetwork,
  values: Int8Array,
  index: NodeIndex,
): number {
  let open = -1;
  for (const child of network.children[index]!) {
    if (values[child] !== values[index]) continue;
    open = openOption(network, values, child);
    if (open < 0) return -1;
  }
  return open >= 0 ? open : firstOpen(network, values, index);
}
