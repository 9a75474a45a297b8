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
  codes = await page.locator('.embed-code code').allTextContents();
  shown = codes[1]!;
  await page.locator('.embed-code summary').first().click();
  expect(await page.locator('.embed-code code').first().isVisible()).toBe(true);
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
