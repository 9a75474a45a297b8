// Writes the tables of docs/inquiries and docs/reference/documents, and the list of them in docs/README.md, from what the inquiries and their documents say of themselves. Run after
// a build. With --check nothing is written, and the exit code is 1 when a committed page is not the one.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { withTables } from './inquiry-tables.mjs';

const docs = new URL('../docs/', import.meta.url);
const pages = ['inquiries', 'reference/documents'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, docs)).map((name) => `${folder}/${name}`),
);

for (const name of ['README.md', ...pages]) {
  const file = new URL(name, docs);
  const page = readFileSync(file, 'utf8');
  const wanted = await withTables(page);
  if (wanted === page) continue;
  if (process.argv.includes('--check')) {
    console.error(`docs/${name} is stale: run \`npm run generate\``);
    process.exitCode = 1;
  } else {
    writeFileSync(file, wanted);
  }
}
