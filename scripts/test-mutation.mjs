// npm run test:mutation: changes the sources of a topic in small ways, one at a time, and lists the changes that no test of that topic
// notices. STANDOFF_TOPIC names another topic than the engine; STANDOFF_SAMPLE=25 draws so many changes instead of making all.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { topicAsked } from '../test/topics.mjs';

/** @typedef {Awaited<ReturnType<Instrumenter['instrument']>>['mutants'][number]} Change */

/**
 * What the run in one process found: which test noticed a change, which changes it cannot judge, since what they touch is not
 * done anew for a test, or their tests cannot be done twice, and which tests failed after others had been done many times.
 * @typedef {{ noticed: Record<string, string>, reached: string[], toBeAlone: string[], excused: string[] }} Found
 */

const root = fileURLToPath(new URL('..', import.meta.url));
process.env['STANDOFF_TOPIC'] ??= 'engine';
const name = process.env['STANDOFF_TOPIC'];
const sample = Number(process.env['STANDOFF_SAMPLE'] ?? Number.POSITIVE_INFINITY);
const SEED = process.env['STANDOFF_SEED'] ?? '20170704';
/** So long the tests of a topic may take with one change, in milliseconds: what runs on without end was noticed. */
const PATIENCE = 900_000;

/** Words are held by golden outputs and `test/claiming-sentences.test.ts`, which are of no topic. */
const LEFT_OUT = ['StringLiteral'];

const folder = join(root, 'node_modules/.cache/standoff/mutants', name);

/** @param {readonly string[]} places files and folders @returns {string[]} */
function sourcesIn(places) {
  return places
    .flatMap((place) =>
      statSync(join(root, place)).isFile()
        ? [place]
        : readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
            .sort()
            .map((file) => `${place}/${file}`),
    )
    .filter((file) => file.endsWith('.ts') && !/\.(test|d)\.ts$/.test(file));
}

/** Writes the sources with all changes in them, each behind a switch. @returns {Promise<Change[]>} */
async function writeSwitched() {
  const files = sourcesIn(topicAsked()?.changed ?? []).map((file) => ({
    name: file,
    content: readFileSync(join(root, file), 'utf8'),
    mutate: true,
  }));
  const silent = new Proxy({}, { get: () => () => false });
  const instrumenter = new Instrumenter(/** @type {any} */ (silent));
  const options = { plugins: null, excludedMutations: LEFT_OUT, ignorers: [] };
  const switched = await instrumenter.instrument(files, options);
  rmSync(folder, { recursive: true, force: true });
  for (const { name, content } of switched.files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return switched.mutants.filter(({ status }) => status !== 'Ignored');
}

/** @param {{ id: string }} change in an order that the seed gives, which other changes do not alter much */
const drawn = ({ id }) => createHash('sha256').update(`${SEED} ${id}`).digest('hex');

/** @param {Record<string, string>} more @param {readonly string[]} words */
function runTests(more, words = []) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--bail=1', ...words],
    {
      cwd: root,
      encoding: 'utf8',
      timeout: more['__STRYKER_ACTIVE_MUTANT__'] === undefined ? undefined : PATIENCE,
      // Few cases are drawn, none is made small, and no expected output is written.
      env: {
        ...process.env,
        STANDOFF_QUICK: 'yes',
        STANDOFF_SHRINK: 'no',
        CI: 'yes',
        STANDOFF_MUTANTS: folder,
        ...more,
      },
    },
  );
  return { passed: status === 0, stdout };
}

const all = await writeSwitched();
const changes = all
  .toSorted((a, b) => drawn(a).localeCompare(drawn(b)))
  .slice(0, Math.min(sample, all.length));
console.log(`${name}: ${changes.length} of ${all.length} changes`);

const [asked, answer] = [join(folder, 'asked.json'), join(folder, 'found.json')];
writeFileSync(asked, JSON.stringify(changes.map(({ id }) => id)));
const first = runTests({ STANDOFF_MUTANTS_ASKED: asked, STANDOFF_MUTANTS_FOUND: answer });
if (!first.passed)
  throw new Error(`the tests fail without a change:\n${first.stdout.slice(-4000)}`);
/** @type {Found} */
const { noticed, reached, toBeAlone, excused } = JSON.parse(readFileSync(answer, 'utf8'));
if (excused.length > 0 && !runTests({}).passed)
  throw new Error(`these tests fail without a change:\n${excused.join('\n')}`);

const survivors = [];
for (const change of changes) {
  const { id, fileName, location, mutatorName, replacement } = change;
  if (noticed[id] !== undefined) continue;
  // What all its tests were done with has been judged.
  if (toBeAlone.includes(id) && !runTests({ __STRYKER_ACTIVE_MUTANT__: id }).passed) continue;
  const { line, column } = location.start;
  survivors.push({ id, fileName, line: line + 1, mutatorName });
  const how = reached.includes(id) || toBeAlone.includes(id) ? '' : ' (no test comes here)';
  console.log(`\n${fileName}:${line + 1}:${column + 1} ${mutatorName}${how}`);
  console.log(textAt(fileName, location));
  console.log(`→ ${replacement.replaceAll(/\s+/g, ' ').slice(0, 200)}`);
}
console.log(`\n${changes.length - survivors.length} of ${changes.length} are noticed`);

/** @param {string} file @param {Change['location']} location */
function textAt(file, { start, end }) {
  const lines = readFileSync(join(root, file), 'utf8')
    .split('\n')
    .slice(start.line, end.line + 1);
  const last = lines.length - 1;
  lines[last] = lines[last]?.slice(0, end.column) ?? '';
  lines[0] = lines[0]?.slice(start.column) ?? '';
  return `  ${lines.join(' ').replaceAll(/\s+/g, ' ').slice(0, 200)}`;
}
