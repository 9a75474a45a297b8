/** Vectors of numbers of one length, none of which is at least another in everything. */
export interface ParetoFront {
  readonly vectors: readonly (readonly number[])[];
  /** Whether one of them exceeds a vector in everything. */
  exceeds(vector: readonly number[]): boolean;
  /** Takes a vector in, and those out that it is at least in everything. */
  take(vector: readonly number[]): void;
}

export function createFront(): ParetoFront {
  const vectors: (readonly number[])[] = [];
  return {
    vectors,
    exceeds(vector) {
      for (const one of vectors) if (isAbove(one, vector)) return true;
      return false;
    },
    take(vector) {
      let kept = 0;
      for (const one of vectors) {
        if (isAtLeast(one, vector)) return;
        if (!isAtLeast(vector, one)) vectors[kept++] = one;
      }
      vectors.length = kept;
      vectors.push(vector);
    },
  };
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
