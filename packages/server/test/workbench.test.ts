import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import { browserFor } from '../../../test/set-ups/browser.ts';
import { createApplication } from '../src/http/application.ts';
import type { Site } from '../src/site/site.ts';
import { invite } from '../src/storage/people.ts';
import { readWorkbench } from '../src/workbench/read-workbench.ts';
import { PATIENCE } from './databases.ts';
import { seriousFaults } from './hindrances.ts';
import { PASSWORD } from './people.ts';
import { picture } from './picture.ts';
import { briefingText, CHICKEN, openSite, type TestSite } from './site.ts';

/** The workbench as `npm run build` leaves it. */
const BUILT = fileURLToPath(new URL('../../workbench/dist', import.meta.url));

/** Two points, as PNG. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGOwylvKJSIHAAaBAYr1mA/iAAAAAElFTkSuQmCC',
  'base64',
);

let test: TestSite;
let site: Site;
let server: ReturnType<typeof serve>;
let browser: Browser;
let context: BrowserContext;
let address: string;
let port = 0;

function listen(): Promise<void> {
  const { fetch } = createApplication(site);
  server = serve({ fetch, port, hostname: '127.0.0.1' });
  return new Promise((resolve) => server.once('listening', () => resolve()));
}

/** Ends it as a machine that goes away does. */
function goAway(): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}

beforeAll(async () => {
  test = await openSite({ address: 'http://localhost:4660', name: 'The <Desk>' });
  const workbench = await readWorkbench(BUILT, test.site.configuration.name);
  // Any picture is taken as it is: how they are encoded is tested elsewhere.
  const encodePicture: Site['encodePicture'] = async (name, bytes) => ({
    picture: { width: 2, height: 1, sources: [], fallback: `${name}.jpg` },
    files: new Map([[`${name}.jpg`, bytes]]),
  });
  site = { ...test.site, encodePicture, workbench, now: () => new Date() };
  await listen();
  ({ port } = server.address() as AddressInfo);
  address = `http://localhost:${port}`;
  browser = await browserFor('brief');
  context = await browser.newContext({ reducedMotion: 'reduce' });
  context.setDefaultTimeout(40_000);
  await context.addInitScript('delete Navigator.prototype.serviceWorker');
}, PATIENCE);

afterAll(async () => {
  await context?.close();
  server?.close();
  await test?.close();
});

const signInHere = async (page: Page) => {
  await page.fill('#field-email', 'kim@example.org');
  await page.fill('#field-password', PASSWORD);
  await page.click('button[type=submit]');
};

const openServer = (page: Page) =>
  page.getByRole('button', { name: 'Server', exact: true }).click();
const dialog = (page: Page) => page.getByRole('dialog');
const close = (page: Page) => dialog(page).getByRole('button', { name: 'Close' }).click();
const save = async (page: Page, before?: () => Promise<void>) => {
  await openServer(page);
  const button = dialog(page).getByRole('button', { name: 'Save a version' });
  await button.waitFor();
  if (before !== undefined) {
    // What the dialog asks when it opens is answered by then.
    await dialog(page)
      .getByRole('button', { name: /model, version/ })
      .waitFor();
    await before();
  }
  await button.click();
};

const toView = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

async function type(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Text of the model file' }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(words);
}

it('the page and its parts have the policy of its build, and a name of its server that is no markup', async () => {
  const page = await test.ask('/workbench/');
  expect(page.status).toBe(404);
  const ask = (path: string, headers: Record<string, string> = {}) =>
    createApplication(site).request(`${address}${path}`, { headers });
  const served = await ask('/workbench/');
  const html = await served.text();
  expect(html).toContain('<meta name="standoff-server" content="The &#60;Desk&#62;" />');
  const policy = served.headers.get('Content-Security-Policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/'unsafe-/);
  const [, script = ''] = /src="\.\/(assets\/index-[^"]+\.js)"/.exec(html) ?? [];
  const part = await ask(`/workbench/${script}`, { 'Accept-Encoding': 'gzip' });
  expect(part.headers.get('Content-Security-Policy')).toBe(policy);
  expect(part.headers.get('Cache-Control')).toContain('immutable');
  expect(part.headers.get('Content-Encoding')).toBe('gzip');
  const tag = served.headers.get('ETag') ?? '';
  expect((await ask('/workbench/', { 'If-None-Match': tag })).status).toBe(304);
  for (const path of [
    '/workbench/..%2fpackage.json',
    '/workbench/%2e%2e/package.json',
    '/workbench/no.js',
  ]) {
    expect((await ask(path)).status).toBe(404);
  }
});

