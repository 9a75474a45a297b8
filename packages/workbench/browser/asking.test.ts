import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

/** Opens the questions about a sentence by keys alone, reads why it is so, looks at them all, and closes them. */
async function askByKeys(page: Page, sentence: RegExp, answer: RegExp): Promise<void> {
  const button = page.getByRole('button', { name: sentence }).first();
  await button.press('Enter');
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('tabpanel', { name: 'Why?' }).getByText(answer).first().waitFor();
  await sheet.getByRole('tab', { name: 'Why?' }).focus();
  for (const asks of ['How sure?', 'Where from?', 'What if not?']) {
    await page.keyboard.press('ArrowRight');
    await sheet.getByRole('tabpanel', { name: asks }).waitFor();
  }
  await sheet.getByRole('button', { name: 'Close' }).press('Enter');
  await sheet.waitFor({ state: 'detached' });
}

describe('the same few questions', inBrowser, () => {
  it.runIf(isWhole)(
    'are asked of two outcomes that are compared: the ways, who prefers which, whether it holds',
    async () => {
      const { page, complaints } = await visit.look('#/korea-2017/outcomes');
      await page.getByRole('checkbox', { name: 'Compare The status quo' }).check();
      await page.getByRole('checkbox', { name: 'Compare Freeze for freeze' }).check();
      await askByKeys(page, /^Why\? .*leads there/, /^No (improvements|sequence of moves)/);
      await askByKeys(page, /^Why\? Russia would rather have it/, /^Russia prefers/);
      await askByKeys(page, /^Why\? It would hold/, /^“Freeze for freeze” holds/);
      await askByKeys(page, /^Why\? Freeze for freeze holds/, /^“Freeze for freeze” holds/);
      await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  it('are asked of each step of a way', async () => {
    const { page, complaints } = await visit.open('#/korea-2017/read');
    await page.getByRole('button', { name: 'Show the method' }).click();
    await askByKeys(page, /^Why\? .*North Korea.*tests frozen/, /worse .*for North Korea/);
    expect(complaints).toEqual([]);
  });

  it('are asked of what each variant finds, also of one that is not open', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/compare');
    const row = page.getByRole('row').filter({ hasText: 'status quo' }).first();
    await row.getByRole('button').nth(1).press('Enter');
    await page
      .getByRole('button', { name: /^Why\? / })
      .first()
      .press('Enter');
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('tabpanel', { name: 'Why?' }).getByText('As a command:').waitFor();
    await expect(sheet.locator('code').innerText()).resolves.toContain('--variant ');
    await sheet.getByRole('tab', { name: 'What if not?' }).press('Enter');
    await sheet.getByRole('button', { name: /^Read the page as / }).press('Enter');
    await sheet.waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).toContain('variant=');
    expect(complaints).toEqual([]);
  });

  it('are asked on a phone of what happened, and of a step by error', async () => {
    const phone = { viewport: { width: 390, height: 844 } };
    const { page, complaints } = await visit.look('#/korea-2017/beliefs?tab=history', phone);
    await askByKeys(page, /^Why\? The United States moves to/, /could not gain undeterred/);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    await page.goto(
      page.url().replace(/#.*/, '#/korea-2017/beliefs?variant=hawkish-washington&tab=fatal'),
    );
    await askByKeys(page, /^Why\? .*strik/i, /United States/);
    expect(complaints).toEqual([]);
  });
});
