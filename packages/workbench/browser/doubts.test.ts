import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../../scripts/serve-folder.mjs';
import { browserFor } from '../../../test/set-ups/browser.ts';
import { temporaryFolder } from '../../../test/set-ups/temporary-folder.ts';
import { headingRules, inBrowser, seriousFaultsInEither } from './open-page.ts';
import { publishByCommand } from './publish-by-command.ts';

const folder = temporaryFolder();
const file = join(folder, 'euphrates.html');
const address = pathToFileURL(file).href;

/** The same for any host. */
const served = join(folder, 'euphrates');

/** What the reader supposes, one after the other. */
const SWAP = 'swap:iraq.3';
const DROP = 'drop:syria.1';
const both = `#doubt=${encodeURIComponent(SWAP)},${encodeURIComponent(DROP)}`;

let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  publishByCommand('kinsara-2014-syria-iraq', '--one-file', file, '--to', served);
  context = await (await browserFor('brief')).newContext({
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  await page.evaluate(
    "for (const fold of document.querySelectorAll('details.statements')) fold.open = true",
  );
}, 60_000);

afterAll(async () => {
  await context?.close();
  rmSync(folder, { recursive: true });
});

const bar = () => page.locator('.doubt-bar');
const said = () => bar().getByRole('status').innerText();
const pressed = () =>
  page
    .locator('[data-try][aria-pressed="true"]')
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('data-try')))].sort());
const figures = () => page.locator('.figure-body').allTextContents();
/** The page is as it is told once nothing is worked out any more. */
const settled = async (ids: readonly string[]) => {
  await expect.poll(pressed).toEqual([...ids].sort());
  if (ids.length === 0) await bar().waitFor({ state: 'detached' });
  else await expect.poll(said).toMatch(/change|differ/);
};

describe('several doubts at once, on a phone', inBrowser, () => {
  it('are supposed together, each a step of the way back and forth', async () => {
    const seen = [await figures()];
    const supposed = [[], [SWAP], [SWAP, DROP], [SWAP, DROP, 'drop:iraq.1']];
    for (const ids of supposed.slice(1)) {
      await page
        .locator(`[data-try="${ids.at(-1)}"]`)
        .first()
        .press('Enter');
      await settled(ids);
      seen.push(await figures());
    }
    for (const k of [2, 1, 0]) {
      await page.goBack();
      await settled(supposed[k]!);
      expect(await figures()).toEqual(seen[k]);
    }
    expect(page.url()).not.toContain('#');
    for (const k of [1, 2]) {
      await page.goForward();
      await settled(supposed[k]!);
      expect(await figures()).toEqual(seen[k]);
    }
    expect(page.url()).toBe(`${address}${both}`);
  });

  it('are shown and taken back one by one in a bar that opens, by keys as well', async () => {
    const whole = await figures();
    expect(await bar().locator('summary').textContent()).toBe('You suppose two changes at once');
    await expect.poll(said).toMatch(/It is enough that [^.]+\.| does this by itself\./);
    // The causes came to what had been read out, which is not read again.
    expect(await bar().locator('[role="status"]').getAttribute('aria-atomic')).toBe('false');
    expect(await bar().locator('.doubt-says').count()).toBe(2);
    await bar().locator('summary').press('Enter');
    expect(
      await bar().locator('li:has-text("does not matter to Syria. Take back")').isVisible(),
    ).toBe(true);
    expect(await bar().innerText()).toContain('with all of them together');
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    const cut = bar()
      .locator('p, li')
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length);
    expect(await cut).toBe(0);
    expect(await seriousFaultsInEither(page, headingRules)).toEqual([]);
    await bar()
      .getByRole('button', { name: /^Take back: Iraq cares/ })
      .press('Enter');
    await settled([DROP]);
    expect(page.url()).toBe(`${address}#doubt=${encodeURIComponent(DROP)}`);
    expect(await bar().evaluate((one) => one.contains(document.activeElement))).toBe(true);
    await page.goBack();
    await settled([SWAP, DROP]);
    expect(await figures()).toEqual(whole);
    // Escape closes what was opened, and leaves what is supposed.
    await bar().locator('summary').focus();
    await page.keyboard.press('Escape');
    expect(await bar().locator('details').getAttribute('open')).toBeNull();
    await settled([SWAP, DROP]);
  });

  it('leave who goes by keys where a change is offered, once the last is taken back', async () => {
    await page.goto(`${address}#doubt=${encodeURIComponent(SWAP)}`);
    await settled([SWAP]);
    await bar().getByRole('button', { name: 'The author’s version' }).press('Enter');
    await settled([]);
    expect(await page.evaluate("document.activeElement?.getAttribute('data-try')")).toBe(SWAP);
    await page.goBack();
    await settled([SWAP]);
    await page.locator('[data-try="drop:syria.1"]').first().press('Enter');
    await settled([SWAP, DROP]);
  });

  it('about the same statement are refused in plain words, with the choice', async () => {
    await page.locator('[data-try="drop:iraq.4"]').first().press('Enter');
    await expect.poll(said).toMatch(/^You already suppose that Iraq cares more .* same statement/);
    await settledOn([SWAP, DROP]);
    await bar().getByRole('button', { name: 'Leave it as it is' }).press('Enter');
    await settled([SWAP, DROP]);
    await page.locator('[data-try="drop:iraq.4"]').first().press('Enter');
    await bar().getByRole('button', { name: 'Suppose this instead' }).press('Enter');
    await settled([DROP, 'drop:iraq.4']);
    await bar().getByRole('button', { name: 'The author’s version' }).press('Enter');
    await settled([]);
    expect(page.url()).not.toContain('#');
  });

  it('are opened by a link, which opens nothing that cannot be supposed at once', async () => {
    await page.goto(`${address}${both}`);
    await settled([SWAP, DROP]);
    const clashing = `${both},${encodeURIComponent('drop:iraq.3')}`;
    await page.goto(`${address}${clashing}`);
    await expect.poll(said).toContain('two changes of the same statement');
    await settledOn([SWAP, DROP]);
    expect(page.url()).toBe(`${address}${both}`);
    expect(complaints).toEqual([]);
  });
});

