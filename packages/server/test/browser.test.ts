import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askLighthouse } from '../../../scripts/ask-lighthouse.mjs';
import { findChromium } from '../../../scripts/set-up-chromium.mjs';
import { keepBackup, restoreFrom } from '../src/backup/keep-backup.ts';
import { patternOf, routes } from '../src/http/application.ts';
import { forkBriefing } from '../src/publishing/fork.ts';
import { saveBriefingText, saveModelText } from '../src/publishing/save.ts';
import { createSite } from '../src/start-server.ts';
import { addComment } from '../src/storage/comments.ts';
import { hashOf } from '../src/storage/media.ts';
import { listHeld } from '../src/storage/moderation.ts';
import { openStorage, type Place } from '../src/storage/open-storage.ts';
import { invite } from '../src/storage/people.ts';
import { giveRole, type Publication } from '../src/storage/publications.ts';
import { freshPostgresql, PATIENCE } from './databases.ts';
import { hindrances } from './hindrances.ts';
import { decideOn, newMember, PASSWORD } from './people.ts';
import { picture } from './picture.ts';
import { builtAssets, inBrowser, listen } from './served.ts';
import {
  briefingText,
  CHICKEN,
  createTestSite,
  judgedText,
  newPublication,
  publish,
  quickHashings,
  saveJudged,
  type TestSite,
} from './site.ts';

let place: Place;
let test: TestSite;
let real: TestSite;
let paper: Publication;
let server: Awaited<ReturnType<typeof listen>>['server'];
let browser: Browser;
let address: string;

beforeAll(async () => {
  ({ place } = await freshPostgresql());
  // Letters are sent by nobody here: the page that asks for one is there.
  const set = { address: 'http://localhost:4660', hold: 'all', mail: 'smtp://127.0.0.1:9' };
  test = await createTestSite(await openStorage(place), set);
  // With the programs and the style that readers get, and the clock of the machine.
  const site = await createSite({
    ...test.site,
    assets: builtAssets(),
    now: () => new Date(),
    hashings: quickHashings,
  });
  real = { ...test, site };
  paper = await newPublication(real, 'paper');
  await publish(
    real,
    paper,
    'swerve',
    briefingText('Who swerves', '## What follows\n\n::finding\n').replace(
      'What it is about.',
      'Two drivers, one road, and each would rather that the other gave way. '.repeat(9).trim(),
    ),
  );
  await saveJudged(real, paper);
  await publish(real, paper, 'judged', judgedText('What they want'));
  ({ server, address } = await listen(site));
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
}, PATIENCE);

afterAll(async () => {
  await browser?.close();
  server?.close();
  await test?.close();
});

const PHONE = { width: 390, height: 844 };

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
          worker.postMessage({ number: 1, texts, judgement: '{"kind":"none"}' }));
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

async function newComments(count: number): Promise<void> {
  const { db } = real.site.storage;
  const { id } = (await db
    .selectFrom('briefing')
    .select('id')
    .where('slug', '=', 'swerve')
    .executeTakeFirst())!;
  for (let k = 1; k <= count; k++) {
    await addComment(db, {
      id: randomUUID(),
      briefing: id,
      version: 1,
      parent: null,
      pin: k === 2 ? 'claim:c1' : null,
      name: `Reader ${k}`,
      text: `What reader ${k} wrote, in a sentence or two.\n\nAnd a second paragraph, longer than the first, so that it has more than one line.`,
      state: 'held',
      held: k % 2 === 0 ? 'link' : 'first',
      madeAt: new Date(Date.now() - 60_000),
      secret: hashOf(`word ${k}`),
      writer: randomUUID(),
    });
  }
}

/** Two works of which each has two versions that were saved side by side, and a copy. */
async function newClashes(account: string): Promise<void> {
  const sending = { publication: paper, author: account, message: '', pictures: {} };
  for (const [madeFrom, end] of [
    [null, 'one'],
    [1, 'two'],
    [1, 'beside'],
  ] as const) {
    const model = { ...sending, slug: 'hens', madeFrom, text: `${CHICKEN}\n# ${end}\n` };
    await saveModelText(real.site, model);
    const briefing = { ...sending, slug: 'duel', madeFrom, text: briefingText(end) };
    await saveBriefingText(real.site, briefing);
  }
  const from = { publication: 'paper', slug: 'swerve' };
  await forkBriefing(real.site, { into: paper, slug: 'again', account, from });
}

