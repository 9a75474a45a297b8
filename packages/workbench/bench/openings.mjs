// npm run bench:openings: the first finding and the first opening of each view, of one or several
// built workbenches in turn, plain and on a processor that is made slower; and the scripts that are loaded until the
// first finding stands. Times are of the page itself; of several builds each figure is taken in turn, so that other load
// of the machine falls on all of them.
//
//     npm run bench:openings -- [--builds .,../before] [--slower 1,4] [--repeats 3] [--views map,deals]
//
// --builds    folders of repositories whose workbench is built
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/set-up-chromium.mjs';
import { serveWorkbench } from '../build/serve.mjs';
import { markFinding, timeOfFinding, timeOfOpening, watchOpening } from './in-page.mjs';
import { printTable } from './report.mjs';

const { values: given } = parseArgs({
  allowPositionals: true,
  options: {
    builds: { type: 'string', default: '.' },
    slower: { type: 'string', default: '1,4' },
    repeats: { type: 'string', default: '3' },
    views: { type: 'string', default: '' },
  },
});
const repeats = Number(given.repeats);
const executablePath = findChromium() ?? '';
if (executablePath === '') {
  throw new Error('this needs Chromium: apt-get install chromium-headless-shell');
}

/** The keys of the views, as the file that lists them has them. */
const listed = readFileSync(new URL('../src/views/views.ts', import.meta.url), 'utf8');
const views = listed
  .split(/^ {4}id: /m)
  .flatMap((entry) => {
    const [, id = ''] = /^'([^']+)'/.exec(entry) ?? [];
    const [, key = ''] = /^ {4}key: '(.)'/m.exec(entry) ?? [];
    return key === '' || id === 'situation' ? [] : [{ id, key }];
  })
  .filter(({ id }) => given.views === '' || given.views.split(',').includes(id));

/** @param {string} folder */
async function serve(folder) {
  const dist = resolve(folder, 'packages/workbench/dist');
  return { folder, dist, ...(await serveWorkbench(0, { dist })) };
}

/**
 * Opens a browser of its own.
 * @template Result
 * @param {number} rate
 * @param {(page: import('playwright-core').Page) => Promise<Result>} use
 */
async function visit(rate, use) {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 860 },
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.addInitScript(markFinding);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    return await use(page);
  } finally {
    await browser.close();
  }
}

/** @param {import('playwright-core').Page} page @param {string} address */
async function untilFinding(page, address) {
  await page.goto(address);
  await page.locator('.finding-first').waitFor();
  await page.waitForTimeout(300);
  return page.evaluate(timeOfFinding);
}

/** @typedef {Awaited<ReturnType<typeof serve>>} Build */

/** The scripts that page and worker ask for until the finding stands, with their sizes. @param {Build} build */
async function scriptsOf(build) {
  /** @type {Map<string, number>} */
  const asked = new Map();
  await visit(1, async (page) => {
    let isDone = false;
    page.context().on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (isDone || !pathname.endsWith('.js')) return;
      asked.set(pathname, statSync(join(build.dist, pathname)).size);
    });
    await page.goto(build.address);
    await page.locator('.finding-first').waitFor();
    isDone = true;
  });
  return asked;
}

/** Milliseconds until each view shows something, and until nothing changes any more. @param {Build} build @param {number} rate */
async function openingsOf(build, rate) {
  return visit(rate, async (page) => {
    const finding = await untilFinding(page, build.address);
    /** @type {Record<string, { shown: number, still: number }>} */
    const times = {};
    for (const { id, key } of views) {
      await page.waitForTimeout(rate * 400);
      await page.evaluate(watchOpening);
      await page.keyboard.press(key);
      times[id] = await page.evaluate(timeOfOpening);
    }
    return { finding, times };
  });
}

const median = (/** @type {number[]} */ numbers) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const builds = await Promise.all(given.builds.split(',').map(serve));
for (const build of builds) {
  const scripts = [...(await scriptsOf(build))].sort(([, a], [, b]) => b - a);
  const all = scripts.reduce((sum, [, size]) => sum + size, 0);
  console.log(`\n${build.folder}: ${Math.round(all / 1000)} kB of scripts until the first finding`);
  for (const [name, size] of scripts) console.log(`  ${Math.round(size / 1000)} kB ${name}`);
}
for (const rate of given.slower.split(',').map(Number)) {
  /** @type {Awaited<ReturnType<typeof openingsOf>>[][]} */
  const runs = builds.map(() => []);
  for (let k = 0; k < repeats; k++) {
    for (const [b, build] of builds.entries()) runs[b]?.push(await openingsOf(build, rate));
  }
  const figures = (/** @type {(run: Awaited<ReturnType<typeof openingsOf>>) => number} */ of) =>
    runs.map((own) => String(Math.round(median(own.map(of)))));
  console.log(`\n${rate === 1 ? 'Plain' : `${rate} times slower`}, medians of ${repeats}, ms\n`);
  printTable(
    ['', ...builds.map(({ folder }) => folder)],
    [
      ['first finding', ...figures(({ finding }) => finding)],
      ...views.flatMap(({ id }) => [
        [`${id}, shown`, ...figures(({ times }) => times[id]?.shown ?? Number.NaN)],
        [`${id}, still`, ...figures(({ times }) => times[id]?.still ?? Number.NaN)],
      ]),
    ],
  );
}
for (const build of builds) build.close();
