import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import { inBrowser, seriousFaults, type Visit, visitWorkbench } from './open-page.ts';
import { openReading, readingSentence } from './reading-panel.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

const means = 'An outcome deters only if it is greatly worse than staying';
const frozen = '#/korea-2017/situation?at=100011110';

const raid = `standoff: 1
title: A raid
decision-makers:
  north:
    options: { raid: yes/no }
    prefers: [{ never: south.answer = burn }, { not: south.answer = protest }, raid]
    unknown: ["s1 ? s2", "s1 ? s4"]
  south:
    options: { answer: [nothing, protest, burn] }
    prefers: [{ want: answer = protest, if: north.raid }, { want: answer = nothing }]
status-quo: { north.raid: no, south.answer: nothing }
`;

/** That the page as a whole says how it reads preferences. */
const told = (page: Page) =>
  page.getByRole('region', { name: 'Finding' }).getByText(means).waitFor();

async function choose(page: Page, former: string, name: string): Promise<void> {
  const dialog = await openReading(page, 'What deters a party');
  await page.getByRole('button', { name: `What deters a party ${former}`, exact: true }).waitFor();
  await dialog.getByRole('radio', { name, exact: true }).check();
  await page.keyboard.press('Escape');
}

describe('the reading of preferences', inBrowser, () => {
  it('reads the page anew where only great losses deter, and a link opens it again', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/situation');
    await page.getByRole('button', { name: 'See it' }).click();
    await page.getByText('It holds', { exact: true }).waitFor();
    await choose(page, 'anything no better', 'Strong');
    await told(page);
    await page.getByText('It does not hold').waitFor();
    await page.waitForFunction(() => location.hash.includes('read=strong'));
    const again = await visit.look(new URL(page.url()).hash);
    await again.page.getByText('It does not hold').waitFor();
    await told(again.page);
    await choose(page, 'great losses only', 'General');
    await page.getByText('It holds', { exact: true }).waitFor();
    await page.waitForFunction(() => !location.hash.includes('read='));
    expect(complaints).toEqual([]);
  });

  it.runIf(isWhole)(
    'asks two questions where something is both great and not known, and says what both mean',
    async () => {
      const { page, complaints } = await visit.open('#/chicken/model');
      const model = { name: 'raid.yaml', mimeType: 'text/yaml', buffer: Buffer.from(raid) };
      await page.getByLabel('Model file', { exact: true }).last().setInputFiles(model);
      await page.getByRole('heading', { level: 1, name: 'A raid' }).waitFor();
      const finding = page.getByRole('region', { name: 'Finding' });
      await page
        .getByRole('navigation', { name: 'Views' })
        .getByRole('button', { name: 'State', exact: true })
        .click();
      const dialog = await openReading(page, 'What deters a party');
      const degrees = dialog.getByRole('group', { name: 'How great a loss deters' });
      const doubts = dialog.getByRole('group', { name: 'What is not known' });
      await expect(degrees.getByRole('radio').count()).resolves.toBe(2);
      await expect(doubts.getByRole('radio').count()).resolves.toBe(5);
      await doubts.getByRole('radio', { name: 'Unknown, treatment a' }).check();
      await degrees.getByRole('radio', { name: 'Strong' }).check();
      await dialog.getByText('deterred only by one it knows to be greatly worse').waitFor();
      await expect(doubts.getByRole('radio', { checked: true }).count()).resolves.toBe(1);
      await expect(seriousFaults(page)).resolves.toEqual([]);
      await page.keyboard.press('Escape');
      await finding.getByText('Deterred by: great losses only, unknown: treatment a.').waitFor();
      await page.waitForFunction(() => location.hash.includes('read=strong-a'));
      await readingSentence(page)
        .getByText('only great losses deter; what is not known is read by treatment a')
        .waitFor();
      await openReading(page, 'What deters a party');
      await degrees.getByRole('radio', { name: 'General' }).check();
      await page.keyboard.press('Escape');
      await finding.getByText('Deterred by: anything no better, unknown: treatment a.').waitFor();
      await page.waitForFunction(() => location.hash.includes('read=unknown-a'));
      await page.getByText('whether it likes it better is not known').first().waitFor();
      expect(complaints).toEqual([]);
    },
  );

  it('goes together with a foresight of each, in either order', async () => {
    const { page, complaints } = await visit.look(`${frozen}&look=seq,us:nash&read=strong`);
    await readingSentence(page).getByText('US Nash, others SEQ; only great losses deter').waitFor();
    await told(page);
    await page.getByText(/It does not hold with the foresight of each\./).waitFor();
    await choose(page, 'great losses only', 'General');
    await page.waitForFunction(() => !location.hash.includes('read='));
    const table = await openReading(page, 'Foresight of each');
    await table.getByRole('button', { name: 'As the file says', exact: true }).click();
    await page.keyboard.press('Escape');
    await page.getByText('It holds', { exact: true }).waitFor();
    await choose(page, 'anything no better', 'Strong');
    await page
      .getByText(/It does not hold/)
      .first()
      .waitFor();
    await page.waitForFunction(() => /look=seq&read=strong/.test(location.hash));
    expect(complaints).toEqual([]);
  });

  it('is general alone for coalitions, which the page says with the way back', async () => {
    const { page } = await visit.look('#/korea-2017/situation?look=seq&read=strong');
    await page
      .getByText('Coalitions can be asked about only where anything no better deters')
      .waitFor();
    await expect(page.getByText('survive every coalition?').count()).resolves.toBe(0);
    await page.getByRole('button', { name: 'Switch to that' }).click();
    await page.getByText('would move together').first().waitFor();
    await page.getByRole('heading', { name: /survive every coalition\?/ }).waitFor();
  });

  it('is chosen beside the foresight on a phone, without a serious fault in the dark', async () => {
    const { page } = await visit.look('#/korea-2017/situation', {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    const dialog = await openReading(page, 'What deters a party');
    await dialog.getByRole('radio', { name: 'Strong', exact: true }).check();
    await expect(seriousFaults(page)).resolves.toEqual([]);
    await page.keyboard.press('Escape');
    await told(page);
    await expect(seriousFaults(page)).resolves.toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });

  it('takes no further row of the masthead', async () => {
    const { page } = await visit.look('#/korea-2017/situation?look=seq,us:nash&read=strong');
    const height = async () => (await page.locator('.masthead').boundingBox())!.height;
    await told(page);
    const strong = await height();
    await page.goto(`${visit.address}#/chicken/situation`);
    await readingSentence(page).getByText('US Nash').waitFor({ state: 'detached' });
    expect(strong).toBe(await height());
  });
});
