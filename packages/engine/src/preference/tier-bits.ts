import type { Tier } from '../model/model.ts';
import type { Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';

/**
 * How many conditions of each tier hold in each cell, as bits: of a tier with n conditions the first bit says that one
 * holds, the second that two do, and so on. So of two cells that differ in a tier the better one has every bit of it in
 * which they differ.
 */
export interface TierBits {
  readonly tiers: number;
  /** Where the bits of each tier begin, and where those of the last one end. */
  readonly starts: Int32Array;
  /** How many numbers of 32 bits each cell has. */
  readonly width: number;
  readonly words: Int32Array;
}

/** Bits of one word. */
const WORD = 32;

/** Reads the truths of tiers in all cells. Cells that are not states may have any. */
export function* readTierBits(
  space: Space,
  tiers: readonly Pick<Tier, 'conditions'>[],
): Steps<TierBits> {
  const starts = new Int32Array(tiers.length + 1);
  for (const [t, { conditions }] of tiers.entries()) starts[t + 1] = starts[t]! + conditions.length;
  const roots = tiers.flatMap(({ conditions }) => conditions);
  const width = Math.ceil(roots.length / WORD);
  const words = new Int32Array(width * space.cells);
  const bits = { tiers: tiers.length, starts, width, words };
  if (roots.length === 0) return bits;
  yield* space.evaluateSteps(roots, (start, length, truths) => {
    for (let t = 0; t < tiers.length; t++) {
      const first = starts[t]!;
      const own = truths.slice(first, starts[t + 1]!);
      for (let c = 0; c < length; c++) {
        let score = 0;
        for (let k = 0; k < own.length; k++) score += own[k]![c]!;
        const at = (start + c) * width;
        for (let bit = first; bit < first + score; bit++) {
          words[at + (bit >>> 5)]! |= 1 << (bit & (WORD - 1));
        }
      }
    }
  });
  return bits;
}

/** Whether one cell has a bit. */
export function hasBit({ words, width }: TierBits, cell: number, bit: number): boolean {
  return ((words[cell * width + (bit >>> 5)]! >>> (bit & (WORD - 1))) & 1) === 1;
}

/** Whether two cells differ in a bit. */
export function differIn({ words, width }: TierBits, a: number, b: number, bit: number): boolean {
  const word = bit >>> 5;
  const differing = words[a * width + word]! ^ words[b * width + word]!;
  return ((differing >>> (bit & (WORD - 1))) & 1) === 1;
}
