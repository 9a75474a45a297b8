import type { DocumentNode } from '../document/node.ts';
import { readDocument } from '../document/read-document.ts';
import type { Span } from '../source/span.ts';
import { columnOf, lineItems, offMark } from './core/container-items.ts';
import {
  type Content,
  changeAt,
  contentOf,
  isList,
  nodeAt,
  type Path,
  placeOf,
} from './core/content.ts';
import {
  andThen,
  changeText,
  type Draft,
  openDraft,
  refuseLayout,
  type Step,
} from './core/draft.ts';
import { edit } from './core/edit.ts';
import { colonAfterKey } from './core/key-colon.ts';
import { type EditOutcome, refused } from './core/outcome.ts';
import { unfoldBrackets } from './core/unfold-brackets.ts';
import { isPath, prefersPath, statementPath } from './statement-place.ts';

/** A statement that stands in the file as a comment, and so counts for nothing. */
export interface SwitchedOffStatement {
  /** Which of those of its decision maker it is, from 1. */
  readonly off: number;
  /** The place that it would have in the order, from 1. */
  readonly place: number;
  /** Its text without the marks of the comment: `- { not: war }`. */
  readonly source: string;
  readonly span: Span;
}

/**
 * Turns what stands at a place of the order into a comment that `switchOn` turns back: every line of
 * it begins with `# off:`. A list in brackets is written in lines first.
 */
export function switchOff(
  text: string,
  what: { readonly decisionMaker: string; readonly place: number },
): EditOutcome {
  return edit(text, (draft) => {
    const path = statementPath(draft, what);
    if (!isPath(path)) return path;
    return andThen(unfoldBrackets(draft, path.slice(0, -1)), (next) => commentOut(next, path));
  });
}

function commentOut(draft: Draft, path: Path): Step {
  const { text } = draft;
  const order = path.slice(0, -1);
  const at = Number(path.at(-1));
  const list = nodeAt(draft.root, order);
  const items = list?.kind === 'list' ? lineItems(draft, list) : undefined;
  const place = placeOf(draft.root, order);
  const item = items?.[at];
  const colon = colonAfterKey(draft, order);
  if (!items || !item || !place || colon === undefined) return refuseLayout();
  const { lineStart, lineEnd } = item;
  const lines = offLines(text.slice(lineStart, lineEnd), columnOf(text, item.start));
  if (lines === undefined) return refuseLayout();
  const expected = changeAt(contentOf(draft.root), place, (content) =>
    isList(content) ? content.toSpliced(at, 1) : content,
  );
  const brackets = items.length === 1 ? [{ from: colon, to: colon, insert: ' []' }] : [];
  return changeText(
    draft,
    [...brackets, { from: lineStart, to: lineEnd, insert: lines }],
    expected,
  );
}

/** The lines as comments at the column of the first, if none of them begins before it. */
function offLines(text: string, column: number): string | undefined {
  const margin = ' '.repeat(column);
  const lines = text.split('\n').map((line) => {
    if (line.trim() === '') return `${margin}# off:${line.endsWith('\r') ? '\r' : ''}`;
    return line.startsWith(margin) ? `${margin}# off: ${line.slice(column)}` : undefined;
  });
  return lines.includes(undefined) ? undefined : lines.join('\n');
}

/** Turns a statement that was switched off back into what it was. */
export function switchOn(
  text: string,
  what: { readonly decisionMaker: string; readonly off: number },
): EditOutcome {
  return edit(text, (draft) => {
    const prefers = prefersPath(draft, what);
    if ('status' in prefers) return prefers;
    const { path } = prefers;
    const statement = offStatements(draft, path).find(({ off }) => off === what.off);
    if (statement) return commentIn(draft, path, statement);
    return refused(
      'no-such-statement',
      `"${what.decisionMaker}" has no statement number ${what.off} that is switched off`,
    );
  });
}

function commentIn(draft: Draft, path: Path, { span, source, place }: SwitchedOffStatement): Step {
  const { text } = draft;
  const value = readItem(source);
  const list = nodeAt(draft.root, path);
  const order = placeOf(draft.root, path);
  const colon = colonAfterKey(draft, path);
  if (value === undefined || !order || colon === undefined || list?.kind !== 'list') {
    return refuseLayout();
  }
  const lines = text.slice(span.start, span.end).replaceAll(/^([ ]*)# off:( |(?=\r?$))/gm, '$1');
  const expected = changeAt(contentOf(draft.root), order, (content) =>
    (isList(content) ? content : []).toSpliced(place - 1, 0, value),
  );
  const empty = list.items.length === 0 ? [{ from: colon, to: list.span.end, insert: '' }] : [];
  return changeText(draft, [...empty, { from: span.start, to: span.end, insert: lines }], expected);
}

/** What the only item of a list in lines says. */
function readItem(source: string): Content | undefined {
  const root = readDocument(`items:\n${source}\n`, () => {});
  const items: DocumentNode | undefined = root && nodeAt(root, ['items']);
  return items?.kind === 'list' && items.items.length === 1
    ? contentOf(items.items[0]!)
    : undefined;
}

/** The statements of a decision maker that are switched off, in the order of the text. */
export function switchedOffStatements(text: string, decisionMaker: string): SwitchedOffStatement[] {
  const draft = openDraft(text);
  if (draft.status !== 'draft') return [];
  const prefers = prefersPath(draft, { decisionMaker });
  return 'status' in prefers ? [] : offStatements(draft, prefers.path);
}

/** Those of the list at a path; they stand between its key and whatever follows it. */
export function offStatements(draft: Draft, path: Path): SwitchedOffStatement[] {
  const { text } = draft;
  const colon = colonAfterKey(draft, path);
  const list = nodeAt(draft.root, path);
  if (colon === undefined || list?.kind !== 'list') return [];
  const starts = list.items.map(({ span }) => span.start);
  const found: { start: number; end: number; lines: string[] }[] = [];
  for (const { start, end, content } of linesFrom(text, colon, list.span.end)) {
    const last = found.at(-1);
    if (content.startsWith('-')) found.push({ start, end, lines: [content] });
    else if (last && text.slice(last.end, start).trim() === '') {
      last.lines.push(content);
      last.end = end;
    }
  }
  return found.map(({ start, end, lines }, at) => ({
    off: at + 1,
    place: starts.filter((other) => other < start).length + 1,
    source: lines.join('\n'),
    span: { start, end },
  }));
}

/** The lines that are switched off, from an offset to the first line after the list that says something. */
function linesFrom(
  text: string,
  from: number,
  listEnd: number,
): { start: number; end: number; content: string }[] {
  const found: { start: number; end: number; content: string }[] = [];
  let start = text.indexOf('\n', from) + 1;
  while (start > 0) {
    const next = text.indexOf('\n', start);
    const line = text.slice(start, next === -1 ? text.length : next).replace(/\r$/, '');
    const isOff = offMark.test(line);
    if (start > listEnd && !isOff && !/^\s*(#|$)/.test(line)) break;
    const end = start + line.length;
    if (isOff) found.push({ start, end, content: line.replace(/^ *# off: ?/, '') });
    start = next + 1;
  }
  return found;
}
