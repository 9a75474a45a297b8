// Makes a clone ready: packages as package-lock.json names them. Imports nothing that must first be
// installed.
import { existsSync, readFileSync } from 'node:fs';
import { root, runCommand, runScript } from './run-command.mjs';

const OLDEST_NODE = [20, 19];

/**
 * @typedef {{ version?: string, optional?: boolean }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lockfile
 */

/**
 * Whether what npm says it installed is what the lock file asks for. Optional packages may be
 * missing: they are for other machines.
 * @param {Lockfile} wanted
 * @param {Lockfile} installed
 */
export function isInstalled(wanted, installed) {
  const names = new Set([...Object.keys(wanted.packages), ...Object.keys(installed.packages)]);
  names.delete('');
  return [...names].every((name) => {
    const want = wanted.packages[name];
    const have = installed.packages[name];
    if (!have) return want?.optional === true;
    return want?.version === have.version;
  });
}

/**
 * Says on standard error what is going on if it takes a while, and shows its output only if it
 * fails.
 * @param {string} what
 * @param {ReturnType<typeof runCommand>} running
 */
async function waitFor(what, running) {
  const notice = setTimeout(() => console.error(`${what} ...`), 700);
  const { code, output, seconds } = await running;
  clearTimeout(notice);
  if (code !== 0) {
    console.error(`${output.trimEnd()}\n${what} failed`);
    process.exit(code);
  }
  if (seconds > 0.7) console.error(`${what} took ${seconds.toFixed(1)} s`);
}

/** @param {string} path @returns {Lockfile} */
function readLockfile(path) {
  return JSON.parse(readFileSync(root + path, 'utf8'));
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldest = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldest || (major === oldest && minor >= oldestMinor)) return;
  console.error(`Node ${OLDEST_NODE.join('.')} or later is needed; this is ${process.version}`);
  process.exit(1);
}

function packagesAreThere() {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(root + record)) return false;
  const installed = readLockfile(record);
  return (
    isInstalled(readLockfile('package-lock.json'), installed) &&
    Object.keys(installed.packages).every((path) => existsSync(root + path))
  );
}

/** Installs the packages unless node_modules already matches package-lock.json. */
export async function installPackages() {
  checkNode();
  if (packagesAreThere()) return;
  // Whatever the environment says, the tools that build and check are wanted, and errors are shown.
  const options = '--include=dev --no-audit --no-fund --loglevel=warn';
  await waitFor('Installing packages', runCommand(`npm ci ${options}`, 'pipe'));
}

/** Builds what is missing or older than its sources; the compiler knows which. */
export async function buildPackages() {
  await waitFor('Building', runScript('build', 'pipe'));
}
