import { limits } from '../source/limits.ts';
import { blockText } from './block-text.ts';
import type { DocumentNode, Entry, MappingNode, TextNode } from './node.ts';
import { type CommentedScalar, scalarNode, textNode } from './scalar-node.ts';

/**
 * The tree of a text that uses of YAML what nearly all models do, or nothing where it does anything else:
 * then the library reads it, and says what is wrong. Whatever is read here is read as the library does,
 * places included; where the two could part, nothing is read.
 *
 * Mappings and lists by indentation, in braces and brackets; keys of words; texts on one line, or on
 * several in braces and brackets; in quotes without escapes; blocks of text; comments but for those at the end of a part.
 */
export function readPlainDocument(source: string): MappingNode | undefined {
  // Other blanks than these end texts in ways of their own.
  if (source.length > MOST_LETTERS || !source.endsWith('\n')) return undefined;
  if (/[^\S \n]/.test(source)) return undefined;
  const cursor: Cursor = { source, at: 0, depth: 0 };
  const root = follows(cursor, 0) === 'entry' ? readMapping(cursor, 0) : undefined;
  return root && cursor.at === source.length ? root.node : undefined;
}

/** No text of this length is cut up into too many parts. */
const MOST_LETTERS = Math.min(limits.yamlParts, 200_000);
const MOST_NESTED = Math.min(limits.nesting, 20);
/** Longer keys are refused. */
const LONGEST_KEY = 1000;

interface Cursor {
  readonly source: string;
  at: number;
  depth: number;
}

/** A node, and where a collection ends of which it is the last: after the comment on its line. */
interface Part<N extends DocumentNode = DocumentNode> {
  readonly node: N;
  readonly end: number;
}

