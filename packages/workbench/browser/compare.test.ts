import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

describe('the variants of a file side by side', inBrowser, () => {
  it('are told as the command tells them: what they judge, what is found, what holds in most', async () => {
    const { page, complaints } = await visit.open('#/korea-2017/compare');
    await page.getByRole('heading', { name: 'Where do the variants of this file part?' }).waitFor();
    await page.getByText('all analysed under Nash, GMR, SMR, SEQ, SSEQ').waitFor();
    const bites = page.getByRole('region', { name: 'What explains sanctions-bite' });
    await bites
      .getByText('find what it finds: whether North Korea wants “tests frozen if Sanctions')
      .waitFor();
    await bites.getByText('The file and sanctions-bite differ in one judgement.').waitFor();
    const differences = page.getByRole('region', { name: /^What they judge otherwise/ });
    await differences
      .getByRole('listitem')
      .filter({ hasText: 'only forward in the order of its levels' })
      .first()
      .getByText('one-way-freeze, locked-on-both-sides')
      .waitFor();
    const found = page.getByRole('region', { name: 'What is found in each' });
    await expect.poll(() => found.getByRole('rowheader').count()).toBe(7);
    const bite = found.getByRole('row').filter({ hasText: 'sanctions-bite' });
    await bite
      .getByText('self-interested moves can lead to “tests frozen and Washington talks”')
      .waitFor();
    await bite.getByText('247').first().waitFor();
    await page
      .getByRole('region', { name: 'Where the verdicts part' })
      .getByText('Holds under none of the five concepts analysed')
      .first()
      .waitFor();
    const most = page.getByRole('region', { name: 'What holds in most of them' });
    await most.getByText('Counted is what holds under the foresight that each gives').waitFor();
    await expect.poll(() => most.getByText('7 of 7').count()).toBe(6);
    await most.getByText('nothing leads there').first().waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
    expect(complaints).toEqual([]);
  });

  it('open on the page, and the one that is open is marked', async () => {
    const { page } = await visit.look('#/korea-2017/compare');
    await page.getByRole('button', { name: 'read the page so rift-used' }).click();
    const open = page.getByRole('row').filter({ hasText: 'shown on this page' });
    await open.getByText('rift-used').waitFor();
    await page
      .getByRole('region', { name: 'Finding', exact: true })
      .getByText('China gains by moving, and no credible reply undoes that')
      .waitFor();
    await page.getByRole('button', { name: 'read the page so as it stands' }).waitFor();
  });

  it('have a crux that can be tried on the file, whichever is open', async () => {
    const { page, complaints } = await visit.open('#/korea-2017/compare?variant=rift-used');
    const bites = page.getByRole('region', { name: 'What explains sanctions-bite' });
    await bites
      .getByRole('button', { name: /^Try it on the file.*North Korea newly wants/ })
      .click();
    await page.getByRole('strong').filter({ hasText: 'The headline would change.' }).waitFor();
    await page.getByText('North Korea newly wants “tests frozen if Sanctions that bite”').waitFor();
    const row = page
      .getByRole('grid', { name: /^Wishes of North Korea/ })
      .getByText('Under sanctions that bite it gives way');
    await row.waitFor();
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect.poll(() => row.count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('have a view only where the file has some', async () => {
    const { page } = await visit.look('#/chicken');
    await page.getByRole('region', { name: 'Finding' }).waitFor();
    await expect(page.getByRole('navigation').getByText('Compare').count()).resolves.toBe(0);
  });
});
