import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import { typeAtEnd } from './kept-documents.ts';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

/** Moves a statement of the first decision maker up and keeps that. */
async function changeJudgement(page: Page): Promise<void> {
  await page
    .locator('.statement')
    .nth(1)
    .getByRole('button', { name: /^Move up/ })
    .click();
  await page.getByRole('button', { name: /^Keep/ }).click();
}

const mark = (page: Page) => page.locator('.changed-mark');

describe('a changed copy of a bundled conflict', inBrowser, () => {
  it('says in how many judgements it differs, in words, and goes back in one step', async () => {
    const { page, complaints } = await visit.open('#/korea-2017/preferences');
    await changeJudgement(page);
    await mark(page).filter({ hasText: 'changed in 1 judgement' }).waitFor();
    expect(await page.title()).toContain('Korea, September 2017, changed');
    await mark(page).getByRole('button', { name: 'see' }).click();
    const dialog = page.getByRole('dialog', { name: 'Unlike the bundled original' });
    await dialog.getByText(/ranks .* above/).waitFor();
    expect(await seriousFaultsInEither(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await mark(page).getByRole('button', { name: 'undo' }).click();
    await mark(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo: back to the original' }).click();
    await mark(page).filter({ hasText: 'changed in 1 judgement' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it.runIf(isWhole)('says so wherever it is opened: by a link, and as a file', async () => {
    const { page } = await visit.open('#/korea-2017/preferences');
    await changeJudgement(page);
    await mark(page).filter({ hasText: 'changed in 1 judgement' }).waitFor();
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('edit=');
    const linked = await visit.open(await page.evaluate(() => location.hash));
    await mark(linked.page).filter({ hasText: 'changed in 1 judgement' }).waitFor();
    await page.getByRole('button', { name: 'Share' }).click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Save the file' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('korea-2017-changed.standoff.yaml');
    const { page: library } = await visit.open('#/');
    const [chooser] = await Promise.all([
      library.waitForEvent('filechooser'),
      library.getByRole('button', { name: 'Open a file …' }).click(),
    ]);
    await chooser.setFiles({
      name: 'korea.yaml',
      mimeType: 'application/yaml',
      buffer: readFileSync(await saved.path()),
    });
    await mark(library).filter({ hasText: 'changed in 1 judgement' }).waitFor();
  });

  it.runIf(isWhole)('says so in a figure and in print', async () => {
    const { page } = await visit.open('#/korea-2017/preferences');
    await changeJudgement(page);
    await mark(page).filter({ hasText: 'changed in 1 judgement' }).waitFor();
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await page.locator('.map-svg').waitFor();
    await page.getByRole('button', { name: 'Save the figure' }).click();
    const [figure] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'SVG' }).click(),
    ]);
    const svg = readFileSync(await figure.path(), 'utf8');
    expect(svg).toContain('A copy of the bundled conflict, changed in 1 judgement.');
    await page.locator('.print-sheet h1').waitFor({ state: 'attached' });
    expect(await page.locator('.print-note').first().textContent()).toBe(
      'A copy of the bundled conflict, changed in 1 judgement.',
    );
  });

  it('says so in what is sent as Markdown', async () => {
    const { page } = await visit.open('#/korea-2017/preferences');
    await changeJudgement(page);
    await page.getByRole('button', { name: 'Share' }).click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Save as Markdown' }).click(),
    ]);
    const text = readFileSync(await saved.path(), 'utf8');
    expect(text).toContain('Unlike the bundled “Korea, September 2017”, changed in 1 judgement:');
  });

  it('says that only words differ where no judgement does, and nothing of the original', async () => {
    const { page } = await visit.open('#/chicken/model');
    expect(await mark(page).count()).toBe(0);
    await typeAtEnd(page, '\n# mine\n');
    await mark(page).filter({ hasText: 'changed in words, in no judgement' }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(390);
  });
});
