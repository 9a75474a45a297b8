import { type Origin, originOf, type SourceText } from '../source/source-text.ts';
import type { Span } from '../source/span.ts';
import { codeFrame, type FrameLine } from './code-frame.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import { printable } from './display-text.ts';

export interface RenderOptions {
  /** Whether to use the colours of a terminal. */
  readonly colour: boolean;
  /** Columns at hand; longer lines of the file are cut around the marked place. 100 if not given. */
  readonly width?: number;
}

const defaultWidth = 100;
const leastWidth = 20;

/**
 * A diagnostic as text: what is wrong, the place in the file with the text marked, other places that
 * belong to it, and help. Lines end with LF; the last one has none.
 */
export function renderDiagnostic(
  diagnostic: Diagnostic,
  source: SourceText,
  { colour, width = defaultWidth }: RenderOptions,
): string {
  const { severity, code, message, label = '', help } = diagnostic;
  const paint = colour ? inColour : plain;
  const own = originOf(source, diagnostic.span);
  const related = (diagnostic.related ?? []).map((other) => ({
    ...other,
    at: originOf(source, other.span),
  }));
  const gutter = gutterWidth([own, ...related.map(({ at }) => at)]);
  const room = Math.max(leastWidth, width - gutter - 3);
  const margin = ' '.repeat(gutter);
  const place = ({ source: from, span }: Origin, under: string, style: Style): string[] =>
    renderPlace({ source: from, gutter, room, paint }, span, under, style);
  return [
    `${paint(severity, `${severity}[${code}]`)}${paint('strong', `: ${printable(message)}`)}`,
    ...place(own, label, severity),
    ...(help === undefined
      ? []
      : [`${margin} ${paint('frame', '=')} ${paint('strong', 'help')}: ${printable(help)}`]),
    ...related.flatMap((other) => [
      `${paint('strong', 'note')}: ${printable(other.message)}`,
      ...place(other.at, '', 'frame'),
    ]),
  ].join('\n');
}

type Style = Severity | 'frame' | 'strong';
type Paint = (style: Style, text: string) => string;

const plain: Paint = (_, text) => text;

const colours: Readonly<Record<Style, string>> = {
  error: '\u001b[1;31m',
  warning: '\u001b[1;33m',
  note: '\u001b[1;36m',
  frame: '\u001b[1;34m',
  strong: '\u001b[1m',
};

const inColour: Paint = (style, text) => (text === '' ? '' : `${colours[style]}${text}\u001b[0m`);

interface Page {
  readonly source: SourceText;
  readonly gutter: number;
  readonly room: number;
  readonly paint: Paint;
}

/** Columns for the numbers of the lines that are shown. */
function gutterWidth(places: readonly Origin[]): number {
  const lines = places.map(
    ({ source, span: { start, end } }) => source.position(Math.max(start, end - 1)).line,
  );
  return String(Math.max(...lines)).length;
}

function renderPlace(page: Page, span: Span, label: string, style: Style): string[] {
  const { source, gutter, room, paint } = page;
  const margin = ' '.repeat(gutter);
  const visible = withinLines(source, span);
  const { line, column } = source.position(visible.start);
  const lines = codeFrame(source, visible, room);
  const labelAt = (at: number): string => (at === lines.length - 1 ? label : '');
  return [
    `${margin}${paint('frame', '-->')} ${printable(source.name)}:${line}:${column}`,
    `${margin} ${paint('frame', '|')}`,
    ...lines.flatMap((shown, at) => renderLine(page, shown, labelAt(at), style)),
  ];
}

/** A place after the last line break is shown at the end of the line before it. */
function withinLines({ text }: SourceText, { start, end }: Span): Span {
  if (start < text.length) return { start, end };
  const last = text.trimEnd().length;
  return { start: last, end: last };
}

function renderLine(page: Page, shown: FrameLine, label: string, style: Style): string[] {
  const { gutter, paint } = page;
  if (shown.kind === 'gap') return [paint('frame', '...')];
  const number = String(shown.line).padStart(gutter);
  const carets = '^'.repeat(shown.mark.length);
  const under = label === '' ? carets : `${carets} ${printable(label)}`;
  return [
    `${paint('frame', `${number} |`)} ${shown.text}`.trimEnd(),
    `${' '.repeat(gutter)} ${paint('frame', '|')} ${' '.repeat(shown.mark.from)}${paint(style, under)}`,
  ];
}
