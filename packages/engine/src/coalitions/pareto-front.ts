/** Vectors of numbers of one length, none of which is at least another in everything. */
export interface ParetoFront {
  readonly vectors: readonly (readonly number[])[];
  /** Whether one of them exceeds a vector in everything. */
  exceeds(vector: readonly number[]): boolean;
  /**
   * Takes a vector in, and those out that it is at least in everything. Returns how many were looked
   * at, about.
   */
  take(vector: readonly number[]): number;
}

/**
 * A front without a vector. Where whatever one gains the other loses every vector stays in it, so pairs,
 * which are the most common, are kept in order: as the first number rises the second falls.
 */
export function createFront(): ParetoFront {
  const vectors: (readonly number[])[] = [];
  return {
    vectors,
    exceeds(vector) {
      if (vector.length === 2) {
        const at = firstWith(vectors, vector[0]! + 1);
        return at < vectors.length && vectors[at]![1]! > vector[1]!;
      }
      for (const one of vectors) if (isAbove(one, vector)) return true;
      return false;
    },
    take(vector) {
      return vector.length === 2 ? takePair(vectors, vector) : takeVector(vectors, vector);
    },
  };
}

function takePair(pairs: (readonly number[])[], pair: readonly number[]): number {
  const at = firstWith(pairs, pair[0]!);
  if (at < pairs.length && pairs[at]![1]! >= pair[1]!) return 1;
  let from = at;
  while (from > 0 && pairs[from - 1]![1]! <= pair[1]!) from--;
  const isSameFirst = at < pairs.length && pairs[at]![0] === pair[0];
  pairs.splice(from, at - from + Number(isSameFirst), pair);
  return at - from + 1;
}

/** The place of the first pair whose first number is at least so much. */
function firstWith(pairs: readonly (readonly number[])[], least: number): number {
  let [low, high] = [0, pairs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (pairs[middle]![0]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function takeVector(vectors: (readonly number[])[], vector: readonly number[]): number {
  const looks = vectors.length;
  let kept = 0;
  for (const one of vectors) {
    if (isAtLeast(one, vector)) return looks;
    if (!isAtLeast(vector, one)) vectors[kept++] = one;
  }
  vectors.length = kept;
  vectors.push(vector);
  return looks;
}

// Plain loops: these are the innermost of a fold over all states.
function isAtLeast(one: readonly number[], other: readonly number[]): boolean {
  for (let k = 0; k < one.length; k++) if (one[k]! < other[k]!) return false;
  return true;
}

function isAbove(one: readonly number[], other: readonly number[]): boolean {
  for (let k = 0; k < one.length; k++) if (one[k]! <= other[k]!) return false;
  return true;
}
