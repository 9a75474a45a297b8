import type { DocumentNode, Entry, MappingNode, TextNode } from '../document/node.ts';
import { writeScalar } from '../edits/core/written-scalar.ts';
import type { Origin, SourceText } from '../source/source-text.ts';
import { createSourceText } from '../source/source-text.ts';
import type { Span } from '../source/span.ts';

/** A text that was written from the parts of several files, and where each part of it stands there. */
export interface MergedText {
  readonly text: string;
  /** The text as lines, which knows where its parts come from. */
  readonly source: SourceText;
}

/** A scalar of the merged text, and of which file it is. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly source: SourceText;
  readonly span: Span;
}

const LINE = 100;

/**
 * The text of a tree whose scalars stand in several files, in lines. `sourceOf` says in which file one stands; `head` are
 * lines of comment that come first.
 */
export function mergedText(
  root: MappingNode,
  sourceOf: (node: TextNode) => SourceText,
  { name, head }: { readonly name: string; readonly head: readonly string[] },
): MergedText {
  const writing = new Writing(sourceOf);
  for (const line of head) writing.add(`# ${line}\n`);
  writing.entries(root.entries, 0);
  return writing.finish(name);
}

class Writing {
  readonly #pieces: Piece[] = [];
  readonly #sourceOf: (node: TextNode) => SourceText;
  #text = '';

  constructor(sourceOf: (node: TextNode) => SourceText) {
    this.#sourceOf = sourceOf;
  }

  add(text: string): void {
    this.#text += text;
  }

  scalar(node: TextNode, isKey: boolean): void {
    const source = this.#sourceOf(node);
    const start = this.#text.length;
    this.#text += asWritten(node, source, isKey);
    this.#pieces.push({ start, end: this.#text.length, source, span: node.span });
  }

  entries(entries: readonly Entry[], indent: number): void {
    for (const [at, entry] of entries.entries()) {
      if (at > 0 || indent === 0) this.add(' '.repeat(indent));
      this.scalar(entry.key, true);
      this.add(':');
      this.value(entry.value, indent + 2);
    }
  }

  /** What stands after a colon, up to the end of its last line. */
  value(node: DocumentNode, indent: number): void {
    if (node.kind === 'mapping' && node.entries.length > 0) {
      this.add(`\n${' '.repeat(indent)}`);
      this.entries(node.entries, indent);
    } else if (node.kind === 'list' && inlineLength(node, this.#sourceOf) > LINE - indent) {
      this.add('\n');
      this.items(node.items, indent);
    } else if (node.kind === 'nothing' || node.kind === 'refused') this.add('\n');
    else {
      this.add(' ');
      this.inline(node);
      this.add('\n');
    }
  }

  items(items: readonly DocumentNode[], indent: number): void {
    for (const item of items) {
      this.add(`${' '.repeat(indent)}- `);
      if (item.kind === 'mapping' && item.entries.length > 0)
        this.entries(item.entries, indent + 2);
      else {
        this.inline(item);
        this.add('\n');
      }
    }
  }

  inline(node: DocumentNode): void {
    if (node.kind === 'text') this.scalar(node, false);
    else if (node.kind === 'list') {
      this.add('[');
      for (const [at, item] of node.items.entries()) {
        if (at > 0) this.add(', ');
        this.inline(item);
      }
      this.add(']');
    } else this.add(node.kind === 'mapping' ? '{}' : '~');
  }

  finish(name: string): MergedText {
    const plain = createSourceText(name, this.#text);
    const pieces = this.#pieces;
    return { text: this.#text, source: { ...plain, origin: (span) => originOf(pieces, span) } };
  }
}

/** A text as its file writes it, if that is one line and means the same anywhere; else as it would be written. */
function asWritten(node: TextNode, { text }: SourceText, isKey: boolean): string {
  const written = text.slice(node.span.start, node.span.end);
  const isQuoted = !node.plain && /^(["']).*\1$/.test(written) && !/[\r\n]/.test(written);
  const plain = node.plain && written === node.text;
  if (isQuoted || (plain && !/[,[\]{}\r\n]/.test(written))) return written;
  return writeScalar(node.text, isKey ? 'brackets' : 'lines');
}

/** How long a list of texts is in one line; without end where it is not so written. */
function inlineLength(node: DocumentNode, sourceOf: (node: TextNode) => SourceText): number {
  if (node.kind !== 'list') return Number.POSITIVE_INFINITY;
  return node.items.reduce((sum, item) => {
    if (item.kind === 'list') return sum + 2 + inlineLength(item, sourceOf);
    if (item.kind !== 'text') return Number.POSITIVE_INFINITY;
    const written = asWritten(item, sourceOf(item), false);
    const isSafe = written === writeScalar(item.text, 'brackets') || /^["']/.test(written);
    return isSafe ? sum + 2 + written.length : Number.POSITIVE_INFINITY;
  }, 0);
}

/** Where a stretch of the merged text comes from: from its first part to its last in the same file. */
function originOf(pieces: readonly Piece[], { start, end }: Span): Origin | undefined {
  const inside = pieces.filter((piece) => piece.start < end && start < piece.end);
  const first = inside[0] ?? pieces.findLast((piece) => piece.end <= start) ?? pieces[0];
  if (!first) return undefined;
  const last = inside.findLast(({ source }) => source === first.source) ?? first;
  const from = offsetIn(first, start);
  return {
    source: first.source,
    span: { start: from, end: Math.max(from, offsetIn(last, end)) },
  };
}

/** An offset within a part counts in it where it is written the same; else the part as a whole is meant. */
function offsetIn({ start, end, span }: Piece, offset: number): number {
  if (offset <= start) return span.start;
  if (offset >= end) return span.end;
  return end - start === span.end - span.start ? span.start + offset - start : span.start;
}
