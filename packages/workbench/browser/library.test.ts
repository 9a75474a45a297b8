import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import { keptDocuments } from './kept-documents.ts';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

/** Opens the Korean case anew, as from a bookmark, and keeps a change of a preference. */
async function keepChange(page: Page, statement: number): Promise<void> {
  const before = (await keptDocuments(page)).length;
  await page.goto(`${visit.address}?${statement}#/korea-2017/preferences`);
  const row = page.locator('.statement').nth(statement);
  await row.getByRole('button', { name: /^Move up/ }).click();
  await page.getByRole('button', { name: /^Keep/ }).click();
  await expect.poll(async () => (await keptDocuments(page)).length).toBe(before + 1);
}

const yours = (page: Page) => page.getByRole('region', { name: 'Your conflicts' });
const bundled = (page: Page) => page.getByRole('region', { name: 'From the literature' });

describe('the list of conflicts', inBrowser, () => {
  it.runIf(isWhole)(
    'tells three changed copies of one case apart, each with its finding and a map',
    async () => {
      const { page, complaints } = await visit.open('#/korea-2017/situation');
      for (const statement of [1, 2, 3]) await keepChange(page, statement);
      await page.goto(`${visit.address}?library#/`);
      const rows = yours(page).getByRole('listitem');
      await expect.poll(() => rows.count()).toBe(3);
      await expect.poll(() => yours(page).locator('.library-changed').count()).toBe(3);
      const said = await yours(page).locator('.library-changed').allTextContents();
      expect(new Set(said).size).toBe(3);
      for (const one of said) expect(one).toMatch(/^Changed in 1 judgement: .* above /);
      await expect.poll(() => yours(page).locator('.small-map-disc').count()).toBeGreaterThan(2);
      expect(await seriousFaultsInEither(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  it('has the finding and a small map of what comes with Standoff, and finds by words', async () => {
    const { page } = await visit.open('#/', { viewport: { width: 390, height: 844 } });
    const rows = bundled(page).getByRole('listitem');
    expect(await rows.count()).toBe(8);
    expect(await bundled(page).locator('.small-map').count()).toBe(8);
    // Where nobody gains by moving first, lines at the status quo, on the left, lead to it.
    const heads = rows.first().locator('.small-map-head');
    const ends = await heads.evaluateAll((all) => all.map((one) => one.getAttribute('d')!));
    expect(ends.filter((d) => Number.parseFloat(d.slice(1)) < 20).length).toBeGreaterThan(0);
    expect(ends.length).toBe(await rows.first().locator('.small-map-arc').count());
    await rows.first().getByText('Nobody gains by moving first').waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('euphrates');
    await expect.poll(() => rows.count()).toBe(1);
    await page.getByRole('searchbox', { name: 'Search' }).fill('no such words');
    await page.getByText('None of them has these words.').waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('');
    expect(await seriousFaultsInEither(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });

  it('starts from a template, which is a conflict of one’s own', async () => {
    const { page, complaints } = await visit.open('#/');
    await page.getByRole('button', { name: 'New from a template' }).click();
    await page.getByRole('menuitem').filter({ hasText: 'the stag hunt' }).waitFor();
    expect(await seriousFaultsInEither(page)).toEqual([]);
    await page.getByRole('menuitem', { name: /mediator/ }).click();
    await page.getByRole('heading', { level: 1, name: 'A dispute with a mediator' }).waitFor();
    await page.getByRole('region', { name: 'Finding' }).waitFor();
    expect(await page.locator('.changed-mark').count()).toBe(0);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'A dispute with a mediator' }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('opening the page without an address', inBrowser, () => {
  it('shows the Korean case, and offers to go on with what was changed last', async () => {
    const { page, complaints } = await visit.open('');
    expect(await page.getByText('Left off').count()).toBe(0);
    await keepChange(page, 1);
    await page.goto(`${visit.address}?again`);
    await page.getByText('Left off just now: “Korea, September 2017”').waitFor();
    await page.getByText(/changed in 1 judgement: .* above /).waitFor();
    expect(await page.locator('.changed-mark').count()).toBe(0);
    expect(await seriousFaultsInEither(page)).toEqual([]);
    await page.getByRole('link', { name: 'Go on with it' }).click();
    await page.locator('.changed-mark').waitFor();
    expect(await page.getByText('Left off').count()).toBe(0);
    await page.goto(`${visit.address}?once-more`);
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.getByText('Left off').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });
});
