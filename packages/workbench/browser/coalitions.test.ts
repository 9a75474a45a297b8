import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, seriousFaults, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

describe('what some could do together', inBrowser, () => {
  it('is a button, has reasons, and can be asked of any who are picked', async () => {
    const { page, complaints } = await visit.open('#/korea-2017/situation?look=seq');
    const together = page.getByRole('region', { name: 'What some could do together' });
    await together.getByText('would move together').first().waitFor();
    await together
      .getByRole('button', { name: 'Why: North Korea and United States', exact: true })
      .click();
    const why = page.getByRole('region', { name: 'Why', exact: true });
    await why.getByText('Nobody outside has a credible answer to that.').waitFor();
    await why.getByText(/^Split, they could no longer go/).waitFor();
    await together.getByText('Ask about others together').click();
    // Who was asked about is picked already; the other two instead.
    for (const name of ['N. Korea', 'US', 'China', 'S. Korea']) {
      await together.getByRole('checkbox', { name, exact: true }).click();
    }
    await why.getByText('They have no joint move that is an improvement for them.').waitFor();
    await together.getByRole('button', { name: /^Freeze for freeze/ }).click();
    await page.locator('.state-title', { hasText: 'Freeze for freeze' }).waitFor();
    await expect(page.locator('.trail li').last().textContent()).resolves.toContain(
      'N. Korea + US',
    );
    expect(complaints).toEqual([]);
  });

  it('upsets outcomes, which are listed when asked for; on a phone too without a serious fault', async () => {
    const { page } = await visit.open('#/korea-2017/situation?look=seq', {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    await page.getByRole('button', { name: /^Ask all coalitions about the 47/ }).click();
    await page.getByText('37 of 47').waitFor();
    await page
      .getByRole('button', { name: 'Why: North Korea and United States', exact: true })
      .click();
    await page.getByText('If they fell out').waitFor();
    await page.getByText('Ask about others together').click();
    await expect(seriousFaults(page)).resolves.toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    const first = page.locator('.upset-state').first();
    await first.getByRole('button', { name: 'tests frozen, Washington talks' }).click();
    await page.locator('.state-title', { hasText: 'Freeze for freeze' }).waitFor();
  });
});
