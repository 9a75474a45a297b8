import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

describe('the situation', () => {
  it('opens on the Korean case, analysed, with its finding on top', async () => {
    const { page, complaints } = await visit.open();
    await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toBe(
      'Korea, September 2017',
    );
    await expect(page.locator('.finding-first').textContent()).resolves.toContain(
      'everybody would be better off with “Freeze for freeze”',
    );
    expect(complaints).toEqual([]);
  });

  it('moves by an improvement, shows the trail, and undo takes it back', async () => {
    const { page } = await visit.open();
    await page.getByRole('button', { name: 'See it' }).click();
    await page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
    await page.getByRole('button', { name: /^Tests go on/ }).click();
    await expect(page.locator('.trail li').count()).resolves.toBe(3);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
    await expect(page.locator('.trail li').count()).resolves.toBe(2);
  });

  it('reads the page anew under another foresight', async () => {
    const { page } = await visit.open();
    await page.getByRole('button', { name: 'See it' }).click();
    const verdict = page.locator('.state-verdict');
    await page.getByText('It holds', { exact: true }).waitFor();
    await page.getByRole('radio', { name: 'One move' }).click();
    await page.getByText('It does not hold').waitFor();
    await expect(verdict.textContent()).resolves.toContain('would leave');
  });

  it('says why a level cannot be chosen, and stays where it is', async () => {
    const { page } = await visit.open();
    await page.getByRole('radio', { name: 'weapons surrendered' }).click();
    await page.getByText('Who has surrendered the weapons does not test them').waitFor();
    await page.getByRole('heading', { name: 'As things stand' }).waitFor();
  });

  it('opens the very same view again from its address', async () => {
    const { page } = await visit.open();
    await page.getByRole('button', { name: 'See it' }).click();
    await page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
    await page.getByRole('radio', { name: 'One move' }).click();
    await page.getByText('It does not hold').waitFor();
    await page.waitForFunction(() => location.hash.includes('look=nash'));
    const { hash } = new URL(page.url());
    const again = await visit.open(hash);
    await again.page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
    await again.page.getByText('It does not hold').waitFor();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1280]) {
      it(`has no serious fault for assistive technology, ${colorScheme}, ${width} px`, async () => {
        const { page } = await visit.open('', { colorScheme, viewport: { width, height: 844 } });
        await expect(seriousFaults(page)).resolves.toEqual([]);
      });
    }
  }
});
