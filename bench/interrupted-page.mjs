// What is measured where Stop is pressed on a page of the built workbench, in a browser.
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { addressOf } from '../packages/workbench/bench/large-model.mjs';
import { serveWorkbench } from '../packages/workbench/build/serve.mjs';
import { findChromium } from '../scripts/set-up-chromium.mjs';

/** For so long it is watched once it stands still, for whatever goes on unseen. */
const AFTER_MILLISECONDS = 1500;

/** A page that has shown no Stop by then has answered already. */
const MOST_MILLISECONDS = 20_000;

/** Questions of the page that take long, and where they are asked. @type {readonly (readonly [asked: string, view: string])[]} */
const questions = [
  ['misjudge', 'beliefs?tab=fatal'],
  ['misjudge, three together', 'beliefs?tab=fatal&upto=3'],
];

/** Runs in the page: presses Stop, and gives the milliseconds until that can be gone on with; nothing where it had ended. */
const PRESS_STOP = `(async () => {
  const named = (name) =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name);
  const stop = named('Stop');
  if (stop === undefined) return undefined;
  const start = performance.now();
  stop.click();
  while (named('Go on looking') === undefined) await new Promise(requestAnimationFrame);
  return performance.now() - start;
})()`;

/**
 * Asks each question of a text, presses Stop so many milliseconds later, and measures the time until the page shows that it
 * stands still, and the part of one processor that the browser takes from then on.
 * @param {string} text @param {number} moment
 */
export async function interruptPage(text, moment) {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error('this needs Chromium: apt-get install chromium-headless-shell');
  }
  const server = await serveWorkbench(0);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const session = await browser.newBrowserCDPSession();
    const processorTime = async () => {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    };
    const found = [];
    for (const [asked, view] of questions) {
      const page = await browser.newPage();
      page.setDefaultTimeout(120_000);
      const address = addressOf(text, view).replace('?edit', '&edit');
      await page.goto(`${server.address}${address}`);
      const stop = page.getByRole('button', { name: 'Stop' });
      // What is answered at once never shows it.
      await Promise.race([stop.waitFor(), sleep(MOST_MILLISECONDS)]);
      await page.waitForTimeout(moment);
      /** @type {number | undefined} */
      const took = await page.evaluate(PRESS_STOP);
      const before = await processorTime();
      await sleep(AFTER_MILLISECONDS);
      const busy = (1000 * ((await processorTime()) - before)) / AFTER_MILLISECONDS;
      found.push({ asked, took, busy });
      await page.close();
    }
    return found;
  } finally {
    await browser.close();
    server.close();
  }
}
