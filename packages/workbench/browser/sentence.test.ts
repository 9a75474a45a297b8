import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

describe('a sentence of the finding', inBrowser, () => {
  it('is asked why it is so, how sure, where from and what if not, by keys alone', async () => {
    const { page, complaints } = await visit.open('#/korea-2017/read');
    await page.getByRole('button', { name: 'Show the method' }).click();
    await page.getByText('The whole finding').click();
    await page.getByRole('button', { name: /^Why\? The status quo holds under all five/ }).focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog');
    await sheet
      .getByRole('tabpanel', { name: 'Why?' })
      .getByText('It has two moves:')
      .first()
      .waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    await sheet.getByRole('tab', { name: 'Why?' }).focus();
    await page.keyboard.press('ArrowRight');
    await sheet
      .getByRole('tabpanel', { name: 'How sure?' })
      .getByText(/^This stands in 552,960 of 622,080 models; it hangs on China ranking/)
      .waitFor();
    await page.keyboard.press('ArrowRight');
    await sheet
      .getByRole('tabpanel', { name: 'Where from?' })
      .getByText('China gave its vote to the newest UN sanctions')
      .waitFor();
    await page.keyboard.press('ArrowRight');
    const ifNot = sheet.getByRole('tabpanel', { name: 'What if not?' });
    await ifNot
      .getByText('China ranks “Seoul spared” above “Seoul punished if THAAD deployed”')
      .waitFor();
    await ifNot.getByRole('button', { name: 'Try it' }).press('Enter');
    await sheet.waitFor({ state: 'detached' });
    await page.getByText(/^Tried, not kept:/).waitFor();
    expect(complaints).toEqual([]);
  });

  it('is asked on a phone, also of one of several things that it says', async () => {
    const { page } = await visit.open('#/korea-2017/read', {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    await page.getByRole('button', { name: 'Show the method' }).click();
    await page.getByText('The whole finding').click();
    await page.getByRole('button', { name: /^Why\? The status quo holds under all five/ }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Nobody has a move from the status quo that it likes better').check();
    await sheet
      .getByRole('tabpanel', { name: 'Why?' })
      .getByText('Nobody has a move from the status quo that it likes better.')
      .waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await sheet.getByRole('button', { name: 'Close' }).click();
    await sheet.waitFor({ state: 'detached' });
  });

  it('is asked wherever a view says what is claimed: headline, state, verdict, vote', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/situation');
    const sheet = page.getByRole('dialog');
    const why = sheet.getByRole('tabpanel', { name: 'Why?' });
    const asked = async (button: RegExp, answer: RegExp) => {
      await page.getByRole('button', { name: button }).first().press('Enter');
      await why.getByText(answer).first().waitFor();
      await sheet.getByRole('button', { name: 'Close' }).press('Enter');
      await sheet.waitFor({ state: 'detached' });
    };
    await page.goto(page.url().replace('/situation', '/read'));
    await asked(
      /^Why\? Nobody gains by moving first/,
      /^The status quo holds if nobody looks beyond its own move/,
    );
    await page.goto(page.url().replace('/read', '/situation'));
    await asked(/^Why\? .* holds with/, /holds if/);
    await asked(/^Why\? (?!.* holds with).* (stays|would stay)/, /(stays|would stay) /);
    await page.goto(page.url().replace('/situation', '/votes'));
    await asked(/^Why\? .* (passes|fails)$/, /would (pass|fail)/);
    expect(complaints).toEqual([]);
  });

  it.runIf(isWhole)('is opened by a link, which the sheet copies', async () => {
    const { page } = await visit.open(
      `#/korea-2017/situation?that=${encodeURIComponent('stable status-quo seq dprk')}`,
    );
    const sheet = page.getByRole('dialog');
    await sheet
      .getByRole('tabpanel', { name: 'Why?' })
      .getByText(
        /North Korea (would stay|stays) in the status quo if it (expected|expects) credible replies/,
      )
      .first()
      .waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await sheet.getByRole('button', { name: 'Copy link' }).press('Enter');
    await page.getByText('The link is copied. It opens this question.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain('that=stable+status-quo+seq+dprk');
    await sheet.getByRole('button', { name: 'Close' }).press('Enter');
    await sheet.waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('that=');
    await page.goto(link);
    await sheet.getByRole('tab', { name: 'How sure?' }).click();
    await sheet.getByText(/^This stands in/).waitFor();
  });

  it('what is not counted in passing is counted where that is asked for, and can be stopped', async () => {
    const { page } = await visit.look(
      `#/korea-2017/situation?that=${encodeURIComponent('weak status-quo under gmr')}`,
    );
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('tab', { name: 'How sure?' }).click();
    await sheet.getByRole('button', { name: 'Count them' }).press('Enter');
    await sheet.getByRole('button', { name: 'Stop' }).press('Enter');
    await sheet.getByText('Stopped before it was known.').waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(await page.evaluate(() => window.innerWidth));
  });
});
