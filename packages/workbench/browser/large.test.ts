import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import { addressOf, largeModel } from '../bench/large-model.mjs';
import { SHOW } from './labels.ts';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';
import { showMethod } from './reading-panel.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench('long');
});
afterAll(() => visit.end());

describe('the outcomes of a large model', inBrowser, () => {
  // Over 2 s: a million states are analysed and sorted first.
  it.runIf(isWhole)(
    'reach the very last of a million states, and the keyboard gets there and back',
    async () => {
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
    },
  );
});

describe('a model too large to be listed', inBrowser, () => {
  it('says roughly how large it is, all digits on hover, and puts the command together', async () => {
    const { page } = await visit.open('#/new/build');
    await page.goto(`${visit.address}${addressOf(largeModel(100), 'model')}`);
    await page.reload();
    await page.getByText('about 1.3 × 10^30').first().waitFor();
    const digits = page.getByTitle((2n ** 100n).toLocaleString('en-GB'));
    await digits.first().waitFor();
    await page.getByRole('button', { name: 'Ask about it without listing the states' }).click();
    const panel = page.getByRole('region', { name: 'A question to the solver' });
    await panel.getByLabel('What is to be so').selectOption('d0.o0');
    await panel.getByLabel('What makes an equilibrium').selectOption('nash');
    await expect
      .poll(() => panel.locator('.ask-command').textContent())
      .toMatch(/^standoff ask \S+\.standoff\.yaml d0\.o0 --concept nash$/);
    expect(await seriousFaultsInEither(page)).toEqual([]);
  });
});

describe('a question of the front page that takes long', inBrowser, () => {
  // Over 2 s: that a quarter of a million states take longer than is waited for is found by waiting.
  it('says so, and is worked out once that is asked for', async () => {
    const { page, complaints } = await visit.open(addressOf(largeModel(18), 'read'));
    const card = page.getByRole('article').filter({
      has: page.getByRole('heading', { name: 'What would make it happen?' }),
    });
    await card.getByText('To work this out takes longer than a few seconds.').waitFor();
    await expect(card.getAttribute('aria-busy')).resolves.toBe('false');
    await card.getByRole('button', { name: 'Work it out' }).click();
    await expect.poll(() => card.getAttribute('aria-busy')).toBe('true');
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
  await showMethod(page);
  await page.getByLabel('Order').selectOption('number');
  await page.getByText(`${(2 ** options).toLocaleString('en')} outcomes`).waitFor();
  await page.locator('.outcome-body .outcome-id', { hasText: /^s1$/ }).waitFor();
  return opened;
}

function rowInFocus(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => rowOf());
}
