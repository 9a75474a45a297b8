import type { SumNode } from '../model/circuit.ts';

const BYTE = 256;

/** Sums that have been worked out of so many different amounts are kept at most, of the block that was looked at last. */
const MOST_KEPT = 16;

/** The levels of a block are read into this room, taken once and made larger when needed. */
let bytes = new Uint8Array(0);

/** What amounts come to in the cells of one block: thresholds of one amount follow each other by the hundred. */
interface KeptSums {
  readonly reader: LevelReader;
  readonly start: number;
  readonly length: number;
  readonly byLevels: Map<SumNode['levels'], Float64Array>;
}

let kept: KeptSums | undefined;
const rooms: Float64Array[] = [];

/** What is read of the levels of options in a run of cells. */
interface LevelReader {
  lookUpLevels(
    option: number,
    table: Uint8Array,
    run: { readonly start: number; readonly length: number },
    out: Uint8Array,
  ): void;
  commonLevel?(option: number, start: number, length: number): number | undefined;
}

/** Where the sum of a node lies within its limits, in the cells of a block; `truthOf` are those of nodes it names. */
export function evaluateSum(
  node: SumNode,
  reader: LevelReader,
  truthOf: (node: number) => Uint8Array,
  { start, length }: { readonly start: number; readonly length: number },
  out: Uint8Array,
): void {
  const sums = sumsOf(node, reader, truthOf, { start, length });
  const { least, most } = node;
  for (let c = 0; c < length; c++) out[c] = sums[c]! >= least && sums[c]! <= most ? 1 : 0;
}

/** The sums of a node that names others are worked out each time: those may differ. */
function sumsOf(
  node: SumNode,
  reader: LevelReader,
  truthOf: (node: number) => Uint8Array,
  { start, length }: { readonly start: number; readonly length: number },
): Float64Array {
  if (kept?.reader !== reader || kept.start !== start || kept.length !== length) {
    kept = { reader, start, length, byLevels: new Map() };
  }
  const { byLevels } = kept;
  const mayKeep = node.truths.length === 0;
  const known = mayKeep ? byLevels.get(node.levels) : undefined;
  if (known) return known;
  if (byLevels.size >= MOST_KEPT) byLevels.clear();
  const sums = roomFor(byLevels.size, length);
  addLevels(node, reader, { start, length }, sums);
  for (const { node: child, times } of node.truths) {
    const truths = truthOf(child);
    for (let c = 0; c < length; c++) if (truths[c] === 1) sums[c]! += times;
  }
  if (mayKeep) byLevels.set(node.levels, sums);
  return sums;
}

function roomFor(at: number, length: number): Float64Array {
  const room = rooms[at];
  if (room !== undefined && room.length >= length) return room;
  const made = new Float64Array(length);
  rooms[at] = made;
  return made;
}

function addLevels(
  node: SumNode,
  reader: LevelReader,
  { start, length }: { readonly start: number; readonly length: number },
  sums: Float64Array,
): void {
  if (bytes.length < length) bytes = new Uint8Array(length);
  sums.fill(0, 0, length);
  for (const { option, times, top } of node.levels) {
    const common = reader.commonLevel?.(option, start, length);
    if (common !== undefined) {
      for (let c = 0; c < length; c++) sums[c]! += times * common;
      continue;
    }
    // Levels are read byte by byte, as tables of truths are.
    for (let unit = 1; unit <= top; unit *= BYTE) {
      const table = Uint8Array.from({ length: top + 1 }, (_, level) => Math.floor(level / unit));
      reader.lookUpLevels(option, table, { start, length }, bytes);
      const each = times * unit;
      for (let c = 0; c < length; c++) sums[c]! += each * bytes[c]!;
    }
  }
}
