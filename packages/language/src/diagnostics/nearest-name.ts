/**
 * The names that are most like a mistyped one, best first; empty when none is like it. All of them
 * are equally near, so that only a single name is a suggestion beyond doubt.
 */
export function nearestNames(name: string, candidates: Iterable<string>): string[] {
  const wanted = foldName(name);
  let limit = Math.max(1, Math.floor(name.length / 3));
  let nearest: string[] = [];
  for (const candidate of new Set(candidates)) {
    const distance = editDistance(wanted, foldName(candidate), limit);
    if (distance < limit) nearest = [];
    if (distance <= limit) nearest.push(candidate);
    limit = Math.min(limit, distance);
  }
  return nearest.length > 0 ? nearest : namesInside(wanted, candidates);
}

/** Letters that two words have to begin with alike to be taken for one. */
const SAME_BEGINNING = 3;

/** A name that a longer word begins like, all but its last letters: `seq` in `sequential`, `prefers` in `preferences`. */
function namesInside(wanted: string, candidates: Iterable<string>): string[] {
  const alike = [...new Set(candidates)].filter((candidate) => {
    const name = foldName(candidate);
    const same = [...name].findIndex((letter, at) => letter !== wanted[at]);
    const length = same < 0 ? name.length : same;
    return length >= SAME_BEGINNING && length >= name.length - 1 && wanted.length > name.length;
  });
  return alike.length === 1 ? alike : [];
}

/** Letter case and the choice between `-` and `_` are no difference worth counting. */
function foldName(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

/**
 * How many insertions, deletions, substitutions and swaps of neighbours lead from one text to the
 * other (Damerau-Levenshtein distance, optimal string alignment); any number above the limit when
 * the limit is exceeded.
 */
export function editDistance(from: string, to: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1] ? 0 : 1;
      const swapped =
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1];
      next[column] = Math.min(
        last[column]! + 1,
        next[column - 1]! + 1,
        last[column - 1]! + same,
        swapped ? before[column - 2]! + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = last;
    last = next;
  }
  return last[to.length]!;
}
