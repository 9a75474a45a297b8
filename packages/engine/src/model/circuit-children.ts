import type { CircuitNode, NodeIndex } from './circuit.ts';

/** The nodes that a node refers to directly; none for a leaf. */
export function childrenOf(node: CircuitNode): readonly NodeIndex[] {
  switch (node.op) {
    case 'not':
      return [node.of];
    case 'and':
    case 'or':
    case 'iff':
      return node.of;
    case 'sum':
      return node.truths.map((truth) => truth.node);
    default:
      return [];
  }
}
