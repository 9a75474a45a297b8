import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Style } from './style.ts';

/** A paragraph broken into lines of at most `width` columns, indented after an opening mark. A number stays with its `%`. */
export function paragraph(text: string, width: number, indent = '', opening = indent): string {
  const whole = text.replaceAll(/(?<=\d) (?=%)/g, '\u00a0');
  const lines = wrapAnsi(whole, Math.max(10, width - stringWidth(indent))).split('\n');
  return lines
    .map((line, k) => (k === 0 ? opening : indent) + line.replaceAll(/(?<=\d)\u00a0(?=%)/g, ' '))
    .join('\n');
}

/** A paragraph behind a dash. */
export function bullet(text: string, style: Style, width: number, indent = '  '): string {
  return paragraph(text, width, `${indent}  `, `${indent}${style.quiet('–')} `);
}

/** A text filled up with spaces to a number of columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** A text cut to a number of columns, with an ellipsis where something is missing. */
export function fit(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let cut = '';
  for (const character of text) {
    if (stringWidth(cut + character) > width - 1) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}
