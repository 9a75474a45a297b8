import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import { addressOf } from '../bench/large-model.mjs';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';

const catalogued = (id: string) =>
  new URL(`../../../catalog/${id}/${id}.standoff.yaml`, import.meta.url);

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

describe('the variants of a file side by side', inBrowser, () => {
  it('are a grid, whose cells say what holds and open what turns them', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/compare');
    const grid = page.getByRole('table', { name: 'What holds in each' });
    const cell = (row: string, column: number) =>
      grid.getByRole('row').filter({ hasText: row }).getByRole('cell').nth(column);
    // Findings of the file come last. Terms of the method stay behind it, and so does what is the same in all.
    await cell('Freeze for freeze', 3).getByText('no, otherwise, by c').waitFor();
    await expect(cell('Freeze for freeze', 1).innerText()).resolves.toBe('holds');
    await expect(grid.getByRole('rowheader').allInnerTexts()).resolves.toEqual([
      'Does this outcome hold?',
      'The status quo',
      'Freeze for freeze',
      'Kim freezes alone',
      'China cuts the supplies',
      'Freeze without THAAD',
      'THAAD for trade',
      'Peace without the weapons',
      'Is this so?',
      'The balance lasts',
      'The trade would last',
      "Nobody's interest leads to war",
      'THAAD for trade would not last',
    ]);
    const turns = page.getByRole('region', { name: 'What turns it' });
    await turns.getByText('Whether North Korea wants “tests frozen if Sanctions').waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    // By keys alone: the cell, what is known of it, and what it offers.
    await cell('Freeze for freeze', 3).getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.getByText('What turns it: whether North Korea wants “tests frozen').waitFor();
    await page.getByText('Freeze for freeze, sanctions-bite: does not hold').waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    // How many states hold comes with the method.
    await expect(grid.getByRole('rowheader', { name: 'Under Nash' }).count()).resolves.toBe(0);
    await page.getByLabel('Held against').selectOption('sanctions-bite');
    await cell('The status quo', 0).getByText('holds, otherwise, by').waitFor();
    await expect(cell('The status quo', 3).innerText()).resolves.toBe('no');
    await page.setViewportSize({ width: 390, height: 844 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
    await page.getByRole('button', { name: 'See who would stay' }).click();
    await page.getByText('sanctions-bite').first().waitFor();
    // The file is read as the variant has it before the state is opened.
    await expect.poll(() => page.url()).toMatch(/\/situation\b.*variant=sanctions-bite/);
    expect(complaints).toEqual([]);
  });

  it('say in their heads what each assumes, and where letters will come that are still sought', async () => {
    const { page } = await visit.look('#/korea-2017/situation');
    await page.evaluate(() => {
      new MutationObserver(() => {
        const awaited = document.querySelector('.compare-otherwise .compare-letters');
        if (awaited?.textContent === '…') document.body.dataset['awaited'] = 'yes';
      }).observe(document.body, { subtree: true, childList: true });
    });
    await page.keyboard.press('9');
    const grid = page.getByRole('table', { name: 'What holds in each' });
    await grid.getByText('no, otherwise, by c').or(grid.getByText(', by c')).first().waitFor();
    await grid.getByText('Beijing values the rift between Seoul').waitFor();
    expect(await page.evaluate(() => document.body.dataset['awaited'])).toBe('yes');
    expect(await grid.getByText('…', { exact: true }).count()).toBe(0);
    // All columns are on a sheet of paper.
    await page.setViewportSize({ width: 673, height: 900 });
    await page.emulateMedia({ media: 'print' });
    const ends = await grid.evaluate((table) => table.getBoundingClientRect().right);
    expect(ends).toBeLessThanOrEqual(673);
  });

  it('have other texts beside them: a file that is chosen, or an earlier version; a faulty one is refused', async () => {
    const { page, complaints } = await visit.open('#/korea-2017/compare');
    const grid = page.getByRole('table', { name: 'What holds in each' });
    await grid.getByRole('columnheader', { name: 'sanctions-bite' }).waitFor();
    const korea = readFileSync(catalogued('korea-2017'), 'utf8');
    const choose = (name: string, text: string) =>
      page
        .getByLabel('A file to stand beside them')
        .setInputFiles({ name, mimeType: 'text/yaml', buffer: Buffer.from(text) });
    // Somebody for whom sanctions that bite are worse than a freeze.
    await choose(
      'colleague.yaml',
      korea.replace('- { want: tests = continued', '- { not: tests = continued'),
    );
    await grid.getByRole('columnheader', { name: 'colleague.yaml' }).waitFor();
    await page.getByText('Whether North Korea wants “tests go on').first().waitFor();
    await page.getByLabel('Held against').selectOption('colleague.yaml');
    await grid
      .getByRole('columnheader', { name: 'colleague.yaml' })
      .getByText('all held against this')
      .waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    await choose('faulty.yaml', 'standoff: 1');
    await page.getByText('faulty.yaml: The text has errors.').waitFor();
    await page.getByRole('button', { name: 'faulty.yaml: no longer beside them' }).click();
    await grid.getByRole('columnheader', { name: 'colleague.yaml' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('are not needed where another text stands beside the file; what goes by a number is told that means something else', async () => {
    const file = (prefers: string) => `standoff: 1
title: Arms
decision-makers:
  ann: { name: Ann, options: { arm: { levels: { no: Ann unarmed, yes: Ann armed } } }, prefers: [${prefers}] }
  bob: { name: Bob, options: { arm: { levels: { no: Bob unarmed, yes: Bob armed } } }, prefers: [not ann.arm] }
status-quo: { ann.arm: no, bob.arm: no }
doubts: [{ of: ann.prefers.1, drop: yes }]
`;
    const { page } = await visit.open(addressOf(file('arm, bob.arm'), 'compare'));
    await page.getByText('This file has no variants.').waitFor();
    await page.getByLabel('A file to stand beside them').setInputFiles({
      name: 'other.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.from(file('bob.arm, arm')),
    });
    await page.getByRole('table', { name: 'What holds in each' }).waitFor();
    await page.getByRole('columnheader', { name: 'other.yaml' }).waitFor();
    await page
      .getByRole('region', { name: 'What goes by a number and means something else' })
      .getByText(
        'Number 1 in the order of Ann, which is in doubt, is “Bob armed” in “other.yaml” and “Ann armed” in “Arms”, which is number 2 in “other.yaml”.',
      )
      .waitFor();
  });

  it.runIf(isWhole)(
    'are told at length as the command tells them: what they judge, what is found, what holds in most',
    async () => {
      const { page, complaints } = await visit.look('#/korea-2017/compare');
      await page.getByText('The long report').click();
      await page.getByText('all analysed and read as the page is').waitFor();
      const bites = page.getByRole('region', { name: 'What explains sanctions-bite' });
      await bites
        .getByText('agree on this: whether North Korea wants “tests frozen if Sanctions')
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
      await page
        .getByRole('region', { name: 'Where the verdicts part' })
        .getByText('Holds in none of the five ways of reckoning that were tried')
        .first()
        .waitFor();
      const most = page.getByRole('region', { name: 'What holds in most of them' });
      await expect.poll(() => most.getByText('7 of 7').count()).toBe(6);
      await most.getByText('nothing leads there').first().waitFor();
      await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
      await bites
        .getByRole('button', { name: /^Try it on the file.*North Korea also wants/ })
        .click();
      await page.getByRole('strong').filter({ hasText: 'The headline would change.' }).waitFor();
      const row = page
        .getByRole('grid', { name: /^Wishes of North Korea/ })
        .getByText('Under sanctions that bite it gives way');
      await row.waitFor();
      await page.getByRole('button', { name: 'Discard' }).click();
      await expect.poll(() => row.count()).toBe(0);
      expect(complaints).toEqual([]);
    },
  );

  it('open on the page, and the one that is open is marked', async () => {
    const { page } = await visit.look('#/korea-2017/compare');
    await page.getByRole('button', { name: 'read the page so rift-used' }).click();
    const open = page.getByRole('columnheader').filter({ hasText: 'shown on this page' });
    await open.getByText('rift-used').waitFor();
    await page
      .getByRole('region', { name: 'Finding', exact: true })
      .getByText('China gains by moving, and no credible reply undoes that')
      .waitFor();
    await page.getByRole('button', { name: 'read the page so as it stands' }).waitFor();
  });

  it('have a view only where the file has some', async () => {
    const { page } = await visit.look('#/chicken');
    await page.getByRole('region', { name: 'Finding' }).waitFor();
    await expect(page.getByRole('navigation').getByText('Compare').count()).resolves.toBe(0);
  });
});