const KEY = /[A-Za-z0-9_][\w.-]*(?: +[\w.-]+)*(?=:[ \n])/y;
const BLANK_LINES = /(?: *\n)*/y;
const COMMENT_LINE = / *#[^\n]*\n/y;
const INDENT = / */y;
const LINE_END = /(?: +#([^\n]*)| *)\n/y;
const BLOCK_HEADER = /([|>]-?)\n/y;
/** Text without quotes, by what may follow it: a colon or a comment are for the library. */
const PLAIN = /(?:[^-?:,[\]{}#&*!|>'"%@`\s]|-(?=\d))[^\n#:]*(?:(?:(?<! )#|:(?![ \n]))[^\n#:]*)*/y;
const PLAIN_IN_FLOW =
  /(?:[^-?:,[\]{}#&*!|>'"%@`\s]|-(?=\d))[^\n#:,[\]{}]*(?:(?:(?<! )#|:(?![ \n,[\]{}]))[^\n#:,[\]{}]*)*/y;
const QUOTED = /"([^"\\\n]*)"|'([^'\n]*)'(?!')/y;
const DASH = /- +/y;
const LINE_BREAK = / *\n( *)/y;
const FLOW_SPACE = / *(?:\n( *))*/y;

/** What a pattern finds here, after which the cursor goes on. */
function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.source);
  if (found) cursor.at = pattern.lastIndex;
  return found;
}

/** Goes to the first letter of the next line that says something: its indent; -1 at the end. */
function nextLine(cursor: Cursor): number {
  take(cursor, BLANK_LINES);
  const from = cursor.at;
  take(cursor, INDENT);
  return cursor.at === cursor.source.length ? -1 : cursor.at - from;
}

/**
 * Whether another entry of the collection follows, whose first letter is gone to. Comments stand between
 * entries; beside the end of a collection they may belong to one or another of those that end.
 */
function follows(cursor: Cursor, indent: number): 'entry' | 'end' | 'other' {
  let commented = false;
  for (;;) {
    take(cursor, BLANK_LINES);
    const lineStart = cursor.at;
    const found = nextLine(cursor);
    const isComment = cursor.source[cursor.at] === '#';
    if (found === indent && !isComment) return 'entry';
    if (found < indent && (!commented || indent === 0)) {
      if (found >= 0) cursor.at = lineStart;
      return 'end';
    }
    if (found !== indent) return 'other';
    commented = true;
    cursor.at = lineStart;
    take(cursor, COMMENT_LINE);
  }
}

function readMapping(cursor: Cursor, indent: number): Part<MappingNode> | undefined {
  const start = cursor.at;
  const entries: Entry[] = [];
  for (;;) {
    const key = readKey(cursor);
    const value = key && readValue(cursor, indent);
    if (value === undefined) return undefined;
    entries.push({ key: key!, value: value.node });
    const next = follows(cursor, indent);
    if (next === 'other') return undefined;
    if (next === 'entry') continue;
    const span = { start, end: value.end };
    return { node: { kind: 'mapping', entries, span, braces: false }, end: value.end };
  }
}

function readList(cursor: Cursor, indent: number): Part | undefined {
  const start = cursor.at;
  const items: DocumentNode[] = [];
  for (;;) {
    const item = take(cursor, DASH) ? readItem(cursor, indent) : undefined;
    if (item === undefined) return undefined;
    items.push(item.node);
    const next = follows(cursor, indent);
    if (next === 'other') return undefined;
    if (next === 'entry') continue;
    return { node: { kind: 'list', items, span: { start, end: item.end } }, end: item.end };
  }
}

/** An item of a list: a mapping that begins behind its dash is indented as far as that key. */
function readItem(cursor: Cursor, indent: number): Part | undefined {
  const { at, source } = cursor;
  if (take(cursor, KEY) === null) return readOnLine(cursor, indent);
  cursor.at = at;
  const lineStart = source.lastIndexOf('\n', at) + 1;
  return deeper(cursor, () => readMapping(cursor, at - lineStart));
}

/** What a part is read as, if it does not stand too deep inside others. */
function deeper<T>(cursor: Cursor, read: () => T): T | undefined {
  if (cursor.depth >= MOST_NESTED) return undefined;
  cursor.depth += 1;
  const part = read();
  cursor.depth -= 1;
  return part;
}

/** A key, after which the cursor stands behind its colon. */
function readKey(cursor: Cursor): TextNode | undefined {
  const start = cursor.at;
  const found = take(cursor, KEY);
  if (found === null || found[0].length > LONGEST_KEY) return undefined;
  const key = textNode(cursor.source, {
    type: 'PLAIN',
    source: found[0],
    range: [start, cursor.at],
  });
  cursor.at += 1;
  return key;
}

/** What stands behind the colon of a key, or on the lines below. */
function readValue(cursor: Cursor, indent: number): Part | undefined {
  if (take(cursor, LINE_END) === null) {
    take(cursor, INDENT);
    return readOnLine(cursor, indent);
  }
  let lineStart: number;
  let found: number;
  do {
    take(cursor, BLANK_LINES);
    lineStart = cursor.at;
    found = nextLine(cursor);
    if (cursor.source[cursor.at] !== '#') break;
    cursor.at = lineStart;
  } while (take(cursor, COMMENT_LINE));
  if (found <= indent) return undefined;
  const sign = cursor.source[cursor.at];
  if (isOpening(sign)) return readOnLine(cursor, indent);
  const read = sign === '-' ? readList : readMapping;
  return deeper<Part | undefined>(cursor, () => read(cursor, found));
}

/** A value that begins on this line and ends with its line. */
function readOnLine(cursor: Cursor, indent: number): Part | undefined {
  const { source, at: start } = cursor;
  if (take(cursor, BLOCK_HEADER)) return readBlock(cursor, start, indent);
  if (isOpening(source[start])) {
    const node = readFlow(cursor, indent);
    return node && lineEnds(cursor, () => node);
  }
  const read = takeText(cursor, PLAIN);
  return read && lineEnds(cursor, (comment) => scalarNode(source, { ...read, ...comment }));
}

/** The node, with the comment behind it, if nothing else stands there. */
function lineEnds(
  cursor: Cursor,
  node: (comment: { readonly comment?: string }) => DocumentNode,
): Part | undefined {
  const end = cursor.at;
  const found = take(cursor, LINE_END);
  if (found === null) return undefined;
  const [, comment] = found;
  if (comment === undefined) return { node: node({}), end };
  const trailing = comment.length - comment.trimEnd().length;
  // As the library has it, where nothing stands behind the sign.
  return { node: node({ comment: comment || ' ' }), end: cursor.at - 1 - trailing };
}

/** A text in quotes or, by what a pattern says of it, without. */
function takeText(cursor: Cursor, plain: RegExp): CommentedScalar | undefined {
  const start = cursor.at;
  const quoted = take(cursor, QUOTED);
  if (quoted) {
    const [, double, single] = quoted;
    const type = double === undefined ? 'QUOTE_SINGLE' : 'QUOTE_DOUBLE';
    return { type, source: double ?? single ?? '', range: [start, cursor.at] };
  }
  const found = take(cursor, plain);
  if (found === null) return undefined;
  const source = found[0].trimEnd();
  cursor.at = start + source.length;
  return { type: 'PLAIN', source, range: [start, cursor.at] };
}

/** The lines of a block of text. */
function readBlock(cursor: Cursor, start: number, parent: number): Part | undefined {
  const { source, at: first } = cursor;
  let end = first;
  let indent: number | undefined;
  for (;;) {
    const found = nextLine(cursor);
    if (found <= parent) break;
    indent ??= found;
    // With less than the first line, or with blanks on an empty one, it is for the library.
    if (found < indent) return undefined;
    cursor.at = source.indexOf('\n', cursor.at) + 1;
    end = cursor.at;
  }
  cursor.at = end;
  take(cursor, BLANK_LINES);
  if (indent === undefined || /\n +\n/.test(source.slice(first - 1, cursor.at))) return undefined;
  const lines = source.slice(first, end - 1).split('\n');
  const node = scalarNode(source, {
    type: source[start] === '|' ? 'BLOCK_LITERAL' : 'BLOCK_FOLDED',
    source: blockText(
      source.slice(start, first - 1),
      lines.map((line) => line.slice(indent)),
    ),
    range: [start, end],
  });
  return { node, end: node.span.end };
}

function isOpening(letter: string | undefined): boolean {
  return letter === '{' || letter === '[';
}

/** A list in brackets or a mapping in braces, whose lines stand further in than `indent`. */
function readFlow(cursor: Cursor, indent: number): DocumentNode | undefined {
  const read = cursor.source[cursor.at] === '{' ? readFlowMapping : readFlowList;
  return deeper(cursor, () => read(cursor, indent));
}

function readFlowList(cursor: Cursor, indent: number): DocumentNode | undefined {
  const start = cursor.at++;
  const items: DocumentNode[] = [];
  for (;;) {
    if (!skipInFlow(cursor, indent)) return undefined;
    const item = readInFlow(cursor, indent);
    if (item === undefined) return undefined;
    items.push(item);
    const next = endOfItem(cursor, indent, ']');
    if (next === 'other') return undefined;
    if (next === 'end') return { kind: 'list', items, span: { start, end: cursor.at } };
  }
}

function readFlowMapping(cursor: Cursor, indent: number): DocumentNode | undefined {
  const start = cursor.at++;
  const entries: Entry[] = [];
  for (;;) {
    if (!skipInFlow(cursor, indent)) return undefined;
    const key = readKey(cursor);
    if (key === undefined || !skipInFlow(cursor, indent)) return undefined;
    const value = readInFlow(cursor, indent);
    if (value === undefined) return undefined;
    entries.push({ key, value });
    const next = endOfItem(cursor, indent, '}');
    if (next === 'other') return undefined;
    const span = { start, end: cursor.at };
    if (next === 'end') return { kind: 'mapping', entries, span, braces: true };
  }
}

function readInFlow(cursor: Cursor, indent: number): DocumentNode | undefined {
  if (isOpening(cursor.source[cursor.at])) return readFlow(cursor, indent);
  const read = takeText(cursor, PLAIN_IN_FLOW);
  return read && scalarNode(cursor.source, withFurtherLines(cursor, read, indent));
}

/** A text without quotes in brackets or braces, with the lines on which it goes on. */
function withFurtherLines(cursor: Cursor, read: CommentedScalar, indent: number): CommentedScalar {
  const { at } = cursor;
  const blanks = read.type === 'PLAIN' ? take(cursor, LINE_BREAK)?.[1] : undefined;
  const isDeeper = blanks !== undefined && blanks.length > indent;
  const more = isDeeper ? takeText(cursor, PLAIN_IN_FLOW) : undefined;
  if (more?.type !== 'PLAIN') {
    cursor.at = at;
    return read;
  }
  const source = `${read.source} ${more.source}`;
  const range = [read.range![0]!, cursor.at];
  return withFurtherLines(cursor, { type: 'PLAIN', source, range }, indent);
}

/** Goes on past a comma or the end of the collection. */
function endOfItem(cursor: Cursor, indent: number, closing: string): 'more' | 'end' | 'other' {
  if (!skipInFlow(cursor, indent)) return 'other';
  const sign = cursor.source[cursor.at++];
  if (sign === ',') return 'more';
  return sign === closing ? 'end' : 'other';
}

/** Goes past blanks and line breaks, if the line then reached stands further in. */
function skipInFlow(cursor: Cursor, indent: number): boolean {
  const blanks = take(cursor, FLOW_SPACE)?.[1];
  return blanks === undefined || blanks.length > indent;
}
