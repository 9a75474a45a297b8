import type { Circuit, NodeIndex } from '../model/circuit.ts';
import { childrenOf } from '../model/circuit-children.ts';
import type { OptionForm } from '../model/model.ts';

/**
 * The part of a circuit that one node depends on, laid out for propagation in both directions:
 * from the levels of options up to the node, and from the node down to the levels.
 */
export interface ConstraintNetwork {
  readonly circuit: Circuit;
  /** Nodes in which each node occurs, once for each occurrence; nodes outside the part have none. */
  readonly parents: readonly Int32Array[];
  readonly children: readonly Int32Array[];
  /** For each option the nodes that read its level. */
  readonly levelNodes: readonly Int32Array[];
  /** For each option the nodes in whose sum its level counts. */
  readonly sumNodes: readonly Int32Array[];
  /** All of these nodes. */
  readonly sums: readonly NodeIndex[];
  /** Where the levels of each option begin among all levels of all options; one more at the end. */
  readonly firstLevel: Int32Array;
  /** The reverse: the option of each of these places. */
  readonly optionOfLevel: Int32Array;
  /** Constant nodes of the part. */
  readonly constants: readonly NodeIndex[];
  /** What must hold for the node to have the value sought, split into as many pieces as it allows. */
  readonly demands: readonly Demand[];
}

interface Demand {
  readonly node: NodeIndex;
  readonly value: 0 | 1;
}

/** Lays out what `root` depends on, to search where it has the value `sought`. */
export function createNetwork(
  circuit: Circuit,
  { options }: OptionForm,
  root: NodeIndex,
  sought: 0 | 1,
): ConstraintNetwork {
  const needed = nodesBelow(circuit, root);
  const parents: number[][] = circuit.map(() => []);
  const levelNodes: number[][] = options.map(() => []);
  const sumNodes: number[][] = options.map(() => []);
  const sums: number[] = [];
  const constants: number[] = [];
  for (const index of needed) {
    const node = circuit[index]!;
    for (const child of childrenOf(node)) parents[child]!.push(index);
    if (node.op === 'level') levelNodes[node.option]!.push(index);
    if (node.op === 'sum') {
      sums.push(index);
      for (const { option } of node.levels) sumNodes[option]!.push(index);
    }
    if (node.op === 'constant') constants.push(index);
    if (node.op === 'states') throw new RangeError('states are listed in a graph model only');
  }
  return {
    circuit,
    parents: parents.map((list) => Int32Array.from(list)),
    children: circuit.map((node) => Int32Array.from(childrenOf(node))),
    levelNodes: levelNodes.map((list) => Int32Array.from(list)),
    sumNodes: sumNodes.map((list) => Int32Array.from(list)),
    sums,
    constants,
    demands: splitDemand(circuit, { node: root, value: sought }),
    ...numberLevels(options.map(({ levels }) => levels)),
  };
}

function nodesBelow(circuit: Circuit, root: NodeIndex): NodeIndex[] {
  const found = new Set([root]);
  for (const node of found) for (const child of childrenOf(circuit[node]!)) found.add(child);
  return [...found];
}

function numberLevels(levels: readonly number[]): {
  firstLevel: Int32Array;
  optionOfLevel: Int32Array;
} {
  const firstLevel = new Int32Array(levels.length + 1);
  for (let k = 0; k < levels.length; k++) firstLevel[k + 1] = firstLevel[k]! + levels[k]!;
  return {
    firstLevel,
    optionOfLevel: Int32Array.from(levels.flatMap((count, k) => Array(count).fill(k))),
  };
}

/** A true conjunction demands each of its parts, a false disjunction that each of them is false. */
function splitDemand(circuit: Circuit, demand: Demand): Demand[] {
  const node = circuit[demand.node]!;
  const { value } = demand;
  if (node.op === 'not') return splitDemand(circuit, { node: node.of, value: value === 1 ? 0 : 1 });
  if ((node.op === 'and' && value === 1) || (node.op === 'or' && value === 0)) {
    return node.of.flatMap((child) => splitDemand(circuit, { node: child, value }));
  }
  return [demand];
}
