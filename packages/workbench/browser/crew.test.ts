import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import { addressOf, largeModel } from '../bench/large-model.mjs';
import { inBrowser, type Visit, visitAlone } from './open-page.ts';

let visit: Visit;
afterEach(() => visit.end());

const OPTIONS = 19;
const large = addressOf(largeModel(OPTIONS), 'situation');

const finding = (page: Page) => page.locator('.finding-first').textContent();
const isIsolated = (page: Page) => page.evaluate(() => crossOriginIsolated);

describe('a long analysis', inBrowser, () => {
  it('is shared between workers in a page that is isolated, and finds what one worker finds', async () => {
    visit = await visitAlone();
    const { page, complaints } = await visit.open();
    await expect(isIsolated(page)).resolves.toBe(true);
    const shared = await openLarge(page);
    await expect.poll(shared.workers).toBeGreaterThan(0);
    await visit.end();

    visit = await visitAlone({ isolated: false });
    const plain = await visit.open();
    await expect(isIsolated(plain.page)).resolves.toBe(false);
    const alone = await openLarge(plain.page);
    expect(alone.workers()).toBe(0);
    expect(alone.finding).toBe(shared.finding);
    expect([...complaints, ...plain.complaints]).toEqual([]);
  }, 60_000);

  // The same by another way: in a whole run.
  it.runIf(isWhole)(
    'is shared on a host of plain files as well, once the page is kept',
    async () => {
      visit = await visitAlone({ isolated: false });
      const { page, complaints } = await visit.open();
      await page.evaluate(() => navigator.serviceWorker.ready);
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      await page.reload();
      await page.getByRole('region', { name: 'Finding' }).or(page.locator('.library')).waitFor();
      await expect(isIsolated(page)).resolves.toBe(true);
      const { workers } = await openLarge(page);
      await expect.poll(workers).toBeGreaterThan(0);
      expect(complaints).toEqual([]);
    },
    60_000,
  );
});

/**
 * Opens the large model in a page that is open, and counts the workers that share its analysis. There
 * is never a single one, but the browser does not tell of every one that is soon gone.
 */
async function openLarge(page: Page) {
  let workers = 0;
  page.on('worker', (worker) => {
    if (worker.url().includes('task.worker')) workers += 1;
  });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, large);
  await page.getByRole('heading', { level: 1 }).getByText('states').waitFor();
  return { workers: () => workers, finding: await finding(page) };
}
