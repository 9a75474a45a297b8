import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, seriousFaults, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

describe('the reading of preferences', inBrowser, () => {
  it('reads the page anew where only great losses deter, and a link opens it again', async () => {
    const { page, complaints } = await visit.open();
    await page.getByRole('button', { name: 'See it' }).click();
    await page.getByText('It holds', { exact: true }).waitFor();
    await page.getByLabel('Preferences read').selectOption('Strong');
    await page.getByText('An outcome deters only if it is greatly worse than staying').waitFor();
    await page.getByText('It does not hold').waitFor();
    await page.waitForFunction(() => location.hash.includes('read=strong'));
    const again = await visit.open(new URL(page.url()).hash);
    await again.page.getByText('It does not hold').waitFor();
    await expect(again.page.getByLabel('Preferences read').inputValue()).resolves.toBe('strong');
    await page.getByLabel('Preferences read').selectOption('General');
    await page.getByText('It holds', { exact: true }).waitFor();
    await page.waitForFunction(() => !location.hash.includes('read='));
    expect(complaints).toEqual([]);
  });

  it('has no serious fault on a phone in the dark', async () => {
    const { page } = await visit.open('#/korea-2017/situation?read=strong', {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    await page.getByText('An outcome deters only if it is greatly worse than staying').waitFor();
    await expect(seriousFaults(page)).resolves.toEqual([]);
  });
});
