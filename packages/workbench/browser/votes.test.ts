import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

/** Before the council has adopted anything. */
const before = '#/korea-2017/votes?at=000101110';

describe('the vote of an institution', inBrowser, () => {
  it('is reached from the situation, and says why the full draft dies there', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/situation');
    const council = page.getByRole('group', { name: 'UN Security Council' });
    await council.getByRole('button', { name: 'See the vote: UN Security Council' }).click();
    await page.getByRole('heading', { name: 'UN Security Council' }).waitFor();
    await page.getByRole('radio', { name: 'no new sanctions' }).click();
    await page.getByRole('button', { name: /^Full oil embargo fails/ }).click();
    await page.getByText('13 for, 2 against; China and Russia veto it.').first().waitFor();
    const figure = page.getByRole('figure', { name: 'The vote: 13 to 2, fails' });
    await figure.getByText('9 needed').waitFor();
    await expect(figure.locator('.ballot-no .seat').count()).resolves.toBe(2);
    await expect(figure.locator('.ballot-yes .seat').count()).resolves.toBe(13);
    await figure.getByText('United Kingdom').waitFor();
    const china = page.locator('.reason').filter({ hasText: 'China votes against it, a veto' });
    await china.getByText('“American troops on its border would not be borne”').waitFor();
    await china.getByRole('button', { name: /c34/ }).waitFor();
    await page.getByText('No member is pivotal').waitFor();
    expect(complaints).toEqual([]);
  });

  it('is walked from there to the draft that passes, and the situation moves to it', async () => {
    const { page } = await visit.look(before);
    const walk = page.getByRole('region', { name: /^The way to a draft that passes/ });
    await walk.getByText(/^China turns from no \(a veto\) to yes: it likes it better/).waitFor();
    await walk.getByRole('button', { name: 'Weaken it: weakened sanctions →' }).click();
    const figure = page.getByRole('figure', { name: 'The vote: 15 to 0, passes' });
    await expect.poll(() => figure.locator('.seat-turned').count()).toBe(2);
    await page.getByText(/^It would fail if the United States, China/).waitFor();
    await page.waitForFunction(() => location.hash.includes('draft='));
    const again = await visit.look(new URL(page.url()).hash);
    await again.page.getByRole('figure', { name: 'The vote: 15 to 0, passes' }).waitFor();
    await page.getByRole('button', { name: 'Adopt it: see what follows →' }).click();
    await page.getByText('It holds').waitFor();
    await page.locator('.trail').getByText('Council').waitFor();
    await page.getByText('stays: no draft would pass.').waitFor();
  });

  it('opens on the draft that tells most, from before it was adopted, and says so', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/vote');
    await page.getByRole('figure', { name: 'The vote: 13 to 2, fails' }).waitFor();
    await page.getByText('Shown first because it fails and a weaker draft passes.').waitFor();
    await page.getByRole('group', { name: 'Drafts start from before the vote' }).waitFor();
    await page
      .getByText('As things stand, but for what was adopted on 5 August 2017 (“Resolution 2371”).')
      .waitFor();
    await page.getByRole('button', { name: 'Weaken it: weakened sanctions →' }).click();
    await page.getByRole('figure', { name: 'The vote: 15 to 0, passes' }).waitFor();
    await page.waitForFunction(() => location.hash.includes('start=before'));
    const again = await visit.look(new URL(page.url()).hash);
    await again.page.getByRole('figure', { name: 'The vote: 15 to 0, passes' }).waitFor();
    // The situation stays where it was, until a draft is adopted there.
    await page.keyboard.press('1');
    await page.getByRole('heading', { name: 'As things stand' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('is taken from the status quo itself once that is asked for', async () => {
    const { page } = await visit.look('#/korea-2017/votes');
    await page.getByRole('radio', { name: 'weakened sanctions' }).click();
    await page.getByRole('group', { name: 'Drafts start from: As things stand' }).waitFor();
    await page.getByText('No weaker draft from here passes.').waitFor();
    await page.waitForFunction(() => location.hash.includes('start=here'));
    await page.getByRole('radio', { name: 'no new sanctions' }).click();
    await page.getByRole('region', { name: /^The way to a draft that passes/ }).waitFor();
    await page.keyboard.press('1');
    await page.locator('.trail').getByText('no new sanctions').waitFor();
  });

  it('is offered only where an institution votes, and keeps the numbers of the other views', async () => {
    const { page } = await visit.look('#/chicken/situation');
    const views = page.getByRole('navigation', { name: 'Views' });
    await views.getByRole('button', { name: 'Map' }).waitFor();
    await expect(views.getByRole('button', { name: 'Vote' }).count()).resolves.toBe(0);
    await page.goto(`${visit.address}#/korea-2017/preferences`);
    await page.getByRole('tab', { name: 'UN Security Council' }).click();
    await page.getByText('It has no preferences of its own').waitFor();
    await page.getByRole('button', { name: 'See how it votes: UN Security Council' }).click();
    await page.getByRole('region', { name: 'UN Security Council' }).waitFor();
  });

  it('says what each vote weighs, once that is asked for', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/votes');
    await page.getByText('What each vote weighs').click();
    await page.getByText(/848 of 32,768|2\.6 % of drafts/).waitFor();
    const china = page.getByRole('row', { name: /China/ });
    await china.getByText('5.2 %').waitFor();
    await page
      .getByText(/have the deciding vote|has the deciding vote/)
      .first()
      .waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('fits a phone', async () => {
    const { page } = await visit.look(before, { viewport: { width: 390, height: 844 } });
    await page.getByRole('figure', { name: 'The vote: 13 to 2, fails' }).waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
  });

  it('has no serious fault for assistive technology, light and dark', async () => {
    const { page } = await visit.look(before);
    await page.getByRole('figure', { name: 'The vote: 13 to 2, fails' }).waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
  });
});
