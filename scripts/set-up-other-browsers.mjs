// The tests in other browsers than Chromium, which are asked for: STANDOFF_BROWSERS=firefox,webkit.
import { existsSync } from 'node:fs';

/** Paths of a kind of program, of which the first that is there is taken. @param {readonly string[]} paths */
const firstOf = (paths) => paths.find((path) => existsSync(path));

/** Path of a Firefox, if there is one. */
export const findFirefox = () => firstOf(['/usr/bin/firefox-esr', '/usr/bin/firefox']);

/** Path of the driver of WebKitGTK, if there is one together with a screen that is none. */
export const findWebKit = () =>
  existsSync('/usr/bin/Xvfb') ? firstOf(['/usr/bin/WebKitWebDriver']) : undefined;

/** @type {Record<string, import('./install-programs.mjs').Program>} */
const programs = {
  firefox: {
    name: 'Firefox',
    find: findFirefox,
    package: 'firefox-esr',
    missing:
      'STANDOFF_BROWSERS asks for tests in Firefox: install it (on Debian: apt-get install firefox-esr)',
  },
  webkit: {
    name: 'WebKitGTK',
    find: findWebKit,
    package: 'webkitgtk-webdriver xvfb',
    missing:
      'STANDOFF_BROWSERS asks for tests in WebKitGTK: install it (on Debian: apt-get install webkitgtk-webdriver xvfb)',
  },
};

/** The names in STANDOFF_BROWSERS; none if it says nothing. Throws if it names a browser that is not known. */
export function otherBrowsersAsked() {
  const names = (process.env['STANDOFF_BROWSERS'] ?? '').split(',').filter((name) => name !== '');
  const known = Object.keys(programs);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return names;
  throw new Error(`STANDOFF_BROWSERS names "${unknown}"; it takes ${known.join(',')}`);
}

/** The programs of these. */
export const otherPrograms = () => otherBrowsersAsked().flatMap((name) => programs[name] ?? []);
