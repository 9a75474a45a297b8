import type { Circuit, CircuitNode, NodeIndex } from '../model/circuit.ts';
import { childrenOf } from '../model/circuit-children.ts';
import { sharedNodes } from '../model/shared-nodes.ts';
import { createPace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import type { ConsumeBlock } from './space.ts';

/** Cells evaluated at a time, at most: so few that the truths of a block stay in the cache. */
const BLOCK = 4096;

/** So many truths of one circuit are kept, at most, each in a byte. */
const KEPT = 2 ** 23;

/** Cells for which a word holds the truths. */
const CELLS_OF_WORD = 4;

/** Nodes in cells that are evaluated between two pauses: some milliseconds. */
const NODES_BETWEEN_PAUSES = 2 ** 23;

/** A run of cells. */
export interface Run {
  readonly start: number;
  readonly length: number;
}

/** What an evaluation reads about the cells. */
export interface CellReader {
  readonly cells: number;
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
  const changes = createChanges(circuit, reader);
  const changed = reader.period && new Uint8Array(roots.length);
  const words = Math.ceil(Math.min(BLOCK, reader.cells) / CELLS_OF_WORD);
  const truths = createTruths(needed, words);
  const wordsOfRoots = roots.map((root) => truths[root]!);
  const results = wordsOfRoots.map(bytesOf);
  const pace = createPace(NODES_BETWEEN_PAUSES);
  for (let start = 0; start < reader.cells; start += BLOCK) {
    const length = Math.min(BLOCK, reader.cells - start);
    const block = { truths, reader, start, length };
    let evaluated = 0;
    for (const node of needed) {
      if (!changes.mayDiffer(node, start, length)) continue;
      evaluateNode(circuit[node]!, block, node);
      evaluated++;
    }
    if (changed) for (let k = 0; k < roots.length; k++) changed[k] = changes.changed[roots[k]!]!;
    consume(start, length, results, wordsOfRoots, changed);
    if (pace.spend(length * (evaluated + 1))) {
      yield { what: 'evaluating formulas', passes: 0, share: 0 };
    }
  }
}

/**
 * The truths of nodes in one block, a byte for each cell, four cells at a time. Cells beyond the end of
 * the block hold anything.
 */
type Truths = Int32Array[];

function createTruths(needed: readonly NodeIndex[], count: number): Truths {
  const all = new Int32Array(count * needed.length);
  const truths: Truths = [];
  for (const [k, node] of needed.entries()) truths[node] = all.subarray(k * count, (k + 1) * count);
  return truths;
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Four cells in which a node is true. */
const ALL_TRUE = 0x01010101;

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
    const block = { truths, reader, start: 0, length: reader.cells };
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

function createChanges(circuit: Circuit, reader: CellReader): Changes {
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
  readonly start: number;
  readonly length: number;
}

function evaluateNode(node: CircuitNode, block: Block, index: NodeIndex): void {
  const { truths } = block;
  const out = truths[index]!;
  switch (node.op) {
    case 'constant':
      out.fill(node.value ? ALL_TRUE : 0);
      return;
    case 'level':
      evaluateLevel(node.option, node.in, block, bytesOf(out));
      return;
    case 'states': {
      const bytes = bytesOf(out);
      const marked = new Set(node.in);
      for (let c = 0; c < block.length; c++) bytes[c] = marked.has(block.start + c) ? 1 : 0;
      return;
    }
    case 'not': {
      const of = truths[node.of]!;
      for (let w = 0; w < out.length; w++) out[w] = of[w]! ^ ALL_TRUE;
      return;
    }
    case 'and':
      if (node.of.length === 0) out.fill(ALL_TRUE);
      else out.set(truths[node.of[0]!]!);
      for (let k = 1; k < node.of.length; k++) {
        const of = truths[node.of[k]!]!;
        for (let w = 0; w < out.length; w++) out[w]! &= of[w]!;
      }
      return;
    case 'or':
      if (node.of.length === 0) out.fill(0);
      else out.set(truths[node.of[0]!]!);
      for (let k = 1; k < node.of.length; k++) {
        const of = truths[node.of[k]!]!;
        for (let w = 0; w < out.length; w++) out[w]! |= of[w]!;
      }
      return;
    case 'iff': {
      const left = truths[node.of[0]]!;
      const right = truths[node.of[1]]!;
      for (let w = 0; w < out.length; w++) out[w] = left[w]! ^ right[w]! ^ ALL_TRUE;
      return;
    }
  }
}

/** Where the levels of an option repeat, they are looked at once and the truths are copied. */
function evaluateLevel(
  option: number,
  marked: readonly boolean[],
  { reader, start, length }: Block,
  out: Uint8Array,
): void {
  const common = reader.commonLevel?.(option, start, length);
  if (common !== undefined) {
    out.fill(marked[common] ? 1 : 0);
    return;
  }
  const table = new Uint8Array(marked.length);
  for (let level = 0; level < marked.length; level++) table[level] = marked[level] ? 1 : 0;
  const looked = Math.min(length, reader.period?.(option) ?? length);
  reader.lookUpLevels(option, table, { start, length: looked }, out);
  for (let done = looked; done < length; done *= 2) {
    out.copyWithin(done, 0, Math.min(done, length - done));
  }
}
