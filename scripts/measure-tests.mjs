// npm run measure:tests: writes down what each test file takes of processors in the quick run, one file after the other, or what those
// take whose names hold one of the words that are given. Linux alone tells it of what tests start.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesOf, readIn, readModules } from './import-graph.mjs';
import { createNeed, testFilesOf } from './nearest-tests.mjs';
import { root, runCommand } from './run-command.mjs';
import { readSeconds, writeSeconds } from './test-seconds.mjs';

const words = process.argv.slice(2);
const modules = readModules(filesOf(root), readIn(root));
const needsMore = createNeed(modules);
const files = testFilesOf(modules).filter((file) => !needsMore(file));
const asked = files.filter(
  (file) => words.length === 0 || words.some((word) => file.includes(word)),
);

const folder = mkdtempSync(join(tmpdir(), 'standoff-measured-'));
const measured = join(folder, 'seconds.jsonl');
const { code } = await runCommand(
  `STANDOFF_QUICK=yes STANDOFF_MEASURED='${measured}' vitest run ${asked.map((file) => `'${file}'`).join(' ')}`,
  'inherit',
);
const lines = existsSync(measured) ? readFileSync(measured, 'utf8').trimEnd().split('\n') : [];
/** @type {{ file: string, seconds: number }[]} */
const found = lines.map((line) => JSON.parse(line));
rmSync(folder, { recursive: true });
const there = Object.entries(readSeconds(root)).filter(([file]) => files.includes(file));
writeSeconds(root, {
  ...Object.fromEntries(there),
  ...Object.fromEntries(found.map(({ file, seconds }) => [file, seconds])),
});
process.exitCode = code;
