import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askLighthouse } from '../../../scripts/ask-lighthouse.mjs';
import { serveFolder } from '../../../scripts/serve-folder.mjs';
import { browserFor } from '../../../test/set-ups/browser.ts';
import { temporaryFolder } from '../../../test/set-ups/temporary-folder.ts';
import { hostileBriefing, hostileModel } from './hostile-briefing.ts';
import { headingRules, inBrowser, seriousFaultsInEither } from './open-page.ts';
import { publishByCommand } from './publish-by-command.ts';

const folder = temporaryFolder();
const file = join(folder, 'korea.html');
const address = pathToFileURL(file).href;

/** The same for any host, and where that is to stand. */
const served = join(folder, 'korea');
const PLACE = 'https://example.org/korea';

let context: BrowserContext;
/** One page for all that only read or that end as they began. */
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  publishByCommand('korea-2017', '--one-file', file, '--to', served, '--address', PLACE);
  context = await (await browserFor('long')).newContext({
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  });
  page = await open(context, address);
}, 120_000);

afterAll(async () => {
  await context?.close();
  rmSync(folder, { recursive: true });
});

async function open(where: BrowserContext, url: string): Promise<Page> {
  const opened = await where.newPage();
  opened.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  opened.on('pageerror', (error) => complaints.push(error.message));
  opened.on('request', (request) => {
    const url = request.url();
    if (!['file:', 'blob:', 'data:'].some((own) => url.startsWith(own))) complaints.push(url);
  });
  await opened.goto(url);
  return opened;
}

/** The figure of all that the model finds. */
const whole = () =>
  page.locator('.figure-finding').filter({ has: page.getByText('What the model finds') });

/** What is tried, at the foot of the window. */
const bar = () => page.locator('.doubt-bar');

