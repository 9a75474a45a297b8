import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import { browserFor } from '../../../test/set-ups/browser.ts';
import { temporaryFolder } from '../../../test/set-ups/temporary-folder.ts';
import { addressOf } from '../bench/large-model.mjs';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';
import { publishByCommand } from './publish-by-command.ts';

const river = `standoff: 1
title: A river and its water
decision-makers:
  upper:
    name: Upper
    options: { share: { name: Its share, levels: 0 to 100 by 10, unit: "%", moves: step } }
    prefers: [ { not: lower.march }, { more: share, in-steps-of: 20 } ]
  lower:
    name: Lower
    options: { march: { levels: { no: no march, yes: a march } } }
    prefers: [ { want: upper.share <= 50 }, { not: march }, { more: left } ]
quantities: { left: { of: 90 - upper.share, name: What is left, unit: "%" } }
bodies:
  council:
    name: The Council
    members: [ upper, lower, { belgium: yes } ]
    adopts: 2 votes
    options: { dam: { levels: { no: no dam, yes: a dam } } }
infeasible: [ upper.share > 90 ]
states: { halves: { name: Halves, upper.share: 50, lower.march: no, council.dam: no } }
status-quo: { upper.share: 70, lower.march: no, council.dam: no }
`;

const briefing = `---
briefing: 1
model: river.standoff.yaml
headline: The river
standfirst: Who gets the water.
by: A. Writer
date: 2026-12-01
---

::numbers{states="status-quo; halves" between="upper, lower"}

::power
`;

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

describe('who gets what, in the workbench', inBrowser, () => {
  it('has the names of outcomes where the view is printed as it is shown', async () => {
    const { page } = await visit.open(addressOf(river, 'outcomes'));
    const table = page.getByRole('table', { name: 'What each amount comes to' });
    await table.waitFor();
    await page.evaluate(() => {
      document.documentElement.dataset['print'] = 'view';
    });
    await page.emulateMedia({ media: 'print' });
    await table.getByText('The status quo').waitFor();
    await page.locator('.frontier-of-two svg').first().waitFor();
    expect(await page.locator('.frontier-walk:visible').count()).toBe(0);
  });

  it.runIf(isWhole)(
    'is drawn beside the outcomes, and its points are gone through by keys',
    async () => {
      const { page, complaints } = await visit.open(addressOf(river, 'outcomes'));
      const table = page.getByRole('table', { name: 'What each amount comes to' });
      const now = table.getByRole('row', { name: /^The status quo/ });
      await now.getByRole('cell', { name: '70 %' }).waitFor();
      await now.getByRole('cell', { name: '20 %' }).waitFor();
      const part = page.getByRole('region', { name: 'What two can get' });
      await part.getByText(/Upper could get more of “Its share” only if Lower got less/).waitFor();
      const points = part.getByRole('slider', { name: 'Go through the points' });
      await expect(points.getAttribute('aria-valuetext')).resolves.toBe('Upper 70 %, Lower 20 %');
      await points.press('ArrowRight');
      await part.getByText('Upper 60 %, Lower 30 %', { exact: true }).waitFor();
      await part.getByText('The same as a table').click();
      await expect(part.getByRole('row').count()).resolves.toBe(11);
      await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await part.getByRole('button', { name: /^Look at/ }).click();
      await page.waitForFunction(() => location.hash.includes('/situation'));
      expect(complaints).toEqual([]);
    },
  );

  it('is not there without amounts', async () => {
    const { page } = await visit.look('#/korea-2017/outcomes');
    await page.getByText('215 outcomes').waitFor();
    await expect(page.getByText('Who gets what').count()).resolves.toBe(0);
  });
});

describe('what each vote weighs, in the workbench', inBrowser, () => {
  it('names no index until the method is shown', async () => {
    const { page, complaints } = await visit.open(addressOf(river, 'votes'));
    await page.getByText('What each vote weighs').click();
    const table = page.locator('.power-table');
    await table.getByRole('row', { name: /^Belgium/ }).waitFor();
    await expect(page.getByText(/Banzhaf|Shapley/).count()).resolves.toBe(0);
    await page.getByText('Whose vote decides which drafts in this conflict').waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('the figures of a briefing', inBrowser, () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([true, false])(
    'show who gets what and what votes weigh, with scripts: %s',
    async (javaScriptEnabled) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'river.standoff.yaml'), river);
      writeFileSync(join(folder, 'river.briefing.md'), briefing);
      const file = join(folder, 'river.html');
      publishByCommand(join(folder, 'river.briefing.md'), '--one-file', file);
      const browser = await browserFor('long');
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        javaScriptEnabled,
      });
      const page = await context.newPage();
      await page.goto(pathToFileURL(file).href);
      const amounts = page.locator('.figure-numbers');
      await amounts
        .getByRole('row', { name: /^The status quo/ })
        .getByText('70 %')
        .waitFor();
      await amounts.getByText('What Upper and Lower can get').waitFor();
      await expect(amounts.locator('svg.frontier circle').count()).resolves.toBe(10);
      const votes = page.locator('.figure-power');
      await votes.getByText('50 %').first().waitFor();
      await expect(votes.getByText(/Banzhaf|Shapley/).count()).resolves.toBe(0);
      if (javaScriptEnabled) {
        await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(
          true,
        );
      }
      await context.close();
    },
  );
});
