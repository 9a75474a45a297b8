import type { Circuit, NodeIndex } from './circuit.ts';
import { childrenOf } from './circuit-children.ts';

/** Whether a node of one circuit is that of another, at the same place, with all that it refers to. */
export type IsShared = (node: NodeIndex) => boolean;

/**
 * Which nodes a circuit took over from another when it was made by changing some of them: those that
 * are the same objects. That is a glance at each node; circuits from two readings of a text share none.
 */
export function sharedNodes(before: Circuit, after: Circuit): IsShared {
  if (before === after) return () => true;
  const shared = new Uint8Array(after.length);
  for (let node = 0; node < after.length; node++) {
    const isShared =
      after[node] === before[node] &&
      childrenOf(after[node]!).every((child) => shared[child] === 1);
    shared[node] = isShared ? 1 : 0;
  }
  return (node) => shared[node] === 1;
}
