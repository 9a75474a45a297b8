import type { Circuit, CircuitNode, NodeIndex } from '../model/circuit.ts';
import { childrenOf } from '../model/circuit-children.ts';
import { createPace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';

/** Cells evaluated at a time: small enough that the truths of a block stay in the cache. */
const BLOCK = 4096;

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
  const truths = new Map<NodeIndex, Truths>();
  for (const node of needed) truths.set(node, createTruths());
  const results = roots.map((root) => truths.get(root)!.bytes);
  const levels = new Int32Array(BLOCK);
  const pace = createPace(NODES_BETWEEN_PAUSES);
  for (let start = 0; start < reader.cells; start += BLOCK) {
    const length = Math.min(BLOCK, reader.cells - start);
    const block = { truths, reader, levels, start, length, words: Math.ceil(length / 4) };
    let evaluated = 0;
    for (const node of needed) {
      if (!changes(node, start, length)) continue;
      evaluateNode(circuit[node]!, block, truths.get(node)!);
      evaluated++;
    }
    consume(start, length, results);
    if (pace.spend(length * (evaluated + 1))) {
      yield { what: 'evaluating formulas', passes: 0, share: 0 };
    }
  }
}

/** The truths of one node in one block, and the same memory four cells at a time. */
interface Truths {
  readonly bytes: Uint8Array;
  readonly words: Int32Array;
}

function createTruths(): Truths {
  const bytes = new Uint8Array(BLOCK);
  return { bytes, words: new Int32Array(bytes.buffer) };
}

/** Four cells in which a node is true. */
const ALL_TRUE = 0x01010101;

/** The nodes that the roots depend on, themselves included, in the order of the circuit. */
function neededNodes(circuit: Circuit, roots: readonly NodeIndex[]): NodeIndex[] {
  const marked = new Set<NodeIndex>(roots);
  for (let node = circuit.length - 1; node >= 0; node--) {
    if (marked.has(node)) for (const child of childrenOf(circuit[node]!)) marked.add(child);
  }
  return [...marked].sort((a, b) => a - b);
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
  readonly truths: ReadonlyMap<NodeIndex, Truths>;
  readonly reader: CellReader;
  readonly levels: Int32Array;
  readonly start: number;
  readonly length: number;
  /** Words that hold the truths of the block; cells beyond its length hold anything. */
  readonly words: number;
}

function evaluateNode(node: CircuitNode, block: Block, out: Truths): void {
  switch (node.op) {
    case 'constant':
      out.bytes.fill(node.value ? 1 : 0);
      return;
    case 'level':
      evaluateLevel(node.option, node.in, block, out.bytes);
      return;
    case 'states': {
      const marked = new Set(node.in);
      for (let c = 0; c < block.length; c++) out.bytes[c] = marked.has(block.start + c) ? 1 : 0;
      return;
    }
    case 'not': {
      const of = block.truths.get(node.of)!.words;
      for (let w = 0; w < block.words; w++) out.words[w] = of[w]! ^ ALL_TRUE;
      return;
    }
    case 'and':
      out.words.fill(ALL_TRUE);
      for (const child of node.of)
        intersect(out.words, block.truths.get(child)!.words, block.words);
      return;
    case 'or':
      out.words.fill(0);
      for (const child of node.of) unite(out.words, block.truths.get(child)!.words, block.words);
      return;
    case 'iff': {
      const left = block.truths.get(node.of[0])!.words;
      const right = block.truths.get(node.of[1])!.words;
      for (let w = 0; w < block.words; w++) out.words[w] = left[w]! ^ right[w]! ^ ALL_TRUE;
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
  const common = block.reader.commonLevel?.(option, block.start, block.length);
  if (common !== undefined) {
    out.fill(table[common]!);
    return;
  }
  block.reader.levels(option, block.start, block.length, block.levels);
  for (let c = 0; c < block.length; c++) out[c] = table[block.levels[c]!]!;
}

function intersect(out: Int32Array, other: Int32Array, words: number): void {
  for (let w = 0; w < words; w++) out[w]! &= other[w]!;
}

function unite(out: Int32Array, other: Int32Array, words: number): void {
  for (let w = 0; w < words; w++) out[w]! |= other[w]!;
}