/** An address of each kind of page, as an owner who is an administrator is shown it. */
async function everyPage(account: string): Promise<string[]> {
  const { db } = real.site.storage;
  await newClashes(account);
  const comments = db.selectFrom('comment').selectAll().orderBy('number', 'desc');
  const shown = await comments.where('state', '=', 'shown').executeTakeFirstOrThrow();
  const number = /\d+$/.exec(shown.name)?.[0];
  const until = new Date(Date.now() + 60_000);
  const word = await invite(db, {
    kind: 'join',
    publication: paper.id,
    role: 'author',
    account: null,
    until,
  });
  const moderated = [
    '',
    '?show=all',
    'decisions',
    'closing',
    'blocked',
    `writer?comment=${shown.id}`,
  ];
  const desk = ['', 'paper/', 'paper/models/hens/clashes/3', 'paper/briefings/duel/clashes/3'];
  const ofBriefing = ['', 'comments/new', `comments/new?to=${shown.id}`, 'history', 'embed/'];
  return [
    '/',
    '/paper/',
    '/sign-in',
    '/sign-in/second',
    '/sign-in/forgotten',
    `/invitation/${word}`,
    '/yours',
    '/account',
    '/people/',
    '/nothing/',
    '/paper/judged/judgements',
    '/paper/swerve/history/compare?from=1&to=1',
    '/paper/swerve/versions/1/',
    '/paper/swerve/versions/1/embed/',
    '/paper/swerve/drafts/1/',
    '/paper/swerve/fork',
    '/desk/paper/models/hens/2/fork',
    '/paper/again/history/origin?to=1',
    `/comments/${shown.id}?word=word+${number}`,
    `/comments/${shown.id}/report`,
    ...ofBriefing.map((path) => `/paper/swerve/${path}`),
    ...desk.map((path) => `/desk/${path}`),
    ...moderated.map((path) => `/moderate/paper/${path}`),
  ];
}

/** What is asked for and is no page; the workbench is looked at where it is tested. */
const NO_PAGE =
  /^\/(api|assets|media|workbench|health|ready|metrics|oembed)\b|^\/(robots\.txt|sitemap\.xml|favicon\.ico)$|feed\.xml|\/data$|\/texts\/|\/desk\/:publication\/models\/:model\/:number$/;

/** Kinds of pages that were answered as they should be. */
function pagesAnswered(): Set<string> {
  const asked = real.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return new Set(
    asked
      .filter(({ method, status }) => method === 'GET' && status === 200)
      .map(({ route }) => String(route)),
  );
}

