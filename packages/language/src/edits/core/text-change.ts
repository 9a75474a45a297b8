/** A stretch of a text, `from` to `to`, that is replaced. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The text with all changes made. They are in order and do not overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let at = 0;
  let result = '';
  for (const { from, to, insert } of changes) {
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}

/** Changes in the order of the text; those that touch one another are one. */
export function orderedChanges(changes: readonly TextChange[]): TextChange[] {
  const joined: TextChange[] = [];
  for (const change of [...changes].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = joined.at(-1);
    if (last && last.to === change.from) {
      joined[joined.length - 1] = {
        from: last.from,
        to: change.to,
        insert: last.insert + change.insert,
      };
    } else joined.push(change);
  }
  return joined.filter(({ from, to, insert }) => from < to || insert !== '');
}

/** A stretch of a text after some changes: kept from the old text, or new. */
type Stretch =
  | { readonly kind: 'kept'; readonly from: number; readonly to: number }
  | { readonly kind: 'new'; readonly text: string };

/** The changes that lead at once to where the first and then the second ones lead. */
export function composeChanges(
  length: number,
  first: readonly TextChange[],
  second: readonly TextChange[],
): TextChange[] {
  const middle = stretchesOf(length, first);
  const result: Stretch[] = [];
  let at = 0;
  for (const { from, to, insert } of second) {
    result.push(...cut(middle, at, from));
    if (insert !== '') result.push({ kind: 'new', text: insert });
    at = to;
  }
  result.push(...cut(middle, at, Number.POSITIVE_INFINITY));
  return changesOf(length, result);
}

function stretchesOf(length: number, changes: readonly TextChange[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { from, to, insert } of changes) {
    stretches.push({ kind: 'kept', from: at, to: from }, { kind: 'new', text: insert });
    at = to;
  }
  return [...stretches, { kind: 'kept', from: at, to: length }];
}

/** The part of the stretches between two offsets of the text that they make up. */
function cut(stretches: readonly Stretch[], start: number, end: number): Stretch[] {
  let at = 0;
  return stretches.flatMap((stretch): Stretch[] => {
    const size = stretch.kind === 'new' ? stretch.text.length : stretch.to - stretch.from;
    const from = Math.max(0, start - at);
    const to = Math.min(size, end - at);
    at += size;
    if (from >= to) return [];
    return stretch.kind === 'new'
      ? [{ kind: 'new', text: stretch.text.slice(from, to) }]
      : [{ kind: 'kept', from: stretch.from + from, to: stretch.from + to }];
  });
}

/** What is not kept, in terms of the old text. */
function changesOf(length: number, stretches: readonly Stretch[]): TextChange[] {
  const changes: TextChange[] = [];
  let at = 0;
  let insert = '';
  const close = (to: number): void => {
    if (at < to || insert !== '') changes.push({ from: at, to, insert });
    insert = '';
  };
  for (const stretch of stretches) {
    if (stretch.kind === 'new') insert += stretch.text;
    else {
      close(stretch.from);
      at = stretch.to;
    }
  }
  close(length);
  return changes;
}
