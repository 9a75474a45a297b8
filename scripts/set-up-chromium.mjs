// The tests of the workbench run in a real browser. Where Debian has Chromium and this process may
// install packages it does; otherwise it says what to install.
import { existsSync } from 'node:fs';
import { runCommand } from './run-command.mjs';

/** Without a screen Chromium's shell does the same with less work, so it comes first. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Path of a Chromium, if there is one; CHROMIUM in the environment comes first. */
export function findChromium() {
  const named = process.env['CHROMIUM'];
  return named && existsSync(named) ? named : PLACES.find((path) => existsSync(path));
}

/** Installs Chromium where it is missing. @returns {Promise<boolean>} whether there is one now */
export async function installChromium() {
  if (findChromium() !== undefined) return true;
  const may = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (may) {
    console.error('Installing Chromium for the tests of the workbench ...');
    const install =
      'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium-headless-shell';
    const { code, output } = await runCommand(install, 'pipe');
    if (code !== 0) console.error(output.trimEnd());
  }
  if (findChromium() !== undefined) return true;
  console.error(
    'The tests of the workbench need Chromium: install it (on Debian: apt-get install chromium-headless-shell), or name one in CHROMIUM',
  );
  return false;
}
