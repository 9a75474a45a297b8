// Writes the table of directives in docs/reference/briefing-file.md from what they say of themselves. Run after a build.
// With --check nothing is written, and the exit code is 1 when the committed page is not the one.
import { readFileSync, writeFileSync } from 'node:fs';
import { directiveKinds } from '../packages/briefing/dist/index.js';
import { withDirectives } from './briefing-page.mjs';

const file = new URL('../docs/reference/briefing-file.md', import.meta.url);
const page = readFileSync(file, 'utf8');
const wanted = withDirectives(page, directiveKinds);

if (process.argv.includes('--check')) {
  if (page !== wanted) {
    console.error('briefing-file.md is stale: run `npm run generate`');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, wanted);
}
