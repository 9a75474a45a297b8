import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import { attachText, minutes, openHarbour } from './harbour.ts';
import {
  inBrowser,
  seriousFaultsInEither,
  type Visit,
  visitWorkbench,
  widths,
} from './open-page.ts';
import { showMethod } from './reading-panel.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

async function open(options = {}) {
  const opened = await visit.open('#/chicken/model', options);
  await openHarbour(opened.page);
  return opened;
}

describe('the sources', inBrowser, () => {
  it('mark each place in an attached text, and say where the text differs', async () => {
    const { page, complaints } = await open();
    await attachText(page, minutes);
    await page.getByText('The text that the model means').waitFor();
    await page.getByText('1 of 2 places as cited, 1 differs.').waitFor();
    const marks = page.locator('.paragraphs mark');
    await expect
      .poll(() => marks.allTextContents())
      .toEqual(['and every year fewer ships can enter', '; the fees bring in half of that.']);
    await page.getByRole('button', { name: /^c02/ }).getByText('the text differs here').waitFor();
    await expect.poll(() => page.locator('.paragraphs b').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('lead from a claim to its place and from a place to its claim', async () => {
    const { page } = await open();
    await attachText(page, minutes);
    await page.getByRole('button', { name: /^c01/ }).click();
    const chosen = page.locator('mark[data-chosen]');
    await expect.poll(() => chosen.textContent()).toBe('and every year fewer ships can enter');
    await page.getByRole('button', { name: 'Claim c02' }).click();
    await page.getByRole('button', { name: /^c02/, expanded: true }).waitFor();
    await page.getByRole('button', { name: 'Shipping line Fees frozen' }).waitFor();
  });

  it('make a claim of selected text, in one step that undo takes back', async () => {
    const { page } = await open();
    await attachText(page, minutes);
    await page.locator('[data-paragraph="3"]').evaluate((line) => {
      const { firstChild } = line.querySelector('span')!;
      document.getSelection()!.setBaseAndExtent(firstChild!, 17, firstChild!, 61);
    });
    await page.getByText('Selected: ¶3, characters 18 to 60').waitFor();
    await page.getByRole('button', { name: 'Make a claim …' }).click();
    await page.getByRole('button', { name: 'Add the claim' }).click();
    await page.getByText('Say in your own words what is claimed.').waitFor();
    await page.getByLabel('What it says, in your own words').fill('The line says it would go');
    await page.getByLabel('Kind').last().fill('threat');
    await page.getByRole('button', { name: 'Add the claim' }).click();
    await page.getByRole('button', { name: /^c04 The line says it would go/ }).waitFor();
    await page.getByText('2 of 3 places as cited').waitFor();
    await page.getByRole('button', { name: 'Undo: add claim c04' }).click();
    await page.getByText('3 claims').waitFor();
  });

  it('make a claim by keyboard alone, from characters of a paragraph', async () => {
    const { page } = await open();
    await attachText(page, minutes);
    await page.getByRole('button', { name: /^¶4:/ }).press('Enter');
    await page.getByLabel('to (not included)').fill('7');
    await page.getByLabel('What it says, in your own words').fill('Everybody may come');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Add the claim' }).press('Enter');
    await page.getByRole('button', { name: /^c04 Everybody may come/ }).waitFor();
    await expect.poll(() => page.locator('mark[data-claims="c04"]').textContent()).toBe('الميناء');
  });

  it.runIf(isWhole)(
    'list judgements without a claim and claims without a use, and cite',
    async () => {
      const { page } = await open();
      await page.getByRole('radio', { name: 'Gaps (3)' }).click();
      await page.getByText('Judgements without a claim (2)').waitFor();
      await page.getByRole('button', { name: 'Cite a claim … for It needs the money' }).click();
      await page.getByLabel('It rests on').selectOption('c03');
      await page.getByRole('button', { name: 'Cite', exact: true }).click();
      await page.getByText('Judgements without a claim (1)').waitFor();
      await page.getByText('Every claim is used or marked as background.').waitFor();
      await page.getByRole('button', { name: 'Undo: cite claim c03' }).click();
      await page.getByText('Judgements without a claim (2)').waitFor();
    },
  );

  it('say how far a claim bears what cites it, and let that be graded', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: /^c02/ }).click();
    const grade = page.getByLabel('How far c02 bears Fees frozen');
    await expect.poll(() => grade.inputValue()).toBe('');
    await grade.selectOption('suggests it');
    await page.getByRole('button', { name: 'Undo: claim c02 suggests it' }).waitFor();
    await page.getByRole('radio', { name: 'Gaps (3)' }).click();
    await page.getByText('Links without a grade (2 of 3)').waitFor();
    await page.getByLabel('How far c01 bears the line stays').selectOption('says so');
    await page.getByText('Links without a grade (1 of 3)').waitFor();
    await page.getByRole('navigation', { name: 'Views' }).getByText('Preferences').click();
    await showMethod(page);
    await page.getByText('says so', { exact: true }).waitFor();
  });

  it('say what would change if a claim were wrong, let that be tried, and list claims by it', async () => {
    const { page, complaints } = await open();
    await page.getByRole('button', { name: /^c01/ }).click();
    await page.getByRole('button', { name: 'What would change' }).click();
    const wrong = page.getByRole('region', { name: 'If c01 were wrong' });
    await wrong.getByText('Wrong means that it supports nothing').waitFor();
    await wrong.getByText('Dropped: no other claim is cited').waitFor();
    await wrong
      .getByText(
        'The status quo does not hold if everybody fears any reply with or without a counter-move in mind.',
      )
      .waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    await wrong.getByRole('button', { name: 'Try the model without what is dropped' }).click();
    await wrong.getByText('The headline').first().waitFor();
    await wrong.getByRole('button', { name: 'Take it back' }).click();
    await wrong.getByRole('button', { name: 'Try the model without what is dropped' }).waitFor();
    await page.getByLabel('In order of').selectOption('weight');
    await page.getByRole('heading', { name: /^Turn a finding by themselves/ }).waitFor();
    await page.getByRole('heading', { name: 'Nothing cites these (1)' }).waitFor();
    await page.getByRole('button', { name: /^c03/ }).click();
    await page.getByText('Nothing cites it, so nothing would change.').waitFor();
    expect(complaints).toEqual([]);
  });

  it.runIf(isWhole)('are a press away from a claim in another view', async () => {
    const { page } = await visit.look('#/korea-2017/situation');
    const reference = page
      .locator('.consequences')
      .getByRole('button', { name: /^Claim / })
      .first();
    const claim = await reference.textContent();
    await page.mouse.move(5, 5);
    await reference.hover();
    await page.getByRole('tooltip').getByText('¶').first().waitFor();
    await reference.click();
    const panel = page.getByRole('dialog', { name: `Claim ${claim}` });
    await panel.getByText('Its text is not attached.').first().waitFor();
    await panel.getByRole('button', { name: 'Open a text file …' }).waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    await panel.getByRole('button', { name: 'See it in the sources' }).click();
    await page.getByRole('button', { name: new RegExp(`^${claim}`), expanded: true }).waitFor();
  });

  it('show the passage of a claim, and what stands around it, without leaving the view', async () => {
    const { page, complaints } = await open();
    await page.getByRole('navigation', { name: 'Views' }).getByText('Preferences').click();
    await page.getByRole('button', { name: 'Claim c01' }).first().click();
    const panel = page.getByRole('dialog', { name: 'Claim c01' });
    await panel.getByText('Its text is not attached.').waitFor();
    const file = { name: 'minutes.txt', mimeType: 'text/plain', buffer: Buffer.from(minutes) };
    await panel.locator('input[type=file]').setInputFiles(file);
    await panel.locator('mark').getByText('and every year fewer ships can enter').waitFor();
    await panel.getByText('The harbour is silting up, ').waitFor();
    await panel.getByText('as cited').waitFor();
    await expect.poll(() => page.locator('.preferences').count()).toBe(1);
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => panel.count()).toBe(0);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('tab', { name: 'Shipping line' }).click();
    await page.getByRole('button', { name: 'Claim c02' }).first().click();
    const other = page.getByRole('dialog', { name: 'Claim c02' });
    await other.getByText('the text differs here').waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
    expect(complaints).toEqual([]);
  });

  it.runIf(isWhole)('are told to a finger first', async () => {
    const { page } = await visit.open(undefined, { hasTouch: true });
    const reference = page.getByRole('button', { name: /^Claim / }).first();
    const claim = await reference.textContent();
    await reference.tap();
    await page.getByRole('button', { name: 'See it in the sources' }).tap();
    await page.getByRole('button', { name: new RegExp(`^${claim}`), expanded: true }).waitFor();
  });

  it('filter claims by kind, by who said them and by use', async () => {
    const { page } = await open();
    await page.getByLabel('Said by').selectOption('harbour master');
    await page.getByText('1 of 3 claims').waitFor();
    await page.getByLabel('Kind').selectOption('threat');
    await page.getByText('No matching claims').waitFor();
    await page.getByLabel('Said by').selectOption('');
    await page.getByRole('checkbox', { name: /^Without a use/ }).check();
    await page.getByRole('button', { name: /^c03/ }).waitFor();
  });

  it.runIf(isWhole)(
    'keep the text that is meant in the browser, and another one only while the page is open',
    async () => {
      const { page } = await open();
      await attachText(page, minutes);
      await page.getByText('It is kept in this browser alone').waitFor();
      await page.getByLabel('Open another source').selectOption('letter');
      await attachText(page, 'Dear board,\nwe are leaving.');
      await page.getByText('The model does not say which text it means').waitFor();
      await page.waitForFunction(() => location.hash.includes('edit='));
      await page.reload();
      // The source that was open is open again, and what was attached to it is gone.
      await page.getByText('No claim names a numbered paragraph of it').waitFor();
      await page.getByLabel('Open another source').selectOption('minutes');
      await page.getByText('The text that the model means').waitFor();
    },
  );

  it.runIf(isWhole)('say that a text is another one than the model means', async () => {
    const { page } = await open();
    await attachText(page, 'One line only');
    await page.getByText('Not the text that the model means').waitFor();
    await page.getByText('0 of 2 places as cited, 2 differ.').waitFor();
  });

  for (const width of widths) {
    it(`have no serious fault for assistive technology, light and dark, ${width} px`, async () => {
      const { page } = await open({ viewport: { width, height: 844 } });
      await attachText(page, minutes);
      await page.getByRole('button', { name: /^c02/ }).click();
      await page.getByText('Used for').waitFor();
      await page.getByRole('button', { name: 'What would change' }).click();
      await page.getByText('Dropped: no other claim is cited').waitFor();
      await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
      if (width === 390) await page.getByRole('button', { name: 'Show it in the text' }).click();
      await page.getByRole('button', { name: /^¶1:/ }).click();
      await page.getByRole('dialog').waitFor();
      await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    });
  }
});
