import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, with a separator at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const environment = {
  ...process.env,
  PATH: `${root}node_modules/.bin${delimiter}${process.env['PATH'] ?? ''}`,
};

/**
 * Runs a command line at the root; programs of installed packages are found by name.
 * @param {string} command
 * @param {'inherit' | 'pipe'} output where it goes: on to the terminal, or into the result
 * @returns {Promise<{ code: number, output: string, seconds: number }>} what it printed, in order
 */
export function runCommand(command, output) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: root,
      env: environment,
      shell: true,
      stdio: ['ignore', output, output],
    });
    let printed = '';
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      printed += chunk;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output: printed, seconds: (performance.now() - started) / 1000 });
    });
  });
}

/**
 * Runs a script of package.json without going through npm.
 * @param {string} name
 * @param {'inherit' | 'pipe'} output
 * @param {string[]} more arguments
 */
export function runScript(name, output, more = []) {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  return runCommand([scripts[name], ...more.map(quote)].join(' '), output);
}

/** @param {string} argument */
function quote(argument) {
  return `'${argument.replaceAll("'", "'\\''")}'`;
}
