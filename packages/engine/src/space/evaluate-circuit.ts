import { type CellArrays, plainArrays } from '../kernels/cell-arrays.ts';
import type { Kernels } from '../kernels/kernels.ts';
import { giveBack, lend } from '../kernels/loans.ts';
import { ALL_TRUE } from '../kernels/truths.ts';
import type { Circuit, CircuitNode, NodeIndex } from '../model/circuit.ts';
import { childrenOf } from '../model/circuit-children.ts';
import { sharedNodes } from '../model/shared-nodes.ts';
import { createPace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import { evaluateSum } from './evaluate-sum.ts';
import type { ConsumeBlock } from './space.ts';

/** Cells evaluated at a time, at most: so few that the truths of a block stay in the cache. */
const BLOCK = 4096;

/** The same where the kernels are fast on them: calling one costs as much as it does for some thousand cells. */
const LARGEST_BLOCK = 2 ** 16;

/** So many bytes of truths at most are kept for larger blocks: most nodes do not differ from block to block. */
const LARGEST_ROOM = 2 ** 22;

/** So many truths of one circuit are kept, at most, each in a byte. */
const KEPT = 2 ** 23;

/** Cells for which a word holds the truths. */
const CELLS_OF_WORD = 4;

/** Cells in which a node is evaluated in the time of a look, about. */
const CELLS_OF_LOOK = 16;

/** Looks between two pauses: some milliseconds. */
const LOOKS_BETWEEN_PAUSES = 2 ** 19;

/** A run of cells. */
export interface Run {
  readonly start: number;
  readonly length: number;
}

/** What an evaluation reads about the cells. */
export interface CellReader {
  readonly cells: number;
  /** Where the truths of a block come from, and the kernels that are fast on them; ordinary ones if left out. */
  readonly arrays?: CellArrays;
  /** Writes what a table says of the level of an option in each cell of a run. */
  readonly lookUpLevels: (option: number, table: Uint8Array, run: Run, out: Uint8Array) => void;
  /** After how many cells the levels of an option repeat, where they do. */
  readonly period?: (option: number) => number;
  /** The level of an option if it is the same in all cells of a block, where that is cheap to say. */
  readonly commonLevel?: (option: number, start: number, length: number) => number | undefined;
}

/** Evaluates nodes in all cells and hands their truths on block by block. They are not to be changed. */
export type Evaluate = (roots: readonly NodeIndex[], consume: ConsumeBlock) => Steps<void>;

/** How the formulas of circuits are evaluated that are about the same cells, as the first one is. */
export function createEvaluator(
  reader: CellReader,
  first: Circuit,
): (circuit: Circuit) => Evaluate {
  if (reader.cells <= BLOCK && reader.cells * first.length <= KEPT)
    return keepTruths(reader, first);
  return (circuit) => (roots, consume) => evaluateCircuit(circuit, reader, roots, consume);
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
  consume: ConsumeBlock,
): Steps<void> {
  const needed = neededNodes(circuit, roots);
  const { arrays = plainArrays } = reader;
  const most = blockFor(arrays, needed.length);
  const changes = createChanges(circuit, reader, most);
  const changed = reader.period && new Uint8Array(roots.length);
  const words = Math.ceil(Math.min(most, reader.cells) / CELLS_OF_WORD);
  const room = lend(arrays, 'truths', words * needed.length);
  const truths = placeTruths(needed, room.array, words);
  const wordsOfRoots = roots.map((root) => truths[root]!);
  const results = wordsOfRoots.map(bytesOf);
  const pace = createPace(LOOKS_BETWEEN_PAUSES);
  for (let start = 0; start < reader.cells; start += most) {
    const length = Math.min(most, reader.cells - start);
    const block = { truths, reader, kernels: arrays.kernels, start, length };
    let evaluated = 0;
    for (const node of needed) {
      if (!changes.mayDiffer(node, start, length)) continue;
      evaluateNode(circuit[node]!, block, node);
      evaluated++;
    }
    if (changed) for (let k = 0; k < roots.length; k++) changed[k] = changes.changed[roots[k]!]!;
    consume(start, length, results, wordsOfRoots, changed);
    if (pace.spend((length * (evaluated + 1)) / CELLS_OF_LOOK)) {
      yield { what: 'evaluating formulas', passes: 0, share: 0 };
    }
  }
  giveBack(arrays, 'truths', room);
}

/** How many cells a block has, of which so many truths are needed. */
function blockFor({ vectorBytes }: CellArrays, needed: number): number {
  let cells = BLOCK;
  if (vectorBytes === 0) return cells;
  while (cells < LARGEST_BLOCK && 2 * cells * needed <= LARGEST_ROOM) cells *= 2;
  return cells;
}

/**
 * The truths of nodes in one block, a byte for each cell, four cells at a time. Cells beyond the end of
 * the block hold anything.
 */
type Truths = Int32Array[];

function placeTruths(needed: readonly NodeIndex[], all: Int32Array, count: number): Truths {
  const truths: Truths = [];
  for (const [k, node] of needed.entries()) truths[node] = all.subarray(k * count, (k + 1) * count);
  return truths;
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/**
 * The same where all cells make one block, for many circuits one after the other. Truths are kept as long
 * as their circuit, and taken over by every circuit that shares nodes with the first.
 */
function keepTruths(reader: CellReader, first: Circuit): (circuit: Circuit) => Evaluate {
  const count = Math.ceil(reader.cells / CELLS_OF_WORD);
  const kept = new WeakMap<Circuit, Truths>();
  const ofFirst: Truths = [];
  kept.set(first, ofFirst);
  const evaluate = (circuit: Circuit, needed: readonly NodeIndex[], truths: Truths): void => {
    const { kernels } = plainArrays;
    const block = { truths, reader, kernels, start: 0, length: reader.cells };
    for (const node of needed) {
      if (truths[node] !== undefined) continue;
      truths[node] = new Int32Array(count);
      evaluateNode(circuit[node]!, block, node);
    }
  };
  return (circuit) =>
    function* (roots, consume) {
      const truths = kept.get(circuit) ?? [];
      kept.set(circuit, truths);
      const needed = neededNodes(circuit, roots);
      if (truths !== ofFirst && needed.some((node) => truths[node] === undefined)) {
        const shared = needed.filter(sharedNodes(first, circuit));
        evaluate(first, shared, ofFirst);
        for (const node of shared) truths[node] = ofFirst[node]!;
      }
      evaluate(circuit, needed, truths);
      const words = roots.map((root) => truths[root]!);
      consume(0, reader.cells, words.map(bytesOf), words);
    };
}

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

interface Changes {
  /**
   * Whether the truths of a node may differ from those in the block before. To be asked for the needed
   * nodes of each block, in the order of the circuit.
   */
  mayDiffer(node: NodeIndex, start: number, length: number): boolean;
  /** What was said of each node that was asked for. */
  readonly changed: Uint8Array;
}

function createChanges(circuit: Circuit, reader: CellReader, most: number): Changes {
  const changed = new Uint8Array(circuit.length);
  const common = new Map<NodeIndex, number | undefined>();
  const mayDiffer = (index: NodeIndex, start: number, length: number): boolean => {
    const node = circuit[index]!;
    if (start === 0 || node.op === 'states' || node.op === 'sum') return true;
    if (node.op !== 'level') return childrenOf(node).some((child) => changed[child] === 1);
    if (reader.period !== undefined && most % reader.period(node.option) === 0) return false;
    const level = reader.commonLevel?.(node.option, start, length);
    const before = common.get(index);
    common.set(index, level);
    return level === undefined || level !== before;
  };
  return {
    changed,
    mayDiffer(node, start, length) {
      const may = mayDiffer(node, start, length);
      changed[node] = may ? 1 : 0;
      return may;
    },
  };
}

interface Block {
  readonly truths: Truths;
  readonly reader: CellReader;
  readonly kernels: Kernels;
  readonly start: number;
  readonly length: number;
}

function evaluateNode(node: CircuitNode, block: Block, index: NodeIndex): void {
  const { truths, kernels } = block;
  const out = truths[index]!;
  switch (node.op) {
    case 'constant':
      kernels.fill(out, node.value ? ALL_TRUE : 0);
      return;
    case 'level':
      evaluateLevel(node.option, node.in, block, out);
      return;
    case 'sum':
      evaluateSum(node, block.reader, (child) => bytesOf(truths[child]!), block, bytesOf(out));
      return;
    case 'states': {
      const bytes = bytesOf(out);
      const marked = new Set(node.in);
      for (let c = 0; c < block.length; c++) bytes[c] = marked.has(block.start + c) ? 1 : 0;
      return;
    }
    case 'not':
      kernels.opposite(truths[node.of]!, out);
      return;
    case 'and':
      if (node.of.length === 0) kernels.fill(out, ALL_TRUE);
      else join(node.of, block, out, kernels.both);
      return;
    case 'or':
      if (node.of.length === 0) kernels.fill(out, 0);
      else join(node.of, block, out, kernels.either);
      return;
    case 'iff':
      kernels.alike(truths[node.of[0]]!, truths[node.of[1]]!, out);
      return;
  }
}

/** Into `out`: what one after the other of some nodes, of which there is one, comes to. */
function join(
  nodes: readonly NodeIndex[],
  { truths, kernels }: Block,
  out: Int32Array,
  take: Kernels['both'],
): void {
  const first = truths[nodes[0]!]!;
  if (nodes.length === 1) kernels.copy(first, out);
  else take(first, truths[nodes[1]!]!, out);
  for (let k = 2; k < nodes.length; k++) take(out, truths[nodes[k]!]!, out);
}

/** Where the levels of an option repeat, they are looked at once and the truths are copied. */
function evaluateLevel(
  option: number,
  marked: readonly boolean[],
  { reader, kernels, start, length }: Block,
  words: Int32Array,
): void {
  const common = reader.commonLevel?.(option, start, length);
  if (common !== undefined) {
    kernels.fill(words, marked[common] ? ALL_TRUE : 0);
    return;
  }
  const out = bytesOf(words);
  const table = new Uint8Array(marked.length);
  for (let level = 0; level < marked.length; level++) table[level] = marked[level] ? 1 : 0;
  const looked = Math.min(length, reader.period?.(option) ?? length);
  reader.lookUpLevels(option, table, { start, length: looked }, out);
  for (let done = looked; done < length; done *= 2) {
    out.copyWithin(done, 0, Math.min(done, length - done));
  }
}