describe('the Korean briefing as one file, opened from disk on a phone', inBrowser, () => {
  it('fits the window, is accessible in light and dark, and asks for nothing from elsewhere', async () => {
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await seriousFaultsInEither(page, headingRules)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('answers why a sentence is so, how sure, where from and what if not, by keys on a phone', async () => {
    const sentence = whole().locator('p.verdict[data-asks]').first();
    const button = sentence.getByRole('button', { name: /^Why\? / });
    await button.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('tabpanel', { name: 'Why?' }).waitFor();
    await dialog.getByRole('tab', { name: 'Why?' }).focus();
    for (const asks of ['How sure?', 'Where from?', 'What if not?']) {
      await page.keyboard.press('ArrowRight');
      await dialog.getByRole('tabpanel', { name: asks }).waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
    expect(await seriousFaultsInEither(page, headingRules)).toEqual([]);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await dialog
      .getByRole('tabpanel', { name: 'How sure?' })
      .getByText(/^This stands in .* of 622,080 models/)
      .waitFor();
    await page.keyboard.press('ArrowRight');
    await dialog
      .getByRole('link', { name: /^Claim / })
      .first()
      .press('Enter');
    await page.getByRole('dialog').nth(1).getByRole('button', { name: 'Close' }).press('Enter');
    await dialog.getByRole('button', { name: 'Close' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('asks behind a sentence, unless the next thing to ask about begins in it', async () => {
    const buttons = page.locator('p > .holds[data-asks] ~ .ask-sentence');
    const found = await buttons.evaluateAll((all) =>
      all.map((button) => {
        const [before, after] = [document.createRange(), document.createRange()];
        before.setStart(button.parentElement!, 0);
        before.setEndBefore(button);
        after.setStartAfter(button);
        after.setEndAfter(button.parentElement!.lastChild!);
        const rest = after.cloneContents();
        rest.querySelector('.holds[data-asks]')?.replaceWith('…NEXT…');
        const until = (rest.textContent ?? '').split('…NEXT…')[0]!;
        return {
          ends: /[.!?…][)\]”’"]*\s*$/.test(before.toString()),
          isNextBeforeEnd: rest.textContent?.includes('…NEXT…') && !/[.!?](?=\s|$)/.test(until),
          asks: button.getAttribute('aria-label')!.replace('Why? ', ''),
          said: [...button.parentElement!.querySelectorAll('.holds[data-asks]')].map((one) =>
            one.textContent!.replace(/\s+/g, ' ').trim(),
          ),
        };
      }),
    );
    expect(found.length).toBeGreaterThan(5);
    for (const { ends, isNextBeforeEnd, asks, said } of found) {
      expect([asks, ends || isNextBeforeEnd]).toEqual([asks, true]);
      expect(said).toContain(asks);
    }
    await buttons.nth(1).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(found[1]!.asks, { exact: false }).first().waitFor();
    await dialog.getByRole('button', { name: 'Close' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
  });

  it('lets a reader suppose what would turn a sentence, and asks of the page as it is then', async () => {
    const button = whole()
      .locator('p.verdict[data-asks]')
      .first()
      .getByRole('button', { name: /^Why\? / });
    const dialog = page.getByRole('dialog');
    await button.press('Enter');
    await dialog.getByRole('tab', { name: 'What if not?' }).click();
    await dialog.getByRole('button', { name: 'Try it' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await bar().getByRole('button', { name: 'See what changed' }).waitFor();
    await button.press('Enter');
    await dialog.getByText('Seoul spared').first().waitFor();
    await dialog.getByRole('button', { name: 'Close' }).press('Enter');
    await bar().getByRole('button', { name: 'The author’s version' }).press('Enter');
    await bar().waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('lets a reader doubt a judgement, says which verdict turns, and leads back to the author’s version', async () => {
    const figure = whole();
    const before = await figure.textContent();
    await page.locator('[data-try="swap:china.9"]').click();
    await bar().getByRole('button', { name: 'See what changed' }).waitFor();
    expect(await bar().textContent()).toContain('You suppose one change');
    expect(await bar().locator('li').first().textContent()).toBe(
      'China cares more about Otherwise good relations, and a chance to use the rift with Trump than about Whoever hosts THAAD pays for it. Take back',
    );
    // What a figure concludes comes before the author's sentence, which may be what was doubted.
    expect(await bar().textContent()).toContain(
      'The status quo no longer holds if everybody expects credible replies.Seven more verdicts change',
    );
    // What stands above the text is about the author's version, and that is said there.
    expect(await page.locator('.opening .supposed').textContent()).toMatch(
      /^You are reading a version in which China cares more .* were not changed\.$/,
    );
    expect(await bar().evaluate((shown) => shown.clientHeight)).toBeLessThan(844 / 6);
    expect(await figure.locator('.verdict.turned').getAttribute('data-was')).toContain(
      'The status quo holds in all five ways of reckoning that were tried',
    );
    expect(await page.locator('.looks-ahead td.turned').count()).toBe(3);
    const turnedMove = page.locator('.figure-map .branch-move', { has: page.locator('.turned') });
    expect(await turnedMove.locator('.mover, .moved').allTextContents()).toEqual([
      'China',
      'Seoul spared',
    ]);
    // What is far from the window has no layout, and so no visible words.
    await turnedMove.scrollIntoViewIfNeeded();
    await expect.poll(() => turnedMove.locator('.worth').innerText()).toBe('a gain for it');
    expect(await page.locator('.figure-map').getAttribute('class')).toContain('turns');
    expect(await page.locator('.outcomes td.turned').count()).toBe(3);
    expect(await page.locator('.holds.fell').count()).toBe(2);
    expect(await page.locator('.holds-now').first().textContent()).toBe(
      ' (now somebody has a move away from the status quo that it likes better)',
    );
    expect(await page.locator('.tour .corner-holds.turned').isVisible()).toBe(true);
    // The first press leads to what is told, though there are changes above it, and the next ones down the page.
    const inSight = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => {
          const { top } = one.getBoundingClientRect();
          return top >= 0 && top < innerHeight;
        });
    const goOn = bar().getByRole('button', { name: 'See what changed' });
    await goOn.click();
    await expect.poll(() => inSight('.figure .turned')).toBe(true);
    await goOn.click();
    await expect.poll(() => inSight('.figure .turned')).toBe(false);
    expect(page.url()).toContain('#doubt=swap%3Achina.9');
    expect(await seriousFaultsInEither(page, headingRules)).toEqual([]);
    await bar().getByRole('button', { name: 'The author’s version' }).click();
    expect(await figure.textContent()).toBe(before);
    expect(await page.locator('.changed, .turned, .differs, .turns, .fell').count()).toBe(0);
    expect(await page.locator('.supposed').count()).toBe(0);
    expect(page.url()).not.toContain('#');
  });

  it('marks what differs in numbers only more quietly than a verdict that turns', async () => {
    await page.locator('#wishes-dprk > summary').click();
    await page.locator('[data-try="drop:dprk.5"]').click();
    await bar().getByRole('button', { name: 'See what changed' }).waitFor();
    expect(await bar().textContent()).toMatch(/No verdict changes; \S+ figures differ in detail\./);
    const finding = whole();
    expect(await finding.getAttribute('class')).toMatch(/differs(?! turns)/);
    expect(await finding.locator('.turned').count()).toBe(0);
    await page.locator('[data-try="drop:dprk.5"]').click();
    await bar().waitFor({ state: 'detached' });
  });

  it('opens a changed reading by its address, and refuses one that the page does not offer', async () => {
    const other = await open(context, `${address}#doubt=drop%3Aus.4`);
    await other
      .locator('.doubt-bar [role="status"]')
      .getByText(/differ in|no longer|now /)
      .first()
      .waitFor();
    // What is struck is not said again as what is so instead.
    const now = (await other.locator('.holds-now').allTextContents()).join(' ');
    expect(now).toContain('no longer prefers');
    expect(now).not.toContain('it is no longer so');
    await other.goto(`${address}#doubt=drop%3Anobody.1`);
    await other.locator('.doubt-bar').getByText('does not offer').waitFor();
    expect(await other.locator('.changed, .turned, .differs, .turns, .fell').count()).toBe(0);
    expect(other.url()).not.toContain('#');
    await other.goto(`${address}#doubt=%`);
    await other.locator('.doubt-bar').getByText('does not offer').waitFor();
    await other.close();
  });

  it('keeps what is supposed in the address after a link within the page, and the way back leads to the author’s version', async () => {
    const other = await open(context, address);
    await other.locator('[data-try="swap:china.9"]').first().click();
    await expect.poll(() => other.url()).toContain('#doubt=swap%3Achina.9');
    await other.locator('a[href="#method"]').first().click();
    await expect.poll(() => other.url()).toContain('#doubt=swap%3Achina.9');
    await other.goBack();
    await other.goBack();
    await other.locator('.doubt-bar').waitFor({ state: 'detached' });
    expect(await other.locator('.changed, .turned, .differs, .turns, .fell').count()).toBe(0);
    expect(other.url()).not.toContain('#');
    await other.close();
  });

  it('says what a word of the method means, by touch and by keys', async () => {
    const word = page.locator('.figure-outcomes .term').first();
    const meaning = page.locator('#term-nash');
    await word.click();
    await meaning.waitFor({ state: 'visible' });
    await page.keyboard.press('Escape');
    await meaning.waitFor({ state: 'hidden' });
    await word.focus();
    await page.keyboard.press('Enter');
    await meaning.waitFor({ state: 'visible' });
    await page.keyboard.press('Escape');
  });

  it('has nothing to press that is smaller than a finger can hit', async () => {
    const small = await page.evaluate(`
      [...document.querySelectorAll('a.claim-link, a.doubt-label, button, summary')]
        .map((one) => [one.textContent, one.getBoundingClientRect()])
        .filter(([, { width, height }]) => width > 0 && (width < 24 || height < 24))
        .map(([text, { width, height }]) => text + ' ' + width + ' × ' + height)`);
    expect(small).toEqual([]);
  });

  it('shows all outcomes of a table in the width of a phone, with the names of its rows, and tells what is the same in all only once', async () => {
    const table = page.locator('.figure-outcomes');
    const hidden = await table
      .locator('.scroll')
      .evaluate((place) => place.scrollWidth - place.clientWidth);
    expect(hidden).toBe(0);
    expect(await table.locator('.looks:visible').allInnerTexts()).toContain('fearing any reply');
    expect(await table.locator('.kept').textContent()).toContain('weapons kept');
    expect(await table.locator('td').allTextContents()).not.toContain('weapons kept');
  });

  it('opens a claim where it is cited, and closes it where it was opened', async () => {
    const link = page.locator('a.claim-link').first();
    const id = await link.textContent();
    await link.click();
    const dialog = page.getByRole('dialog');
    expect(id).toBe('1');
    expect(await dialog.locator('h2').textContent()).toBe('From the article, ¶4');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.textContent')).toBe(id);
    // What rests on it is told with how far, the statement first from which it was opened.
    await page.locator('.figure-judgement a[href="#claim-c27"]').first().click();
    expect(await dialog.locator('li').first().textContent()).toBe(
      'China Whoever hosts THAAD pays for it: suggested by this claim.',
    );
    expect(await dialog.textContent()).toContain('¶11');
    await page.keyboard.press('Escape');
  });

  it('lets a fatal path be walked step by step', async () => {
    const moves = page.locator('.walk > li:visible');
    expect(await moves.count()).toBe(1);
    await page.getByRole('button', { name: 'And then?' }).click();
    expect(await moves.count()).toBe(2);
  });

  it('lights in the figure of its tour what each step speaks of, by buttons and by scrolling', async () => {
    const tour = page.getByRole('region', { name: 'Step by step' });
    const lit = () =>
      tour
        .locator('.lit')
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-mark')).sort());
    const next = tour.getByRole('button', { name: 'Next' });
    const scrollTo = (step: number) =>
      tour
        .locator('.step')
        .nth(step - 1)
        .evaluate((one) => one.scrollIntoView({ block: 'start' }));
    await scrollTo(1);
    await expect.poll(lit).toEqual(['start', 'start-first', 'start-second']);
    await next.click();
    await expect.poll(lit).toEqual(['first', 'first-both', 'start-first']);
    expect(await tour.textContent()).toContain('Step 2 of 5');
    expect(await page.evaluate('document.activeElement.textContent')).toBe(
      'North Korea could freeze',
    );
    await scrollTo(4);
    await expect.poll(lit).toEqual(['both']);
    expect(await tour.textContent()).toContain('Step 4 of 5');
    await next.focus();
    await page.keyboard.press('ArrowLeft');
    await tour.getByText('Step 3 of 5').waitFor();
  });

  it('can be read whole without scripts', async () => {
    const plain = await (await browserFor('long')).newContext({ javaScriptEnabled: false });
    const quiet = await open(plain, address);
    expect(await quiet.locator('.step').count()).toBe(5);
    expect(await quiet.locator('.step:visible').count()).toBe(5);
    expect(await quiet.locator('.walk > li:visible').count()).toBeGreaterThan(1);
    expect(await quiet.locator('.try:visible').count()).toBe(0);
    expect(await quiet.locator('body').innerText()).not.toMatch(/may doubt|worked out anew/);
    await quiet.locator('.term').first().click();
    await quiet.locator('.term-means:popover-open').waitFor();
    await quiet.keyboard.press('Escape');
    await quiet.locator('#wishes-us > summary').click();
    expect(await quiet.locator('#statement-us-1').isVisible()).toBe(true);
    await quiet.locator('a.claim-link').first().click();
    expect(quiet.url()).toMatch(/#claim-/);
    await plain.close();
  });

  it('prints what is folded on the screen, and figures that nobody came to', async () => {
    const laidOut = () =>
      page
        .locator('.prose > .figure > .figure-body')
        .last()
        .evaluate((body) => getComputedStyle(body).contentVisibility);
    await expect(laidOut()).resolves.toBe('auto');
    await page.emulateMedia({ media: 'print' });
    await expect(laidOut()).resolves.toBe('visible');
    expect(await page.locator('.step:visible').count()).toBe(5);
    expect(await page.locator('.walk > li:visible').count()).toBe(2);
    expect(await page.locator('.try:visible').count()).toBe(0);
    const corner = page.locator('.tour .corner-says').first();
    expect(await corner.evaluate((words) => words.clientHeight)).toBeGreaterThan(10);
    await page.emulateMedia({ media: null });
  });
});

describe('the Korean briefing as a folder that a host serves to a phone', inBrowser, () => {
  // Half a minute, of which axe sees the most in the tests above.
  it.runIf(process.env['STANDOFF_LIGHTHOUSE'])(
    'is accessible, well made and found, as Lighthouse sees it',
    async () => {
      const host = await serveFolder(served);
      const [scores] = await askLighthouse(host.address, [
        'accessibility',
        'best-practices',
        'seo',
      ]);
      host.close();
      for (const [category, score] of Object.entries(scores!)) {
        expect(score, category).toBeGreaterThanOrEqual(95);
      }
    },
  );

  it('is shown whole in a frame of the height that its codes say, where nothing runs but the frame', async () => {
    const host = await serveFolder(served);
    const elsewhere = await context.newPage();
    await elsewhere.goto(host.address);
    const codes = await elsewhere.locator('.embed-text code').allTextContents();
    expect(codes).toHaveLength(20);
    const frames = codes.map((code) =>
      code.replaceAll(PLACE, host.address).replace(/ loading="lazy"|<script.*$/gs, ''),
    );
    for (const [window, width] of [
      [390, 360],
      [670, 640],
    ]) {
      await elsewhere.setViewportSize({ width: window!, height: 800 });
      await elsewhere.setContent(`<div style="width:${width}px">${frames.join('')}</div>`);
      const shown = elsewhere.frames().slice(1);
      expect(shown).toHaveLength(20);
      for (const frame of shown) {
        const lost = 'document.documentElement.scrollHeight - innerHeight';
        expect(await frame.evaluate(lost), `${frame.url()} at ${width}`).toBeLessThanOrEqual(0);
        const wide = 'document.documentElement.scrollWidth - innerWidth';
        expect(await frame.evaluate(wide), `${frame.url()} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
    await elsewhere.close();
    host.close();
    complaints.length = 0;
  });

  it('weighs less than 200 kB, all its pictures included, until a reader asks for more', async () => {
    const host = await serveFolder(served);
    const phone = await (await browserFor('long')).newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 3,
      isMobile: true,
    });
    const read = await phone.newPage();
    await read.goto(host.address);
    for (const picture of await read.locator('img').all()) await picture.scrollIntoViewIfNeeded();
    const loaded = '[...document.images].every((image) => image.naturalWidth > 0)';
    await expect.poll(() => read.evaluate(loaded)).toBe(true);
    const weights = await read.evaluate<[name: string, bytes: number][]>(
      `[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
        ({ name, transferSize }) => [new URL(name).pathname, transferSize])`,
    );
    await phone.close();
    host.close();
    expect(weights.map(([name]) => name).filter((name) => /engine|texts/.test(name))).toEqual([]);
    expect(weights.filter(([name]) => name.startsWith('/media/'))).toHaveLength(3);
    expect(weights.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThan(200_000);
  });
});

describe(
  'a briefing with hostile text in every place, with every kind of figure',
  inBrowser,
  () => {
    const briefing = join(folder, 'evil.briefing.md');
    const out = join(folder, 'evil.html');
    const several = join(folder, 'several');

    beforeAll(() => {
      writeFileSync(join(folder, 'evil.standoff.yaml'), hostileModel);
      writeFileSync(briefing, hostileBriefing);
      mkdirSync(join(folder, 'media'));
      const picture = '../../../catalog/korea-2017/media/lectern.png';
      copyFileSync(new URL(picture, import.meta.url), join(folder, 'media', 'evil.png'));
      publishByCommand(briefing, '--one-file', out);
      publishByCommand(briefing, '--feed', '--to', several, '--address', 'https://example.org');
    }, 180_000);

    it('runs none of it in one file, doubted, walked and asked for its claims', async () => {
      complaints.length = 0;
      const hostile = await open(context, pathToFileURL(out).href);
      const dialogs: string[] = [];
      hostile.on('dialog', (dialog) => dialogs.push(dialog.message()));
      await hostile.locator('.try-button:visible').first().click();
      const back = hostile
        .locator('.doubt-bar')
        .getByRole('button', { name: 'The author’s version' });
      await back.waitFor();
      expect(await hostile.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(
        true,
      );
      await back.click();
      await hostile.locator('a.claim-link').first().click();
      await hostile.getByRole('dialog').waitFor();
      expect(await hostile.evaluate('window.hurt')).toBeUndefined();
      expect(await hostile.locator('img:not([src^="data:image/webp"])').count()).toBe(0);
      expect(await hostile.locator('[onclick], [onerror], [onmouseover]').count()).toBe(0);
      expect(await hostile.locator('script:not([type])').count()).toBe(1);
      expect([...dialogs, ...complaints]).toEqual([]);
      await hostile.close();
    });

    it('is text in all files of a folder: the page, its embeds, the list and the feed', () => {
      const files = readdirSync(several, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\.(html|xml)$/.test(name),
      );
      expect(files.filter((name) => name.includes('embed')).length).toBeGreaterThan(12);
      for (const name of files) {
        // What stands in an attribute is ended by no quotation mark but the last.
        const text = readFileSync(join(several, name), 'utf8').replaceAll(/="[^"]*"/g, '');
        expect(text, name).not.toMatch(/<script>|<img src=|<[^>]* on\w+=|<style>/);
        expect(text, name).toMatch(/(&#x3C;|&lt;)script/);
      }
    });
  },
);
