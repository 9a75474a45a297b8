// npm run bench:workbench: measures the built workbench in a real browser and prints a report in
// Markdown. Times are of the page itself, from the event to the frame that shows its effect.
//
//     npm run bench:workbench -- [--sizes 8,13,17,20] [--repeats 5]
//
// --sizes     options of the conflicts that are edited, 2 to that power of states
// --repeats   starts of the browser, and edits of each kind
import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/set-up-chromium.mjs';
import { serveWorkbench } from '../build/serve.mjs';
import {
  markFinding,
  pressUntilShown,
  timeOfFinding,
  timeOfTitle,
  watchFrames,
  watchTitle,
} from './in-page.mjs';
import { addressOf, largeModel } from './large-model.mjs';
import { printBundle, printTable, summary } from './report.mjs';

/** @typedef {import('playwright-core').Page} Page */

const { values: given } = parseArgs({
  options: {
    sizes: { type: 'string', default: '8,13,17,20' },
    repeats: { type: 'string', default: '5' },
  },
});
const repeats = Number(given.repeats);
const executablePath = findChromium() ?? '';
if (executablePath === '')
  throw new Error('this needs Chromium: apt-get install chromium-headless-shell');
const server = await serveWorkbench(0);

/**
 * Starts a browser of its own on an address, and ends it.
 * @template Result
 * @param {string} hash
 * @param {(page: Page) => Promise<Result>} use
 */
async function visit(hash, use) {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  page.setDefaultTimeout(180_000);
  await page.addInitScript(markFinding);
  await page.goto(`${server.address}${hash}`);
  await page.locator('.finding-first').waitFor();
  const result = await use(page);
  await browser.close();
  return result;
}

async function measureStarts() {
  const times = [];
  for (let k = 0; k < repeats; k++) {
    times.push(
      await visit('', (page) => page.waitForTimeout(300).then(() => page.evaluate(timeOfFinding))),
    );
  }
  return times;
}

/** So much slower a processor is than this one where starts are measured on a slow one. */
const SLOWER = 4;

/**
 * Starts on a slow processor: cold, with nothing kept, and warm, when the page was there before and its service
 * worker has kept it. The browser's own tools slow the page down; other load of the machine comes on top.
 */
async function measureSlowStarts() {
  const cold = [];
  const warm = [];
  for (let k = 0; k < repeats; k++) {
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
    page.setDefaultTimeout(180_000);
    await page.addInitScript(markFinding);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const found = async () => {
      await page.locator('.finding-first').waitFor();
      await page.waitForTimeout(300);
      return page.evaluate(timeOfFinding);
    };
    await page.goto(server.address);
    cold.push(await found());
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForTimeout(1500);
    await page.reload();
    warm.push(await found());
    await browser.close();
  }
  return { cold, warm };
}

/** Sets an option again and again. @param {Page} page */
async function measureStates(page) {
  const times = [];
  const other = '.option-levels [aria-checked=false]:not(.ruled-out)';
  await page.locator(other).first().waitFor();
  for (let k = 0; k < 2 * repeats; k++) {
    times.push(await page.evaluate(pressUntilShown, [other, '.state']));
  }
  return times;
}

/** Moves the first statement that can be moved down. @param {Page} page */
async function measurePreferences(page) {
  await page.getByRole('button', { name: 'Preferences' }).click();
  await page.locator('.statement').first().waitFor();
  const times = [];
  for (let k = 0; k < repeats; k++) {
    times.push(
      await page.evaluate(pressUntilShown, ['.statement .move-down:not(:disabled)', '.trial']),
    );
  }
  await page.getByRole('button', { name: 'Discard' }).first().click();
  return times;
}

/** Types into the title in the text. @param {Page} page */
async function measureTyping(page) {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  const text = page.getByRole('textbox', { name: 'Text of the model file' });
  await text.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Escape');
  const line = page.locator('.cm-line', { hasText: /^title:/ });
  await line.click();
  await page.keyboard.press('End');
  await page.evaluate(watchTitle);
  const times = [];
  for (let k = 0; k < repeats; k++) {
    const typed = '+'.repeat(k + 1);
    await page.keyboard.type('+');
    await page.locator('h1', { hasText: typed }).waitFor();
    await page.waitForTimeout(100);
    times.push(await page.evaluate(timeOfTitle));
  }
  return times;
}

/** @param {string} name @param {string} hash */
async function measureEdits(name, hash) {
  return visit(hash, async (page) => [
    name,
    summary(await measureStates(page)),
    summary(await measurePreferences(page)),
    summary(await measureTyping(page)),
  ]);
}

const WATCHED = 2000;

/**
 * Watches the frames while the mouse does something in the middle of an element.
 * @param {Page} page @param {string} selector @param {(x: number, y: number, k: number) => Promise<void>} act
 */
async function measureFrames(page, selector, act) {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`nothing is ${selector}`);
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height, 500) / 2];
  const watching = page.evaluate(watchFrames, WATCHED);
  const end = performance.now() + WATCHED;
  for (let k = 0; performance.now() < end; k++) await act(x, y, k);
  const times = (await watching).sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
  return [at(0.5), at(0.95), at(1)];
}

/** @param {string} hash */
async function measureScrolling(hash) {
  return visit(hash, async (page) => {
    await page.locator('.outcome-scroller').waitFor();
    return measureFrames(page, '.outcome-scroller', async (x, y) => {
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, 700);
    });
  });
}

/** @param {string} hash */
async function measurePanning(hash) {
  return visit(hash, async (page) => {
    await page.locator('.map-frame').waitFor();
    await page.waitForTimeout(500);
    return measureFrames(page, '.map-frame', async (x, y, k) => {
      if (k === 0) {
        await page.mouse.move(x, y + 150);
        await page.mouse.down();
      }
      await page.mouse.move(x + 200 * Math.sin(k / 10), y + 150 + 60 * Math.cos(k / 10));
    });
  });
}

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
console.log(`# Bench of the workbench

- machine: ${cpus().length} × ${cpus()[0]?.model}; Node ${process.versions.node}
- commit: ${commit}
- milliseconds: median, and the least and the most of ${repeats}
`);
printBundle();
console.log('## From navigation to the first finding, cold\n');
console.log(`${summary(await measureStarts())}\n`);
console.log(`## The same on a processor ${SLOWER} times slower\n`);
const slow = await measureSlowStarts();
printTable(
  ['start', 'first finding', 'wanted at most'],
  [
    ['cold', summary(slow.cold), '2000'],
    ['warm', summary(slow.warm), '1000'],
  ],
);
console.log(`Load of the machine meanwhile: ${loadavg()[0]?.toFixed(1)}\n`);
console.log('## From an edit to its effect\n');
const sizes = given.sizes.split(',').map(Number);
const edits = [await measureEdits('korea-2017', '')];
for (const size of sizes) {
  const name = `${(2 ** size).toLocaleString('en')} states`;
  edits.push(await measureEdits(name, addressOf(largeModel(size), 'situation')));
}
printTable(['conflict', 'another state', 'a preference tried', 'a key in the text'], edits);
console.log('## Between frames, while the mouse scrolls or pulls\n');
const many = largeModel(17);
printTable(
  ['what', 'median', '95 of 100', 'longest'],
  [
    ['table, korea-2017', ...(await measureScrolling('#/korea-2017/outcomes'))],
    ['table, 131,072 states', ...(await measureScrolling(addressOf(many, 'outcomes')))],
    ['map, korea-2017', ...(await measurePanning('#/korea-2017/map'))],
    ['map, 131,072 states', ...(await measurePanning(addressOf(many, 'map')))],
  ],
);
server.close();