describe('what was answered when the page was published', inBrowser, () => {
  it('is the page that the engine works out', async () => {
    const html = readFileSync(file, 'utf8');
    const without = join(folder, 'without.html');
    writeFileSync(without, html.replace(/<script id="doubts".*?<\/script>/s, ''));
    expect(readFileSync(without, 'utf8').length).toBeLessThan(html.length - 5_000);
    const shown = [];
    for (const one of [file, without]) {
      const read = await context.newPage();
      await read.goto(`${pathToFileURL(one).href}#doubt=${encodeURIComponent(SWAP)}`);
      const told = read.locator('.doubt-bar').getByRole('status');
      await expect.poll(() => told.innerText()).toMatch(/change|differ/);
      shown.push([
        await told.innerText(),
        await read.locator('.prose').innerHTML(),
        await read.locator('.doubt-what').innerHTML(),
      ]);
      await read.close();
    }
    expect(shown[1]).toEqual(shown[0]);
  });

  it('needs no engine from a host, and two doubts do', async () => {
    const host = await serveFolder(served);
    const read = await context.newPage();
    const loaded: string[] = [];
    read.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await read.route('**/engine.js', (route) => route.abort());
    await read.goto(host.address);
    expect(loaded.filter((path) => /js/.test(path))).toEqual(['/briefing.js']);
    const told = read.locator('.doubt-bar').getByRole('status');
    await read.locator(`[data-try="${SWAP}"]`).first().click();
    await expect.poll(() => told.innerText()).toMatch(/change|differ/);
    expect(loaded).toContain('/doubts.json');
    // What could not be loaded beforehand is asked for again.
    await expect.poll(() => loaded).toContain('/engine.js');
    await read.unroute('**/engine.js');
    await read.locator('details.statements').last().locator('summary').click();
    await read.locator('details.statements').first().locator('summary').click();
    await read.locator(`[data-try="${DROP}"]`).first().click();
    await expect.poll(() => told.innerText()).toMatch(/change|differ/);
    expect(read.url()).toContain(both);
    await read.close();
    host.close();
  }, 30_000);

  it('works from a folder on a disk too, by what came with the page and by the engine, in the typefaces of the page', async () => {
    const read = await context.newPage();
    const complained: string[] = [];
    const asked: string[] = [];
    read.on('console', (message) => complained.push(message.text()));
    read.on('pageerror', (error) => complained.push(error.message));
    read.on('request', (request) => asked.push(request.url()));
    await read.goto(pathToFileURL(join(served, 'index.html')).href);
    const told = read.locator('.doubt-bar').getByRole('status');
    await read.locator(`[data-try="${SWAP}"]`).first().click();
    await expect.poll(() => told.innerText()).toMatch(/change|differ/);
    for (const fold of await read.locator('details.statements > summary').all()) await fold.click();
    await read.locator(`[data-try="${DROP}"]`).first().click();
    await expect.poll(() => told.innerText()).toMatch(/change|differ/);
    expect(read.url()).toContain(both);
    await read.getByRole('button', { name: /^Why/ }).first().click();
    await read.getByRole('dialog').or(read.locator('.told')).first().waitFor();
    await expect
      .poll(() =>
        read.evaluate(
          "[...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family)",
        ),
      )
      .toEqual(expect.arrayContaining(['Source Serif 4 Variable', 'Source Sans 3 Variable']));
    expect(asked.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
    // The browser says that it takes no typeface from a file, which is why the page has them another way.
    const ofTypefaces = /^Access to font|^Failed to load resource|^A preload for '\S+\.woff2'/;
    expect(complained.filter((one) => !ofTypefaces.test(one))).toEqual([]);
    await read.close();
  }, 30_000);

  it('says without scripts what the page would say, under the judgement', async () => {
    const told = page.locator('.doubt-bar').getByRole('status');
    await page.goto(`${address}#doubt=${encodeURIComponent(SWAP)}`);
    await expect.poll(() => told.innerText()).toMatch(/change|differ/);
    const first = await page.locator('.doubt-bar .doubt-says').innerText();
    const rest = await page.locator('.doubt-bar .doubt-what ul').last().locator('li').count();
    expect(await page.locator('.answer:visible').count()).toBe(0);
    const plain = await (await browserFor('brief')).newContext({ javaScriptEnabled: false });
    const quiet = await plain.newPage();
    await quiet.goto(address);
    await quiet.locator('.answer summary').click();
    expect(await quiet.locator('.answer').innerText()).toContain('Suppose that Iraq cares more');
    const items = await quiet.locator('.answer li').allInnerTexts();
    expect(items[0]).toBe(first);
    expect(items).toHaveLength(rest + 1);
    await plain.close();
  });
});

async function settledOn(ids: readonly string[]): Promise<void> {
  expect(await pressed()).toEqual([...ids].sort());
}
