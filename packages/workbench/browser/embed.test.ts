import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../../scripts/serve-folder.mjs';
import { browserFor } from '../../../test/set-ups/browser.ts';
import { temporaryFolder } from '../../../test/set-ups/temporary-folder.ts';
import { headingRules, inBrowser, seriousFaultsInEither } from './open-page.ts';
import { publishByCommand } from './publish-by-command.ts';

const folder = temporaryFolder();

let host: Awaited<ReturnType<typeof serveFolder>>;
let foreign: Server;
/** The page of somebody else: what it shows, and what its policy allows. */
const elsewhere = { body: '', policy: '' };
let context: BrowserContext;
/** The code that the page of the briefing gives to readers, for each of its figures. */
let codes: string[];
/** The code of the figure of the status quo, which stands below who is who. */
let shown: string;
const complaints: string[] = [];

beforeAll(async () => {
  host = await serveFolder(folder);
  const { address } = host;
  expect(publishByCommand('kinsara-2014-syria-iraq', '--to', folder, '--address', address)).toBe(
    '',
  );
  foreign = createServer((_, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': elsewhere.policy,
    });
    response.end(`<!doctype html><html lang="en"><title>Elsewhere</title>${elsewhere.body}`);
  });
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  context = await (await browserFor('long')).newContext({
    viewport: { width: 390, height: 800 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(address);
  codes = await page.locator('.embed-text code').allTextContents();
  shown = codes[1]!;
  await page.locator('.take-along summary').first().click();
  expect(await page.locator('.embed-text code').first().isVisible()).toBe(true);
  await page.close();
}, 120_000);

afterAll(async () => {
  await context?.close();
  host?.close();
  foreign?.close();
  rmSync(folder, { recursive: true });
});

/** Opens the page of somebody else, on an origin of its own. */
async function openElsewhere(body: string, policy: string): Promise<Page> {
  Object.assign(elsewhere, { body, policy });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const { port } = foreign.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`);
  return page;
}

describe('a figure on somebody else’s page', inBrowser, () => {
  it('is shown by the code that the briefing gives, under a policy that allows nothing but the frame', async () => {
    expect(codes).toHaveLength(5);
    const policy = `default-src 'none'; frame-src ${host.address}`;
    const page = await openElsewhere(`<main><h1>Elsewhere</h1>${shown}</main>`, policy);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { name: 'The status quo' }).waitFor();
    const source = frame.getByRole('link', {
      name: 'The Euphrates, 1975: water weighs more than a threat',
    });
    const [, figure] = /embed\/(figure-\d+)\./.exec(shown) ?? [];
    expect(await source.getAttribute('href')).toBe(`${host.address}/#${figure}`);
    const names = readdirSync(join(folder, 'embed')).filter((name) => name.endsWith('.html'));
    const files = names.map((name) => join(folder, 'embed', name));
    const cited = files
      .map((file) => readFileSync(file, 'utf8'))
      .filter((html) => html.includes('claim-link'));
    expect(cited.length).toBeGreaterThan(0);
    for (const html of cited) expect(html).toContain(`href="${host.address}/#claim-iraq-prefers"`);
    // It is as wide as the column, and its height is what the code says.
    const [inner] = page.frames().slice(1);
    expect(await inner!.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    const said = await page.locator('iframe').getAttribute('height');
    expect(await inner!.evaluate('innerHeight')).toBe(Number(said));
    // What the policy refuses is the height for other windows, and the program that says the height.
    expect(complaints).toHaveLength(2);
    for (const complaint of complaints) expect(complaint).toContain('Content Security Policy');
    expect(await seriousFaultsInEither(page, headingRules)).toEqual([]);
    // What looks for faults asks the frame as well, which is of another origin.
    complaints.length = 0;
    await page.close();
  });

  it('is as high as it says, where its program runs, and another message changes nothing', async () => {
    const policy = `default-src 'none'; frame-src ${host.address}; script-src ${host.address}; style-src 'unsafe-inline'`;
    const page = await openElsewhere(`<main>${shown}</main>`, policy);
    const inner = await (await page.locator('iframe').elementHandle())!.contentFrame();
    await expect
      .poll(() =>
        inner!.evaluate(
          'Math.ceil(document.documentElement.getBoundingClientRect().height) === innerHeight',
        ),
      )
      .toBe(true);
    const height = await inner!.evaluate('innerHeight');
    await page.evaluate(`postMessage({ standoff: 'height', height: 4000 }, '*')`);
    await page.evaluate('new Promise((done) => setTimeout(done, 50))');
    expect(await inner!.evaluate('innerHeight')).toBe(height);
    // Frames from elsewhere cannot make themselves larger by it.
    await page.evaluate(`document.body.append(document.createElement('iframe'))`);
    const other = page.frames().at(-1)!;
    await other.evaluate(`parent.postMessage({ standoff: 'height', height: 4000 }, '*')`);
    await page.evaluate('new Promise((done) => setTimeout(done, 50))');
    expect(await other.evaluate('innerHeight')).toBe(150);
    // A page that begins to listen late is told again.
    await page.evaluate(`document.querySelector('iframe').style.height = '1px'`);
    const [, program] = /<script[^>]* src="([^"]*)"/.exec(shown)!;
    await page.addScriptTag({ url: program! });
    await expect.poll(() => inner!.evaluate('innerHeight')).toBe(height);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('has the colours of the page that shows it, or those that its address says, whatever its reader likes', async () => {
    const policy = `default-src 'none'; frame-src ${host.address}; script-src ${host.address}; style-src 'unsafe-inline'`;
    const always = (theme: string) => shown.replace('.html"', `.html?theme=${theme}"`);
    const papers = { light: 'rgb(253, 252, 250)', dark: 'rgb(20, 22, 25)' } as const;
    const cases: readonly (readonly [string, string, keyof typeof papers])[] = [
      ['', shown, 'light'],
      ['background:#101820', shown, 'dark'],
      ['background:oklch(0.2 0.02 250)', shown, 'dark'],
      ['', `<style>:root { color-scheme: dark }</style>${shown}`, 'dark'],
      ['background:#101820', always('light'), 'light'],
      ['background:#fff', always('dark'), 'dark'],
    ];
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const [style, code, theme] of cases) {
        const page = await openElsewhere(`<body style="${style}">${code}</body>`, policy);
        await page.emulateMedia({ colorScheme });
        await expect
          .poll(() =>
            page
              .frames()[1]
              ?.evaluate('getComputedStyle(document.documentElement).backgroundColor'),
          )
          .toBe(papers[theme]);
        await page.close();
      }
    }
    complaints.length = 0;
  });

  it('follows a page that changes its colours', async () => {
    const policy = `default-src 'none'; frame-src ${host.address}; script-src ${host.address}; style-src 'unsafe-inline'`;
    const page = await openElsewhere(`<body>${shown}</body>`, policy);
    const paper = () =>
      page.frames()[1]?.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    await expect.poll(paper).toBe('rgb(253, 252, 250)');
    await page.evaluate(`document.body.style.background = '#000'`);
    await expect.poll(paper).toBe('rgb(20, 22, 25)');
    await page.close();
  });

  it('is a page with a heading of its own, whose judgement is tried on the page it is from', async () => {
    const name = readdirSync(join(folder, 'embed')).find((file) =>
      readFileSync(join(folder, 'embed', file), 'utf8').includes(
        '<figure class="figure figure-judgement',
      ),
    );
    const page = await context.newPage();
    await page.goto(`${host.address}/embed/${name}`);
    await page.getByRole('heading', { level: 1, name: 'A judgement on Iraq' }).waitFor();
    const there = page.getByRole('link', { name: /^Suppose .* weighs more, on its page$/ });
    expect(await there.getAttribute('href')).toBe(`${host.address}/#doubt=swap%3Airaq.3`);
    const files = 'performance.getEntriesByType("resource").map(({ name }) => name)';
    const loaded = await page.evaluate<string[]>(files);
    for (const file of loaded.filter((one) => !one.endsWith('.woff2'))) {
      expect(file).toMatch(/\/embed\/\w+\.[0-9a-f]{12}\.(css|js)$/);
    }
    expect(await seriousFaultsInEither(page, headingRules)).toEqual([]);
    await page.close();
  });

  it('is all that may be framed: the page itself stands alone', async () => {
    const policy = `default-src 'none'; frame-src ${host.address}`;
    const page = await openElsewhere(`<iframe src="${host.address}/" title="x"></iframe>`, policy);
    await expect.poll(() => complaints.join()).toContain('frame-ancestors');
    complaints.length = 0;
    await page.close();
  });
});

