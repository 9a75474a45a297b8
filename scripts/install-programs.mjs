// Programs that the tests need and npm does not have. Where Debian has them and this process may install packages it
// does, all at once; otherwise it says what to install.
import { existsSync } from 'node:fs';
import { runCommand } from './run-command.mjs';
import { chromium } from './set-up-chromium.mjs';
import { otherPrograms } from './set-up-other-browsers.mjs';
import { postgresql } from './set-up-postgresql.mjs';
import { valkey } from './set-up-valkey.mjs';

/**
 * @typedef {object} Program
 * @property {string} name
 * @property {() => string | undefined} find Where it is, if it is there.
 * @property {string} package What Debian calls it.
 * @property {string} missing What is said where it is not.
 */

/** @param {readonly Program[]} programs @returns {Program[]} */
function missingOf(programs) {
  return programs.filter(({ find }) => find() === undefined);
}

/**
 * Where a Debian lacks one of them the others are installed.
 * @param {readonly Program[]} programs
 */
async function installByDebian(programs) {
  if ((await installPackagesOf(programs)) || programs.length === 1) return;
  for (const program of programs) await installPackagesOf([program]);
}

/** @param {readonly Program[]} programs @returns {Promise<boolean>} whether that went well */
async function installPackagesOf(programs) {
  const names = programs.map(({ name }) => name).join(', ');
  console.error(`Installing ${names} for the tests ...`);
  const packages = programs.map((program) => program.package).join(' ');
  const install = `apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ${packages}`;
  const { code, output, seconds } = await runCommand(install, 'pipe');
  if (code === 0) console.error(`Installing ${names} took ${seconds.toFixed(1)} s`);
  else console.error(output.trimEnd());
  return code === 0;
}

/**
 * Installs what is missing. Where nothing may be installed it has said so when it returns.
 * @returns {Promise<boolean>} whether all are there now
 */
export async function installPrograms() {
  const wanted = missingOf([chromium, valkey, postgresql, ...otherPrograms()]);
  const may = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (may && wanted.length > 0) await installByDebian(wanted);
  const missing = missingOf(wanted);
  for (const program of missing) console.error(program.missing);
  return missing.length === 0;
}
