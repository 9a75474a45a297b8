import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { FrameLocator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserFor } from '../../../test/set-ups/browser.ts';
import {
  inBrowser,
  seriousFaults,
  seriousFaultsInEither,
  type Visit,
  visitWorkbench,
} from './open-page.ts';

let visit: Visit;

beforeAll(async () => {
  visit = await visitWorkbench();
});

afterAll(() => visit?.end());

const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the briefing' });
const state = (page: Page) => page.locator('.publish-state');
const problems = (page: Page) => page.getByRole('list', { name: 'Errors and warnings' });
const preview = (page: Page): FrameLocator => page.frameLocator('.preview-ready');

/** Waits until the page beside the text is that of the text as it stands. */
const drawn = (page: Page) =>
  state(page)
    .getByText(/^(As readers|With these errors)/)
    .waitFor();

async function typeAtEnd(page: Page, words: string): Promise<void> {
  await text(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(words);
}

/** What is kept of the document with some words in its model. */
async function keptBriefing(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('standoff');
        opening.onsuccess = () => {
          const db = opening.result;
          const all = db.transaction('documents').objectStore('documents').getAll();
          db.close();
          all.onsuccess = () => resolve(all.result.map(({ briefing }) => briefing).join());
        };
      }),
  );
}

/** A photograph as a camera writes it, with a place in it. */
function photograph(): Promise<Buffer> {
  return sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#3a6ea5' } })
    .withExif({ IFD0: { Artist: 'SECRET-ARTIST', Copyright: 'SECRET-PLACE' } })
    .jpeg()
    .toBuffer();
}

