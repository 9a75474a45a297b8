/** What is written into a text, and where the cursor then stands. */
export interface Insertion {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly cursor: number;
}

/** A figure or a block in lines of their own, below the paragraph that the cursor is in. */
export function insertedLine(text: string, at: number, block: string): Insertion {
  const rest = text.slice(at);
  const empty = /\n[ \t]*(?:\n|$)/.exec(rest);
  const onEmpty = /(^|\n)[ \t]*$/.test(text.slice(0, at)) && /^[ \t]*(\n|$)/.test(rest);
  const from = onEmpty ? at : empty === null ? text.length : at + empty.index;
  const before = text.slice(0, from);
  const after = text.slice(from);
  const opening =
    before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const ending =
    after === '' ? '\n' : /^\n[ \t]*\n/.test(after) ? '' : after.startsWith('\n') ? '\n' : '\n\n';
  const insert = opening + block + ending;
  return { from, to: from, insert, cursor: from + opening.length + block.length };
}

/** A mark around the words that are selected, in place of the dots between its brackets; without dots, behind them. */
export function insertedWords(text: string, from: number, to: number, mark: string): Insertion {
  if (!mark.includes('…')) return { from: to, to, insert: mark, cursor: to + mark.length };
  const selected = text.slice(from, to);
  const words = /\S/.test(selected) ? selected : 'a statement';
  const insert = mark.replace('…', () => words);
  return { from, to, insert, cursor: from + insert.length };
}
