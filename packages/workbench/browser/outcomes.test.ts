import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHOW } from './labels.ts';
import {
  inBrowser,
  seriousFaults,
  seriousFaultsInEither,
  type Visit,
  visitWorkbench,
} from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

const outcomes = '#/korea-2017/outcomes';

describe('the outcomes', inBrowser, () => {
  it('start with the equilibria, the status quo first, and can show every state', async () => {
    const { page, complaints } = await visit.look(outcomes);
    await page.getByText('215 outcomes').waitFor();
    await page.getByRole('rowheader').first().getByText('The status quo').waitFor();
    await page.getByLabel(SHOW).selectOption({ label: 'all 576 states' });
    await page.getByText('576 outcomes').waitFor();
    expect(complaints).toEqual([]);
  });

  it('have what the headline names in sight, and gather what has no name by its verdict', async () => {
    const { page, complaints } = await visit.look(outcomes);
    await page.getByText('215 outcomes').waitFor();
    const headline = page.getByRole('button', { name: 'Freeze for freeze', exact: true });
    const box = await headline.boundingBox();
    expect(box!.y + box!.height).toBeLessThan(860);
    await page.getByText(/^First the status quo, then what has a name/).waitFor();
    await page.getByText('Better for everybody than the status quo', { exact: true }).waitFor();
    await page.locator('.outcome-scroller').evaluate((table) => table.scrollTo(0, 10_000));
    await page.getByText('The rest: no improvements lead there').waitFor();
    const gathered = page.getByRole('button', { name: '18 hold with every way to look ahead' });
    await expect.poll(() => gathered.getAttribute('aria-expanded')).toBe('false');
    await gathered.click();
    await expect.poll(() => gathered.getAttribute('aria-expanded')).toBe('true');
    const unfolded = page.locator('.outcome-gathered').filter({ hasText: /weapons surrendered/ });
    await unfolded.first().waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    await page.getByLabel('Gather rows alike').uncheck();
    await expect.poll(() => gathered.count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('have what the headline names also where that holds under nothing', async () => {
    const { page } = await visit.look(`${outcomes}?variant=one-way-freeze`);
    const headline = page.getByRole('button', { name: 'Freeze for freeze', exact: true });
    await headline.waitFor();
    await page.getByLabel(SHOW).selectOption({ label: 'what holds in any column' });
    await expect.poll(() => headline.count()).toBe(0);
  });

  it('say levels as sentences say them, in the table and in the file that is saved', async () => {
    const { page } = await visit.look(outcomes);
    await page.getByText('215 outcomes').waitFor();
    const statusQuo = page.getByRole('row').filter({ hasText: 'The status quo' });
    for (const phrase of ['weakened sanctions', 'weapons kept', 'Washington threatens'])
      await statusQuo.getByRole('button', { name: phrase }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    const [head, first] = readFileSync(await download.path(), 'utf8').split('\r\n');
    expect(head).toContain('US: Posture');
    expect(first).toContain('s356,The status quo,tests go on,weapons kept,');
    expect(first).toContain('weakened sanctions');
  });

  it('can be those that one decision maker or a body likes or would not leave', async () => {
    const { page, complaints } = await visit.look(`${outcomes}?look=seq`);
    const show = page.getByLabel(SHOW);
    const stay = page.getByLabel('Stable for');
    await page.getByText('215 outcomes').waitFor();
    await stay.selectOption({ label: 'China' });
    await page.getByText('152 outcomes', { exact: true }).waitFor();
    await show.selectOption({ label: 'better for China than the status quo' });
    await stay.selectOption({ label: 'UN Security Council' });
    await page.getByText('180 outcomes', { exact: true }).waitFor();
    await show.selectOption({
      label: 'what UN Security Council would vote for over the status quo',
    });
    await stay.selectOption({ label: 'anyone' });
    await page.getByText('128 outcomes', { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('are filtered by a formula, and a faulty one says what is wrong', async () => {
    const { page } = await visit.look(outcomes);
    await page.getByText('215 outcomes').waitFor();
    const where = page.getByRole('textbox', { name: 'Where' });
    await where.fill('us.posture = strike');
    await where.press('Enter');
    await page.getByText('7 outcomes', { exact: true }).waitFor();
    await page.getByRole('textbox', { name: 'Where' }).fill('us.posture = peace');
    await page.getByRole('textbox', { name: 'Where' }).press('Enter');
    await page.locator('.filter-problem').getByText('peace').waitFor();
  });

  it('compares two and says who would rather have which', async () => {
    const { page } = await visit.look(outcomes);
    await page.getByRole('checkbox', { name: 'Compare Freeze without thaad' }).check();
    await page.getByRole('checkbox', { name: 'Compare Freeze for freeze' }).check();
    const comparison = page.getByRole('region', { name: 'Comparison of two outcomes' });
    await comparison.getByText('would rather have').first().waitFor();
    await expect.poll(() => comparison.locator('.wish').count()).toBe(5);
    await comparison.getByText('leads there').first().waitFor();
    const grid = page.getByRole('grid', { name: 'Outcomes' });
    const [beside, table] = await Promise.all([comparison.boundingBox(), grid.boundingBox()]);
    expect(Math.abs(beside!.y - table!.y)).toBeLessThan(20);
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'below the table' }).click();
    await expect.poll(async () => (await comparison.boundingBox())!.y).toBeLessThan(400);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
  });

  it('are compared under the mixed foresight as the table has it, half held where coalitions upset', async () => {
    const { page } = await visit.open(`${outcomes}?look=seq,us:nash&together=dprk.us`);
    await page.getByRole('checkbox', { name: 'Compare The status quo' }).check();
    await page.getByRole('checkbox', { name: 'Compare Freeze for freeze' }).check();
    await page.getByRole('button', { name: 'Show the method' }).first().click();
    const comparison = page.getByRole('region', { name: 'Comparison of two outcomes' });
    await comparison
      .getByRole('button', { name: /^Mixed, .*: would not be an equilibrium$/ })
      .waitFor();
    await comparison.getByRole('button', { name: 'the other way round' }).click();
    await comparison.getByText(/^Against single parties, it would hold/).waitFor();
    await comparison
      .getByRole('button', { name: /^Mixed, .*: would be stable only against single parties$/ })
      .waitFor();
    await comparison.getByText('stable only against single parties').first().waitFor();
    await page.getByText('This finding is about single parties').waitFor();
  });

  it('are saved as a file with a line for each', async () => {
    const { page } = await visit.look(outcomes);
    await page.getByText('215 outcomes').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(download.suggestedFilename()).toBe('korea-2017-outcomes.csv');
    expect(lines).toHaveLength(216);
  });

  it('are gathered where nobody tells them apart: one row, a dash where they are not alike', async () => {
    const { page, complaints } = await visit.look(outcomes);
    await page.getByLabel(SHOW).selectOption({ label: 'all 576 states' });
    await page.getByText('576 outcomes').waitFor();
    await page.getByLabel('Merge equivalent states').check();
    await page.getByLabel('Gather rows alike').uncheck();
    await page.getByText('512 classes').waitFor();
    await page.getByLabel(SHOW).selectOption({ label: 'what holds in all columns' });
    const alike = page.getByRole('row').filter({ hasText: 'two alike but for Supplies' }).first();
    await alike.locator('.level-varies').getByText('–').waitFor();
    await page.getByLabel('States as columns').check();
    await page.getByRole('columnheader', { name: /×2/ }).first().waitFor();
    await expect(seriousFaults(page)).resolves.toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('lead to the situation of the one that is chosen', async () => {
    const { page } = await visit.look(outcomes);
    await page.getByRole('button', { name: 'Freeze for freeze', exact: true }).click();
    await page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
  });

  it('are narrowed by pressing a level, sorted from the heads, and drawn as the literature does', async () => {
    const { page, complaints } = await visit.look(outcomes);
    await page.getByText('215 outcomes').waitFor();
    await page.locator('.level', { hasText: 'strike' }).first().click();
    await page.getByText('7 outcomes', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Washington strikes: no longer only these' }).click();
    await page.getByText('215 outcomes').waitFor();
    await page.getByRole('button', { name: 'Posture' }).click();
    await page
      .getByRole('columnheader', { name: 'Posture' })
      .and(page.locator('[aria-sort=ascending]'))
      .waitFor();
    await page.getByLabel('States as columns').check();
    const grid = page.getByRole('grid', { name: 'Outcomes, a column for each state' });
    await grid.getByRole('columnheader').nth(1).waitFor();
    await expect.poll(() => grid.getByRole('rowheader').count()).toBe(14);
    expect(complaints).toEqual([]);
  });

  it('are gone through by arrow keys; a phone has names and verdicts in sight', async () => {
    const { page } = await visit.look(outcomes, { viewport: { width: 390, height: 844 } });
    const name = page.getByRole('button', { name: 'The status quo' });
    const lastVerdict = page
      .getByRole('button', {
        name: 'holds with everybody expecting credible replies, with a counter-move in mind',
      })
      .first();
    // A usual window that is enlarged fourfold is as wide as the narrowest phone.
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await expect
        .poll(() => lastVerdict.evaluate((cell) => Math.round(cell.getBoundingClientRect().right)))
        .toBeLessThanOrEqual(width);
    }
    await name.focus();
    // The first line down is the head of the part that begins there.
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'End'])
      await page.keyboard.press(key);
    await page.waitForFunction(() => document.activeElement?.closest('.level-cell') !== null);
    await expect
      .poll(() => page.locator('.outcome-scroller').evaluate((e) => e.scrollLeft))
      .toBeGreaterThan(0);
    const box = await name.boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x).toBeLessThan(100);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`have no serious fault for assistive technology, ${colorScheme}`, async () => {
      const counted = `${outcomes}?look=seq&together=dprk.us`;
      const { page } = await visit.look(counted, { colorScheme });
      await page.getByText('215 outcomes').waitFor();
      await page.getByLabel('Show who would leave').check();
      const statusQuo = page.getByRole('row').filter({ hasText: 'The status quo' });
      await statusQuo.locator('.leaver-together').getByText('N. Korea + US').first().waitFor();
      await expect(seriousFaults(page)).resolves.toEqual([]);
    });
  }
});
