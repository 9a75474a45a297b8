import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import { addressOf, largeModel } from '../bench/large-model.mjs';
import { SHOW } from './labels.ts';
import { inBrowser, seriousFaults, type Visit, visitWorkbench } from './open-page.ts';
import { openReading, readingSentence, showMethod } from './reading-panel.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

describe('what some could do together', inBrowser, () => {
  it('is a button, has reasons, and can be asked of any who are picked', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/situation?look=seq');
    const together = page.getByRole('region', { name: 'What some could do together' });
    await together.getByText('would move together').first().waitFor();
    await together
      .getByRole('button', { name: 'Why: North Korea and United States', exact: true })
      .click();
    const why = page.getByRole('region', { name: 'Why', exact: true });
    await why.getByText('Nobody outside has a credible answer to that.').waitFor();
    await why.getByText(/^Split, they could no longer go/).waitFor();
    await together.getByText('Ask about another coalition').click();
    // Who was asked about is picked already; the other two instead.
    for (const name of ['N. Korea', 'US', 'China', 'S. Korea']) {
      await together.getByRole('checkbox', { name, exact: true }).click();
    }
    await why.getByText('They have no joint improvement.').waitFor();
    await together.getByRole('button', { name: /^Freeze for freeze/ }).click();
    await page.locator('.state-title', { hasText: 'Freeze for freeze' }).waitFor();
    await expect(page.locator('.trail li').last().textContent()).resolves.toContain(
      'N. Korea + US',
    );
    expect(complaints).toEqual([]);
  });

  it.runIf(isWhole)(
    'is a line of the map once a coalition counts, with the reasons of each',
    async () => {
      const { page, complaints } = await visit.look('#/korea-2017/map?look=seq');
      await openReading(page, 'Coalitions that count');
      for (const name of ['N. Korea', 'US']) {
        await page.getByRole('checkbox', { name, exact: true }).click();
      }
      await page.getByRole('button', { name: 'Count N. Korea + US' }).click();
      await page.getByRole('dialog').press('Escape');
      const upset =
        /^As things stand\. Stable only against single parties\. Each alone would stay; North Korea and the United States would leave together\./;
      await page.getByRole('button', { name: upset }).waitFor();
      const line = page.getByRole('button', {
        name: 'North Korea and United States move together to Freeze for freeze',
      });
      await line.click();
      const panel = page.getByRole('complementary', { name: 'What was chosen on the map' });
      await panel.getByText(/nothing that others could do deters them\./i).waitFor();
      await panel.getByText(/^N. Korea likes it better: “The halt of the exercises/).waitFor();
      await expect(seriousFaults(page)).resolves.toEqual([]);
      await page.getByRole('button', { name: /^N. Korea \+ US: joint moves of/ }).click();
      await line.waitFor({ state: 'detached' });
      await page.waitForFunction(() => location.hash.includes('without=dprk.us'));
      expect(complaints).toEqual([]);
      const { hash } = new URL(page.url());
      const again = await visit.look(hash, { colorScheme: 'dark' });
      const shown = again.page.getByRole('button', { name: /^N. Korea \+ US: joint moves of/ });
      await again.page.getByText(/nothing that others could do deters them\./i).waitFor();
      await expect(shown.getAttribute('aria-pressed')).resolves.toBe('false');
      await shown.click();
      await again.page.getByRole('button', { name: 'As a list' }).click();
      await again.page
        .getByText('can move together to “Freeze for freeze”, which serves them.')
        .waitFor();
      await expect(seriousFaults(again.page)).resolves.toEqual([]);
    },
  );

  it('upsets outcomes, which are listed when asked for; on a phone too without a serious fault', async () => {
    const { page } = await visit.look('#/korea-2017/situation?look=seq', {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    await page.getByRole('button', { name: /^Ask all coalitions about the 47/ }).click();
    await page.getByText('37 of 47').waitFor();
    await page
      .getByRole('button', { name: 'Why: North Korea and United States', exact: true })
      .click();
    await page.getByText('If the alliance split').waitFor();
    await page.getByText('Ask about another coalition').click();
    await expect(seriousFaults(page)).resolves.toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    const first = page.locator('.upset-state').first();
    await first
      .getByText(
        'North Korea place 20 → 8 of 112, the United States 67 → 43 of 112. China, South Korea and Russia like that better.',
      )
      .waitFor();
    await first.getByRole('button', { name: 'tests frozen, Washington talks' }).click();
    await page.locator('.state-title', { hasText: 'Freeze for freeze' }).waitFor();
  });
});

const party = (k: number) => `  d${k}: { options: { o: yes/no }, prefers: [ d${(k + 1) % 11}.o ] }`;
const crowd = `standoff: 1
title: Eleven
decision-makers:
${Array.from({ length: 11 }, (_, k) => party(k)).join('\n')}
status-quo: { ${Array.from({ length: 11 }, (_, k) => `d${k}.o: no`).join(', ')} }
`;

describe('asking all coalitions', inBrowser, () => {
  it('can be stopped, and asked for again', async () => {
    const { page } = await visit.look(addressOf(largeModel(14), 'situation'));
    const ask = page.getByRole('button', { name: /^Ask all coalitions about/ });
    await ask.click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await ask.waitFor();
  });

  it('is not offered where too many can move, or under a concept without a version for them', async () => {
    const { page } = await visit.look(addressOf(crowd, 'situation'));
    const section = page.getByRole('region', {
      name: 'Which outcomes that hold survive every coalition?',
    });
    await section.getByText('up to 10 can move. Here 11 can').waitFor();
    await expect(section.getByRole('button').count()).resolves.toBe(0);
    await page.goto(`${visit.address}#/chicken/situation?look=berge&also=berge`);
    await section.getByText('This foresight has no version for coalitions.').waitFor();
  });
});

describe('a coalition that is chosen', inBrowser, () => {
  it('has ten members at most', async () => {
    const { page } = await visit.look(addressOf(crowd, 'situation'));
    await openReading(page, 'Coalitions that count');
    const boxes = page.getByRole('dialog').getByRole('checkbox');
    for (let k = 0; k < 10; k++) await boxes.nth(k).check();
    await page.getByText('At most 10 can be asked about together.').waitFor();
    await expect(boxes.nth(10).isDisabled()).resolves.toBe(true);
    await boxes.first().uncheck();
    await expect(boxes.nth(10).isDisabled()).resolves.toBe(false);
  });
});

describe('coalitions that count in the situation', inBrowser, () => {
  it('have verdicts beside the others, in its words, its table and its printed page', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/situation?look=seq');
    await page
      .locator('.state-verdict', { hasText: 'It holds with everybody expecting credible replies' })
      .waitFor();
    await openReading(page, 'Coalitions that count');
    await expect(
      page.getByRole('button', { name: 'Choose two or more' }).isDisabled(),
    ).resolves.toBe(true);
    for (const name of ['N. Korea', 'US']) {
      await page.getByRole('checkbox', { name, exact: true }).check();
    }
    await page.getByRole('button', { name: 'Count N. Korea + US' }).click();
    const control = page.getByRole('dialog');
    await control.getByLabel('A joint move counts if').selectOption({ label: 'pareto' });
    await expect(seriousFaults(page)).resolves.toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.state-verdict', { hasText: 'only against single parties' }).waitFor();
    await page.getByText('North Korea and United States would leave it together').waitFor();
    const why = page.getByRole('region', { name: 'Why', exact: true });
    await why.getByText('would leave together').waitFor();
    await page.getByRole('button', { name: 'Why: China', exact: true }).click();
    await why.getByText('China stays').waitFor();
    expect(page.url()).toContain('together=dprk.us&joint=pareto');
    const table = await openReading(page, 'Foresight of each');
    const row = table.getByRole('row').filter({ hasText: 'N. Korea and US' });
    const choice = (says: string) =>
      row.getByRole('radio', { name: `North Korea and United States, ${says}`, exact: true });
    await expect(choice('SEQ: would leave together').isChecked()).resolves.toBe(true);
    await choice('GMR: stay').waitFor();
    await table.getByText(/^North Korea and the United States would leave together/).waitFor();
    await page.keyboard.press('Escape');
    for (const text of [
      'North Korea and the United States, together',
      'stable only against single parties',
      'North Korea and the United States would leave together by a joint move from which some gain and none loses, under Nash, SEQ and SSEQ.',
    ]) {
      const said = page.locator('.print-sheet').getByText(text, { exact: true }).first();
      await said.waitFor({ state: 'attached' });
    }
    expect(complaints).toEqual([]);
  });

  it('do not count where preferences are read otherwise, on a phone too', async () => {
    const { page } = await visit.look(
      '#/korea-2017/situation?look=seq&together=dprk.us&read=strong',
      {
        viewport: { width: 390, height: 844 },
      },
    );
    await readingSentence(page)
      .getByText('the coalition N. Korea + US is set aside; only great losses deter')
      .waitFor();
    const choice = await openReading(page, 'Coalitions that count');
    await choice.getByRole('button', { name: 'Switch to that' }).click();
    await page
      .getByRole('button', { name: 'Coalitions that count N. Korea + US', exact: true })
      .waitFor();
    await page.keyboard.press('Escape');
    await readingSentence(page)
      .getByText(/; the coalition N\. Korea \+ US counts as well$/)
      .waitFor();
  });
});

