// npm run screenshots: takes the pictures of the workbench that the README and the manual show, from the
// built workbench in Chromium, into docs/images.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/set-up-chromium.mjs';
import { serveWorkbench } from '../build/serve.mjs';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {object} Picture
 * @property {string} name of the file, without the theme
 * @property {string} hash
 * @property {number} width
 * @property {number} height
 * @property {readonly ('light' | 'dark')[]} themes
 * @property {(page: Page) => Promise<unknown>} ready what is waited for, and done, before it is taken
 */

const both = /** @type {const} */ (['light', 'dark']);
const light = /** @type {const} */ (['light']);

/** @type {readonly Picture[]} */
const pictures = [
  {
    name: 'front-page',
    hash: '#/korea-2017',
    width: 1280,
    height: 1180,
    themes: light,
    ready: answered,
  },
  {
    name: 'situation',
    hash: '#/korea-2017/situation?look=seq',
    width: 1280,
    height: 860,
    themes: both,
    async ready(page) {
      await page.getByRole('button', { name: 'See it' }).click();
      await page.locator('.state-title', { hasText: 'Freeze for freeze' }).waitFor();
    },
  },
  {
    name: 'outcomes',
    hash: '#/korea-2017/outcomes',
    width: 1280,
    height: 700,
    themes: light,
    ready: (page) => page.locator('.outcome-body button').first().waitFor(),
  },
  {
    name: 'map',
    hash: '#/korea-2017/map',
    width: 1280,
    height: 860,
    themes: light,
    ready: (page) => page.locator('.map-svg').waitFor(),
  },
  {
    name: 'preferences',
    hash: '#/korea-2017/preferences',
    width: 1280,
    height: 860,
    themes: light,
    async ready(page) {
      const arsenal = page.locator('.statement').filter({ hasText: 'finish the arsenal' });
      for (let k = 0; k < 2; k++) await arsenal.getByRole('button', { name: /^Move up/ }).click();
      await page.locator('.changed-outcome').first().waitFor();
    },
  },
  {
    name: 'beliefs',
    hash: '#/korea-2017/beliefs?variant=hawkish-washington&tab=fatal',
    width: 1280,
    height: 1060,
    themes: light,
    async ready(page) {
      await page.locator('.walk-panel').waitFor();
      await page.locator('.beliefs-tabs').evaluate((tabs) => {
        const masthead = tabs.ownerDocument.querySelector('.masthead');
        scrollBy(0, tabs.getBoundingClientRect().top - (masthead?.clientHeight ?? 0));
      });
    },
  },
  {
    name: 'how-sure',
    hash: '#/korea-2017/how-sure',
    width: 1280,
    height: 1000,
    themes: light,
    async ready(page) {
      await page.getByRole('heading', { name: /^First to fall/ }).waitFor();
      await page.getByText('Here it falls').waitFor();
    },
  },
  {
    name: 'compare',
    hash: '#/korea-2017/compare',
    width: 1280,
    height: 1000,
    themes: light,
    ready: (page) => page.getByText('What each assumes, and finds').waitFor(),
  },
  {
    name: 'deals',
    hash: '#/korea-2017/deals?parties=dprk*us*china*south-korea',
    width: 1280,
    height: 1240,
    themes: light,
    async ready(page) {
      await page.locator('.frontier').waitFor();
      await page.locator('.walk-steps').waitFor();
    },
  },
  {
    name: 'build',
    hash: '#/kinsara-2014-prisoners/build',
    width: 1280,
    height: 700,
    themes: light,
    async ready(page) {
      await page.getByRole('button', { name: 'What each wants' }).click();
      await page.getByRole('heading', { name: /want/ }).first().waitFor();
    },
  },
  {
    name: 'phone',
    hash: '#/korea-2017',
    width: 390,
    height: 844,
    themes: light,
    ready: (page) => page.locator('.way-there li').last().waitFor(),
  },
];

/** The cards in sight have their answers. */
async function answered(/** @type {Page} */ page) {
  await page.locator('.read-card').last().scrollIntoViewIfNeeded();
  const busy = page.locator('.read-card[aria-busy="true"]');
  while ((await busy.count()) > 0) await busy.first().waitFor({ state: 'detached' });
  await page.evaluate('scrollTo(0, 0)');
}

const executablePath = findChromium() ?? '';
if (executablePath === '') throw new Error('this needs Chromium: apt-get install chromium');
const server = await serveWorkbench(0);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
for (const { name, hash, width, height, themes, ready } of pictures) {
  for (const colorScheme of themes) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    await page.goto(`${server.address}${hash}`);
    await ready(page);
    await page.mouse.move(0, 0);
    await page.waitForTimeout(500);
    const file = `${name}${colorScheme === 'dark' ? '-dark' : ''}.png`;
    await page.screenshot({
      path: fileURLToPath(new URL(`../../../docs/images/${file}`, import.meta.url)),
    });
    await page.close();
  }
}
await browser.close();
server.close();
