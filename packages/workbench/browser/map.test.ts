import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, seriousFaults, type Visit, visitWorkbench } from './open-page.ts';
import { chooseForesight } from './reading-panel.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

const KOREA = '#/korea-2017/map';
const state = (page: Page, name: string) =>
  page.getByRole('button', {
    name: new RegExp(`^${name}\\. (Holds|Does not hold|Stable only)`),
  });

describe('the map', inBrowser, () => {
  it('shows few states of the Korean case one by one, and gathers all others', async () => {
    const { page, complaints } = await visit.look(KOREA);
    await state(page, 'As things stand').waitFor();
    await page.getByText(/^15 of 576 states one by one/).waitFor();
    const gathered =
      '34 more states hold in none of the five ways of reckoning that were tried. Two moves away.';
    await page.getByRole('button', { name: gathered }).waitFor();
    await page.getByText('The other 561 outcomes:').waitFor();
    // Of five it is said in words who likes a state better; where marks say it, the legend explains them.
    const marks = page.getByText('liked better, liked less than the start, by initials');
    expect(await marks.count()).toBe(0);
    await page.goto(`${visit.address}#/kinsara-2014-prisoners/map`);
    await marks.waitFor();
    expect(complaints).toEqual([]);
  });

  it('says of a state who would leave and which way leads there, and opens it', async () => {
    const { page } = await visit.look(KOREA);
    await state(page, 'Freeze for freeze').click();
    await page
      .getByText(/^North Korea moves to “tests frozen”, a step down for it, then/)
      .waitFor();
    await page.getByRole('button', { name: 'Open in State' }).click();
    await page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
  });

  it('is read anew under another foresight', async () => {
    const { page } = await visit.look(KOREA);
    await page.getByRole('button', { name: /^Freeze for freeze\. Holds/ }).waitFor();
    await chooseForesight(page, 'One move');
    await page.getByRole('button', { name: /^Freeze for freeze\. Does not hold/ }).waitFor();
  });

  it('opens exactly as it was from its address', async () => {
    const { page } = await visit.look(KOREA);
    await page
      .locator('.map-toolbar select')
      .first()
      .selectOption({ label: 'by how many like it better' });
    await page.locator('.map-toolbar select').nth(1).selectOption({ label: 'all' });
    await page.getByRole('button', { name: 'China: moves of China' }).click();
    await state(page, 'Freeze for freeze').click();
    await page.waitForFunction(() => location.hash.includes('chosen=state'));
    const { hash } = new URL(page.url());
    expect(hash).toContain('without=china');
    const again = await visit.look(hash);
    await again.page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
    await expect(again.page.locator('.map-toolbar select').first().inputValue()).resolves.toBe(
      'liking',
    );
    await expect(again.page.locator('.map-toolbar select').nth(1).inputValue()).resolves.toBe(
      'all',
    );
    await again.page
      .getByRole('button', { name: 'China: moves of China', pressed: false })
      .waitFor();
  });

  it('is walked by arrow keys along the moves', async () => {
    const { page } = await visit.look(KOREA);
    await state(page, 'Freeze for freeze').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Freeze without thaad' }).waitFor();
    await page.keyboard.press('Escape');
    await page
      .getByRole('heading', { name: 'Freeze without thaad' })
      .waitFor({ state: 'detached' });
  });

  it('says why a move is made or not', async () => {
    const { page } = await visit.look(KOREA);
    await page.getByRole('button', { name: 'United States moves to Exercises stop alone' }).click();
    await page
      .getByText(/^It likes where this leads worse: “No talks while the tests go on”/)
      .waitFor();
  });

  it('opens a group and shows a state of it, on the map', async () => {
    const { page } = await visit.look(KOREA);
    await page.getByRole('button', { name: /^21 more states/ }).click();
    await page
      .getByRole('button', { name: /^Tests frozen, Washington talks and Seoul spared/ })
      .click();
    await state(page, 'Tests frozen, Washington talks and Seoul spared').waitFor();
  });

  it('stands as a list of sentences too', async () => {
    const { page } = await visit.look(KOREA);
    await page.getByRole('button', { name: 'As a list' }).click();
    await page.getByText('can move to “Exercises stop alone”, a step down for it').waitFor();
  });

  it('is saved as a figure that stands alone, on white whatever the theme', async () => {
    const { page, complaints } = await visit.look(KOREA, { colorScheme: 'dark' });
    for (const format of ['SVG', 'PNG']) {
      await page.getByRole('button', { name: 'Save the figure' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: format }).click();
      const saved = await download;
      expect(saved.suggestedFilename()).toBe(`korea-2017-map.${format.toLowerCase()}`);
      const bytes = readFileSync(await saved.path());
      if (format === 'PNG') {
        expect(bytes.subarray(1, 4).toString()).toBe('PNG');
        expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(3000);
        continue;
      }
      const text = bytes.toString();
      expect(text).toContain('Korea, September 2017</title>');
      expect(text).toMatch(
        /<desc[^>]*>Korea, September 2017, as of 12 September 2017\. File sha256 [0-9a-f]{12}\. Standoff /,
      );
      expect(text).toContain('src: url(data:font/woff2;base64,');
      expect(text).toContain('<rect width="100%" height="100%" fill="rgb(255, 255, 255)"');
      expect(text).not.toContain('var(--');
    }
    expect(complaints).toEqual([]);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1280]) {
      it(`has no serious fault for assistive technology, ${colorScheme}, ${width} px`, async () => {
        const viewport = { width, height: 844 };
        const { page } = await visit.look(KOREA, { colorScheme, viewport });
        // A phone has the list.
        const start = page.getByRole('button', { name: 'As things stand', exact: true });
        await (width === 390 ? start : state(page, 'As things stand')).click();
        await page.getByText('Who would stay, who would leave').waitFor();
        await expect(seriousFaults(page)).resolves.toEqual([]);
      });
    }
  }
});
