import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

describe('a sentence of the finding', inBrowser, () => {
  it('is asked why it is so, how sure, where from and what if not, by keys alone', async () => {
    const { page, complaints } = await visit.open('#/korea-2017/situation');
    await page.getByText('The whole finding').click();
    await page.getByRole('button', { name: /^Why\? The status quo holds under all five/ }).focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog');
    await sheet
      .getByRole('tabpanel', { name: 'Why?' })
      .getByText('It has two moves:')
      .first()
      .waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    await sheet.getByRole('tab', { name: 'Why?' }).focus();
    await page.keyboard.press('ArrowRight');
    await sheet
      .getByRole('tabpanel', { name: 'How sure?' })
      .getByText(/^This stands in 552,960 of 622,080 models; hangs on China ranking/)
      .waitFor();
    await page.keyboard.press('ArrowRight');
    await sheet
      .getByRole('tabpanel', { name: 'Where from?' })
      .getByText('China gave its vote to the newest UN sanctions')
      .waitFor();
    await page.keyboard.press('ArrowRight');
    const ifNot = sheet.getByRole('tabpanel', { name: 'What if not?' });
    await ifNot
      .getByText('China ranks “Seoul spared” above “Seoul punished if THAAD deployed”')
      .waitFor();
    await ifNot.getByRole('button', { name: 'Try it' }).press('Enter');
    await sheet.waitFor({ state: 'detached' });
    await page.getByText(/^Tried, not kept:/).waitFor();
    expect(complaints).toEqual([]);
  });

  it('is asked on a phone, also of one of several things that it says', async () => {
    const { page } = await visit.look('#/korea-2017/situation', {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    await page.getByText('The whole finding').click();
    await page.getByRole('button', { name: /^Why\? The status quo holds under all five/ }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Nobody has a move from the status quo that it likes better').check();
    await sheet
      .getByRole('tabpanel', { name: 'Why?' })
      .getByText('Nobody has a move from the status quo that it likes better.')
      .waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await sheet.getByRole('button', { name: 'Close' }).click();
    await sheet.waitFor({ state: 'detached' });
  });
});
