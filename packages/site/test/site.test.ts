import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { serveWorkbench } from '@standoff/workbench/serve';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askLighthouse } from '../../../scripts/ask-lighthouse.mjs';
import { browserFor } from '../../../test/set-ups/browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 390, height: 844 };
/** Of its list of pages and its search button: a button within one, and a name without the key that is shown. */
const OF_THE_THEME = ['nested-interactive', 'label-content-name-mismatch'];
const PAGES = ['/', '/concepts/smr.html', '/how-to/use-the-workbench.html', '/catalog/chicken/'];

/** The site as `npm run site` built it, which takes minutes. */
describe.runIf(process.env['STANDOFF_SITE'])('the built site', () => {
  let server: Awaited<ReturnType<typeof serveWorkbench>>;
  let address: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    const dist = fileURLToPath(new URL('../dist/site', import.meta.url));
    server = await serveWorkbench(0, { dist, isolated: false });
    address = server.address.replace(/\/$/, '');
  });
  afterAll(() => server.close());

  async function visit(
    path: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<void>,
  ): Promise<void> {
    const context = await (await browserFor('brief')).newContext(options);
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(address)) complaints.push(request.url());
    });
    await page.goto(address + path, { waitUntil: 'networkidle' });
    await look(page);
    await context.close();
    expect(complaints.splice(0)).toEqual([]);
  }

  it('its search finds a page', () =>
    visit('/', {}, async (page) => {
      await page.keyboard.press('Control+k');
      await page.locator('.VPLocalSearchBox input').fill('council whose votes weigh');
      await page.locator('.VPLocalSearchBox .result[href*="weigh-votes"]').first().click();
      await expect.poll(() => page.url()).toContain('/how-to/weigh-votes.html');
    }));

  it('a live example answers, and says what is wrong with a text', () =>
    visit('/concepts/nash.html', {}, async (page) => {
      const answer = page.locator('.live-answer');
      await page.getByRole('button', { name: 'Two drivers' }).click();
      await expect.poll(() => answer.textContent()).toContain('Two drivers who race for a cliff');
      await page.locator('.live textarea').fill('standoff: 1\ntitle: Nobody\n');
      await expect.poll(() => answer.textContent()).toContain('decision-makers');
    }));

  it('verdicts are there without scripts', () =>
    visit('/concepts/nash.html', { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('.live tbody tr').count()).toBe(4);
      expect(await page.locator('.live textarea').inputValue()).toContain('standoff: 1');
    }));

  it.each(PAGES)('%s fits a phone', (path) =>
    visit(path, { viewport: PHONE }, async (page) => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    }),
  );

  it.each(PAGES.flatMap((path) => [[path, 'light'] as const, [path, 'dark'] as const]))(
    'everybody can read %s, %s',
    (path, colorScheme) =>
      visit(path, { colorScheme, bypassCSP: true }, async (page) => {
        await page.addScriptTag({ content: axe });
        const found: string[] = await page.evaluate(
          'axe.run().then(({ violations }) => violations.map(({ id }) => id))',
        );
        expect(found.filter((id) => !OF_THE_THEME.includes(id))).toEqual([]);
      }),
  );

  it.runIf(process.env['STANDOFF_LIGHTHOUSE'])(
    'Lighthouse gives its pages at least 95 for all but speed',
    async () => {
      for (const path of PAGES.slice(0, 3)) {
        const asked = ['accessibility', 'best-practices', 'performance', 'seo'];
        const [given = {}] = await askLighthouse(address + path, asked);
        console.log(path, given);
        for (const category of asked.filter((one) => one !== 'performance')) {
          expect([path, category, given[category]! >= 95]).toEqual([path, category, true]);
        }
      }
    },
    400_000,
  );
});
