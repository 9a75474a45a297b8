import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveWorkbench } from '@standoff/workbench/serve';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askLighthouse } from '../../../scripts/ask-lighthouse.mjs';
import { browserFor } from '../../../test/set-ups/browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 390, height: 844 };
/** Where the site was built to be served; slashes around. */
const BASE = process.env['STANDOFF_SITE_BASE'] ?? '/';
/** What somebody new asks, and where the answer is. */
const ASKED: readonly (readonly [question: string, answer: RegExp])[] = [
  ['what is SMR', /concepts\/smr/],
  ['how do I write that a state cannot be reached', /limit-moves/],
  ['install without cloning', /how-to\/install/],
  ['how do I cite', /cite-standoff/],
  ['what does it mean that a deal holds', /inquiries\/deal/],
  ['difference between sweep and doubt', /inquiries\/sweep|which-question/],
  ['treaty that a party may leave', /write-a-treaty/],
  ['exit status of check', /command-line/],
  ['how do I share a link', /in-the-browser/],
  ['can I trust the result', /short-answers/],
  ['is my data sent anywhere', /short-answers/],
  ['does it send my data', /short-answers/],
  ['privacy', /short-answers/],
  ['how to model a veto', /short-answers|let-an-institution-vote|tutorial\/councils/],
  ['who moves first', /short-answers|evolve/],
  ['how much does it cost', /short-answers/],
  ['how do I share my model with a colleague', /short-answers|send-a-link/],
  ['how do I write preferences', /short-answers|preferences/],
  ['how many states', /short-answers|limits|large/],
  ['undo a mistake', /short-answers/],
  ['two parties disagree about the facts', /short-answers/],
  ['work with colleagues', /short-answers/],
];
const PAGES = ['/', '/concepts/smr.html', '/how-to/use-the-workbench.html', '/catalog/chicken/'];

/** The steps of the tutorial *Your own conflict, in the browser*. */
async function buildDrums(page: Page): Promise<void> {
  const goOn = () => page.getByRole('button', { name: /^Continue/ }).click();
  await page.getByLabel('Title').fill('Drums and a driveway');
  await goOn();
  const parties = [
    { name: 'Mia', option: 'Drums', yes: 'Mia drums at night', no: 'nights are quiet' },
    { name: 'Tom', option: 'Parking', yes: 'Tom parks across the drive', no: 'the drive is free' },
  ];
  for (const { name } of parties) {
    await page.getByLabel('Another decision maker').fill(name);
    await page.keyboard.press('Enter');
    await page.getByLabel(`Name of ${name}`).waitFor();
  }
  await goOn();
  for (const { name, option, yes, no } of parties) {
    const form = page.getByRole('form', { name: `New option of ${name}` });
    await form.getByLabel('Name of the option').fill(option);
    await form.getByLabel('Wording if yes').fill(yes);
    await form.getByLabel('Wording if no').fill(no);
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
  }
  await goOn();
  for (const { yes } of parties) {
    await page.getByRole('radio', { name: yes }).click();
    await page.getByRole('radio', { name: yes, checked: true }).waitFor();
  }
  for (const _ of ['what cannot be', 'consequences', 'wishes']) await goOn();
  await answerAs(page, 'Mia', ['the drive is free', 'Mia drums']);
  await page.getByRole('button', { name: 'Go on with Tom' }).click();
  await answerAs(page, 'Tom', ['nights are quiet', 'Tom parks']);
  await goOn();
}

/** Answers which of two outcomes somebody would rather have, who wants the first thing most and then the second. */
async function answerAs(page: Page, name: string, [first, second]: readonly [string, string]) {
  for (let number = 1; number <= 4; number++) {
    await page.getByText(`Question ${number} of about 4`).waitFor();
    const question = page.getByRole('region', { name: 'Question' });
    const words = await question.getByRole('heading').textContent();
    const choices = await question.locator('.choice').allTextContents();
    const [one = 0, other = 0] = choices.map((choice) => {
      const text = `${choice} ${words}`;
      return (text.includes(first) ? 2 : 0) + (text.includes(second) ? 1 : 0);
    });
    await question
      .locator('.choice')
      .nth(one > other ? 0 : 1)
      .click();
  }
  await page.getByText(`this is what ${name} wants`).waitFor();
}

/** The site as `npm run site` built it, which takes minutes. */
describe.runIf(process.env['STANDOFF_SITE'])('the built site', () => {
  let server: Awaited<ReturnType<typeof serveWorkbench>>;
  let address: string;
  const above = mkdtempSync(join(tmpdir(), 'standoff-site-'));
  const complaints: string[] = [];

  beforeAll(async () => {
    const site = fileURLToPath(new URL('../dist/site', import.meta.url));
    // Below a path lies nothing but the site, so what forgets the path is not found.
    if (BASE !== '/') symlinkSync(site, join(above, BASE.slice(1, -1)), 'dir');
    server = await serveWorkbench(0, { dist: BASE === '/' ? site : above, isolated: false });
    address = server.address.replace(/\/$/, '') + BASE.replace(/\/$/, '');
  });
  afterAll(async () => {
    await server.close();
    rmSync(above, { recursive: true });
  });

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

  it('its first page leads to workbench and briefings where they lie beside it', async () => {
    const workbench = 'begin in the workbench';
    for (const name of [workbench, 'of Korea']) {
      await visit('/', {}, async (page) => {
        await page.getByRole('link', { name, exact: true }).first().click();
        const heading = name === workbench ? page.getByLabel('Title') : page.getByRole('heading');
        await heading.first().waitFor();
        expect(page.url()).toContain(`${BASE}${name === workbench ? 'workbench' : 'briefings'}/`);
      });
    }
  });

  it('its search finds a page', () =>
    visit('/', {}, async (page) => {
      await page.keyboard.press('Control+k');
      await page.locator('.VPLocalSearchBox input').fill('council whose votes weigh');
      await page.locator('.VPLocalSearchBox .result[href*="weigh-votes"]').first().click();
      await expect.poll(() => page.url()).toContain('/how-to/weigh-votes.html');
    }));

  it.each(ASKED)('what answers “%s” is among the first three found', (question, answer) =>
    visit('/', {}, async (page) => {
      await page.keyboard.press('Control+k');
      await page.locator('.VPLocalSearchBox input').fill(question);
      const found = page.locator('.VPLocalSearchBox .result');
      await found.first().waitFor();
      const addresses = await found.evaluateAll((links) =>
        links.slice(0, 3).map((link) => link.getAttribute('href')),
      );
      expect(addresses.some((address) => answer.test(String(address)))).toBe(true);
    }),
  );

  it('somebody new comes from the first page to a link to a conflict of their own', async () => {
    let link = '';
    await visit('/', {}, async (page) => {
      await page.getByRole('link', { name: 'begin in the workbench' }).click();
      await buildDrums(page);
      await page.getByText('Nobody gains by moving first, though both').first().waitFor();
      link = page.url();
    });
    expect(link).toContain('edit=');
    await visit(link.slice(address.length), {}, async (page) => {
      await page.getByText('Drums and a driveway').first().waitFor();
      await page.getByText('though both would prefer “nights are quiet').first().waitFor();
    });
  });

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
        expect(found).toEqual([]);
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
