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

  it('is a line of the map once a coalition counts, with the reasons of each', async () => {
    const { page, complaints } = await visit.open('#/korea-2017/map?look=seq');
    await page.getByRole('button', { name: 'Coalitions' }).click();
    for (const name of ['N. Korea', 'US']) {
      await page.getByRole('checkbox', { name, exact: true }).click();
    }
    await page.getByRole('button', { name: 'Count N. Korea + US' }).click();
    await page.getByRole('dialog').press('Escape');
    const upset =
      /^As things stand\. Does not hold\. Each alone would stay; North Korea and the United States would leave together\./;
    await page.getByRole('button', { name: upset }).waitFor();
    const line = page.getByRole('button', {
      name: 'North Korea and United States move together to Freeze for freeze',
    });
    await line.click();
    const panel = page.getByRole('complementary', { name: 'What was chosen on the map' });
    await panel.getByText('Nothing that others could do deters them.').waitFor();
    await panel.getByText(/^N. Korea likes it better: “The halt of the exercises/).waitFor();
    await expect(seriousFaults(page)).resolves.toEqual([]);
    await page.getByRole('button', { name: /^N. Korea \+ US: joint moves of/ }).click();
    await line.waitFor({ state: 'detached' });
    await page.waitForFunction(() => location.hash.includes('without=dprk.us'));
    expect(complaints).toEqual([]);
    const { hash } = new URL(page.url());
    const again = await visit.open(hash, { colorScheme: 'dark' });
    const shown = again.page.getByRole('button', { name: /^N. Korea \+ US: joint moves of/ });
    await again.page.getByText('Nothing that others could do deters them.').waitFor();
    await expect(shown.getAttribute('aria-pressed')).resolves.toBe('false');
    await shown.click();
    await again.page.getByRole('button', { name: 'As a list' }).click();
    await again.page
      .getByText('can move together to “Freeze for freeze”, which serves them.')
      .waitFor();
    await expect(seriousFaults(again.page)).resolves.toEqual([]);
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
