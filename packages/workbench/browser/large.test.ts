import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, largeModel } from '../bench/large-model.mjs';
import { SHOW } from './labels.ts';
import { inBrowser, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

describe('the outcomes of a large model', inBrowser, () => {
  // Over 2 s: a million states are analysed and sorted first.
  it('reach the very last of a million states, and the keyboard gets there and back', async () => {
    const { page, complaints } = await openAll(20);
    const grid = page.getByRole('grid', { name: 'Outcomes' });
    await grid.getByRole('button', { name: 'The status quo' }).first().focus();
    await page.keyboard.press('Control+End');
    await page.locator('.outcome-id', { hasText: 's1048576' }).waitFor();
    await page.waitForFunction(
      () => document.activeElement?.closest('tr')?.ariaRowIndex === '1048578',
    );
    await page.keyboard.press('PageUp');
    await page.waitForFunction(() => Number(rowOf()) < 1048578);
    await page.keyboard.press('Control+Home');
    await expect.poll(() => rowInFocus(page)).toBe('1');
    expect(complaints).toEqual([]);
  });
});

declare function rowOf(): string | null;

async function openAll(options: number) {
  const opened = await visit.open(addressOf(largeModel(options), 'outcomes'));
  const { page } = opened;
  await page.evaluate(() => {
    Object.assign(window, {
      rowOf: () => document.activeElement?.closest('tr')?.ariaRowIndex,
    });
  });
  await page.getByLabel(SHOW).selectOption('');
  await page.getByLabel('Order').selectOption('number');
  await page.getByText(`${(2 ** options).toLocaleString('en')} outcomes`).waitFor();
  await page.locator('.outcome-body .outcome-id', { hasText: /^s1$/ }).waitFor();
  return opened;
}

function rowInFocus(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => rowOf());
}