it(
  'a moderator decides by keys, many at once, and takes it back',
  async () => {
    const mod = await newMember(real, 'mod', paper, 'moderator');
    // What the journeys before this one left.
    const { db } = real.site.storage;
    const waiting = await listHeld(db, paper.id, { after: 0, limit: 25 });
    for (const { id } of waiting) await decideOn(real, paper, id, 'shown');
    await newComments(6);
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${address}/sign-in`);
    await page.fill('#field-email', 'mod@example.org');
    await page.fill('#field-password', PASSWORD);
    await page.click('button:has-text("Sign in")');
    await page.goto(`${address}/moderate/paper/`);
    const focused = () => page.evaluate('document.activeElement.textContent');
    const press = async (keys: string) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    /** The program shows its keys once it knows them. */
    const ready = () => page.waitForSelector('#keys:not([hidden])');
    await press('?');
    expect(await page.isVisible('text=take the last decision back')).toBe(true);
    await picture(page, 'queue-1280');
    await press('?jj');
    expect(await focused()).toContain('Reader 2');
    await press('k');
    expect(await focused()).toContain('Reader 1');
    await press('h');
    await page.waitForSelector('text=Hid a comment by Reader 1.');
    await ready();
    // The next one is where the moderator is now, and what happened is told once.
    expect(await focused()).toContain('Reader 2');
    await expect.poll(() => page.textContent('#heard')).toBe('Hid a comment by Reader 1.');
    await picture(page, 'decided-1280');
    await press('u');
    await page.waitForSelector('text=Taken back.');
    await ready();
    await press('jxjjx');
    expect(await page.textContent('#marked-count')).toBe('2 marked:');
    await press('s');
    await page.waitForSelector('text=Showed 2 comments by Reader ');
    await ready();
    await press('jr');
    await page.waitForSelector('text=cannot be taken back');
    expect(await focused()).toMatch(/^This removes/);
    await picture(page, 'removal-1280');
    expect(await hindrances(page)).toEqual([]);
    await page.click('text=Leave everything as it is');
    await ready();
    // Who wants the keys of the browser alone has them, also after the page is loaded anew.
    await press('?');
    await page.click('text=Turn these keys off');
    await page.reload();
    await press('jh');
    expect(await page.locator('.moderated').count()).toBe(4);
    expect(complaints).toEqual([]);
    await page.setViewportSize(PHONE);
    await picture(page, 'queue-390');
    await giveRole(db, { publication: paper.id, account: mod, role: 'owner' });
    await db.insertInto('administrator').values({ account: mod }).execute();
    const paths = await everyPage(mod);
    real.lines.length = 0;
    for (const path of paths) {
      await page.goto(`${address}${path}`);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect([path, width, await hindrances(page)]).toEqual([path, PHONE.width, []]);
      await picture(page, `page${path.replace(/\W+/g, '-')}390`);
    }
    const pages = routes.filter(({ method }) => method === 'GET').map(patternOf);
    const answered = pagesAnswered();
    expect(pages.filter((one) => !NO_PAGE.test(one) && !answered.has(one))).toEqual([]);
    await context.close();
  },
  PATIENCE,
);

it(
  'a briefing is compared, copied and retracted, and what was backed up is there after the rest is lost',
  async () => {
    await newMember(real, 'own', paper, 'owner');
    await publish(real, paper, 'told', briefingText('As it was told'));
    await publish(real, paper, 'told', briefingText('As it is told'), 1);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${address}/paper/told/`);
    await page.click('text=All versions, and what changed');
    await page.selectOption('#field-from', '1');
    await page.selectOption('#field-to', '2');
    await page.click('button:has-text("Compare")');
    expect(await page.textContent('del')).toContain('As it was told');
    expect(await page.textContent('ins')).toContain('As it is told');

    await page.goto(`${address}/paper/told/`);
    await page.click('text=Make a copy of your own');
    await page.fill('#field-email', 'own@example.org');
    await page.fill('#field-password', PASSWORD);
    await page.click('button:has-text("Sign in")');
    await page.waitForURL('**/paper/told/fork?version=2');
    await page.fill('#field-name', 'told-again');
    await page.click('button:has-text("Make the copy")');
    await page.waitForURL('**/desk/paper/#briefing-told-again');
    const copy = page.locator('#briefing-told-again');
    expect(await copy.textContent()).toContain(
      'Made from “As it is told” of The paper, version 2.',
    );

    const told = page.locator('#briefing-told');
    await told.getByText('Retract it').click();
    await told.getByRole('textbox').fill('The <figures> were of another year.');
    await told.getByRole('button', { name: /^Retract of/ }).click();
    await told.getByText(/Retracted on .+: The <figures> were of another year\./).waitFor();
    await page.goto(`${address}/paper/told/`);
    expect(await page.textContent('.notice')).toMatch(
      /^This briefing was retracted on .+\. The <figures> were of another year\.$/,
    );
    expect(await hindrances(page)).toEqual([]);
    const feed = await (await context.request.get(`${address}/paper/feed.xml`)).text();
    expect(feed).toContain('<title>Retracted: As it is told</title>');
    expect(feed).toContain('The &lt;figures&gt; were of another year.');

    const folder = mkdtempSync(join(tmpdir(), 'standoff-kept-'));
    const { place: again } = await freshPostgresql();
    await keepBackup(place, join(folder, 'kept.backup'));
    await restoreFrom(join(folder, 'kept.backup'), again);
    // Its programs and its style come from the backup as well.
    const storage = await openStorage(again);
    const restored = await listen(
      await createSite({ ...real.site, storage, assets: new Map(), hashings: quickHashings }),
    );
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${restored.address}/paper/told/`);
    expect(await page.textContent('h1')).toBe('As it is told');
    expect(await page.textContent('.notice')).toContain('The <figures> were of another year.');
    expect(
      await page.evaluate('getComputedStyle(document.querySelector("h1")).fontFamily'),
    ).toContain('Source Serif');
    expect(complaints).toEqual([]);
    restored.server.close();
    await storage.close();
    rmSync(folder, { recursive: true });
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
