// The tests of the workbench run in a real browser.
import { existsSync } from 'node:fs';

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

/** @type {import('./install-programs.mjs').Program} */
export const chromium = {
  name: 'Chromium',
  find: findChromium,
  package: 'chromium-headless-shell',
  missing:
    'The tests of the workbench need Chromium: install it (on Debian: apt-get install chromium-headless-shell), or name one in CHROMIUM',
};
