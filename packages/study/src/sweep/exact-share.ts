/** A share of a whole, exactly: `part` of `whole`, both whole numbers. */
export interface ExactShare {
  readonly part: bigint;
  readonly whole: bigint;
}

/** A chance as it is written, without rounding: 0.7 is seven tenths. */
export function exactChance(chance: number): ExactShare {
  const [digits = '0', exponent = '0'] = String(chance).split('e');
  const [whole = '0', decimals = ''] = digits.split('.');
  const places = decimals.length - Number(exponent);
  return reduced({ part: BigInt(whole + decimals), whole: 10n ** BigInt(Math.max(0, places)) });
}

/** The chance half way between two. */
export function middleOf(from: number, to: number): ExactShare {
  const [a, b] = [exactChance(from), exactChance(to)];
  return reduced({ part: a.part * b.whole + b.part * a.whole, whole: 2n * a.whole * b.whole });
}

export function reduced({ part, whole }: ExactShare): ExactShare {
  let [a, b] = [part < 0n ? -part : part, whole];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? { part: 0n, whole: 1n } : { part: part / a, whole: whole / a };
}

/** Digits that are kept where the parts of a share are too large for numbers. */
const DIGITS = 10n ** 17n;

/** The nearest number, of very large parts as far as seventeen digits go. */
export function shareAsNumber({ part, whole }: ExactShare): number {
  if (whole <= Number.MAX_SAFE_INTEGER) return Number(part) / Number(whole);
  return Number((part * DIGITS) / whole) / Number(DIGITS);
}
