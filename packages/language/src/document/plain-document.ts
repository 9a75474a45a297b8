import { CST, Scalar } from 'yaml';
import { limits } from '../source/limits.ts';
import { type CommentedScalar, scalarNode, textNode } from './build-tree.ts';
import type { DocumentNode, Entry, MappingNode, TextNode } from './node.ts';

/**
 * The tree of a text that uses of YAML what nearly all models do, or nothing where it does anything else:
 * then the library reads it, and says what is wrong. Whatever is read here is read as the library does,
 * places included; where the two could part, nothing is read.
 *
 * Mappings and lists by indentation, in braces and brackets; keys that are words; texts on one line, in
 * quotes without escapes; blocks of text; comments but for those at the end of a part.
 */
export function readPlainDocument(source: string): MappingNode | undefined {
  // Other blanks than these end texts in ways of their own.
  if (source.length > MOST_LETTERS || !source.endsWith('\n')) return undefined;
  if (/[^\S \n]/.test(source)) return undefined;
  const reading: Reading = { source, at: 0, depth: 0 };
  const root = follows(reading, 0) === 'entry' ? readMapping(reading, 0) : undefined;
  return root && reading.at === source.length ? root.node : undefined;
}

/** No text of this length is cut up into too many parts. */
const MOST_LETTERS = Math.min(limits.yamlParts, 200_000);
const MOST_NESTED = Math.min(limits.nesting, 20);
/** Longer keys are refused. */
const LONGEST_KEY = 1000;

interface Reading {
  readonly source: string;
  at: number;
  depth: number;
}

/** A node, and where a collection ends of which it is the last: after the comment on its line. */
interface Part<N extends DocumentNode = DocumentNode> {
  readonly node: N;
  readonly end: number;
}

