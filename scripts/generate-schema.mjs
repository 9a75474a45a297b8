// Writes the JSON Schema of model files from the shapes that read them. Run after a build. With
// --check nothing is written, and the exit code is 1 when the committed schema is not the one.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { modelJsonSchema } from '../packages/language/dist/index.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const file = `${root}packages/language/schema/standoff-1.schema.json`;
const wanted = JSON.stringify(modelJsonSchema(), null, 2);

if (process.argv.includes('--check')) {
  if (!isDeepStrictEqual(JSON.parse(readFileSync(file, 'utf8')), JSON.parse(wanted))) {
    console.error('standoff-1.schema.json is stale: run `npm run generate`');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, wanted);
  execFileSync('npx', ['biome', 'format', '--write', file], { cwd: root, stdio: 'inherit' });
}
