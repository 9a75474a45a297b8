import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../scripts/set-up-chromium.mjs';

/** What a test asks of pages: what is soon done, or long computations. */
export type Effort = 'brief' | 'long';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // What draws and what loads are threads of the browser, not processes that it talks with.
  '--in-process-gpu',
  '--no-zygote',
  '--enable-features=NetworkServiceInProcess2',
  '--num-raster-threads=1',
];

/**
 * A page of most tests lives for a second or two: to optimize what it runs in full took a fifth of the time. What is run
 * thousands of times is optimized a little, which saves a twentieth.
 */
const OPTIMIZING_LITTLE =
  '--js-flags=--no-opt --invocation-count-for-maglev=3000 --single-threaded-gc';

/** The browsers of all files that run in this process; they end with the process. */
const launched = new Map<Effort, Promise<Browser>>();

async function launch(effort: Effort): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('Chromium is missing: apt-get install chromium-headless-shell');
  const args = effort === 'brief' ? [...FLAGS, OPTIMIZING_LITTLE] : FLAGS;
  const browser = await chromium.launch({ executablePath, args });
  browser.on('disconnected', () => launched.delete(effort));
  return browser;
}

/** A browser that all test files of this process share. Whoever opens a context in it closes that. */
export function browserFor(effort: Effort): Promise<Browser> {
  const browser = launched.get(effort) ?? launch(effort);
  launched.set(effort, browser);
  return browser;
}
