/** Numbers that are drawn alike for a seed on every machine. */
export interface Draws {
  /** A whole number from 0, below a limit, each as likely. */
  below(limit: bigint): bigint;
}

/**
 * The generator sfc32 of Doty-Humphrey, whose state is filled by the seed and run in. For each block, from 0, a seed draws
 * otherwise, so that no block has to wait for those before it.
 */
export function createDraws(seed: number, block = 0): Draws {
  let [a, b, c, counter] = [(0x9e3779b9 + block) | 0, Math.floor(seed / 2 ** 32) | 0, seed | 0, 1];
  const next = (): number => {
    const drawn = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return drawn >>> 0;
  };
  for (let k = 0; k < 16; k++) next();
  return {
    below(limit) {
      const bits = (limit - 1n).toString(2).length;
      for (;;) {
        let drawn = 0n;
        for (let filled = 0; filled < bits; filled += 32) drawn = (drawn << 32n) | BigInt(next());
        drawn = BigInt.asUintN(bits, drawn);
        // What is too large is drawn again, so that all are as likely.
        if (drawn < limit) return drawn;
      }
    },
  };
}

/** What to draw by weight: sums of weights, up to each one. */
export function sumsUpTo(weights: readonly bigint[]): bigint[] {
  let sum = 0n;
  return weights.map((weight) => (sum += weight));
}

/** The position that is drawn, each as likely as its weight. */
export function drawByWeight(draws: Draws, sums: readonly bigint[]): number {
  const drawn = draws.below(sums.at(-1)!);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sums[middle]! > drawn) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The quantile of the normal distribution that leaves 2.5 % on either side. */
const TWO_SIDED_95 = 1.959963984540054;

/** Wilson's interval for a share of which some of so many draws are: it covers the share in 95 of 100 cases. */
export function wilsonInterval(some: number, all: number): readonly [number, number] {
  const [p, z] = [some / all, TWO_SIDED_95];
  const scale = 1 + (z * z) / all;
  const middle = (p + (z * z) / (2 * all)) / scale;
  const half = (z / scale) * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all));
  // At either end it reaches just there, but for rounding.
  return [
    some === 0 ? 0 : Math.max(0, middle - half),
    some === all ? 1 : Math.min(1, middle + half),
  ];
}