describe('what may be taken along of a figure', inBrowser, () => {
  it('is copied by a button, in the colours that are chosen', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    await page.goto(host.address);
    const menu = page.locator('.take-along').nth(1);
    await menu.locator('summary').click();
    await menu.getByText('As it was published, whatever is supposed on this page.').waitFor();
    const copied = async () => {
      await menu.getByRole('button', { name: 'Copy the code' }).click();
      await menu.getByRole('status').getByText('Copied.').waitFor();
      return page.evaluate<string>('navigator.clipboard.readText()');
    };
    expect(await copied()).toBe(shown);
    await menu.getByRole('button', { name: 'dark', exact: true }).click();
    expect(await copied()).toBe(shown.replace('.html"', '.html?theme=dark"'));
    await menu.getByRole('button', { name: 'as the page that shows it' }).click();
    expect(await copied()).toBe(shown);
    expect(await seriousFaultsInEither(page, headingRules)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.close();
  });

  it('is one link each, also without scripts, to a file that is there', async () => {
    const plain = await (await browserFor('long')).newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(host.address);
    const menus = page.locator('.take-along');
    const all = await menus
      .locator('a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(all).toHaveLength(5 * (await menus.count()));
    for (const href of all) {
      const response = await plain.request.get(href);
      expect([href, response.status()]).toEqual([href, 200]);
      const body = await response.body();
      const first = body.subarray(0, 4).toString('latin1');
      if (href.endsWith('.png')) expect(first).toBe('\x89PNG');
      else if (href.endsWith('.svg')) expect(first).toBe('<svg');
      else if (href.endsWith('.json')) expect(JSON.parse(body.toString()).rows).not.toEqual([]);
      else expect(body.toString()).toMatch(/^\ufeff"/);
    }
    const menu = menus.first();
    await menu.locator('summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      menu.getByRole('link', { name: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.csv$/);
    expect(await menu.getByRole('button').count()).toBe(0);
    expect(await menu.getByText('?theme=light').isVisible()).toBe(true);
    await plain.close();
  });
});
