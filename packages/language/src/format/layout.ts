import { layFormula, lineWidth } from './formula-layout.ts';
import type { Block, Flow, Home, Piece } from './pieces.ts';
import { layBlockScalar, layFlowScalar } from './scalar-layout.ts';

/** Canonical texts of the formulas of a file, by the offset of their scalar. */
export type FormulaTexts = ReadonlyMap<number, string>;

/** The text being written, and what of it is needed to go on. */
interface Sheet {
  readonly source: string;
  readonly formulas: FormulaTexts;
  readonly pieces: readonly Piece[];
  /** For each piece the nearest one before it that is no comment, or -1. */
  readonly contentBefore: readonly number[];
  /** For each piece the nearest one after it that is no comment, or the number of pieces. */
  readonly contentAfter: readonly number[];
  /** Columns of the items of brackets and braces, known once the first item is written. */
  readonly columns: Map<Flow, number>;
  text: string;
  /** Where the current line begins in the text. */
  lineStart: number;
}

/** Writes the pieces with canonical blanks; line breaks are kept where they may stand. */
export function layOut(source: string, pieces: readonly Piece[], formulas: FormulaTexts): string {
  const sheet = createSheet(source, pieces, formulas);
  for (const position of pieces.keys()) layPiece(sheet, position);
  return sheet.text + '\n'.repeat(breaksBefore(sheet, pieces.length));
}

function createSheet(source: string, pieces: readonly Piece[], formulas: FormulaTexts): Sheet {
  const contentBefore: number[] = [];
  const contentAfter: number[] = [];
  for (let at = 0, last = -1; at < pieces.length; at += 1) {
    contentBefore[at] = last;
    if (pieces[at]!.kind !== 'comment') last = at;
  }
  for (let at = pieces.length - 1, next = pieces.length; at >= 0; at -= 1) {
    contentAfter[at] = next;
    if (pieces[at]!.kind !== 'comment') next = at;
  }
  const places = { contentBefore, contentAfter, columns: new Map<Flow, number>() };
  return { source, formulas, pieces, ...places, text: '', lineStart: 0 };
}

function layPiece(sheet: Sheet, position: number): void {
  const { pieces, columns } = sheet;
  const piece = pieces[position]!;
  const before = pieces[position - 1];
  if (beginsLine(sheet, position)) {
    const column = columnOf(sheet, position);
    sheet.text += '\n'.repeat(breaksBefore(sheet, position));
    sheet.lineStart = sheet.text.length;
    sheet.text += ' '.repeat(column);
  } else if (before && piece.kind === 'comment') {
    sheet.text += ' '.repeat(Math.max(1, sourceColumn(sheet, position) - currentColumn(sheet)));
  } else if (before && needsBlank(before, piece)) {
    sheet.text += ' ';
  }
  const { home, kind } = piece;
  if (home.kind === 'flow' && kind !== 'comment' && !columns.has(home)) {
    columns.set(home, currentColumn(sheet));
  }
  write(sheet, pieceText(sheet, position));
}

function currentColumn({ text, lineStart }: Sheet): number {
  return text.length - lineStart;
}

function write(sheet: Sheet, text: string): void {
  const lastBreak = text.lastIndexOf('\n');
  if (lastBreak >= 0) sheet.lineStart = sheet.text.length + lastBreak + 1;
  sheet.text += text;
}

function beginsLine(sheet: Sheet, position: number): boolean {
  const piece = sheet.pieces[position]!;
  const before = sheet.pieces[position - 1];
  if (!before || before.kind === 'block-scalar') return true;
  const broken = sourceBreaks(sheet, position) > 0;
  if (piece.kind === 'comment') return broken;
  if (before.kind === 'comment' || piece.line === 'begins') return true;
  if (piece.line === 'begins-if-long') return broken && isLong(sheet, position);
  return piece.line === 'may-begin' && broken;
}

/** Whether a value does not fit behind its key, or is a list or mapping in several lines. */
function isLong(sheet: Sheet, position: number): boolean {
  const { pieces, formulas } = sheet;
  const { kind, text, offset } = pieces[position]!;
  if (kind === 'open') return isBroken(sheet, position);
  const [first = ''] = text.split('\n');
  return !formulas.has(offset) && currentColumn(sheet) + 1 + first.trimEnd().length > lineWidth;
}

/** Whether a line begins inside the brackets or braces that open here. */
function isBroken(sheet: Sheet, opening: number): boolean {
  let depth = 1;
  for (let at = opening + 1; depth > 0 && at < sheet.pieces.length; at += 1) {
    if (beginsLine(sheet, at)) return true;
    const { kind } = sheet.pieces[at]!;
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
  }
  return false;
}

/** How many line breaks the source has before a piece, or at its end. */
function sourceBreaks({ source, pieces }: Sheet, position: number): number {
  const before = pieces[position - 1];
  if (!before) return 0;
  const from = before.offset + before.text.trimEnd().length;
  return source.slice(from, pieces[position]?.offset).split('\n').length - 1;
}

