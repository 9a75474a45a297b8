import { Parser } from 'yaml';
import type { DocumentNode, MappingNode } from '../document/node.ts';
import { readDocument } from '../document/read-document.ts';
import type { Span } from '../source/span.ts';
import type { FormulaTexts } from './layout.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** What a file says, before it is formatted. */
export interface Content {
  readonly root: MappingNode;
  readonly pieces: readonly Piece[];
  readonly formulas: FormulaTexts;
}

/** The first place whose content or comment is another one in the formatted text, if there is one. */
export function firstChange(before: Content, formatted: string): Span | undefined {
  const after = readDocument(formatted, () => {});
  if (!after) return before.root.span;
  return (
    changedNode(before.root, after, before.formulas) ??
    changedComment(before.pieces, piecesOf([...new Parser().parse(formatted)]))
  );
}

function changedNode(
  before: DocumentNode,
  after: DocumentNode | undefined,
  formulas: FormulaTexts,
): Span | undefined {
  if (before.kind === 'list' && after?.kind === 'list') {
    const parts = before.items.map((item, at) => changedNode(item, after.items[at], formulas));
    return (
      parts.find((span) => span !== undefined) ?? changedLength(before, after.items, before.items)
    );
  }
  if (before.kind === 'mapping' && after?.kind === 'mapping') {
    const parts = before.entries.flatMap(({ key, value }, at) => [
      changedNode(key, after.entries[at]?.key, formulas),
      changedNode(value, after.entries[at]?.value, formulas),
    ]);
    return (
      parts.find((span) => span !== undefined) ??
      changedLength(before, after.entries, before.entries)
    );
  }
  if (before.kind === 'text' && after?.kind === 'text') {
    const wanted = formulas.get(before.span.start)?.replaceAll("'", '') ?? before.text;
    return after.text === wanted ? undefined : before.span;
  }
  return before.kind === after?.kind ? undefined : before.span;
}

function changedLength(
  { span }: DocumentNode,
  before: readonly unknown[],
  after: readonly unknown[],
): Span | undefined {
  return before.length === after.length ? undefined : span;
}

function changedComment(before: readonly Piece[], after: readonly Piece[]): Span | undefined {
  const now = after.flatMap(commentsIn);
  const then = before.flatMap(commentsIn);
  const changed = then.find(({ text }, at) => now[at]?.text !== text) ?? then[now.length];
  return changed && { start: changed.offset, end: changed.offset + changed.text.length };
}

/** A comment, or the one on the first line of a block scalar. */
function commentsIn({ kind, text, offset }: Piece): { text: string; offset: number }[] {
  if (kind === 'comment') return [{ text, offset }];
  const match = kind === 'block-scalar' ? /^[^\n#]*(#[^\r\n]*)/.exec(text) : null;
  return match?.[1] === undefined ? [] : [{ text: match[1].trimEnd(), offset }];
}
