// npm run bench:beliefs: what questions about beliefs take at scale. Conflicts are drawn by a seed: eight decision makers
// of 40 statements each, who see one another otherwise than they are. Each question is a command of its own. Prints
// processor seconds, of all threads, and the memory at the peak.
//
//     npm run bench:beliefs -- [--seed 1] [--only signals]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { drawnBeliefs } from './drawn-conflict.mjs';

const { values: given } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, only: { type: 'string' } },
});

const command = fileURLToPath(new URL('../packages/standoff/bin/standoff.js', import.meta.url));

/** Says at its end what it took. */
const meter = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeSync(2, '\\nTOOK ' + (userCPUTime + systemCPUTime) / 1e6 + ' ' + maxRSS / 1024 + '\\n');
});`;

/** By the number of options: what is asked. @type {readonly (readonly [number, readonly string[]])[]} */
const questions = [
  [8, ['check']],
  [8, ['misjudge', '--reach', 'war', '--upto', '1']],
  [8, ['misjudge', '--reach', 'war', '--upto', '2']],
  [8, ['misjudge', '--reach', 'war', '--upto', '2', '--max-memory', '150MB']],
  [13, ['misjudge', '--reach', 'war', '--upto', '1']],
  [13, ['misjudge', '--reach', 'war', '--upto', '2']],
  [13, ['signals']],
  [13, ['perceive']],
  [13, ['threats']],
  [17, ['perceive']],
  [17, ['threats']],
];

const folder = mkdtempSync(join(tmpdir(), 'standoff-bench-'));
writeFileSync(join(folder, 'meter.cjs'), meter);
console.log('| question | states | processor s | MB | status |');
console.log('| --- | ---: | ---: | ---: | ---: |');
for (const [options, [name = '', ...rest]] of questions) {
  if (given.only !== undefined && given.only !== name) continue;
  const file = join(folder, `${options}.standoff.yaml`);
  const rung = { decisionMakers: 8, options, statements: 40 };
  writeFileSync(file, drawnBeliefs(rung, Number(given.seed)));
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--require', join(folder, 'meter.cjs'), command, name, file, ...rest],
    { encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  // Threads end as well, each within the process.
  const took = [...stderr.matchAll(/^TOOK (\S+) (\S+)$/gm)].at(-1);
  const [seconds, megabytes] = [Number(took?.[1]), Number(took?.[2])];
  console.log(
    `| \`${[name, ...rest].join(' ')}\` | ${(2 ** options).toLocaleString('en')} | ${seconds.toFixed(1)} | ${megabytes.toFixed(0)} | ${status} |`,
  );
}
rmSync(folder, { recursive: true });
