import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

const phone = { viewport: { width: 390, height: 844 } };

describe('the views', inBrowser, () => {
  it('stand in rooms, say what they answer, and go by a key that is theirs everywhere', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/situation');
    const views = page.getByRole('navigation', { name: 'Views' });
    const explore = views.getByRole('list', { name: 'Explore' });
    await expect(explore.getByRole('button').allTextContents()).resolves.toEqual([
      'State',
      'Outcomes',
      'Map',
      'Vote',
      'Beliefs',
      'In doubt',
      'Deals',
      'Compare',
    ]);
    await expect(
      views.getByRole('list', { name: 'Publish' }).getByRole('button').allTextContents(),
    ).resolves.toEqual(['Briefing']);
    const map = explore.getByRole('button', {
      name: 'Map',
      description: 'How does one get from here to there, and by whose moves?',
    });
    await page.mouse.move(5, 5);
    await map.hover();
    await page.getByRole('tooltip').getByText('How does one get from here to there').waitFor();
    await page.keyboard.press('8');
    await page.getByRole('heading', { name: 'UN Security Council' }).waitFor();
    await page.keyboard.press('7');
    await page.getByRole('textbox', { name: 'Text of the model file' }).waitFor();
    await expect(
      views.getByRole('button', { name: 'File', exact: true }).getAttribute('aria-current'),
    ).resolves.toBe('page');
    await views.getByRole('button', { name: 'Sources' }).click();
    await page.keyboard.press('3');
    await page.locator('.map-svg').waitFor();
    expect(complaints).toEqual([]);
  });

  it('are found in the palette by what they answer', async () => {
    const { page } = await visit.look('#/korea-2017/situation');
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox', { name: 'Find a command' }).fill('whose moves');
    await page.getByRole('menuitem', { name: /^How does one get from here to there/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.startsWith('#/korea-2017/map'));
  });

  it.each([
    ['vote', 'UN Security Council', /^#\/korea-2017\/votes/],
    ['votes', 'UN Security Council', /^#\/korea-2017\/votes/],
    ['no-such-view', 'Why doesn’t it happen?', /^#\/korea-2017\/read/],
  ])('open at /%s', async (word, heading, address) => {
    const { page } = await visit.look(`#/korea-2017/${word}`);
    await page.getByRole('heading', { name: heading }).waitFor();
    await expect.poll(() => new URL(page.url()).hash).toMatch(address);
  });

  it.each(['file', 'model'])('open the file at /%s, as links of before do', async (word) => {
    const { page } = await visit.look(`#/korea-2017/${word}`);
    await page.getByRole('textbox', { name: 'Text of the model file' }).waitFor();
  });

  it('open by every word that links of before had for them', async () => {
    const { page } = await visit.look('#/korea-2017/situation');
    const former = { belief: 'beliefs', sure: 'how-sure', doubt: 'how-sure', deal: 'deals' };
    for (const [word, view] of Object.entries({ ...former, briefing: 'publish' })) {
      await page.goto(`${visit.address}#/korea-2017/${word}`);
      await page.waitForFunction((id) => location.hash.startsWith(`#/korea-2017/${id}`), view);
    }
  });

  it('are in one line on a phone, with a list of all that says what each answers', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/situation', phone);
    const views = page.getByRole('navigation', { name: 'Views' });
    await expect(views.getByRole('button', { name: 'Preferences' }).count()).resolves.toBe(0);
    const line = await views.boundingBox();
    expect(line!.height).toBeLessThan(48);
    for (const each of await views.getByRole('button').all()) {
      const { height, width } = (await each.boundingBox())!;
      expect(Math.min(height, width)).toBeGreaterThanOrEqual(24);
    }
    await views.getByRole('button', { name: 'All views' }).click();
    const all = page.getByRole('dialog', { name: 'All views' });
    await all.getByText('What does each party want, and what if a judgement').waitFor();
    const keys = await all.locator('kbd').allTextContents();
    expect(new Set(keys).size).toBe(await all.getByRole('listitem').count());
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    await all.getByRole('button', { name: /^Preferences/ }).click();
    await page.waitForFunction(() => location.hash.includes('/preferences'));
    await views.getByRole('button', { name: 'Build' }).waitFor();
    // Also the last view of a room is seen in the row, where it is the current one.
    const last = await visit.look('#/korea-2017/deals', { viewport: { width: 390, height: 844 } });
    const row = last.page.locator('.rooms');
    const current = row.getByRole('button', { name: 'Deals' });
    await current.waitFor();
    const end = async (one: typeof row) => {
      const { x, width } = (await one.boundingBox())!;
      return x + width;
    };
    await expect.poll(async () => (await end(current)) - (await end(row))).toBeLessThanOrEqual(1);
    // Masthead and finding leave four fifths of the screen to the view.
    const finding = page.getByRole('region', { name: 'Finding' });
    const { y: top, height } = (await finding.boundingBox())!;
    expect(top + height).toBeLessThanOrEqual(844 / 5);
    await finding.getByRole('button', { name: 'More' }).click();
    await finding.getByRole('button', { name: 'See it' }).waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
    expect(complaints).toEqual([]);
  });
});
