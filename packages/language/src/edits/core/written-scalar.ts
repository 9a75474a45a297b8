import type { TextNode } from '../../document/node.ts';

/** Where a scalar is to stand: in brackets or braces a comma ends it. */
export type Surroundings = 'lines' | 'brackets';

/** A text as a person would write it: without quotes where it can, else in double quotes. */
export function writeScalar(text: string, surroundings: Surroundings): string {
  return isPlain(text, surroundings) ? text : doubleQuoted(text);
}

/** The text in the same quotes as what stood there before. */
export function rewriteScalar(before: string, text: string, surroundings: Surroundings): string {
  const singleLine = !/[\r\n]/.test(text) && isPrintable(text);
  if (before.startsWith('"')) return doubleQuoted(text);
  if (before.startsWith("'") && singleLine) return `'${text.replaceAll("'", "''")}'`;
  return writeScalar(text, surroundings);
}

/** Whether a scalar is written as a block, `|` or `>`, below its key. */
export function isBlockScalar({ plain }: TextNode, before: string): boolean {
  return !plain && /^[|>]/.test(before);
}

function doubleQuoted(text: string): string {
  const quoted = JSON.stringify(text);
  return Array.from(quoted, (sign) => (isPrintable(sign) ? sign : escaped(sign))).join('');
}

function escaped(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}

function isPrintable(text: string): boolean {
  return !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff\u0085]/u.test(text);
}

/** Whether YAML reads the text without quotes as this text, and people see that it does. */
function isPlain(text: string, surroundings: Surroundings): boolean {
  if (text === '' || text !== text.trim() || !isPrintable(text)) return false;
  if (/^[-?:](\s|$)|^[,[\]{}#&*!|>'"%@`]|^(---|\.\.\.)/.test(text)) return false;
  if (/:(\s|$)|\s#/.test(text)) return false;
  if (surroundings === 'brackets' && /[,[\]{}]|^[?:]|^-(?!\.?\d)/.test(text)) return false;
  return !/^(~|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/.test(text);
}