describe('the briefing that a case comes with', inBrowser, () => {
  it('stands beside its page, whose reader can doubt a judgement within the workbench', async () => {
    const { page, complaints } = await visit.open('#/korea-2017/situation');
    await page.keyboard.press('p');
    await drawn(page);
    await preview(page)
      .getByRole('heading', { level: 1, name: 'Korea, 2017: why neither side would halt first' })
      .waitFor();
    await preview(page).locator('.figure-fatal-path').waitFor();
    expect(await preview(page).locator('picture img').count()).toBe(3);
    const frame = page.locator('.preview-ready');
    await expect(frame.getAttribute('sandbox')).resolves.toBe('allow-scripts');
    await preview(page).locator('[data-try="swap:china.9"]').click();
    const bar = preview(page).locator('.doubt-bar');
    await bar.getByRole('button', { name: 'See what changed' }).waitFor();
    await bar.getByRole('button', { name: 'The author’s version' }).click();
    // The head is folded, since it is written: what one comes for is the prose.
    await page.locator('.cm-foldPlaceholder').getByText('Headline, standfirst').waitFor();
    // A press on the page leads to its place in the text.
    const heading = preview(page).locator('.prose > h2').first();
    const words = await heading.textContent();
    await heading.click();
    await expect.poll(() => page.locator('.cm-activeLine').textContent()).toBe(`## ${words}`);
    expect(complaints).toEqual([]);
    // The checker itself complains that it cannot speak with a frame that has no origin.
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    // On a phone the page stands still within the page around it until it is to fill the window.
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByText('Page', { exact: true }).click();
    await expect(frame.evaluate((shown) => getComputedStyle(shown).pointerEvents)).resolves.toBe(
      'none',
    );
    await page.getByRole('button', { name: 'Read it in the whole window' }).click();
    const whole = page.getByRole('dialog', { name: 'The page in the whole window' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Close');
    const { width, height } = (await frame.boundingBox())!;
    expect([width, height > 780]).toEqual([390, true]);
    await page.keyboard.press('Escape');
    await whole.waitFor({ state: 'detached' });
  });
});

describe('a page that is not drawn', inBrowser, () => {
  it('is told from one without faults, while it is drawn and where that failed', async () => {
    const { page } = await visit.open('#/kinsara-2014-syria-iraq/situation');
    let go = (_: 'on' | 'wrong') => {};
    const held = new Promise<'on' | 'wrong'>((resolve) => {
      go = resolve;
    });
    await page.route('**/*.woff2', async (route) => {
      if ((await held) === 'on') await route.continue();
      else await route.abort();
    });
    await page.keyboard.press('p');
    await state(page).getByText('Drawing …').waitFor();
    await page.getByText('Looking for errors …').waitFor();
    go('wrong');
    await state(page).getByText('The page could not be drawn.').waitFor();
    await page.getByText('Whether the text has errors is not known').waitFor();
    await page.getByText('There is no page to show.').waitFor();
    expect(await page.getByText('No errors, no warnings.').count()).toBe(0);
    await page.unrouteAll();
    await typeAtEnd(page, '\n');
    await drawn(page);
    await page.getByText('No errors, no warnings.').waitFor();
  });
});

describe('writing a briefing', inBrowser, () => {
  it('begins with a draft that nobody can publish, says what no longer holds, and is kept', async () => {
    const { page, complaints } = await visit.open('#/kinsara-2014-prisoners/publish');
    await page.getByRole('button', { name: 'Begin with a draft from the findings' }).click();
    await state(page).getByText('5 parts are still to be written.').waitFor();
    await preview(page).getByText('Still to be written').first().waitFor();

    // Nothing is saved as long as something is unwritten.
    await page.getByRole('button', { name: 'Publish …' }).click();
    await page.getByRole('button', { name: 'Save the page' }).click();
    await page.getByText('Nothing was saved: the briefing has 5 errors').waitFor();
    await page.keyboard.press('Escape');

    // A statement that is not so is told at once, at its place and on the page.
    await typeAtEnd(page, '\n\n:holds[Silence lasts]{finding="stable s4 nash"}.');
    await state(page).getByText('A marked statement no longer holds.').waitFor();
    await problems(page).getByText('marked as "stable s4 nash", and that is not so').waitFor();
    await preview(page).locator('.holds.fell').getByText('Silence lasts').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => problems(page).textContent()).not.toContain('stable s4 nash');

    // One that is so falls when the model changes.
    await typeAtEnd(page, '\n\n:holds[Both talk]{finding="stable s1 nash"}.');
    await drawn(page);
    await expect.poll(() => preview(page).getByText('Both talk').count()).toBe(1);
    expect(await state(page).textContent()).not.toContain('no longer');
    await replaceModel(page, (model) => model.replaceAll('{ not: ', '{ want: '));
    await page.getByRole('button', { name: 'Briefing', exact: true }).click();
    await state(page).getByText('A marked statement no longer holds.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await state(page).getByText('5 parts are still to be written.').waitFor();
    await expect.poll(() => state(page).textContent()).not.toContain('no longer');

    // It is kept with the document, and in its versions.
    await expect.poll(() => keptBriefing(page)).toContain('Both talk');
    await page.reload();
    await drawn(page);
    await expect.poll(() => text(page).textContent()).toContain('Both talk');
    expect(complaints).toEqual([]);
    await expect(seriousFaults(page)).resolves.toEqual([]);
  });

  it('puts figures and pictures into the text, and saves a page that works from disk', async () => {
    const { page, complaints } = await visit.open('#/kinsara-2014-prisoners/publish');
    await page.getByRole('button', { name: 'Begin with an empty page' }).click();
    await state(page).getByText('3 parts are still to be written.').waitFor();
    await text(page).click();
    await page.keyboard.press('Control+Home');
    for (const key of ['headline', 'standfirst', 'by']) await write(page, `${key}: `, `My ${key}`);
    await drawn(page);

    await typeAtEnd(page, '\n');
    await page.getByRole('button', { name: 'Insert …' }).click();
    await page
      .getByRole('searchbox', { name: 'Find what to insert' })
      .fill('prisoner one cooperate');
    await page.getByRole('menuitem', { name: /^Prisoner one, 1:/ }).click();
    await preview(page).locator('.figure-judgement').waitFor();

    await page.getByRole('button', { name: 'Picture …' }).click();
    const file = page.getByLabel('Picture', { exact: true });
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>window.hurt = 1</script></svg>';
    await file.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(svg) });
    await page.getByText('a.png is refused: it is a drawing in SVG').waitFor();
    const buffer = await photograph();
    await file.setInputFiles({ name: 'The Yard.jpg', mimeType: 'image/jpeg', buffer });
    await page.getByText(/^the-yard-[0-9a-f]{16}\.webp, 1600 by 800 points/).waitFor();
    await page.getByLabel('What is to be seen').fill('A "yard" {with} walls & sky');
    await page.getByLabel('Who made it').fill('A. Photographer');
    await page.getByLabel('Caption').fill('The yard.');
    expect(complaints).toEqual([]);
    await expect(seriousFaults(page)).resolves.toEqual([]);
    complaints.length = 0;
    await page.getByRole('button', { name: 'Put it into the text' }).click();
    await preview(page).getByRole('img', { name: 'A "yard" with walls & sky' }).waitFor();
    await drawn(page);
    await page.getByText('No errors, no warnings.').waitFor();

    await page.getByRole('button', { name: 'Publish …' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the page' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('kinsara-2014-prisoners.html');
    expect(complaints).toEqual([]);
    const saved = `${await download.path()}.html`;
    await download.saveAs(saved);
    const whole = readFileSync(saved, 'latin1');
    expect(whole).not.toMatch(/SECRET|data-at/);
    expect(whole).toMatch(/My headline/);

    const context = await (await browserFor('brief')).newContext();
    const reader = await context.newPage();
    const heard: string[] = [];
    reader.on('console', (message) => heard.push(message.text()));
    reader.on('pageerror', (error) => heard.push(error.message));
    await reader.goto(pathToFileURL(saved).href);
    await reader.getByRole('img', { name: 'A "yard" with walls & sky' }).waitFor();
    await reader.locator('[data-try]').first().click();
    await reader
      .locator('.doubt-bar [role="status"]')
      .getByText(/change/)
      .first()
      .waitFor();
    expect(heard).toEqual([]);
    await context.close();
  });
});

/** Writes over the word "unwritten" in the line of the text that begins so. */
async function write(page: Page, opening: string, words: string): Promise<void> {
  const line = page.locator('.cm-line').filter({ hasText: new RegExp(`^${opening}unwritten$`) });
  await line.click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.insertText(words);
}

/** Puts another text in the place of the model that is open. */
async function replaceModel(page: Page, change: (model: string) => string): Promise<void> {
  const model = readFileSync(
    new URL(
      '../../../catalog/kinsara-2014-prisoners/kinsara-2014-prisoners.standoff.yaml',
      import.meta.url,
    ),
    'utf8',
  );
  await page.getByRole('button', { name: 'File', exact: true }).click();
  const file = { name: 'a.yaml', mimeType: 'text/yaml', buffer: Buffer.from(change(model)) };
  await page.getByLabel('Model file', { exact: true }).last().setInputFiles(file);
  await page.getByText('No errors, no warnings.').waitFor();
}
