// Writes the JSON Schema of model files from the shapes that read them. Run after a build. With
// --check nothing is written, and the exit code is 1 when the committed schema is not the one.
import { readFileSync, writeFileSync } from 'node:fs';
import { modelJsonSchema } from '../packages/language/dist/index.js';

const file = new URL('../packages/language/schema/standoff-1.schema.json', import.meta.url);
const wanted = `${JSON.stringify(modelJsonSchema(), null, 2)}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== wanted) {
    console.error('standoff-1.schema.json is stale: run `npm run generate:schema`');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, wanted);
}
