/** Width of a text in a font, in pixels. */
export type Measure = (text: string, font: string) => number;

const ELLIPSIS = '…';

/**
 * Breaks a text into lines that fit a width, between words where it can. What does not fit into so
 * many lines ends in an ellipsis.
 */
export function textLines(
  text: string,
  font: string,
  width: number,
  most: number,
  measure: Measure,
): string[] {
  const fits = (line: string) => measure(line, font) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1)!;
    if (lines.length > most) break;
  }
  if (line !== '') lines.push(line);
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), shorten(lines[most - 1]!, fits)];
}

/** A word in pieces that fit; one letter at least in each. */
function breakWord(word: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && !fits(piece + letter)) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

function shorten(line: string, fits: (line: string) => boolean): string {
  const letters = [...line];
  while (letters.length > 0 && !fits(letters.join('') + ELLIPSIS)) letters.pop();
  return letters.join('').trimEnd().replace(/[,;]$/, '') + ELLIPSIS;
}

/** Measures with the fonts of the page; these have to be loaded. */
export function createMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d')!;
  return (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  };
}
