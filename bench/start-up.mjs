// How long whole processes take that have little to do: seconds by what they do as JSON, medians. They take
// turns; the first is Node with nothing to do.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const REPEATS = 9;
const command = fileURLToPath(new URL('../packages/standoff/bin/standoff.js', import.meta.url));

/** @type {Record<string, string[]>} */
const processes = {
  'node, empty': ['-e', ''],
  'standoff --version': [command, '--version'],
  'standoff check korea-2017': [command, 'check', 'korea-2017'],
  'standoff analyze korea-2017': [command, 'analyze', 'korea-2017'],
};
const measured = Object.entries(processes).map(([what, parameters]) => ({
  what,
  parameters,
  times: /** @type {number[]} */ ([]),
}));
for (let turn = 0; turn < REPEATS; turn++) {
  for (const { parameters, times } of measured) {
    const start = performance.now();
    execFileSync(process.execPath, parameters, { stdio: 'ignore' });
    times.push((performance.now() - start) / 1000);
  }
}
const medians = measured.map(({ what, times }) => [
  what,
  times.sort((a, b) => a - b)[Math.floor(times.length / 2)],
]);
console.log(JSON.stringify(Object.fromEntries(medians)));
