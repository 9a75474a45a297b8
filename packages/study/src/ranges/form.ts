/**
 * A number that hangs on some others, each anywhere from -1 to 1: a constant and what each of them adds, in whole
 * numbers of one size.
 */
export interface Form {
  readonly constant: bigint;
  readonly slopes: readonly bigint[];
}

/** A point in which these are so much of `over`, which is above 0. */
export interface Point {
  readonly at: readonly bigint[];
  readonly over: bigint;
}

/** What a form comes to in a point, times what the point is `over`: only the sign is compared. */
export function valueIn({ constant, slopes }: Form, { at, over }: Point): bigint {
  let sum = constant * over;
  for (let k = 0; k < slopes.length; k++) sum += slopes[k]! * at[k]!;
  return sum;
}

export function difference(first: Form, second: Form): Form {
  return {
    constant: first.constant - second.constant,
    slopes: first.slopes.map((slope, k) => slope - second.slopes[k]!),
  };
}

/** Whether it is above 0 in some points of the cube and below in others. */
export function changesSign({ constant, slopes }: Form): boolean {
  const most = slopes.reduce((sum, slope) => sum + absolute(slope), 0n);
  return absolute(constant) < most;
}

/** The same up to a factor, so that forms that are 0 in the same points are one. */
export function normalised({ constant, slopes }: Form): Form {
  const first = slopes.find((slope) => slope !== 0n) ?? constant;
  const divisor = slopes.reduce(greatestDivisor, absolute(constant));
  const factor = first < 0n ? -divisor : divisor;
  return divisor === 0n
    ? { constant, slopes }
    : { constant: constant / factor, slopes: slopes.map((slope) => slope / factor) };
}

export function greatestDivisor(first: bigint, second: bigint): bigint {
  let [a, b] = [absolute(first), absolute(second)];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
