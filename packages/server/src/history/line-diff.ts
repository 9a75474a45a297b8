/** A line of two texts: in both, in the first alone, or in the second alone. */
export interface DiffLine {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** With more lines than this, more of them gone and new, or more steps to find these, what differs is told as a whole. */
const MOST_LINES = 50_000;
const MOST_CHANGES = 1000;
const MOST_STEPS = 2_000_000;

/** The lines of two texts, with as many as can be in both, in the order of each. */
export function diffLines(before: string, after: string): DiffLine[] {
  const [a, b] = [before, after].map(linesOf) as [string[], string[]];
  let first = 0;
  while (first < a.length && first < b.length && a[first] === b[first]) first++;
  let last = 0;
  const most = Math.min(a.length, b.length) - first;
  while (last < most && a.at(-1 - last) === b.at(-1 - last)) last++;
  const same = (text: string): DiffLine => ({ kind: 'same', text });
  return [
    ...a.slice(0, first).map(same),
    ...between(a.slice(first, a.length - last), b.slice(first, b.length - last)),
    ...a.slice(a.length - last).map(same),
  ];
}

/** The last line ends as the others do. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

const gone = (text: string): DiffLine => ({ kind: 'gone', text });
const added = (text: string): DiffLine => ({ kind: 'new', text });

/** Goes back from the ends of both by the changes that lead there. */
function between(a: readonly string[], b: readonly string[]): DiffLine[] {
  const reached = reach(a, b);
  if (reached === undefined) return [...a.map(gone), ...b.map(added)];
  const lines: DiffLine[] = [];
  let [i, j] = [a.length, b.length];
  const goBack = (until: number) => {
    for (; i > until; j--) lines.push({ kind: 'same', text: a[--i]! });
  };
  for (let changes = reached.length - 1; changes > 0; changes--) {
    const before = reached[changes - 1]!;
    const k = (i - j + changes) / 2;
    goBack(startOn(before, k));
    lines.push(addsLast(before, k) ? added(b[--j]!) : gone(a[--i]!));
  }
  goBack(0);
  return lines.reverse();
}

/**
 * How far into the first text one comes with 0, 1, 2 … changes on each diagonal that these lead to (lines of the first less lines
 * of the second), until both are at their ends: E. W. Myers, An O(ND) Difference Algorithm and Its Variations, 1986. Undefined
 * where that takes too many.
 */
function reach(a: readonly string[], b: readonly string[]): Int32Array[] | undefined {
  const isTooMuch =
    a.length + b.length > MOST_LINES || Math.abs(a.length - b.length) > MOST_CHANGES;
  if (isTooMuch) return undefined;
  const [first, second] = numbersOf(a, b);
  const reached: Int32Array[] = [];
  let steps = 0;
  for (let changes = 0; changes <= MOST_CHANGES; changes++) {
    const before = reached.at(-1);
    const ends = new Int32Array(changes + 1);
    reached.push(ends);
    for (let k = 0; k <= changes; k++) {
      const diagonal = 2 * k - changes;
      const start = before === undefined ? 0 : startOn(before, k);
      let i = start;
      while (i < first.length && first[i] === second[i - diagonal]) i++;
      ends[k] = i;
      if (i >= first.length && i - diagonal >= second.length) return reached;
      steps += i - start + 1;
      if (steps > MOST_STEPS) return undefined;
    }
  }
  return undefined;
}

const startOn = (before: Int32Array, k: number) =>
  addsLast(before, k) ? before[k]! : before[k - 1]! + 1;

/** Whether one comes furthest on a diagonal by a line that is new, and not by one that is gone. */
const addsLast = (before: Int32Array, k: number) =>
  k === 0 || (k < before.length && before[k - 1]! < before[k]!);

/** Lines by numbers, which are the same for the same lines. */
function numbersOf(a: readonly string[], b: readonly string[]): [number[], number[]] {
  const known = new Map<string, number>();
  const numberOf = (line: string) => {
    const number = known.get(line) ?? known.size;
    known.set(line, number);
    return number;
  };
  return [a.map(numberOf), b.map(numberOf)];
}

/** Changed lines with a few around them; each part is what stands together. */
export function hunksOf(lines: readonly DiffLine[], around = 2): DiffLine[][] {
  const hunks: DiffLine[][] = [];
  let shown = 0;
  lines.forEach(({ kind }, k) => {
    if (kind === 'same') return;
    const from = Math.max(shown, k - around);
    if (from > shown || hunks.length === 0) hunks.push([]);
    const until = Math.min(lines.length, k + around + 1);
    for (let n = from; n < until; n++) hunks.at(-1)!.push(lines[n]!);
    shown = until;
  });
  return hunks;
}
