import type { Circuit, CircuitNode, NodeIndex } from '../model/circuit.ts';

/** Cells evaluated at a time: small enough that the truths of a block stay in the cache. */
const BLOCK = 4096;

/** Writes the level of an option (or the position of a state) for a run of cells. */
type FillLevels = (option: number, start: number, length: number, out: Int32Array) => void;

/** What an evaluation reads about the cells. */
export interface CellReader {
  readonly cells: number;
  /** Level of an option in each cell of a block. */
  readonly levels: FillLevels;
}

/**
 * Evaluates the circuit block by block and hands the truths of the roots to `consume`. Only nodes
 * that the roots depend on are computed. Cost: cells × needed nodes, memory one block.
 */
export function evaluateCircuit(
  circuit: Circuit,
  reader: CellReader,
  roots: readonly NodeIndex[],
  consume: (start: number, length: number, truths: readonly Uint8Array[]) => void,
): void {
  const needed = neededNodes(circuit, roots);
  const truths = new Map<NodeIndex, Uint8Array>();
  for (const node of needed) truths.set(node, new Uint8Array(BLOCK));
  const results = roots.map((root) => truths.get(root)!);
  const levels = new Int32Array(BLOCK);
  for (let start = 0; start < reader.cells; start += BLOCK) {
    const length = Math.min(BLOCK, reader.cells - start);
    for (const node of needed) {
      evaluateNode(circuit[node]!, { truths, reader, levels, start, length }, truths.get(node)!);
    }
    consume(start, length, results);
  }
}

/** The nodes that the roots depend on, themselves included, in the order of the circuit. */
function neededNodes(circuit: Circuit, roots: readonly NodeIndex[]): NodeIndex[] {
  const marked = new Set<NodeIndex>(roots);
  for (let node = circuit.length - 1; node >= 0; node--) {
    if (marked.has(node)) for (const child of childrenOf(circuit[node]!)) marked.add(child);
  }
  return [...marked].sort((a, b) => a - b);
}

function childrenOf(node: CircuitNode): readonly NodeIndex[] {
  switch (node.op) {
    case 'not':
      return [node.of];
    case 'and':
    case 'or':
    case 'iff':
      return node.of;
    default:
      return [];
  }
}

interface Block {
  readonly truths: ReadonlyMap<NodeIndex, Uint8Array>;
  readonly reader: CellReader;
  readonly levels: Int32Array;
  readonly start: number;
  readonly length: number;
}

function evaluateNode(node: CircuitNode, block: Block, out: Uint8Array): void {
  switch (node.op) {
    case 'constant':
      out.fill(node.value ? 1 : 0);
      return;
    case 'level':
      evaluateLevel(node.option, node.in, block, out);
      return;
    case 'states': {
      const marked = new Set(node.in);
      for (let c = 0; c < block.length; c++) out[c] = marked.has(block.start + c) ? 1 : 0;
      return;
    }
    case 'not': {
      const of = block.truths.get(node.of)!;
      for (let c = 0; c < block.length; c++) out[c] = 1 - of[c]!;
      return;
    }
    case 'and':
      out.fill(1);
      for (const child of node.of) intersect(out, block.truths.get(child)!, block.length);
      return;
    case 'or':
      out.fill(0);
      for (const child of node.of) unite(out, block.truths.get(child)!, block.length);
      return;
    case 'iff': {
      const left = block.truths.get(node.of[0])!;
      const right = block.truths.get(node.of[1])!;
      for (let c = 0; c < block.length; c++) out[c] = left[c] === right[c] ? 1 : 0;
      return;
    }
  }
}

function evaluateLevel(
  option: number,
  marked: readonly boolean[],
  block: Block,
  out: Uint8Array,
): void {
  const table = Uint8Array.from(marked, (isIn) => (isIn ? 1 : 0));
  block.reader.levels(option, block.start, block.length, block.levels);
  for (let c = 0; c < block.length; c++) out[c] = table[block.levels[c]!]!;
}

function intersect(out: Uint8Array, other: Uint8Array, length: number): void {
  for (let c = 0; c < length; c++) out[c]! &= other[c]!;
}

function unite(out: Uint8Array, other: Uint8Array, length: number): void {
  for (let c = 0; c < length; c++) out[c]! |= other[c]!;
}
