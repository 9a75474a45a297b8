// What Lighthouse gives a page as a phone, in a Chromium of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import lighthouse from 'lighthouse';
import { findChromium } from './set-up-chromium.mjs';

/**
 * @param {string} address
 * @param {string[]} categories accessibility, best-practices, seo, performance
 * @param {number} [times] so often it is asked, in the same browser
 * @returns {Promise<Record<string, number>[]>} from 0 to 100, by category, each time
 */
export async function askLighthouse(address, categories, times = 1) {
  const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const chromium = findChromium();
  if (chromium === undefined) throw new Error('there is no Chromium');
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-port=0'];
  const browser = spawn(chromium, [...flags, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // What is started may be a script that starts Chromium, and both have to end.
    detached: true,
  });
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  try {
    const port = await portOf(browser);
    const given = [];
    for (let k = 0; k < times; k++) given.push(await ask(address, categories, port));
    return given;
  } finally {
    if (browser.pid !== undefined) process.kill(-browser.pid);
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** @param {import('node:child_process').ChildProcessByStdio<null, null, import('node:stream').Readable>} browser */
async function portOf(browser) {
  for await (const line of createInterface({ input: browser.stderr })) {
    const [, port] = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(line) ?? [];
    if (port !== undefined) {
      browser.stderr.resume();
      return Number(port);
    }
  }
  throw new Error('Chromium ended before it listened');
}

/**
 * @param {string} address
 * @param {string[]} onlyCategories
 * @param {number} port
 */
async function ask(address, onlyCategories, port) {
  const options = { port, onlyCategories, output: /** @type {const} */ ('json') };
  const told = await lighthouse(address, { ...options, logLevel: 'error' });
  if (told === undefined) throw new Error('Lighthouse tells nothing');
  const { runtimeError, categories } = told.lhr;
  if (runtimeError !== undefined) throw new Error(runtimeError.message);
  return Object.fromEntries(
    Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
  );
}