describe('coalitions that count in the outcomes', inBrowser, () => {
  const alone = 'stable under SEQ only against single parties; N. Korea + US would leave together';
  const isSelected = (page: Page, label: RegExp) =>
    page.getByLabel(label).locator('option:checked').textContent();

  it('change verdicts, which the address keeps, and can be listed, ordered and saved by', async () => {
    const { page, complaints } = await visit.open('#/korea-2017/outcomes?look=seq');
    await showMethod(page);
    const statusQuo = page.getByRole('row').filter({ hasText: 'The status quo' });
    await statusQuo
      .getByRole('button', { name: 'an equilibrium under SEQ', exact: true })
      .waitFor();
    await openReading(page, 'Coalitions that count');
    for (const name of ['N. Korea', 'US']) {
      await page.getByRole('checkbox', { name, exact: true }).check();
    }
    await page.getByRole('button', { name: 'Count N. Korea + US' }).click();
    await page.keyboard.press('Escape');
    await statusQuo.getByRole('button', { name: alone }).waitFor();
    await page.reload();
    await statusQuo.getByRole('button', { name: alone }).waitFor();
    await page.getByLabel(SHOW).selectOption({ label: 'equilibria under SEQ (47)' });
    await page.getByText('47 outcomes', { exact: true }).waitFor();
    await page.getByLabel('Stable for').selectOption({ label: 'North Korea and United States' });
    await page.getByText('43 outcomes', { exact: true }).waitFor();
    await page.getByLabel(SHOW).selectOption({ label: 'all 576 states' });
    await page.getByText('252 outcomes', { exact: true }).waitFor();
    await page
      .getByLabel('Order')
      .selectOption({ label: 'best for North Korea and United States first' });
    await page.getByRole('rowheader').first().getByText('s2', { exact: true }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    const saved = readFileSync(await download.path(), 'utf8');
    expect(saved).toContain('SEQ: leaving together');
    expect(complaints).toEqual([]);
  });

  it('have all verdicts in sight where they are named, on a laptop too', async () => {
    const { page } = await visit.look('#/korea-2017/outcomes?look=seq,us:nash&together=dprk.us', {
      viewport: { width: 1280, height: 800 },
    });
    await page.getByLabel('Show who would leave').check();
    const last = page.getByRole('columnheader', { name: 'credible replies, own answer' });
    await page.getByText('N. Korea + US', { exact: true }).nth(1).waitFor();
    const box = await last.boundingBox();
    expect(box!.x + box!.width).toBeLessThan(1280 - 28);
  });

  it('leave half a disc of what they upset beside the preferences', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/preferences?together=dprk.us');
    const statusQuo = page.locator('.standing-outcomes tr', { hasText: 'As things stand' });
    await statusQuo
      .getByTitle(/^stable with everybody expecting credible replies only against single parties; /)
      .waitFor();
    expect(complaints).toEqual([]);
  });

  it('give way where they count no longer, and leave no choice blank', async () => {
    const { page } = await visit.look('#/korea-2017/outcomes?look=seq&together=dprk.us');
    await page
      .getByLabel(SHOW)
      .selectOption({ label: 'better for North Korea and United States than the status quo' });
    await page.getByText('16 outcomes', { exact: true }).waitFor();
    await page.getByLabel('States as columns').check();
    await openReading(page, 'Coalitions that count');
    await page.getByRole('button', { name: 'Leave out North Korea and United States' }).click();
    await page.getByText('215 outcomes').waitFor();
    expect(await isSelected(page, SHOW)).toBe('what holds in any column');
  });
});
