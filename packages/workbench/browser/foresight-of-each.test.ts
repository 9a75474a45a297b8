import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import { SHOW } from './labels.ts';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';
import { openReading, readingSentence, showMethod } from './reading-panel.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

/** Where the two have frozen. */
const freeze = '#/korea-2017/situation?at=100011111';
const frozen = '#/korea-2017/situation?at=100011110';

describe('the foresight of each', inBrowser, () => {
  it('is set in a table, and situation, finding, outcomes and map are read under it', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/situation');
    await page.getByRole('button', { name: 'See it' }).click();
    await page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
    await page.getByText('It holds with everybody expecting credible replies.').waitFor();
    const table = await openReading(page, 'Foresight of each');
    await table.getByText('This is what the file says.').waitFor();
    await table.getByText('China stays in all five ways of reckoning that were tried.').waitFor();
    await table.getByRole('radio', { name: 'United States, Nash: would leave' }).check();
    await page.getByText(/It does not hold with the foresight of each\./).waitFor();
    await page.keyboard.press('Escape');
    await readingSentence(page).getByText('US Nash, others SEQ').waitFor();
    await page.getByText('Nobody gains by moving first').first().waitFor();
    await page.getByText('United States would leave, looking one move ahead.').waitFor();
    await page.waitForFunction(() => location.hash.includes('look=seq%2Cus%3Anash'));
    await page.getByRole('button', { name: 'Outcomes', exact: true }).click();
    await page.getByRole('columnheader', { name: /as each does/ }).waitFor();
    await page
      .getByLabel(SHOW)
      .selectOption({ label: 'what holds with the foresight of each (19)' });
    await page.getByText('19 outcomes').waitFor();
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await page.getByText('olds with the foresight of each').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('opens again from the address, and goes back to what the file says', async () => {
    const { page } = await visit.look(`${frozen}&look=seq,us:nash`);
    await page.getByText(/It does not hold with the foresight of each\./).waitFor();
    const table = await openReading(page, 'Foresight of each');
    await table.getByRole('button', { name: 'As the file says', exact: true }).click();
    await page.getByText('This is what the file says.').waitFor();
    await page.keyboard.press('Escape');
    await readingSentence(page).getByText('expects credible replies').waitFor();
    await page.waitForFunction(() => /look=seq(&|$)/.test(location.hash));
  });

  it.runIf(isWhole)(
    'is by further concepts where these are asked for, which the address keeps',
    async () => {
      const { page, complaints } = await visit.look('#/chicken/situation');
      const choice = await openReading(page, 'Further concepts');
      await choice
        .getByText('Not here: such a concept needs states made of options')
        .first()
        .waitFor();
      await choice.getByRole('checkbox', { name: 'NM, Non-myopic stability' }).check();
      await choice.getByRole('button', { name: 'Add' }).first().click();
      await choice.getByRole('button', { name: 'Leave out L2' }).waitFor();
      await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
      await page.getByRole('radio', { name: 'NM', exact: true }).check();
      await page.keyboard.press('Escape');
      await readingSentence(page)
        .getByText('everybody looks ever farther ahead; L2 is analysed besides')
        .waitFor();
      await page.getByText('It holds with everybody looking ever farther ahead.').waitFor();
      await page.waitForFunction(() => /look=nm&also=l2(&|$)/.test(location.hash));
      await page.reload();
      await page.getByText('First driver stays, looking ever farther ahead.').waitFor();
      await page.getByRole('button', { name: 'Outcomes', exact: true }).click();
      await page.getByRole('columnheader', { name: /^two moves/ }).waitFor();
      const chosen = await openReading(page, 'Further concepts');
      await chosen.getByRole('button', { name: 'Leave out L2' }).click();
      await page.getByRole('columnheader', { name: /^two moves/ }).waitFor({ state: 'detached' });
      expect(complaints).toEqual([]);
    },
  );

  it.each([
    ['outcomes', '.outcome-body .outcome-id', '.concept-head'],
    ['preferences', '.standing-outcomes', '.standing-outcomes th'],
  ])('is chosen while %s are in sight, and adds a column to them', async (view, row, head) => {
    const { page, complaints } = await visit.open(`#/korea-2017/${view}`);
    await showMethod(page);
    await page.locator(row).first().waitFor();
    const table = await openReading(page, 'Foresight of each');
    await table.getByRole('radio', { name: 'United States, Nash' }).click();
    await page.keyboard.press('Escape');
    await page.locator(head, { hasText: 'Mixed' }).waitFor();
    const further = await openReading(page, 'Further concepts');
    await further.getByRole('checkbox', { name: /^SIM\+/ }).click();
    await page.keyboard.press('Escape');
    await page.locator(head, { hasText: 'SIM+' }).waitFor();
    await page.locator(row).first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('is asked of a state in words, and of one beside its reasons', async () => {
    const { page } = await visit.open(`${frozen}&look=seq,us:nash`);
    await page.getByRole('button', { name: 'Show the method' }).click();
    await page.getByText('Under which foresight of each would it hold?').click();
    await page
      .getByText(
        'North Korea stays if it reckons with replies (GMR, SMR, SEQ, SSEQ), but not under Nash.',
      )
      .waitFor();
    const why = page.getByRole('region', { name: 'Why' });
    await why.getByRole('button', { name: /^GMR/ }).click();
    await page.getByText('United States stays, fearing any reply.').waitFor();
    await page.waitForFunction(() => location.hash.includes('us%3Agmr'));
  });

  it('can be one of its own for a coalition that counts, by mouse and by keyboard', async () => {
    const { page, complaints } = await visit.look(
      '#/korea-2017/situation?look=seq&together=dprk.us',
    );
    const verdict = (text: string) => page.locator('.state-verdict', { hasText: text }).waitFor();
    await verdict('only against single parties');
    const table = await openReading(page, 'Foresight of each');
    const choice = (says: string) =>
      table.getByRole('radio', { name: `North Korea and United States, ${says}`, exact: true });
    const asMost = table.getByRole('checkbox', {
      name: 'North Korea and United States: as most of its members',
    });
    await table.getByText('This is what the file says.').waitFor();
    await expect(asMost.isChecked()).resolves.toBe(true);
    await expect(choice('SEQ: would leave together').isChecked()).resolves.toBe(true);
    await choice('SMR: stay').check();
    await page.waitForFunction(() => location.hash.includes('look=seq%2Cdprk.us%3Asmr'));
    await expect(asMost.isChecked()).resolves.toBe(false);
    await verdict('It holds with the foresight of each');
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => location.hash.includes('dprk.us%3Aseq'));
    await verdict('only against single parties');
    await page.keyboard.press('Shift+Tab');
    await expect(asMost.evaluate((box) => box === document.activeElement)).resolves.toBe(true);
    await page.keyboard.press('Space');
    await page.waitForFunction(() => /look=seq(&|$)/.test(location.hash));
    await page.keyboard.press('Space');
    await page.waitForFunction(() => location.hash.includes('dprk.us%3Aseq'));
    await choice('GMR: stay').check();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'N. Korea + US GMR, others SEQ' }).waitFor();
    await page.reload();
    await verdict('It holds with the foresight of each');
    await page.getByRole('button', { name: 'Why: North Korea and United States' }).click();
    const why = page.getByRole('region', { name: 'Why', exact: true });
    await why.getByText('would not leave together, fearing any reply').waitFor();
    await readingSentence(page).getByText('N. Korea + US GMR, others SEQ').waitFor();
    await openReading(page, 'Foresight of each');
    await page.getByRole('button', { name: 'As the file says', exact: true }).click();
    await page.getByText('This is what the file says.').waitFor();
    await page.waitForFunction(() => /look=seq(&|$)/.test(location.hash));
    expect(complaints).toEqual([]);
  });

  it('of a coalition is found by a command, and is lost when it no longer counts', async () => {
    const { page, complaints } = await visit.look(
      '#/korea-2017/situation?look=seq&together=dprk.us',
    );
    const run = async (words: string) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('searchbox', { name: 'Find a command' }).fill(words);
      await page.getByRole('menuitem').first().waitFor();
      await page.keyboard.press('Enter');
    };
    await run('korea + us nash');
    await page.waitForFunction(() => location.hash.includes('dprk.us%3Anash'));
    await run('korea + us looking as most');
    await page.waitForFunction(() => /look=seq(&|$)/.test(location.hash));
    await run('korea + us smr');
    await readingSentence(page).getByText('N. Korea + US SMR, others SEQ').waitFor();
    await run('korea + us no longer');
    await readingSentence(page).getByText('expects credible replies').waitFor();
    await page.waitForFunction(() => /look=seq$/.test(location.hash));
    expect(complaints).toEqual([]);
  });

  it('of a coalition falls with a member that is removed, and comes back with it', async () => {
    const { page, complaints } = await visit.open(
      '#/korea-2017/build?look=seq,china.south-korea:smr&together=china.south-korea',
    );
    const own = readingSentence(page).getByText('China + S. Korea SMR, others SEQ');
    await own.waitFor();
    await page.getByRole('button', { name: 'Decision makers' }).first().click();
    await page.getByRole('button', { name: 'Remove South Korea' }).click();
    await page.getByRole('button', { name: 'Remove with all that uses it' }).click();
    const table = await openReading(page, 'Foresight of each');
    await table.getByText('This is what the file says.').waitFor();
    await expect(table.getByRole('checkbox').count()).resolves.toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await own.waitFor();
    expect(complaints).toEqual([]);
  });

  it('can be chosen for who has no move where it matters', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/situation?look=seq&also=berge');
    const table = await openReading(page, 'Foresight of each');
    await table.getByRole('radio', { name: /^Russia, Berge/ }).check();
    await page.waitForFunction(() => location.hash.includes('russia%3Aberge'));
    await page.keyboard.press('Escape');
    await readingSentence(page).getByText('Russia Berge, others SEQ').waitFor();
    expect(complaints).toEqual([]);
  });

  it('has no serious fault for assistive technology, light and dark', async () => {
    const { page } = await visit.look(`${freeze}&look=seq,us:nash`);
    await openReading(page, 'Foresight of each');
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
  });
});
