import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { askLighthouse } from '../../../scripts/ask-lighthouse.mjs';
import { PATIENCE } from './databases.ts';
import { hindrances } from './hindrances.ts';
import { inBrowser } from './served.ts';
import { PHONE, serveBriefings } from './served-briefings.ts';
import { briefingText, publish } from './site.ts';

const { address, browser, real, paper } = await serveBriefings();

it(
  'a reader without scripts, on a phone, is told of each missing field and loses nothing',
  inBrowser,
  async () => {
    const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${address}/paper/swerve/`);
    await page.fill('#field-comment', 'My "words"\n\n& more');
    // Chromium takes note of what a form holds within a second, and now and then not sooner:
    // of 250 forms sent at once to a server that was gone, three came back empty.
    await page.waitForTimeout(1100);
    // A server that is gone: the browser alone keeps what was typed.
    await page.route('**/comments', (route) => route.abort());
    await page.click('text=Send the comment', { noWaitAfter: true });
    await expect(page.waitForURL('chrome-error://chromewebdata/')).rejects.toThrow('ERR_FAILED');
    await page.unroute('**/comments');
    await page.goBack();
    expect(await page.inputValue('#field-comment')).toBe('My "words"\n\n& more');
    await page.click('text=Send the comment');
    await page.waitForSelector('#fault-name');
    expect(await page.textContent('#fault-name')).toContain('Enter a name');
    expect(await page.locator('#fault-comment').count()).toBe(0);
    expect(await page.inputValue('#field-comment')).toBe('My "words"\n\n& more');
    await page.fill('#field-name', 'Kim');
    await page.fill('#field-comment', '');
    await page.click('text=Send the comment');
    await page.waitForSelector('#fault-comment');
    expect(await page.inputValue('#field-name')).toBe('Kim');
    await page.fill('#field-comment', 'Once more');
    // Nobody writes faster.
    await page.waitForTimeout(3100);
    await page.click('text=Send the comment');
    await page.waitForSelector('text=waits for a moderator');
    expect(await page.inputValue('#field-comment')).toBe('Once more');
    await context.close();
  },
);

it('what is typed after a comment was refused outlives a reload as well', inBrowser, async () => {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  await page.goto(`${address}/paper/swerve/comments/new`);
  await page.fill('#field-name', 'Lou');
  await page.click('text=Send the comment');
  await page.waitForSelector('text=Write your comment.');
  await page.fill('#field-comment', 'Typed after the refusal');
  await page.reload();
  expect(await page.textContent('.faults')).toContain('Write your comment.');
  expect(await page.inputValue('#field-comment')).toBe('Typed after the refusal');
  expect(await page.inputValue('#field-name')).toBe('Lou');
  await page.reload();
  expect(await page.inputValue('#field-comment')).toBe('Typed after the refusal');
  // What is sent then is what comes back, were it refused again.
  await page.fill('#field-comment', '');
  await page.click('text=Send the comment');
  await page.waitForSelector('text=Write your comment.');
  expect(await page.inputValue('#field-comment')).toBe('');
  await context.close();
});

it(
  'with its policy a page runs its programs and its style, fits a phone, and keeps what is typed',
  inBrowser,
  async () => {
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(`${address}/`)) complaints.push(request.url());
    });
    for (const path of ['/', '/paper/swerve/comments/new', '/paper/swerve/']) {
      await page.goto(`${address}${path}`);
      expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([
        path,
        390,
      ]);
    }
    // What is typed is kept in this tab until it was taken.
    await page.fill('#field-name', 'Lee');
    await page.fill('#field-comment', 'Typed for long');
    await page.selectOption('#field-about', { index: 1 });
    const about = await page.inputValue('#field-about');
    await page.goto(`${address}/paper/`);
    // Whoever comes from a place of the page writes about that one.
    const place = page.locator('.at-place a').last();
    await page.goto(`${address}/paper/swerve/`);
    expect(await page.inputValue('#field-about')).toBe(about);
    await page.goto(new URL((await place.getAttribute('href')) ?? '', address).href);
    expect(await page.inputValue('#field-comment')).toBe('Typed for long');
    expect(await page.inputValue('#field-about')).toMatch(/^claim:/);
    await page.goto(`${address}/paper/swerve/`);
    expect(await page.inputValue('#field-comment')).toBe('Typed for long');
    expect(await page.inputValue('#field-about')).toBe(about);
    await page.waitForTimeout(3100);
    await page.click('text=Send the comment');
    await page.waitForSelector('text=waits for a moderator');
    await page.goto(`${address}/paper/swerve/`);
    expect(await page.inputValue('#field-comment')).toBe('');
    // The reader's program and the engine are loaded from where all pages of this build have them.
    const texts = await page.evaluate(`
    const own = document.querySelector('script[data-texts]');
    Promise.all([
      fetch(own.dataset.texts).then((response) => response.json()),
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL('engine.js', own.src));
        worker.onerror = () => reject(new Error('the engine does not start'));
        worker.onmessage = ({ data }) => resolve(data);
        fetch(own.dataset.texts).then((response) => response.json()).then((texts) =>
          worker.postMessage({ kind: 'doubt', number: 1, texts: { ...texts, characters: {} }, supposed: ['none'] }));
      }),
    ])`);
    expect(texts).toMatchObject([{ model: expect.any(String) }, { number: 1, status: 'refused' }]);
    expect(complaints).toEqual([]);
    const code = (await page.textContent('.embed-code code')) ?? '';
    // A card on a page of somebody else, with its style and its typefaces.
    const told = await fetch(`${address}/oembed?url=http://localhost:4660/paper/swerve/`);
    const { html } = (await told.json()) as { readonly html: string };
    const elsewhere = createServer((_, response) =>
      response
        .setHeader('Content-Type', 'text/html')
        .end(
          `<!doctype html><title>E</title>${`${html}${code}`.replaceAll('http://localhost:4660', address)}`,
        ),
    );
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const foreign = await context.newPage();
    foreign.on('console', (message) => complaints.push(message.text()));
    await foreign.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
    const card = foreign.frameLocator('iframe').first();
    expect(await card.locator('h1').textContent()).toBe('Who swerves');
    // It has room for all that it says, and has exactly that where its page listens.
    const [, frame, listened] = foreign.frames();
    const room = 'innerHeight - document.documentElement.getBoundingClientRect().height';
    expect(await frame?.evaluate(room)).toBeGreaterThanOrEqual(0);
    expect(await frame?.evaluate(room)).toBeLessThan(150);
    await expect.poll(() => listened?.evaluate(`Math.floor(${room})`)).toBe(0);
    expect(
      await frame?.evaluate('getComputedStyle(document.querySelector("h1")).fontFamily'),
    ).toContain('Source Serif');
    const faces = frame?.evaluate(
      'document.fonts.ready.then((all) => [...all].filter(({ status }) => status === "loaded").length)',
    );
    expect(await faces).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    elsewhere.close();
    await context.close();
  },
);

