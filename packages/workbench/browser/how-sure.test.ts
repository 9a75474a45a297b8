import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;

beforeAll(async () => {
  visit = await visitWorkbench();
});

afterAll(() => visit?.end());

const threeSwaps = '#/korea-2017/how-sure?doubts=swaps&within=3';

const markOf = (page: Page, judgement: string, finding: string) =>
  page.getByRole('button', { name: new RegExp(`${judgement}.*${finding}`) });

describe('what a finding hangs on', inBrowser, () => {
  it('is said in a sentence after what is in doubt, and in a picture whose marks are read', async () => {
    const { page, complaints } = await visit.open('#/korea-2017/situation');
    await page.keyboard.press('h');
    const found = page.getByRole('heading', {
      name: /^The status quo holds, with everybody expecting credible replies \(SEQ\), in 552,960 of 622,080 models \(by weight a share of 0\.889\); it falls exactly where China ranks/,
    });
    await found.waitFor();
    await page.getByText('A share of models is not a likelihood.').waitFor();
    await page.getByText('36 more judgements in doubt have no bearing on any of these.').waitFor();
    await page.getByRole('radio', { name: 'swaps in every order' }).check();
    await page.getByRole('radio', { name: 'up to 2' }).check();
    await page.getByRole('heading', { name: /in 14,749,000 of 18,120,200 models/ }).waitFor();
    const table = page.getByRole('table', { name: /^Findings against judgements/ });
    await table
      .getByRole('columnheader', { name: /^North Korea ranks “tests go on” above “Washing/ })
      .waitFor();
    const row = table.getByRole('row', { name: /^Everybody prefers “Freeze for freeze”/ });
    await row.getByText('17,698,800 of 18,120,200 models').waitFor();
    await expect(row.getByRole('button', { name: /^Matters with others/ }).count()).resolves.toBe(
      2,
    );
    await markOf(page, 'Turns it alone: China', 'The status quo holds').focus();
    await page.keyboard.press('Enter');
    await page
      .getByText(
        /^If China ranks “Seoul spared” above .* and all else is as written, the status quo does not hold under Nash, SEQ or SSEQ\. The finding falls in 3,371,200 of 3,371,200 models in which it is so, and in 0 of the others\.$/,
      )
      .waitFor();
    await page.waitForFunction(() =>
      ['doubts=swaps', 'within=2', 'mark='].every((word) => location.hash.includes(word)),
    );
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is tried by one press, and taken back by one', async () => {
    const { page } = await visit.open('#/korea-2017/how-sure');
    await markOf(page, 'Turns it alone: China', 'The status quo holds').click();
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('The finding would change.').waitFor();
    await page.getByText(/^Tried, not kept:/).waitFor();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText(/^Tried, not kept:/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Try it' }).waitFor();
  });
});

describe('on a phone', inBrowser, () => {
  it('each finding lists what it hangs on, and nothing moves sideways', async () => {
    const viewport = { width: 390, height: 844 };
    const { page } = await visit.open(threeSwaps, { viewport });
    const item = page.getByRole('listitem').filter({ hasText: 'Everybody prefers' });
    await item.getByRole('button', { name: /United States “exercises held” above “Tests/ }).click();
    await item.getByText(/it takes at least three swaps to come to this\./).waitFor();
    await expect(
      page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    ).resolves.toBe(true);
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
  });
});
