// npm run bench: measures the built engine and prints a report in Markdown. Every measurement runs in
// a fresh process; those that are compared take turns; medians are reported.
//
//     npm run bench -- [--largest 22] [--repeats 3] [--against INDEX] [--only TEXT]
//
// --largest N   options of the largest conflict, at most 26 (2^26 cells)
// --repeats N   processes for each measurement
// --against     built index.js of another engine, measured in turn with this one
// --only TEXT   rungs with this text in their name, and nothing else
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildPackages } from '../scripts/set-up.mjs';
import { ladder, rungName } from './ladder.mjs';
import {
  medianOf,
  printCases,
  printChanged,
  printHead,
  printKorea,
  printLiteral,
  printRungs,
  printStartUp,
} from './report.mjs';

/**
 * @typedef {import('./seeded-conflict.mjs').Rung} Rung
 * @typedef {import('./report.mjs').Sample} Sample
 * @typedef {import('./report.mjs').RungResult} RungResult
 */

const { values: given } = parseArgs({
  options: {
    largest: { type: 'string', default: '22' },
    repeats: { type: 'string', default: '3' },
    against: { type: 'string' },
    only: { type: 'string' },
  },
});
const here = fileURLToPath(new URL('.', import.meta.url));
const engine = new URL('../packages/engine/dist/index.js', import.meta.url).href;
const other = given.against === undefined ? undefined : pathToFileURL(given.against).href;
const repeats = Number(given.repeats);

/** @param {string} script @param {string[]} parameters */
function runNode(script, ...parameters) {
  const command = [join(here, script), ...parameters];
  return execFileSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 2 ** 26 });
}

/** Compiles the C program, if there is a compiler. @param {string} folder */
function compileYardstick(folder) {
  const program = join(folder, 'yardstick');
  const source = join(here, 'yardstick', 'yardstick.c');
  try {
    execFileSync('cc', ['-O3', '-march=native', '-o', program, source], { stdio: 'pipe' });
    return program;
  } catch {
    console.error('yardstick skipped: no C compiler is called cc here, or it failed');
    return undefined;
  }
}

/** The C program reads an array of all combinations. */
const MOST_FOR_YARDSTICK = 26;

/**
 * @param {Rung} rung @param {string} folder @param {string | undefined} program
 * @returns {RungResult}
 */
function measureRung(rung, folder, program) {
  // It knows no bodies either.
  const fits = rung.options <= MOST_FOR_YARDSTICK && !rung.bodyOptions;
  const yardstick = fits ? program : undefined;
  const name = rungName(rung);
  console.error(name);
  const text = JSON.stringify(rung);
  const dump = join(folder, 'ranks');
  if (yardstick !== undefined) runNode('measure.mjs', engine, text, dump);
  /** @type {Record<string, Sample[]>} */
  const samples = { engine: [], other: [], yardstick: [] };
  for (let k = 0; k < repeats; k++) {
    samples['engine']?.push(JSON.parse(runNode('measure.mjs', engine, text)));
    if (other) samples['other']?.push(JSON.parse(runNode('measure.mjs', other, text)));
    if (yardstick) {
      samples['yardstick']?.push(JSON.parse(execFileSync(yardstick, [dump], { encoding: 'utf8' })));
    }
  }
  rmSync(dump, { force: true });
  return {
    name,
    rung,
    engine: medianOf(samples['engine'] ?? []),
    other: medianOf(samples['other'] ?? []),
    yardstick: medianOf(samples['yardstick'] ?? []),
  };
}

/** Verdicts must not depend on who computes them. @param {RungResult} result */
function agrees({ name, engine: own, other: against, yardstick }) {
  for (const sample of [against, yardstick]) {
    if (sample && JSON.stringify(sample.stable) !== JSON.stringify(own?.stable)) {
      console.error(`${name}: the verdicts differ`);
      return false;
    }
  }
  return true;
}

await buildPackages();
const folder = mkdtempSync(join(tmpdir(), 'standoff-bench-'));
try {
  const yardstick = compileYardstick(folder);
  const rungs = ladder(Math.min(26, Number(given.largest))).filter((rung) =>
    rungName(rung).includes(given.only ?? ''),
  );
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: here });
  const { model = 'unknown processor' } = cpus()[0] ?? {};
  printHead({
    machine: `${model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.version,
    commit: commit.toString().trim(),
    repeats,
    yardstick: yardstick !== undefined,
  });
  const results = rungs.map((rung) => measureRung(rung, folder, yardstick));
  printRungs(results);
  if (!results.every(agrees)) process.exitCode = 1;
  if (given.only === undefined) {
    const small = { options: 10, decisionMakers: 5, oneWay: false, infeasible: 0 };
    const smallest = results.find(({ name }) => name === rungName(small));
    const literal = JSON.parse(runNode('literal.mjs', engine, JSON.stringify(small)));
    if (smallest) printLiteral(literal, smallest);
    printStartUp(JSON.parse(runNode('start-up.mjs')));
    printKorea(JSON.parse(runNode('korea.mjs', engine)));
    printCases(JSON.parse(runNode('cases.mjs')));
    printChanged(JSON.parse(runNode('changed.mjs')));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