/** One line break or, where the source has an empty line between items of a block, two. */
function breaksBefore(sheet: Sheet, position: number): number {
  const before = sheet.pieces[position - 1];
  if (!before) return 0;
  const breaks = sourceBreaks(sheet, position);
  if (isKept(sheet, before)) return Math.max(1, breaks);
  const piece = sheet.pieces[position];
  const isFirst = ['colon', 'dash', 'open', 'marker'].includes(before.kind);
  return piece?.home.kind === 'block' && breaks > 1 && !isFirst ? 2 : 1;
}

/** Whether the line breaks after a block scalar belong to its text. */
function isKept({ formulas }: Sheet, { kind, text, offset }: Piece): boolean {
  return kind === 'block-scalar' && !formulas.has(offset) && /^[|>]\d?\+/.test(text);
}

function needsBlank(before: Piece, piece: Piece): boolean {
  if (piece.kind === 'colon' || piece.kind === 'comma') return before.kind === 'colon';
  if (before.kind === 'open') return before.text === '{' && piece.kind !== 'close';
  return piece.kind !== 'close' || piece.text === '}';
}

/** The column at which a piece begins its line. */
function columnOf(sheet: Sheet, position: number): number {
  const { kind, home, isValue } = sheet.pieces[position]!;
  if (home.kind === 'flow') {
    return kind === 'close' ? flowBase(sheet, home) : flowColumn(sheet, home);
  }
  if (kind === 'comment') return commentColumn(sheet, position);
  return home.target + (isValue ? 2 : 0);
}

/** The column of the items of brackets or braces. */
function flowColumn(sheet: Sheet, flow: Flow): number {
  return sheet.columns.get(flow) ?? flowBase(sheet, flow);
}

function flowBase(sheet: Sheet, { outer }: Flow): number {
  return 2 + (outer.kind === 'block' ? outer.target : flowColumn(sheet, outer));
}

/**
 * A comment stands at the column of what follows it. Only a comment that is written deeper than that
 * belongs to the block that ends before it.
 */
function commentColumn(sheet: Sheet, position: number): number {
  const { pieces, contentBefore, contentAfter } = sheet;
  const next = contentAfter[position]!;
  const column = sourceColumn(sheet, position);
  const target = pieces[next] ? columnOf(sheet, next) : 0;
  if (pieces[next] && column <= sourceColumn(sheet, next)) return target;
  const before = pieces[contentBefore[position]!];
  const block = before && blocksOf(before.home).find(({ source }) => source <= column);
  return block ? Math.max(target, inBlock(block, before, column)) : target;
}

/** Where a comment stands in a block; below a key without a value it may stand deeper. */
function inBlock({ source, target }: Block, before: Piece, column: number): number {
  return before.kind === 'colon' && column > source ? target + 2 : target;
}

function sourceColumn({ source, pieces }: Sheet, position: number): number {
  const { offset } = pieces[position]!;
  return offset - (source.lastIndexOf('\n', offset - 1) + 1);
}

/** The blocks around a place, innermost first. */
function blocksOf(home: Home): Block[] {
  if (home.kind === 'flow') return blocksOf(home.outer);
  return [home, ...(home.outer ? blocksOf(home.outer) : [])];
}

function pieceText(sheet: Sheet, position: number): string {
  const { kind, text, home, offset } = sheet.pieces[position]!;
  const formula = sheet.formulas.get(offset);
  if (formula !== undefined) return formulaText(sheet, position, formula);
  const indent = innerColumn(sheet, home);
  if (kind === 'scalar') return layFlowScalar(text, indent);
  if (kind !== 'block-scalar' || home.kind === 'flow') return text;
  return layBlockScalar(text, home.source, indent);
}

function formulaText(sheet: Sheet, position: number, formula: string): string {
  const { pieces } = sheet;
  const { kind, text, home } = pieces[position]!;
  const next = pieces[position + 1];
  if (next?.kind === 'colon') return formula;
  const beforeComment = next?.kind === 'comment' && sourceBreaks(sheet, position + 1) === 0;
  return layFormula(formula, {
    column: currentColumn(sheet),
    indent: innerColumn(sheet, home),
    foldable: home.kind === 'block' && !beforeComment,
    comment: kind === 'block-scalar' ? headerComment(text) : '',
  });
}

/** Where the further lines of a scalar begin. */
function innerColumn(sheet: Sheet, home: Home): number {
  return home.kind === 'flow' ? flowColumn(sheet, home) : home.target + 2;
}

/** The comment on the first line of a block scalar. */
function headerComment(text: string): string {
  return (/^[^\n#]*(#[^\r\n]*)/.exec(text)?.[1] ?? '').trimEnd();
}
