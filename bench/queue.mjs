// npm run bench:queue: how fast questions are answered by one worker and by two, beside the same without a queue, as a
// table. Each way is measured in turn, several times; the median counts. What one run measured can be compared, and
// nothing else.
//
//     npm run bench:queue -- [--rounds 3] [--small 2000] [--large 8]
//
// --small   how many questions of about a millisecond
// --large   how many questions of about two seconds, each with a short answer
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startValkey } from '../scripts/start-valkey.mjs';
import { longQuestion, smallQuestion, withoutTimes } from './many-questions.mjs';

const { values: given } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    small: { type: 'string', default: '2000' },
    large: { type: 'string', default: '8' },
  },
});
const command = fileURLToPath(new URL('../packages/standoff/bin/standoff.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'standoff-bench-queue-'));
const valkey = await startValkey();
const address = `redis://127.0.0.1:${valkey.port}`;
/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** @param {readonly string[]} words */
function start(words) {
  const child = spawn(process.execPath, [command, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  child.on('exit', () => children.delete(child));
  return child;
}

/** What a batch prints, and the seconds that it took from its start to its end. @param {readonly string[]} words */
async function run(words) {
  const begin = performance.now();
  const child = start(['batch', ...words]);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  child.stderr.resume();
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`a batch ended with status ${status}`);
  return { output, seconds: (performance.now() - begin) / 1000 };
}

let runs = 0;

/** The same with workers of one thread each, which are ready before the clock starts. @param {string} file @param {number} workers */
async function runQueued(file, workers) {
  const queue = ['--queue', address, '--queue-prefix', `run-${runs++}`];
  const serving = Array.from({ length: workers }, () =>
    start(['worker', ...queue, '--threads', '1']),
  );
  await Promise.all(serving.map((child) => once(child.stderr, 'data')));
  const measured = await run([...queue, file]);
  for (const child of serving) child.kill('SIGKILL');
  return measured;
}

/** @type {readonly (readonly [name: string, run: (file: string) => ReturnType<typeof run>])[]} */
const ways = [
  ['one thread, no queue', (file) => run(['--threads', '1', file])],
  ['two threads, no queue', (file) => run(['--threads', '2', file])],
  ['one worker of one thread', (file) => runQueued(file, 1)],
  ['two workers of one thread', (file) => runQueued(file, 2)],
];

/** @param {readonly number[]} numbers */
function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** @param {string} name @param {readonly string[]} questions */
async function measure(name, questions) {
  const file = join(folder, 'questions.jsonl');
  writeFileSync(file, questions.join('\n'));
  /** @type {Map<string, number[]>} */
  const seconds = new Map(ways.map(([way]) => [way, []]));
  /** @type {string | undefined} */
  let expected;
  for (let round = 0; round < Number(given.rounds); round++) {
    for (const [way, runIt] of ways) {
      const measured = await runIt(file);
      const told = withoutTimes(measured.output);
      expected ??= told;
      if (told !== expected) throw new Error(`${way} answers otherwise`);
      seconds.get(way)?.push(measured.seconds);
    }
  }
  const alone = median(seconds.get(ways[0]?.[0] ?? '') ?? []);
  for (const [way, all] of seconds) {
    const middle = median(all);
    const rate = (questions.length / middle).toPrecision(3);
    const ratio = (alone / middle).toFixed(2);
    console.log(`| ${name} | ${way} | ${middle.toFixed(1)} | ${rate} | ${ratio} |`);
  }
}

console.log(`Node ${process.version}, ${cpus().length} cores, ${given.rounds} rounds\n`);
console.log('| questions | how | seconds | a second | of one thread |');
console.log('| --- | --- | ---: | ---: | ---: |');
try {
  const small = Number(given.small);
  await measure(
    `${small} small`,
    Array.from({ length: small }, (_, k) => smallQuestion(k)),
  );
  const large = Number(given.large);
  await measure(
    `${large} large`,
    Array.from({ length: large }, (_, k) => longQuestion(100_000, k)),
  );
} finally {
  await valkey.end();
  rmSync(folder, { recursive: true, force: true });
}
