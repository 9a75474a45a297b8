// Every case of the catalog, analysed as `standoff analyze` does it, warm: seconds by case as JSON.
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { analyze, parse } from '../packages/standoff/dist/index.js';

const REPEAT_SECONDS = 0.5;
const catalog = new URL('../catalog/', import.meta.url);

/** @param {string} slug */
function measureCase(slug) {
  const file = `${slug}.standoff.yaml`;
  const text = readFileSync(new URL(`${slug}/${file}`, catalog), 'utf8');
  const parsed = parse(text, { fileName: file });
  if (!parsed.model) throw new Error(`${file} has errors`);
  const times = [];
  const end = performance.now() + 1000 * REPEAT_SECONDS;
  do {
    const start = performance.now();
    analyze(parsed.model);
    times.push((performance.now() - start) / 1000);
  } while (performance.now() < end);
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

const entries = await readdir(catalog, { withFileTypes: true });
const slugs = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
console.log(JSON.stringify(Object.fromEntries(slugs.map((slug) => [slug, measureCase(slug)]))));
