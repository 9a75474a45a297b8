import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

/** A view that fails whenever it is drawn, in place of the file of a view. */
const failing = {
  contentType: 'text/javascript',
  body: 'export default function () { throw new Error("no such layer"); }',
};

describe('a fault in drawing', inBrowser, () => {
  it('of a view leaves masthead, finding and text, and other ways to go on', async () => {
    const { page } = await visit.open('#/korea-2017/model', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.route('**/assets/map-view-*.js', (route) => route.fulfill(failing));
    const end = async () => {
      await page.getByRole('textbox', { name: 'Text of the model file' }).click();
      await page.keyboard.press('Control+End');
    };
    await end();
    await page.keyboard.type('# not lost\n');
    await page.getByRole('navigation', { name: 'Views' }).getByText('Map').click();
    const notice = page.getByRole('alert');
    await notice.getByText('The view “Map” could not be drawn').waitFor();
    await notice.getByText('The fault says: no such layer').waitFor();
    await page.getByRole('region', { name: 'Finding' }).waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    await notice.getByRole('button', { name: 'Copy the text' }).click();
    await page.getByText('The text is copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('# not lost');
    await notice.getByRole('button', { name: 'Go to the state' }).click();
    await page.getByRole('heading', { name: 'As things stand' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByRole('navigation', { name: 'Views' }).getByText('Map').click();
    await page.unroute('**/assets/map-view-*.js');
    await notice.getByRole('button', { name: 'Reload the page' }).click();
    await page.locator('.map-figure').waitFor();
    await page.getByRole('navigation', { name: 'Views' }).getByText('File').click();
    await end();
    await page.getByText('# not lost').waitFor();
  });

  it('of what lies over the page closes that, and says so', async () => {
    const { page } = await visit.open('#/chicken/situation');
    await page.route('**/assets/palette-*.js', (route) => route.abort());
    await page.getByRole('button', { name: 'Commands' }).click();
    await page.getByText('This could not be opened.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Chicken' }).waitFor();
  });

  it('of anything else leaves a page with the text and a way to load it again', async () => {
    const { page } = await visit.open('#/chicken/situation');
    // The masthead says by it of which day a conflict is; this one is of none.
    await page.evaluate(() => {
      Date.prototype.toLocaleString = () => {
        throw new Error('no dates');
      };
      location.hash = '#/korea-2017/situation';
    });
    await page.getByText('The page could not be drawn').waitFor();
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await page.getByRole('region', { name: 'Finding' }).waitFor();
  });
});
