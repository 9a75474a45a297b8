import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';
import { readingSentence } from './reading-panel.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

describe('the commands', inBrowser, () => {
  it('are found by typing: states, decision makers, foresights, views, cases', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/situation');
    const run = async (words: string) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('searchbox', { name: 'Find a command' }).fill(words);
      await page.getByRole('menuitem').first().waitFor();
      await page.keyboard.press('Enter');
    };
    await page.keyboard.press('Control+k');
    await page.getByRole('menuitem').first().waitFor();
    const box = await page.getByRole('dialog', { name: 'Commands' }).boundingBox();
    expect(box!.y).toBeLessThan(150);
    await page.keyboard.press('Escape');
    await run('freeze for');
    await page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
    await run('why china');
    await page.locator('.why').getByText('China').first().waitFor();
    await run('one move');
    await page.getByText('It does not hold').waitFor();
    await run('n. korea us counts');
    await readingSentence(page).getByText('the coalition N. Korea + US counts as well').waitFor();
    await run('why korea + us');
    await page.locator('.why').getByText('would not leave together').waitFor();
    await run('china gmr');
    await readingSentence(page).getByText('China GMR, others Nash').waitFor();
    await run('analyse berge');
    await readingSentence(page).getByText('Berge is analysed besides').waitFor();
    await run('n. korea us council counts');
    await readingSentence(page).getByText('2 coalitions count as well').waitFor();
    await run('outcomes would leave');
    await page.getByText('215 outcomes', { exact: true }).waitFor();
    await expect(page.getByLabel('Show who would leave').isChecked()).resolves.toBe(true);
    await run('equivalent states');
    await page.getByText(/^\d+ classes$/).waitFor();
    await run('states as columns');
    await expect.poll(() => page.getByLabel('States as columns').isChecked()).toBe(true);
    await run('vote council full oil');
    await page.locator('#vote-title', { hasText: 'Full oil embargo' }).waitFor();
    await run('view outcomes');
    await run('open chicken');
    await page.getByRole('heading', { level: 1, name: 'Chicken' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('have keys that rest while somebody types', async () => {
    const { page } = await visit.look('#/korea-2017/situation');
    await page.keyboard.press('7');
    const text = page.getByRole('textbox', { name: 'Text of the model file' });
    await text.click();
    await page.keyboard.type('12 ? lv');
    await page.getByText('12 ? lv').waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.type('d?');
    await page.getByRole('navigation', { name: 'Views' }).hover();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(page.url()).toContain('/model');
  });

  it('have keys also where the focus is in the list of preferences', async () => {
    const { page } = await visit.open('#/korea-2017/preferences');
    const row = page.locator('.statement').nth(4);
    await row.getByRole('button', { name: /^Move down/ }).click();
    await page.getByRole('button', { name: 'Keep it', exact: true }).waitFor();
    await page.keyboard.press('3');
    await page.locator('.map-svg').waitFor();
  });

  it('are listed on a sheet with their keys', async () => {
    const { page } = await visit.look('#/korea-2017/situation');
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keys' });
    await sheet.getByText('View: State').waitFor();
    await sheet.getByText('Keys that are pressed alone').click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('3');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Commands' }).waitFor();
    expect(page.url()).toContain('/situation');
    await page.getByRole('searchbox', { name: 'Find a command' }).fill('pressed alone');
    await page.getByRole('menuitem', { name: /turn on/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('3');
    await page.waitForFunction(() => location.hash.includes('/map'));
  });

  it('undo and redo by key', async () => {
    const { page } = await visit.look('#/korea-2017/situation');
    await page.getByRole('button', { name: 'See it' }).click();
    await page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('status').getByText('Undone: ').waitFor();
    await page.getByRole('heading', { name: 'As things stand' }).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
  });

  it('have no serious fault for assistive technology, light and dark', async () => {
    const { page } = await visit.look('#/korea-2017/situation');
    await page.keyboard.press('Control+k');
    await page.getByRole('menuitem').first().waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
  });
});

describe('the theme', inBrowser, () => {
  it('is remembered and there before the page is drawn; the system’s comes back', async () => {
    const { page } = await visit.open(undefined, { colorScheme: 'light' });
    const ground = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const choose = async (name: string) => {
      await page.getByRole('button', { name: 'Theme' }).click();
      await page.getByRole('menuitemradio', { name }).click();
    };
    const light = await ground();
    await choose('Dark');
    await expect.poll(() => ground()).not.toBe(light);
    await page.route('**/assets/index-*.js', (route) => route.abort());
    await page.reload({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    await page.unroute('**/assets/index-*.js');
    await page.reload();
    await choose('As the system');
    await expect.poll(() => ground()).toBe(light);
  });
});