const KEY = /[A-Za-z0-9_][\w.-]*(?=:[ \n])/y;
const BLANK_LINES = /(?: *\n)*/y;
const COMMENT_LINE = / *#[^\n]*\n/y;
const INDENT = / */y;
const LINE_END = /(?: +#([^\n]*)| *)\n/y;
const BLOCK_HEADER = /([|>]-?)\n/y;
/** Text without quotes, by what may follow it: a colon or a comment are for the library. */
const PLAIN = /[^-?:,[\]{}#&*!|>'"%@`\s][^\n#:]*(?:(?:(?<! )#|:(?![ \n]))[^\n#:]*)*/y;
const PLAIN_IN_FLOW =
  /[^-?:,[\]{}#&*!|>'"%@`\s][^\n#:,[\]{}]*(?:(?:(?<! )#|:(?![ \n,[\]{}]))[^\n#:,[\]{}]*)*/y;
const QUOTED = /"([^"\\\n]*)"|'([^'\n]*)'(?!')/y;
const DASH = /- +/y;
const FLOW_SPACE = / *(?:\n( *))*/y;

/** What a pattern finds here, after which the reading goes on. */
function take(reading: Reading, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reading.at;
  const found = pattern.exec(reading.source);
  if (found) reading.at = pattern.lastIndex;
  return found;
}

/** Goes to the first letter of the next line that says something: its indent; -1 at the end. */
function nextLine(reading: Reading): number {
  take(reading, BLANK_LINES);
  const from = reading.at;
  take(reading, INDENT);
  return reading.at === reading.source.length ? -1 : reading.at - from;
}

/**
 * Whether another entry of the collection follows, whose first letter is gone to. Comments stand between
 * entries; beside the end of a collection they may belong to one or another of those that end.
 */
function follows(reading: Reading, indent: number): 'entry' | 'end' | 'other' {
  let commented = false;
  for (;;) {
    take(reading, BLANK_LINES);
    const lineStart = reading.at;
    const found = nextLine(reading);
    const isComment = reading.source[reading.at] === '#';
    if (found === indent && !isComment) return 'entry';
    if (found < indent && (!commented || indent === 0)) {
      if (found >= 0) reading.at = lineStart;
      return 'end';
    }
    if (found !== indent) return 'other';
    commented = true;
    reading.at = lineStart;
    take(reading, COMMENT_LINE);
  }
}

function readMapping(reading: Reading, indent: number): Part<MappingNode> | undefined {
  const start = reading.at;
  const entries: Entry[] = [];
  for (;;) {
    const key = readKey(reading);
    const value = key && readValue(reading, indent);
    if (value === undefined) return undefined;
    entries.push({ key: key!, value: value.node });
    const next = follows(reading, indent);
    if (next === 'other') return undefined;
    if (next === 'entry') continue;
    const span = { start, end: value.end };
    return { node: { kind: 'mapping', entries, span, braces: false }, end: value.end };
  }
}

function readList(reading: Reading, indent: number): Part | undefined {
  const start = reading.at;
  const items: DocumentNode[] = [];
  for (;;) {
    const item = take(reading, DASH) ? readItem(reading, indent) : undefined;
    if (item === undefined) return undefined;
    items.push(item.node);
    const next = follows(reading, indent);
    if (next === 'other') return undefined;
    if (next === 'entry') continue;
    return { node: { kind: 'list', items, span: { start, end: item.end } }, end: item.end };
  }
}

/** An item of a list: a mapping that begins behind its dash is indented as far as that key. */
function readItem(reading: Reading, indent: number): Part | undefined {
  const { at, source } = reading;
  if (take(reading, KEY) === null) return readOnLine(reading, indent);
  reading.at = at;
  const lineStart = source.lastIndexOf('\n', at) + 1;
  return deeper(reading, () => readMapping(reading, at - lineStart));
}

/** What a part is read as, if it does not stand too deep inside others. */
function deeper<T>(reading: Reading, read: () => T): T | undefined {
  if (reading.depth >= MOST_NESTED) return undefined;
  reading.depth += 1;
  const part = read();
  reading.depth -= 1;
  return part;
}

/** A key, after which the reading stands behind its colon. */
function readKey(reading: Reading): TextNode | undefined {
  const start = reading.at;
  const found = take(reading, KEY);
  if (found === null || found[0].length > LONGEST_KEY) return undefined;
  const key = textNode(reading.source, {
    type: Scalar.PLAIN,
    source: found[0],
    range: [start, reading.at],
  });
  reading.at += 1;
  return key;
}

/** What stands behind the colon of a key, or on the lines below. */
function readValue(reading: Reading, indent: number): Part | undefined {
  if (take(reading, LINE_END) === null) {
    take(reading, INDENT);
    return readOnLine(reading, indent);
  }
  let lineStart: number;
  let found: number;
  do {
    take(reading, BLANK_LINES);
    lineStart = reading.at;
    found = nextLine(reading);
    if (reading.source[reading.at] !== '#') break;
    reading.at = lineStart;
  } while (take(reading, COMMENT_LINE));
  if (found <= indent) return undefined;
  const sign = reading.source[reading.at];
  if (isOpening(sign)) return readOnLine(reading, indent);
  const read = sign === '-' ? readList : readMapping;
  return deeper<Part | undefined>(reading, () => read(reading, found));
}

/** A value that begins on this line and ends with its line. */
function readOnLine(reading: Reading, indent: number): Part | undefined {
  const { source, at: start } = reading;
  if (take(reading, BLOCK_HEADER)) return readBlock(reading, start, indent);
  if (isOpening(source[start])) {
    const node = readFlow(reading, indent);
    return node && lineEnds(reading, () => node);
  }
  const read = takeText(reading, PLAIN);
  return read && lineEnds(reading, (comment) => scalarNode(source, { ...read, ...comment }));
}

/** The node, with the comment behind it, if nothing else stands there. */
function lineEnds(
  reading: Reading,
  node: (comment: { readonly comment?: string }) => DocumentNode,
): Part | undefined {
  const end = reading.at;
  const found = take(reading, LINE_END);
  if (found === null) return undefined;
  const [, comment] = found;
  if (comment === undefined) return { node: node({}), end };
  const trailing = comment.length - comment.trimEnd().length;
  // As the library has it, where nothing stands behind the sign.
  return { node: node({ comment: comment || ' ' }), end: reading.at - 1 - trailing };
}

/** A text in quotes or, by what a pattern says of it, without. */
function takeText(reading: Reading, plain: RegExp): CommentedScalar | undefined {
  const start = reading.at;
  const quoted = take(reading, QUOTED);
  if (quoted) {
    const [, double, single] = quoted;
    const type = double === undefined ? Scalar.QUOTE_SINGLE : Scalar.QUOTE_DOUBLE;
    return { type, source: double ?? single ?? '', range: [start, reading.at] };
  }
  const found = take(reading, plain);
  if (found === null) return undefined;
  const source = found[0].trimEnd();
  reading.at = start + source.length;
  return { type: Scalar.PLAIN, source, range: [start, reading.at] };
}

/** The lines of a block of text, which the library unfolds. */
function readBlock(reading: Reading, start: number, parent: number): Part | undefined {
  const { source, at: first } = reading;
  let end = first;
  let indent: number | undefined;
  for (;;) {
    const found = nextLine(reading);
    if (found <= parent) break;
    indent ??= found;
    // With less than the first line, or with blanks on an empty one, it is for the library.
    if (found < indent) return undefined;
    reading.at = source.indexOf('\n', reading.at) + 1;
    end = reading.at;
  }
  reading.at = end;
  take(reading, BLANK_LINES);
  if (indent === undefined || /\n +\n/.test(source.slice(first - 1, reading.at))) return undefined;
  const header = source.slice(start, first - 1);
  const token: CST.BlockScalar = {
    type: 'block-scalar',
    offset: start,
    indent: parent,
    props: [
      { type: 'block-scalar-header', offset: start, indent: parent, source: header },
      { type: 'newline', offset: first - 1, indent: parent, source: '\n' },
    ],
    source: source.slice(first, end),
  };
  const { value, type } = CST.resolveAsScalar(token);
  const node = scalarNode(source, { type: type!, source: value, range: [start, end] });
  return { node, end: node.span.end };
}

function isOpening(letter: string | undefined): boolean {
  return letter === '{' || letter === '[';
}

/** A list in brackets or a mapping in braces, whose lines stand further in than `indent`. */
function readFlow(reading: Reading, indent: number): DocumentNode | undefined {
  const read = reading.source[reading.at] === '{' ? readFlowMapping : readFlowList;
  return deeper(reading, () => read(reading, indent));
}

function readFlowList(reading: Reading, indent: number): DocumentNode | undefined {
  const start = reading.at++;
  const items: DocumentNode[] = [];
  for (;;) {
    if (!skipInFlow(reading, indent)) return undefined;
    const item = readInFlow(reading, indent);
    if (item === undefined) return undefined;
    items.push(item);
    const next = endOfItem(reading, indent, ']');
    if (next === 'other') return undefined;
    if (next === 'end') return { kind: 'list', items, span: { start, end: reading.at } };
  }
}

function readFlowMapping(reading: Reading, indent: number): DocumentNode | undefined {
  const start = reading.at++;
  const entries: Entry[] = [];
  for (;;) {
    if (!skipInFlow(reading, indent)) return undefined;
    const key = readKey(reading);
    if (key === undefined || !skipInFlow(reading, indent)) return undefined;
    const value = readInFlow(reading, indent);
    if (value === undefined) return undefined;
    entries.push({ key, value });
    const next = endOfItem(reading, indent, '}');
    if (next === 'other') return undefined;
    const span = { start, end: reading.at };
    if (next === 'end') return { kind: 'mapping', entries, span, braces: true };
  }
}

function readInFlow(reading: Reading, indent: number): DocumentNode | undefined {
  if (isOpening(reading.source[reading.at])) return readFlow(reading, indent);
  const read = takeText(reading, PLAIN_IN_FLOW);
  return read && scalarNode(reading.source, read);
}

/** Goes on past a comma or the end of the collection. */
function endOfItem(reading: Reading, indent: number, closing: string): 'more' | 'end' | 'other' {
  if (!skipInFlow(reading, indent)) return 'other';
  const sign = reading.source[reading.at++];
  if (sign === ',') return 'more';
  return sign === closing ? 'end' : 'other';
}

/** Goes past blanks and line breaks, if the line then reached stands further in. */
function skipInFlow(reading: Reading, indent: number): boolean {
  const blanks = take(reading, FLOW_SPACE)?.[1];
  return blanks === undefined || blanks.length > indent;
}
