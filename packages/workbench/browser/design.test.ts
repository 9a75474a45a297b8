import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../../scripts/serve-folder.mjs';
import { browserFor } from '../../../test/set-ups/browser.ts';
import { headingRules, inBrowser, seriousFaultsInEither } from './open-page.ts';

const pathTo = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'samples-'));
let host: Awaited<ReturnType<typeof serveFolder>>;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  const outDir = folder;
  await build({
    configFile: pathTo('samples/vite.config.ts'),
    logLevel: 'error',
    build: { outDir, minify: false, reportCompressedSize: false },
  });
  host = await serveFolder(folder);
  const context = await (await browserFor('brief')).newContext({ reducedMotion: 'reduce' });
  page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(host.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
}, 120_000);

afterAll(async () => {
  await page?.context().close();
  host?.close();
  rmSync(folder, { recursive: true, force: true });
});

const DESKTOP = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };

/** What stands out of the window to the right, unless what it stands in scrolls. */
const overflowing = () =>
  page.evaluate(() => {
    const scrolls = (element: Element): boolean =>
      ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX);
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
      .filter((element) => {
        for (let at = element.parentElement; at; at = at.parentElement)
          if (scrolls(at)) return false;
        return true;
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });

/** Opens what opens over the page, looks at it, and closes it again. */
async function opened<T>(name: string, look: () => Promise<T>): Promise<T> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.locator('.panel, .sheet').first().waitFor();
  const seen = await look();
  await page.keyboard.press('Escape');
  await page.locator('.panel, .sheet').first().waitFor({ state: 'detached' });
  return seen;
}

const OPENERS = ['Open a menu', 'Open a panel', 'Open a sheet'];

const classesInUse = () =>
  page.evaluate(() => [
    ...new Set([...document.querySelectorAll('[class]')].flatMap((one) => [...one.classList])),
  ]);

describe('the parts of the design', inBrowser, () => {
  it.each([
    ['a desktop', DESKTOP],
    ['a phone', PHONE],
  ])(
    'stand within the window and can be read by everybody in either theme, on %s',
    async (_, size) => {
      await page.setViewportSize(size);
      expect(await seriousFaultsInEither(page, headingRules)).toEqual([]);
      expect(await overflowing()).toEqual([]);
      for (const name of OPENERS) {
        const faults = await opened(name, async () => [
          ...(await seriousFaultsInEither(page)),
          ...(await overflowing()),
        ]);
        expect(faults, name).toEqual([]);
      }
      expect(complaints).toEqual([]);
    },
  );

  it('are all among the samples', async () => {
    await page.setViewportSize(PHONE);
    const inUse = new Set(await classesInUse());
    for (const name of OPENERS) for (const one of await opened(name, classesInUse)) inUse.add(one);
    await page.getByRole('button', { name: 'What is meant' }).focus();
    await page.getByRole('button', { name: 'Say what was done' }).focus();
    await page.keyboard.press('Shift+Tab');
    await page.getByRole('button', { name: 'Say what was done' }).click();
    await page.locator('.announcement').waitFor();
    await page.getByRole('button', { name: 'What is meant' }).hover();
    await page.locator('.tooltip').waitFor();
    for (const one of await classesInUse()) inUse.add(one);
    const missing = readdirSync(pathTo('src/design'))
      .filter((name) => name.endsWith('.css'))
      .flatMap((name) => classesOf(readFileSync(pathTo(`src/design/${name}`), 'utf8')))
      .filter((name) => !inUse.has(name));
    expect([...new Set(missing)]).toEqual([]);
  });
});

/** The classes that a style sheet gives a look. */
function classesOf(css: string): string[] {
  const rules = css.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/@import[^;]*;/g, '');
  const selectors = [...rules.matchAll(/([^{}]+)\{/g)].map(([, selector]) => selector!);
  return selectors
    .filter((selector) => !selector.trim().startsWith('@'))
    .flatMap((selector) => [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name!));
}
