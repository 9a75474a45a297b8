import type { SumNode } from '../model/circuit.ts';

const BYTE = 256;

/** Room in which the sums and the levels of a block are worked out, taken once and made larger when needed. */
let sums = new Float64Array(0);
let bytes = new Uint8Array(0);

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
  if (sums.length < length) {
    sums = new Float64Array(length);
    bytes = new Uint8Array(length);
  }
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
  for (const { node: child, times } of node.truths) {
    const truths = truthOf(child);
    for (let c = 0; c < length; c++) if (truths[c] === 1) sums[c]! += times;
  }
  const { least, most } = node;
  for (let c = 0; c < length; c++) out[c] = sums[c]! >= least && sums[c]! <= most ? 1 : 0;
}
