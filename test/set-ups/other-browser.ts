import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFirefox, findWebKit } from '../../scripts/set-up-other-browsers.mjs';
import { connectMarionette, connectWebDriver, DEEP, type Wire } from './web-driver.ts';

/** A browser that is not Chromium, with one page. */
export interface OtherBrowser {
  goTo(address: string): Promise<void>;
  /** What a script gives, which is the body of a function. */
  evaluate<T>(script: string): Promise<T>;
  /** The text of the first element of a selector; empty where there is none. */
  text(selector: string): Promise<string>;
  /** Presses the first element of a selector that has some words in it, with the pointer. */
  press(selector: string, words?: string): Promise<void>;
  /** Types into the element that has the focus. */
  type(words: string): Promise<void>;
  end(): Promise<void>;
}

const PATIENCE = 60_000;

/** Tries until it goes, since programs take a while until they listen. */
async function untilItGoes<T>(attempt: () => Promise<T> | T): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 0));
    });
  });
}

/** Ends a program and waits until it is gone. */
async function endProgram(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const gone = new Promise((resolve) => program.once('exit', resolve));
  program.kill();
  await gone;
}

async function pageOf(wire: Wire, end: () => Promise<void>): Promise<OtherBrowser> {
  await wire.setSize(1280, 900);
  return {
    goTo: (address) => wire.navigate(address),
    evaluate: (script) => wire.execute(script),
    text: (selector) =>
      wire.execute(`${DEEP} return deep(${JSON.stringify(selector)})[0]?.textContent ?? ''`),
    press: async (selector, words = '') => wire.click(await wire.find(selector, words)),
    type: (words) => wire.typeKeys(words),
    async end() {
      await wire.quit();
      await end();
    },
  };
}

const FIREFOX_PREFERENCES = {
  // A port that is free, which Firefox writes down in the profile.
  'marionette.port': 0,
  // Nothing is asked of the network.
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.server': '',
};

/** Firefox speaks the commands of WebDriver itself, over a protocol of its own. */
async function launchFirefox(): Promise<OtherBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const preferences = Object.entries(FIREFOX_PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), preferences.join(''));
  const options = ['--headless', '--marionette', '--no-remote', '--profile', profile];
  const program = spawn(findFirefox()!, options, { stdio: 'ignore' });
  const port = await untilItGoes(() => {
    const text = readFileSync(join(profile, 'MarionetteActivePort'), 'utf8');
    if (text === '') throw new Error('Firefox does not listen');
    return Number(text);
  });
  const wire = await untilItGoes(() => connectMarionette(port));
  return pageOf(wire, async () => {
    await endProgram(program);
    rmSync(profile, { recursive: true, force: true });
  });
}

/** A screen that nobody sees, which takes a number that is free and says it. */
async function startScreen(): Promise<{ program: ChildProcess; display: string }> {
  const options = ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'];
  const program = spawn('/usr/bin/Xvfb', options, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    program.stdio[3]?.once('data', (said) => resolve(String(said).trim()));
    program.once('exit', () => reject(new Error('Xvfb ended before it had a screen')));
  });
  return { program, display: `:${number}` };
}

/** WebKitGTK is driven by its own driver, which starts the small browser that comes with it. */
async function launchWebKit(): Promise<OtherBrowser> {
  const [screen, port] = await Promise.all([startScreen(), freePort()]);
  const driver = spawn(findWebKit()!, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: screen.display, GDK_BACKEND: 'x11' },
  });
  const wire = await untilItGoes(() => connectWebDriver(port));
  return pageOf(wire, async () => {
    await endProgram(driver);
    await endProgram(screen.program);
  });
}

/** Starts one, by the name that STANDOFF_BROWSERS has for it. */
export function launchOther(name: string): Promise<OtherBrowser> {
  return name === 'firefox' ? launchFirefox() : launchWebKit();
}
