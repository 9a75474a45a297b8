import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole, someOf } from '../../../test/draws.ts';
import { version } from '../package.json';
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
afterAll(() => visit.end());

const file = readFileSync(
  new URL('../../../catalog/korea-2017/korea-2017.standoff.yaml', import.meta.url),
);
const hash = createHash('sha256').update(file).digest('hex');
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Waits until the report is there, and shows the page as it is printed. */
async function onPaper(page: Page): Promise<void> {
  await page.locator('.print-figure svg').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    document.documentElement.dataset['print'] = 'report';
  });
  await page.emulateMedia({ media: 'print' });
}

describe('print', inBrowser, () => {
  const views = ['situation', 'outcomes', 'map', 'votes', 'preferences', 'sources', 'model'];
  for (const view of someOf(views, 1, 3)) {
    it(`is a report from the view “${view}”: finding, way, outcomes, state, map, and no controls`, async () => {
      const { page, complaints } = await visit.look(`#/korea-2017/${view}`);
      await onPaper(page);
      const sheet = page.locator('.print-sheet');
      await sheet.locator('h1', { hasText: /^Nobody gains by moving first/ }).waitFor();
      const steps = sheet.locator('.print-steps li');
      await expect(steps.allInnerTexts()).resolves.toEqual([
        expect.stringMatching(/^North Korea: tests frozen, a step down for it: “Under threats/),
        expect.stringMatching(/^United States: .*, which it likes better: “With the tests halted/),
      ]);
      const row = sheet.getByRole('row', { name: /^Freeze for freeze/, includeHidden: true });
      await expect(row.textContent()).resolves.toMatch(/everybodyno$/);
      await sheet.locator('.print-holds').waitFor();
      await sheet.locator('.print-figure .map-mover').first().waitFor();
      await expect(sheet.textContent()).resolves.toContain(`SHA-256 of the whole file: ${hash}`);
      await expect.poll(() => page.locator('button:visible').count()).toBe(0);
      expect(complaints).toEqual([]);
    });
  }

  it('is of what one sees, in words for everybody, but where the report has that in full', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/read');
    const card = page.getByRole('article').filter({ hasText: 'Whose word counts?' });
    await card.getByText(/^Credible: North Korea/).waitFor();
    await page.emulateMedia({ media: 'print' });
    await card.waitFor();
    expect(await page.locator('.print-sheet:visible, .read-leads:visible').count()).toBe(0);
    const main = page.locator('main');
    await expect(main.innerText()).resolves.not.toMatch(/Nash|GMR|SEQ|equilibri/);
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${visit.address}#/korea-2017/deals`);
    await page.locator('main .deals').waitFor();
    await page.emulateMedia({ media: 'print' });
    // On paper the finding is not cut.
    const finding = page.locator('.finding-first');
    await expect(
      finding.evaluate((line) => line.scrollHeight <= line.clientHeight + 1),
    ).resolves.toBe(true);
    expect(await page.locator('.print-sheet:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${visit.address}#/korea-2017/map`);
    await page.locator('.map-svg').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.locator('.print-sheet').waitFor();
    expect(complaints).toEqual([]);
  });

  it('fits on pages of A4 and Letter, the map on its side where it is wide', async () => {
    const { page } = await visit.open('#/korea-2017/situation');
    await page.locator('.print-figure svg').waitFor({ state: 'attached' });
    for (const format of ['A4', 'Letter']) {
      const text = (await page.pdf({ format })).toString('latin1');
      const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
      const onSide = boxes.filter(([, width, height]) => Number(width) > Number(height));
      expect(boxes.length).toBeGreaterThan(3);
      expect(boxes.length).toBeLessThan(9);
      expect(onSide).toHaveLength(1);
    }
  });

  it('has letters of seven points or more on the map, and nothing that covers them', async () => {
    const { page } = await visit.look('#/korea-2017/situation');
    await onPaper(page);
    const width = await page
      .locator('.print-plate svg')
      .evaluate((svg: SVGSVGElement) => svg.viewBox.baseVal.width);
    // A4 on its side without its margins, in pixels; the letters have 12.5 of those before they are scaled.
    const scale = Math.min(1, ((297 - 20) / 25.4) * (96 / width));
    expect(12.5 * scale * 0.75).toBeGreaterThanOrEqual(7);
    const mover = page.locator('.print-plate .map-mover').first();
    await expect(mover.evaluate((text) => getComputedStyle(text).stroke)).resolves.toBe('none');
  });

  it('is as accessible as the page, with its words in reach', async () => {
    const { page } = await visit.look('#/korea-2017/situation');
    await onPaper(page);
    await page.getByRole('heading', { level: 1, name: /^Nobody gains by moving first/ }).waitFor();
    await expect(seriousFaults(page)).resolves.toEqual([]);
    await page.emulateMedia({ media: 'screen' });
    await expect(page.locator('.print-sheet').isVisible()).resolves.toBe(false);
  });

  it('has the map of a small model in its text', async () => {
    const { page } = await visit.look('#/kinsara-2014-prisoners/situation');
    await onPaper(page);
    await page.locator('.print-text svg').waitFor();
    await expect(page.locator('.print-plate').count()).resolves.toBe(0);
  });

  it.runIf(isWhole)('waits for the report when the reader prints by the menu', async () => {
    const { page } = await visit.open();
    await page.evaluate(() => {
      window.print = () => {
        const there = document.querySelector('.print-figure svg') !== null;
        document.body.dataset['printed'] = String(there);
      };
    });
    await choose(page, 'Print the report …');
    await page.locator('body[data-printed="true"]').waitFor();
    // Another item prints the view that is open as it is shown.
    await page.goto(`${visit.address}#/korea-2017/deals`);
    await page.locator('main .deals').waitFor();
    await page.evaluate(() => {
      window.print = () => {};
    });
    await choose(page, 'Print this view …');
    await page.emulateMedia({ media: 'print' });
    await page.locator('main .deals h2, main .deals h3').first().waitFor();
    await page.getByRole('heading', { level: 1, name: 'Korea, September 2017' }).waitFor();
    expect(await page.locator('.print-sheet:visible, .views:visible').count()).toBe(0);
  });

  it('tells the way to the state looked at as well', async () => {
    const { page } = await visit.look('#/korea-2017/situation');
    await page.keyboard.press('3');
    await page.getByRole('button', { name: /^Open war\. / }).click();
    await page.getByRole('button', { name: 'Open in State' }).click();
    await page.locator('.print-state', { hasText: 'The way to “Open war”' }).waitFor({
      state: 'attached',
    });
  });
});

describe('a citation', inBrowser, () => {
  it('has title, day, hash, version, date and address, and no author that the file does not name', async () => {
    const { page, complaints } = await visit.open(undefined, clipboard);
    await choose(page, 'Cite this …');
    const dialog = page.getByRole('dialog', { name: 'Cite this' });
    await dialog.getByRole('button', { name: 'Copy as text' }).click();
    await dialog.getByText('Copied.').waitFor();
    const text = await copied(page);
    expect(text).toContain('Korea, September 2017, as of 12 September 2017. Model of a conflict.');
    expect(text).toContain(`File sha256 ${hash}. Read with Standoff ${version} on `);
    expect(text).toMatch(/ http:\/\/[^ ]+#\/korea-2017\/situation[^ ]*$/);
    await dialog.getByRole('button', { name: 'Copy as BibTeX' }).click();
    await expect.poll(() => copied(page)).toMatch(/^@misc\{korea-2017-[0-9a-f]{8},\n {2}title = /);
    await dialog.getByText('The file names no author; none is cited.').waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('names the variant that is read, and is found among the commands', async () => {
    const { page } = await visit.look('#/korea-2017/situation?variant=hawkish-washington');
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('cite this');
    await page.getByRole('menuitem', { name: /^Cite this/ }).click();
    const text = page.getByRole('textbox', { name: 'As text' });
    await expect(text.inputValue()).resolves.toContain('variant hawkish-washington');
  });

  it('fits a phone', async () => {
    const { page } = await visit.look('#/korea-2017/situation', {
      viewport: { width: 390, height: 844 },
    });
    await choose(page, 'Cite this …');
    await page.getByRole('textbox', { name: 'As BibTeX' }).waitFor();
    await expect(
      page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).resolves.toBe(true);
  });
});

describe('files', inBrowser, () => {
  it('are named after the case and what they show, and say what they were made from', async () => {
    const { page } = await visit.open('#/korea-2017/outcomes');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('korea-2017-outcomes.csv');
    const [head, ...rows] = readFileSync(await saved.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(head).toMatch(/,made from$/);
    const stamp = `File sha256 ${hash.slice(0, 12)}. Standoff ${version}, `;
    for (const row of rows) expect(row).toContain(stamp);
  });

  it('say in their names which variant was read', async () => {
    const { page } = await visit.open('#/korea-2017/map?variant=hawkish-washington');
    await page.getByRole('button', { name: 'Save the figure' }).click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'SVG' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('korea-2017-hawkish-washington-map.svg');
    expect(readFileSync(await saved.path(), 'utf8')).toContain('Variant hawkish-washington.');
  });
});
