import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import { inBrowser, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

const hashOf = (page: Page) => page.evaluate(() => location.hash);
const row = (page: Page) => page.locator('.outcome-body .outcome-name .outcome-link').first();

/** Opens the address of a page in another one, where nothing is kept. */
async function reopen(page: Page, words: string): Promise<Page> {
  await expect.poll(() => hashOf(page)).toContain(words);
  const again = await visit.look(await hashOf(page));
  expect(again.complaints).toEqual([]);
  return again.page;
}

describe('a link opens exactly what was shown', inBrowser, () => {
  it('whose reasons are open, and the moves that led there', async () => {
    const { page } = await visit.look('#/korea-2017/situation');
    await page.getByRole('button', { name: 'See it' }).click();
    await page.getByRole('navigation', { name: 'Moves so far' }).waitFor();
    const why = page.locator('.standings button', { hasText: 'Why' }).last();
    const verdictOf = (shown: Page) => shown.locator('.why-verdict').textContent();
    const before = await verdictOf(page);
    await why.click();
    await expect.poll(() => hashOf(page)).toContain('trail=');
    await expect.poll(() => verdictOf(page)).not.toBe(before);
    const trail = await page.getByRole('navigation', { name: 'Moves so far' }).textContent();
    const again = await reopen(page, 'who=');
    // On the first page as well it comes a moment after it was asked for.
    const areAlike = async () => (await verdictOf(again)) === (await verdictOf(page));
    await expect.poll(areAlike).toBe(true);
    const moves = again.getByRole('navigation', { name: 'Moves so far' });
    await moves.waitFor();
    expect((await moves.textContent())?.startsWith(trail!.slice(0, 14))).toBe(true);
    await moves.getByRole('button').first().click();
    await expect.poll(() => hashOf(again)).not.toContain('trail=');
  });

  it('which outcomes are listed, in which order and form, and which are pinned', async () => {
    const { page } = await visit.look('#/korea-2017/outcomes');
    await row(page).waitFor();
    const toolbar = page.locator('.outcome-toolbar');
    await toolbar.getByLabel(/^Show(?! who)/).selectOption({ index: 0 });
    await toolbar.getByLabel(/^Order/).selectOption({ label: 'best for China first' });
    await toolbar.getByLabel('Show who would leave').check();
    await expect.poll(() => hashOf(page)).toContain('leavers=yes');
    await page.waitForFunction(() => /\d outcomes/.test(document.body.textContent ?? ''));
    const count = await toolbar.getByRole('status').last().textContent();
    const first = await row(page).textContent();
    const again = await reopen(page, 'order=best*china');
    await expect.poll(() => row(again).textContent()).toBe(first);
    await expect
      .poll(() => again.locator('.outcome-toolbar').getByRole('status').last().textContent())
      .toBe(count);
    expect(await again.getByLabel('Show who would leave').isChecked()).toBe(true);
    // Back leads to the view before, and forward to this one as it was.
    await again.getByRole('button', { name: 'Map', exact: true }).click();
    await again.locator('.map-svg').waitFor();
    // The address is written a moment after the view is there, and the way back begins with it.
    await expect.poll(() => hashOf(again)).toContain('/map');
    await again.goBack();
    await expect.poll(() => row(again).textContent()).toBe(first);
  });

  it.runIf(isWhole)('whose preferences, which claims, which step of the forms', async () => {
    const { page } = await visit.look('#/korea-2017/preferences');
    await page.getByRole('tab', { name: /Russia/ }).click();
    const tab = await reopen(page, 'tab=russia');
    await tab.getByRole('tab', { name: /Russia/, selected: true }).waitFor();
    await page.goto(`${visit.address}#/korea-2017/sources`);
    await page.getByRole('radio', { name: /Gaps/ }).click();
    const gaps = await reopen(page, 'panel=gaps');
    await gaps.getByRole('radio', { name: /Gaps/, checked: true }).waitFor();
    await page.goto(`${visit.address}#/kinsara-2014-prisoners/build`);
    await page.getByRole('button', { name: 'What each wants' }).click();
    const step = await reopen(page, 'step=wishes');
    await step.locator('.step-link[aria-current="step"]', { hasText: 'wants' }).waitFor();
  });

  it('and says what is not in it: a change that is tried out and not kept', async () => {
    const { page } = await visit.open('#/korea-2017/preferences', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const statement = page.locator('.statement').nth(1);
    await statement.getByRole('button', { name: /^Move up/ }).click();
    await page.getByRole('button', { name: /^Keep/ }).waitFor();
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('menuitem', { name: 'Copy link to this view' }).click();
    await page.getByText('without what is tried out and not kept').waitFor();
  });
});

describe('a link without changes of the text that was damaged', inBrowser, () => {
  const link = '#/korea-2017/situation';

  it('says that its end is missing, and what could still be read', async () => {
    const { page } = await visit.look(link);
    await page.getByRole('button', { name: 'See it' }).click();
    await expect.poll(() => hashOf(page)).toContain('trail=');
    const whole = await hashOf(page);
    const { page: cut } = await visit.open(whole.slice(0, -1));
    const incomplete = cut.getByText('The link is incomplete: its end is missing.');
    /** What was noticed is taken note of, so that it is not taken for what is noticed next. */
    const follow = async (hash: string) => {
      await cut.getByRole('button', { name: 'I see' }).click();
      await incomplete.waitFor({ state: 'detached' });
      await cut.goto(`${visit.address}#/`);
      await cut.locator('.library').waitFor();
      await cut.goto(`${visit.address}${hash}`);
      await incomplete.waitFor();
    };
    await incomplete.waitFor();
    await cut
      .getByText('Read from it: the conflict, the view, the state, how far each looks.')
      .waitFor();
    for (const lost of [10, 40]) {
      await follow(whole.slice(0, -lost));
      await cut.getByText('Read from it: the conflict, the view').waitFor();
    }
    for (const end of ['?', 'check=']) {
      await follow(whole.slice(0, whole.indexOf(end)));
      await cut.getByText('whether the link had changes of it cannot be told').waitFor();
    }
    const { page: far } = await visit.open('#/korea-2017/situ');
    await far.getByText('it names a view that there is not').waitFor();
  });

  it('says that a letter of it is another', async () => {
    const { page } = await visit.look(link);
    await expect.poll(() => hashOf(page)).toContain('look=seq');
    const { page: other } = await visit.open((await hashOf(page)).replace('look=seq', 'look=smr'));
    await other.getByText('The link is damaged: it is not as the page wrote it.').waitFor();
  });
});
