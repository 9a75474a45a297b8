import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

describe('the manual', inBrowser, () => {
  it('is a press away from a term, in a page of its own', async () => {
    const { page, complaints } = await visit.open('#/korea-2017/situation?look=seq');
    // Where things stand nobody is tempted, so that no concept is explained.
    await page.getByRole('button', { name: 'See it' }).click();
    await page.getByRole('button', { name: 'Show the method' }).click();
    const why = page.getByRole('region', { name: 'Why', exact: true });
    const [manual] = await Promise.all([
      page.waitForEvent('popup'),
      why.getByRole('link', { name: 'Manual: Sequential stability' }).click(),
    ]);
    await manual.getByRole('heading', { level: 1, name: /SEQ|Sequential/ }).waitFor();
    await expect(seriousFaultsInEither(manual)).resolves.toEqual([]);
    // Paths and addresses in its pages are longer than a small window.
    await manual.setViewportSize({ width: 320, height: 640 });
    const { href } = new URL('../how-to/keep-a-server-running.html', manual.url());
    for (const address of [manual.url(), href]) {
      await manual.goto(address);
      expect(await manual.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(
        true,
      );
    }
    await manual.goBack();
    await manual.getByRole('link', { name: 'Glossary' }).click();
    await manual.getByRole('heading', { name: 'Glossary' }).waitFor();
    await page.getByRole('heading', { name: 'Freeze for freeze' }).first().waitFor();
    expect(complaints).toEqual([]);
  });
});
