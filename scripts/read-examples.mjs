import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../packages/language/examples/', import.meta.url);

/** Longer examples are not shown: there the point is that there is much of something. */
const shownLines = 25;
const shownLine = 160;

/**
 * The examples that can be shown on a page, by code: text files of a bearable length.
 *
 * @returns {Map<string, { file: string, output: string }>}
 */
export function readExamples() {
  const codes = readdirSync(folder)
    .filter((name) => name.endsWith('.standoff.yaml'))
    .map((name) => name.replace('.standoff.yaml', ''));
  return new Map(
    codes.flatMap((code) => {
      const file = readFileSync(new URL(`${code}.standoff.yaml`, folder), 'utf8');
      const output = readFileSync(new URL(`${code}.txt`, folder), 'utf8');
      return isShown(file) ? [[code, { file, output }]] : [];
    }),
  );
}

/** @param {string} text */
function isShown(text) {
  const lines = text.split('\n');
  const isText = !/[\0\r\ufffd]/.test(text);
  return isText && lines.length <= shownLines && lines.every((line) => line.length <= shownLine);
}