it(
  'an author is set up by the link, signs in from a conflict and back to it, saves, looks at the draft, and publishes',
  async () => {
    const until = new Date(Date.now() + 60_000);
    const setUp = { kind: 'set-up', publication: null, role: null, account: null, until } as const;
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${address}/invitation/${await invite(site.storage.db, setUp)}`);
    await page.fill('#field-name', 'Kim Lee');
    await page.fill('#field-email', 'kim@example.org');
    await page.fill('#field-password', PASSWORD);
    await page.click('button[type=submit]');
    await page.waitForURL('**/desk/?new=account');
    expect(await page.getAttribute('nav >> text="Workbench"', 'href')).toBe('/workbench/');
    await page.click('text="Sign out"');
    await page.waitForURL('**/sign-in?done=signed-out');

    await page.goto(`${address}/workbench/#/chicken/model`);
    await type(page, '\n# written before signing in\n');
    await openServer(page);
    await dialog(page).getByText('To save and publish here, sign in.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, 'signed-out');
    await dialog(page).getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/sign-in?to=*');
    await signInHere(page);
    await page.waitForURL('**/workbench/#/**');
    await openServer(page);
    await dialog(page).getByText('You write for no publication yet').waitFor();
    const data = { slug: 'gazette', title: 'The Gazette' };
    const made = await page.request.post(`${address}/api/publications`, { data });
    expect(made.status()).toBe(201);
    await close(page);
    await save(page);
    await dialog(page).getByText('What you have here is version 1 of the model.').waitFor();
    const model = await page.request.get(`${address}/api/publications/gazette/models/chicken`);
    expect((await model.json()).text).toContain('# written before signing in');
    await close(page);

    await toView(page, 'Briefing');
    await page.getByRole('button', { name: 'Begin with an empty page' }).click();
    const typing = page.getByRole('textbox', { name: 'Text of the briefing' });
    // A changed case is called as it was saved, not as a file of it would be.
    expect(await typing.textContent()).toContain('model: "chicken.standoff.yaml"');
    await typing.fill(briefingText('Who swerves'));
    await page
      .frameLocator('.preview-ready')
      .getByRole('heading', { name: 'Who swerves' })
      .waitFor();
    await page.getByRole('button', { name: 'Publish …' }).click();
    await page.getByRole('button', { name: 'Save and publish …' }).click();
    await page.getByRole('dialog', { name: 'Save and publish', exact: true }).waitFor();
    await dialog(page).getByText('as a draft, which only people').waitFor();
    await dialog(page)
      .getByRole('textbox', { name: /What changed/ })
      .fill('First words');
    const saving = dialog(page).getByRole('button', { name: /^Save a version|^Saving …|^Try/ });
    await saving.click();
    await dialog(page).getByRole('button', { name: 'Saving …' }).waitFor();
    await dialog(page).getByText('Version 1 is a draft.').waitFor();
    // What is to be done next stands out, and nothing else.
    expect(await saving.getAttribute('class')).toContain('plain-button');
    expect(await dialog(page).locator('.strong-button').allTextContents()).toEqual([
      'Publish version 1',
    ]);
    await picture(page, 'saved');
    expect(await seriousFaults(page)).toEqual([]);
    const draft = `${address}/gazette/chicken/drafts/1/`;
    const desk = await (await page.request.get(`${address}/desk/gazette/`)).text();
    expect(desk).toContain('href="/gazette/chicken/drafts/1/"');
    const preview = await context.newPage();
    await preview.goto(draft);
    await preview.getByText('only those who write for this publication see it').waitFor();
    expect(await preview.textContent('h1')).toBe('Who swerves');
    // Its engine has the texts too, which nobody else is given.
    const texts = await preview.getAttribute('script[data-texts]', 'data-texts');
    expect((await page.request.get(`${address}${texts}`)).status()).toBe(200);
    await preview.close();
    expect((await fetch(`${address}${texts}`)).status).toBe(404);
    expect((await fetch(`${address}/gazette/chicken/`)).status).toBe(404);
    await dialog(page).getByRole('button', { name: 'Publish version 1' }).click();
    await dialog(page).getByText('Readers see version 1.').waitFor();
    await dialog(page)
      .getByRole('link', { name: `${address}/gazette/chicken/` })
      .waitFor();
    expect(await (await fetch(`${address}/gazette/chicken/`)).text()).toContain(
      '<h1>Who swerves</h1>',
    );

    // A version after one that readers saw is published with what they are told of it, or with the word that there is nothing.
    await page.clock.setFixedTime('2026-11-28T12:00:00Z');
    await close(page);
    await typing.fill(briefingText('Who swerves', 'Other prose.\n'));
    await openServer(page);
    await saving.click();
    await dialog(page).getByText('Version 2 is a draft.').waitFor();
    const publishing = dialog(page).getByRole('button', { name: /^Publish/ });
    expect(await publishing.isDisabled()).toBe(true);
    await dialog(page)
      .getByLabel('What readers are told of the new version')
      .selectOption('corrected');
    expect(await publishing.isDisabled()).toBe(true);
    await dialog(page)
      .getByLabel('What was wrong, and what is right')
      .fill('It said “swerves” of the past.');
    await picture(page, 'reason');
    expect(await seriousFaults(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Publish with this reason' }).click();
    await dialog(page).getByText('Readers see version 3.').waitFor();
    const corrected = await (await fetch(`${address}/gazette/chicken/`)).text();
    expect(corrected).toContain('Other prose.');
    expect(corrected).toContain('It said “swerves” of the past.');
    expect(await dialog(page).getByLabel('What readers are told').count()).toBe(0);

    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await picture(page, 'published-phone');
    await page.close();
    // Chromium itself tries to style what is typed over styled words, and is not let.
    expect(complaints.filter((one) => !one.startsWith('Applying inline style'))).toEqual([]);
  },
  PATIENCE,
);

/** The document of the first journey, as another page finds it. */
async function openAgain(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${address}/workbench/#/`);
  await page.locator('.yours').getByRole('link', { name: 'Chicken' }).click();
  await page.getByRole('region', { name: 'Finding' }).waitFor();
  return page;
}

it(
  'what is saved with an expired session, or while the server is gone, waits in the browser and gets there',
  async () => {
    const page = await openAgain();
    await toView(page, 'File');
    await type(page, '\n# after the session\n');
    await save(page, () => context.clearCookies());
    await dialog(page).getByText('To save and publish here, sign in.').waitFor();
    await close(page);
    const notice = page.getByText('Not saved on the server: you are not signed in any more.');
    await notice.waitFor();
    await picture(page, 'expired');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/sign-in?to=*');
    await signInHere(page);
    await page.waitForURL('**/workbench/#/**');
    await page.getByText('On the server: version 2 of the model').waitFor();

    await toView(page, 'File');
    await type(page, '\n# while it was gone\n');
    const said = dialog(page).getByLabel('What changed');
    await save(page, async () => {
      await said.fill('While it was gone');
      await goAway();
    });
    // It is said where the author looks, and what was typed is there for the next try.
    await dialog(page).getByText('Not saved on the server: it did not answer.').waitFor();
    expect(await said.inputValue()).toBe('While it was gone');
    await close(page);
    const failed = page.getByText('Not saved on the server: it did not answer.');
    await failed.waitFor();
    // However far one has read, it stands below the masthead.
    for (const [width, height] of [
      [1280, 500],
      [390, 500],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight)');
      const middle = (await failed.boundingBox())!;
      const hit = `document.elementFromPoint(${middle.x + 20}, ${middle.y + middle.height / 2})?.closest('.notice') !== null`;
      expect([width, await page.evaluate('window.scrollY > 50'), await page.evaluate(hit)]).toEqual(
        [width, true, true],
      );
      await picture(page, `failed-${width}`);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Not saved on the server: it did not answer.').waitFor();
    await listen();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('On the server: version 3 of the model').waitFor();
    const model = await page.request.get(`${address}/api/publications/gazette/models/chicken`);
    expect((await model.json()).text).toContain('# while it was gone');
    await page.close();
  },
  PATIENCE,
);

it(
  'two authors who save from the same version both keep theirs, and the later one decides with both in sight',
  async () => {
    const page = await openAgain();
    await toView(page, 'File');
    const models = `${address}/api/publications/gazette/models/chicken`;
    const text = `${CHICKEN}\n# of somebody else\n`;
    const other = await page.request.post(models, { data: { text, madeFrom: 3 } });
    expect(await other.json()).toMatchObject({ version: 4, latest: 4 });
    await type(page, '\n# of Kim\n');
    const sent = page.waitForRequest((one) => one.url() === models && one.method() === 'POST');
    await save(page);
    expect((await sent).postDataJSON()).toMatchObject({
      madeFrom: 3,
      madeFromSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    await dialog(page).getByText('yours as version 5; version 4 stands').waitFor();
    await dialog(page).getByText('Line by line').click();
    await dialog(page).getByText('− # of somebody else').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, 'clash');
    // The desk says the same, and opens either in the workbench, where it is decided as here.
    const desk = dialog(page).getByRole('link', { name: 'The desk of the publication' });
    const told = await context.newPage();
    await told.goto(`${address}${await desk.getAttribute('href')}`);
    await told
      .getByText(/Version 5 was made from version 3 and saved beside version 4 by Kim Lee on /)
      .waitFor();
    expect(await seriousFaults(told)).toEqual([]);
    await told.getByRole('link', { name: 'Open version 5' }).click();
    await told.getByText('Another version was saved meanwhile.').waitFor();
    await toView(told, 'File');
    await told.getByRole('textbox', { name: 'Text of the model file' }).click();
    await told.keyboard.press('Control+End');
    await told.getByText('# of Kim').waitFor();
    await told.close();
    await dialog(page).getByRole('button', { name: 'Save yours as the next version' }).click();
    await dialog(page).getByText('What you have here is version 6 of the model').waitFor();
    // The decision is told to the server once the version stands.
    const versions = async () =>
      (await (await page.request.get(`${models}/versions`)).json()).versions;
    await expect
      .poll(async () => (await versions()).slice(0, 3))
      .toMatchObject([
        { version: 6, madeFrom: 4 },
        { version: 5, madeFrom: 3, besideOf: 4, settledWith: 6 },
        { version: 4, madeFrom: 3 },
      ]);
    await close(page);

    const third = `${CHICKEN}\n# once more\n`;
    await page.request.post(models, { data: { text: third, madeFrom: 6 } });
    await type(page, '\n# too late\n');
    await save(page);
    await dialog(page).getByRole('button', { name: 'Go on with theirs' }).click();
    await dialog(page).getByText('What you have here is version 7 of the model').waitFor();
    await close(page);
    await page.getByText('# once more').waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByText('# too late').waitFor();
    const settled = await (await page.request.get(`${models}/versions`)).json();
    expect(settled.versions[0]).toMatchObject({ version: 8, besideOf: 7, settledWith: 7 });
    await page.close();
  },
  PATIENCE,
);

it.runIf(isWhole)(
  'a briefing of the server is opened in another browser, and a page from plain files offers none of this',
  async () => {
    const elsewhere = await browser.newContext();
    await elsewhere.addCookies(await context.cookies());
    const page = await elsewhere.newPage();
    await page.goto(`${address}/workbench/#/chicken/model`);
    await type(page, '\n# made from nothing that the server has\n');
    await save(page);
    await dialog(page)
      .getByText(/^There is a model chicken in this publication already/)
      .waitFor();
    // What the server took is one's own, also where its answer was lost and more was typed since.
    const lose: Parameters<Page['route']>[1] = async (route) => {
      await page.request.post(route.request().url(), { data: route.request().postDataJSON() });
      await route.abort();
    };
    await page.route('**/models/hens', lose, { times: 1 });
    await dialog(page).getByLabel('Name of the model in addresses').fill('hens');
    await dialog(page).getByRole('button', { name: 'Save a version' }).click();
    await dialog(page).getByText('Not saved on the server: it did not answer.').waitFor();
    await close(page);
    await type(page, '# one word more\n');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('On the server: version 2 of the model').waitFor();
    await openServer(page);
    await dialog(page)
      .getByRole('button', { name: /Who swerves/ })
      .click();
    await page.getByRole('textbox', { name: 'Text of the briefing' }).waitFor();
    await openServer(page);
    await dialog(page)
      .getByText(/^What you have here is version \d of the model and version \d of the briefing/)
      .waitFor();
    await close(page);

    // A picture goes along, and another author is no hindrance to it.
    await page.getByRole('button', { name: 'Picture …' }).click();
    await page
      .getByLabel('Picture', { exact: true })
      .setInputFiles({ name: 'Yard.png', mimeType: 'image/png', buffer: PICTURE });
    await page.getByText(/^yard-[0-9a-f]{16}\.webp/).waitFor();
    await page.getByLabel('What is to be seen').fill('A yard');
    await page.getByLabel('Who made it').fill('A. Photographer');
    await page.getByLabel('Caption').fill('The yard.');
    await page.getByRole('button', { name: 'Put it into the text' }).click();
    const briefings = `${address}/api/publications/gazette/briefings/chicken`;
    const stands = await (await page.request.get(briefings)).json();
    const theirs = { text: `${stands.text}\nA line of theirs.\n`, madeFrom: stands.version };
    await page.request.post(briefings, { data: { ...theirs, modelVersion: stands.modelVersion } });
    await save(page);
    await dialog(page).getByText('Two versions of the briefing').waitFor();
    await dialog(page).getByText('− A line of theirs.').waitFor();
    const compared = dialog(page).getByRole('link', { name: 'What that does to the findings' });
    const comparison = await page.request.get(`${address}${await compared.getAttribute('href')}`);
    expect([comparison.status(), await comparison.text()]).toEqual([
      200,
      expect.stringContaining('A line of theirs.'),
    ]);
    await dialog(page).getByRole('button', { name: 'Save yours as the next version' }).click();
    const next = `What you have here is version ${stands.modelVersion} of the model and version ${stands.version + 3} of the briefing.`;
    await dialog(page).getByText(next).waitFor();
    const mine = await (await page.request.get(briefings)).json();
    expect(mine.version).toBe(stands.version + 3);
    const [[name, sent]] = Object.entries<{ address: string }>(mine.pictures) as [
      [string, { address: string }],
    ];
    expect(name).toMatch(/^yard-[0-9a-f]{16}\.webp$/);
    expect((await page.request.get(`${address}${sent.address}`)).status()).toBe(200);
    await close(page);
    // Two briefings call different pictures by one name, and each is shown its own.
    const shown: unknown[] = [];
    for (const [slug, end] of [
      ['left', 1],
      ['right', 2],
    ] as const) {
      const data = Buffer.concat([PICTURE, Buffer.alloc(end)]);
      const at = `${address}/api/publications/gazette`;
      const headers = { 'Content-Type': 'image/png' };
      const taken = await page.request.post(`${at}/pictures`, { headers, data });
      const text = briefingText(
        slug,
        ':::photo{src=map.png alt="A map" credit="Ann"}\nA map.\n:::\n',
      );
      const pictures = { 'map.png': (await taken.json()).picture };
      await page.request.post(`${at}/briefings/${slug}`, { data: { text, pictures } });
      await page.goto(`${address}/workbench/#/served/gazette/briefings/${slug}/1`);
      const preview = page.frameLocator('.preview-ready');
      await preview.getByRole('heading', { name: slug }).waitFor();
      shown.push(await preview.getByRole('img', { name: 'A map' }).getAttribute('src'));
    }
    expect(shown.join(' ')).toMatch(/^data:image\S+ data:image/);
    expect(new Set(shown).size).toBe(2);
    // The same page without the tag is what a host of plain files serves.
    await elsewhere.route('**/workbench/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/<meta name="standoff-server"[^>]*>/, '');
      await route.fulfill({ response, body });
    });
    const plain = await elsewhere.newPage();
    const asked: string[] = [];
    plain.on('request', (request) => asked.push(request.url()));
    await plain.goto(`${address}/workbench/#/chicken`);
    await plain.getByRole('region', { name: 'Finding' }).waitFor();
    await plain.getByRole('button', { name: 'Share' }).waitFor();
    expect(await plain.getByRole('button', { name: 'Server', exact: true }).count()).toBe(0);
    expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
    await elsewhere.close();
  },
  PATIENCE,
);
