// The report of the workbench's bench, as Markdown on standard output.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/**
 * Median, and in brackets the least and the most.
 * @param {readonly number[]} times milliseconds
 */
export function summary(times) {
  const sorted = times.map(Math.round).sort((a, b) => a - b);
  return `${sorted[Math.floor(sorted.length / 2)]} (${sorted[0]} to ${sorted.at(-1)})`;
}

/** @param {readonly string[]} head @param {readonly (readonly (string | number)[])[]} rows */
export function printTable(head, rows) {
  const line = (/** @type {readonly (string | number)[]} */ cells) => `| ${cells.join(' | ')} |`;
  console.log(`${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`);
}

const SMALL = 5000;

/** The built scripts and style sheets, largest first, with what the page asks for at once. */
export function printBundle() {
  const dist = new URL('../dist/', import.meta.url);
  const folder = new URL('assets/', dist);
  const first = readFileSync(new URL('index.html', dist), 'utf8');
  const files = readdirSync(fileURLToPath(folder))
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => {
      const content = readFileSync(new URL(name, folder));
      return { name, size: content.length, packed: gzipSync(content).length };
    })
    .sort((a, b) => b.size - a.size);
  const kilobytes = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);
  const large = files.filter(({ size }) => size > SMALL);
  console.log('## Scripts and styles\n');
  printTable(
    ['file', 'kB', 'kB gzipped', 'asked for by the page itself'],
    large.map(({ name, size, packed }) => [
      name,
      kilobytes(size),
      kilobytes(packed),
      first.includes(name) ? 'yes' : '',
    ]),
  );
  const rest = files.length - large.length;
  console.log(`Besides ${rest} files below ${SMALL / 1000} kB.\n`);
}
