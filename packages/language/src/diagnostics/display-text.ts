import { codePointName, invisibleCharacters } from '../source/invisible-characters.ts';

/** A character as a terminal shows it. */
export interface Cell {
  readonly text: string;
  /** How many columns it takes. */
  readonly width: number;
  /** Its first column, counted from 0. */
  readonly column: number;
  /** Its offset in the line, in code units. */
  readonly start: number;
}

const tabStop = 4;
const combining = /^\p{M}$/u;
/** Characters that take two columns: East Asian wide and full-width forms, and emoji. */
const wide =
  /^[\u1100-\u115e\u231a\u231b\u23e9-\u23ec\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1b000}-\u{1b2fb}\u{1f18e}\u{1f191}-\u{1f19a}\u{1f200}-\u{1f64f}\u{1f680}-\u{1f6fc}\u{1f7e0}-\u{1f7f0}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** The characters of a line, tabs spread to stops and invisible characters made visible. */
export function displayCells(line: string): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  let start = 0;
  for (const character of line) {
    const text = displayCharacter(character, column);
    const width = text === character ? characterWidth(character) : text.length;
    cells.push({ text, width, column, start });
    column += width;
    start += character.length;
  }
  return cells;
}

/** Text that is safe to print: control and invisible characters are named instead of sent. */
export function printable(text: string): string {
  return displayCells(onOneLine(text))
    .map((cell) => cell.text)
    .join('');
}

/** Line breaks with the blanks around them become one blank. */
function onOneLine(text: string): string {
  if (!text.includes('\n')) return text;
  const [first = '', ...rest] = text.split('\n');
  const [last = '', ...middle] = rest.reverse();
  const inner = middle.reverse().map((line) => line.trim());
  const words = inner.filter((line) => line !== '');
  return [first.trimEnd(), ...words, last.trimStart()].join(' ');
}

function displayCharacter(character: string, column: number): string {
  if (isPlain(character)) return character;
  if (character === '\t') return ' '.repeat(tabStop - (column % tabStop));
  return isPrintable(character) ? character : `<${codePointName(character)}>`;
}

/** Unusual blanks do no harm, but for the separators that end a line. */
function isPrintable(character: string): boolean {
  if (/^[\ud800-\udfff\r\u2028\u2029]$/.test(character)) return false;
  return invisibleCharacters(character).every(({ kind }) => kind === 'blank');
}

/** Letters, digits and signs of ASCII, which are nearly all characters of nearly all files. */
function isPlain(character: string): boolean {
  return character >= ' ' && character <= '~';
}

function characterWidth(character: string): number {
  if (isPlain(character)) return 1;
  if (combining.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
