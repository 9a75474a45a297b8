// npm run generate: the types of the library's questions and documents. With --check nothing is written, and the exit code is 1 where
// the file is not the one.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { libraryTypes, typeName } from './library-types.mjs';
import { root } from './run-command.mjs';

const { schemaNames, schemaOf } = await import('../packages/report/dist/index.js');

/** @param {string} name */
function called(name) {
  const [, format] = /^standoff\.(.+)\/1$/.exec(name) ?? [];
  if (format !== undefined) return typeName(format);
  return ['model', 'propositions', 'question', 'answer'].includes(name)
    ? undefined
    : `${typeName(name)}Options`;
}

const all = [];
for (const id of schemaNames) {
  const name = called(id);
  if (name === undefined) continue;
  const found = await schemaOf(id);
  if ('problem' in found) throw new Error(found.problem);
  all.push({ name, schema: found.schema });
}

const FILE = join(root, 'packages/standoff/src/library/documents.generated.ts');
const wanted = libraryTypes(all);
if (!process.argv.includes('--check')) writeFileSync(FILE, wanted);
else if (readFileSync(FILE, 'utf8') !== wanted) {
  console.error('documents.generated.ts is stale: run `npm run generate`');
  process.exitCode = 1;
}
