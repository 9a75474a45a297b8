// Writes docs/reference/diagnostics.md from the codes and the examples. Run after a build. With
// --check nothing is written, and the exit code is 1 when the committed page is not the one.
import { readFileSync, writeFileSync } from 'node:fs';
import { diagnosticCodes, diagnosticMeanings } from '../packages/language/dist/index.js';
import { diagnosticsPage } from './diagnostics-page.mjs';
import { readExamples } from './read-examples.mjs';

const file = new URL('../docs/reference/diagnostics.md', import.meta.url);
const wanted = diagnosticsPage(diagnosticCodes, diagnosticMeanings, readExamples());

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== wanted) {
    console.error('diagnostics.md is stale: run `npm run generate`');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, wanted);
}