it(
  'a reader without scripts, on a phone, leaves judgements and sees them counted',
  async () => {
    const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${address}/paper/judged/`);
    expect(await context.cookies()).toEqual([]);
    await page.check('input[name="judgement-iraq.3"][value="swap:iraq.3"]');
    await page.click('text=Leave my judgements');
    await page.waitForSelector('text=Your judgements are counted.');
    expect(await page.isChecked('input[value="swap:iraq.3"]')).toBe(true);
    await page.goto(`${address}/paper/judged/`);
    const section = page.locator('#readers');
    expect(await section.textContent()).toContain('One reader has left their own');
    expect(await section.textContent()).toMatch(
      /This (follows|does not follow) from the author’s judgements, .* the one reader\./,
    );
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(PHONE.width);
    if (process.env['STANDOFF_PICTURES']) {
      await section.screenshot({ path: `${process.env['STANDOFF_PICTURES']}/readers.png` });
    }
    await context.close();
  },
  PATIENCE,
);

/** It takes a while, and the same page is asked about as a file in `packages/workbench/browser/briefing.test.ts`. */
it.runIf(process.env['STANDOFF_LIGHTHOUSE'])(
  'Lighthouse gives a served briefing at least 95',
  async () => {
    const asked = ['accessibility', 'best-practices', 'performance', 'seo'];
    const [given = {}] = await askLighthouse(`${address}/paper/judged/`, asked);
    // How fast it is depends on what else the machine has to do.
    console.log(given);
    expect(Object.keys(given).sort()).toEqual(asked);
    for (const category of asked.filter((one) => one !== 'performance')) {
      expect([category, given[category]! >= 95]).toEqual([category, true]);
    }
  },
  PATIENCE,
);

it(
  'an editor corrects in the open, and a reader without scripts sees what changed',
  inBrowser,
  async () => {
    const first = briefingText('Who gives way', 'Both of them swerve at once.\n\n::finding\n');
    await publish(real, paper, 'corrected', first);
    const reason = 'It was said that <both> swerve; one of them does.';
    const head = `date: 2026-11-28\ncorrected: [{ date: 2026-11-29, reason: ${JSON.stringify(reason)} }]`;
    const second = first.replace('date: 2026-11-28', head).replace('Both of', 'One of');
    await publish(real, paper, 'corrected', second, 1);
    const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${address}/paper/corrected/`);
    expect(await page.textContent('.changes li')).toBe(`Corrected on 29 November 2026: ${reason}`);
    const data = JSON.parse((await page.textContent('script[type="application/ld+json"]'))!);
    expect(data).toMatchObject({ dateModified: '2026-11-29', correction: [{ text: reason }] });
    await page.click('text=All versions, and what changed');
    expect(await page.textContent('ol.briefings')).toContain('Corrected on 29 November 2026');
    await page.click('text=What changed from version 1 to version 2');
    expect(await page.locator('.diff mark').allTextContents()).toEqual(['Both', 'One']);
    for (const path of ['', 'embed/']) {
      await page.goto(`${address}/paper/corrected/${path}`);
      expect(await page.textContent('body')).toContain(reason);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    }
    const feed = await (await fetch(`${address}/paper/feed.xml`)).text();
    expect(feed).toContain('Corrected on 29 November 2026: It was said that &lt;both&gt; swerve');
    await context.close();
    const scripted = await browser.newPage();
    for (const path of ['', 'history', 'history/compare?from=1&to=2', 'embed/']) {
      await scripted.goto(`${address}/paper/corrected/${path}`);
      expect([path, ...(await hindrances(scripted))]).toEqual([path]);
    }
    await scripted.close();
  },
);
