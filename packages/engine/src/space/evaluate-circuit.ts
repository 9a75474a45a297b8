import type { Circuit, CircuitNode, NodeIndex } from '../model/circuit.ts';
import { childrenOf } from '../model/circuit-children.ts';
import { createPace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';

/** Cells evaluated at a time, at most: so few that the truths of a block stay in the cache. */
const BLOCK = 4096;

/** Cells for which a word holds the truths. */
const CELLS_OF_WORD = 4;

/** Nodes in cells that are evaluated between two pauses: some milliseconds. */
const NODES_BETWEEN_PAUSES = 2 ** 23;

/** Writes the level of an option (or the position of a state) for a run of cells. */
type FillLevels = (option: number, start: number, length: number, out: Int32Array) => void;

/** What an evaluation reads about the cells. */
export interface CellReader {
  readonly cells: number;
  /** Level of an option in each cell of a block. */
  readonly levels: FillLevels;
  /** After how many cells the levels of an option repeat, where they do. */
  readonly period?: (option: number) => number;
  /** The level of an option if it is the same in all cells of a block, where that is cheap to say. */
  readonly commonLevel?: (option: number, start: number, length: number) => number | undefined;
}

/**
 * Evaluates the circuit block by block and hands the truths of the roots to `consume`. Only nodes
 * that the roots depend on are computed, and only where their truths may differ from those in the
 * block before: options with many cells between their levels seldom change theirs. Cost: at most
 * cells × needed nodes, memory one block for each node.
 */
export function* evaluateCircuit(
  circuit: Circuit,
  reader: CellReader,
  roots: readonly NodeIndex[],
  consume: (start: number, length: number, truths: readonly Uint8Array[]) => void,
): Steps<void> {
  const needed = neededNodes(circuit, roots);
  const changes = createChanges(circuit, reader);
  const words = Math.ceil(Math.min(BLOCK, reader.cells) / CELLS_OF_WORD);
  const truths = createTruths(circuit.length, needed, words);
  const results = roots.map((root) => bytesOf(truths, root));
  const levels = new Int32Array(CELLS_OF_WORD * words);
  const pace = createPace(NODES_BETWEEN_PAUSES);
  for (let start = 0; start < reader.cells; start += BLOCK) {
    const length = Math.min(BLOCK, reader.cells - start);
    const block = { truths, reader, levels, start, length };
    let evaluated = 0;
    for (const node of needed) {
      if (!changes(node, start, length)) continue;
      evaluateNode(circuit[node]!, block, node);
      evaluated++;
    }
    consume(start, length, results);
    if (pace.spend(length * (evaluated + 1))) {
      yield { what: 'evaluating formulas', passes: 0, share: 0 };
    }
  }
}

/** The truths of the needed nodes in one block, and the same memory four cells at a time. */
interface Truths {
  readonly bytes: Uint8Array;
  readonly words: Int32Array;
  /** Words for each node; cells beyond the end of a block hold anything. */
  readonly count: number;
  /** Where the words of each node start. */
  readonly starts: Int32Array;
}

function createTruths(nodes: number, needed: readonly NodeIndex[], count: number): Truths {
  const words = new Int32Array(count * needed.length);
  const starts = new Int32Array(nodes);
  for (let k = 0; k < needed.length; k++) starts[needed[k]!] = k * count;
  return { bytes: new Uint8Array(words.buffer), words, count, starts };
}

function bytesOf({ bytes, count, starts }: Truths, node: NodeIndex): Uint8Array {
  const start = CELLS_OF_WORD * starts[node]!;
  return bytes.subarray(start, start + CELLS_OF_WORD * count);
}

/** Four cells in which a node is true. */
const ALL_TRUE = 0x01010101;

/** The nodes that the roots depend on, themselves included, in the order of the circuit. */
function neededNodes(circuit: Circuit, roots: readonly NodeIndex[]): NodeIndex[] {
  const marked = new Uint8Array(circuit.length);
  for (const root of roots) marked[root] = 1;
  for (let node = circuit.length - 1; node >= 0; node--) {
    if (marked[node] === 1) for (const child of childrenOf(circuit[node]!)) marked[child] = 1;
  }
  const needed: NodeIndex[] = [];
  for (let node = 0; node < circuit.length; node++) if (marked[node] === 1) needed.push(node);
  return needed;
}

/**
 * Whether the truths of a node may differ from those in the block before. To be asked for the needed
 * nodes of each block, in the order of the circuit.
 */
function createChanges(
  circuit: Circuit,
  reader: CellReader,
): (node: NodeIndex, start: number, length: number) => boolean {
  const changed = new Uint8Array(circuit.length);
  const common = new Map<NodeIndex, number | undefined>();
  const mayDiffer = (index: NodeIndex, start: number, length: number): boolean => {
    const node = circuit[index]!;
    if (start === 0 || node.op === 'states') return true;
    if (node.op !== 'level') return childrenOf(node).some((child) => changed[child] === 1);
    if (reader.period !== undefined && BLOCK % reader.period(node.option) === 0) return false;
    const level = reader.commonLevel?.(node.option, start, length);
    const before = common.get(index);
    common.set(index, level);
    return level === undefined || level !== before;
  };
  return (node, start, length) => {
    const may = mayDiffer(node, start, length);
    changed[node] = may ? 1 : 0;
    return may;
  };
}

interface Block {
  readonly truths: Truths;
  readonly reader: CellReader;
  readonly levels: Int32Array;
  readonly start: number;
  readonly length: number;
}

function evaluateNode(node: CircuitNode, block: Block, index: NodeIndex): void {
  const { words, count, starts } = block.truths;
  const start = starts[index]!;
  const end = start + count;
  switch (node.op) {
    case 'constant':
      words.fill(node.value ? ALL_TRUE : 0, start, end);
      return;
    case 'level':
      evaluateLevel(node.option, node.in, block, bytesOf(block.truths, index));
      return;
    case 'states': {
      const out = bytesOf(block.truths, index);
      const marked = new Set(node.in);
      for (let c = 0; c < block.length; c++) out[c] = marked.has(block.start + c) ? 1 : 0;
      return;
    }
    case 'not': {
      const of = starts[node.of]!;
      for (let w = 0; w < count; w++) words[start + w] = words[of + w]! ^ ALL_TRUE;
      return;
    }
    case 'and':
      words.fill(ALL_TRUE, start, end);
      for (const child of node.of) {
        const of = starts[child]!;
        for (let w = 0; w < count; w++) words[start + w]! &= words[of + w]!;
      }
      return;
    case 'or':
      words.fill(0, start, end);
      for (const child of node.of) {
        const of = starts[child]!;
        for (let w = 0; w < count; w++) words[start + w]! |= words[of + w]!;
      }
      return;
    case 'iff': {
      const left = starts[node.of[0]]!;
      const right = starts[node.of[1]]!;
      for (let w = 0; w < count; w++) {
        words[start + w] = words[left + w]! ^ words[right + w]! ^ ALL_TRUE;
      }
      return;
    }
  }
}

/** Where the levels of an option repeat, they are looked at once and the truths are copied. */
function evaluateLevel(
  option: number,
  marked: readonly boolean[],
  { reader, levels, start, length }: Block,
  out: Uint8Array,
): void {
  const common = reader.commonLevel?.(option, start, length);
  if (common !== undefined) {
    out.fill(marked[common] ? 1 : 0);
    return;
  }
  const table = Uint8Array.from(marked, (isIn) => (isIn ? 1 : 0));
  const looked = Math.min(length, reader.period?.(option) ?? length);
  reader.levels(option, start, looked, levels);
  for (let c = 0; c < looked; c++) out[c] = table[levels[c]!]!;
  for (let done = looked; done < length; done *= 2) {
    out.copyWithin(done, 0, Math.min(done, length - done));
  }
}
