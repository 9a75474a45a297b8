/** A line of two texts: in both, in the first alone, or in the second alone. */
export interface DiffLine {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** With more to compare than this, what differs is told as a whole. */
const MOST_CELLS = 4_000_000;

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

function between(a: readonly string[], b: readonly string[]): DiffLine[] {
  const width = b.length + 1;
  const gone = (text: string): DiffLine => ({ kind: 'gone', text });
  const added = (text: string): DiffLine => ({ kind: 'new', text });
  if ((a.length + 1) * width > MOST_CELLS) return [...a.map(gone), ...b.map(added)];
  // How many lines the rests of both have in common.
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      lines.push({ kind: 'same', text: a[i]! });
      i++;
      j++;
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) {
      lines.push(gone(a[i++]!));
    } else {
      lines.push(added(b[j++]!));
    }
  }
  return [...lines, ...a.slice(i).map(gone), ...b.slice(j).map(added)];
}

/** Changed lines with a few around them; each part is what stands together. */
export function hunksOf(lines: readonly DiffLine[], around = 2): DiffLine[][] {
  const isShown = lines.map((_, k) =>
    lines.slice(Math.max(0, k - around), k + around + 1).some(({ kind }) => kind !== 'same'),
  );
  const hunks: DiffLine[][] = [];
  lines.forEach((line, k) => {
    if (!isShown[k]) return;
    if (k > 0 && isShown[k - 1]) hunks.at(-1)!.push(line);
    else hunks.push([line]);
  });
  return hunks;
}
