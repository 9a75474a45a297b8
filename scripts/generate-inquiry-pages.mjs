// Writes the tables of docs/inquiries from what the inquiries and their documents say of themselves. Run after
// a build. With --check nothing is written, and the exit code is 1 when a committed page is not the one.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { withTables } from './inquiry-tables.mjs';

const folder = new URL('../docs/inquiries/', import.meta.url);

for (const name of readdirSync(folder)) {
  const file = new URL(name, folder);
  const page = readFileSync(file, 'utf8');
  const wanted = await withTables(page);
  if (wanted === page) continue;
  if (process.argv.includes('--check')) {
    console.error(`docs/inquiries/${name} is stale: run \`npm run generate\``);
    process.exitCode = 1;
  } else {
    writeFileSync(file, wanted);
  }
}
