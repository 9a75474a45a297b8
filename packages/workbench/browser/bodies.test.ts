import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, seriousFaults, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

describe('what an institution adopts', inBrowser, () => {
  it('is set like any option, opens again from the address, and undo takes it back', async () => {
    const { page } = await visit.look('#/korea-2017/situation');
    const council = page.getByRole('group', { name: 'UN Security Council' });
    await council.getByText('and 12 others').waitFor();
    await page.getByText('stays: no draft would pass.').waitFor();
    await council.getByRole('radio', { name: 'full oil embargo' }).click();
    await page.getByText('Supplies crippled, because of “full oil embargo”').waitFor();
    await expect(page.locator('.trail li').count()).resolves.toBe(2);
    await page.waitForFunction(() => location.hash.includes('at='));
    const again = await visit.look(new URL(page.url()).hash);
    await again.page.getByRole('radio', { name: 'full oil embargo', checked: true }).waitFor();
    await page.getByRole('button', { name: 'Undo: full oil embargo' }).click();
    await council.getByRole('radio', { name: 'weakened sanctions', checked: true }).waitFor();
    await page.waitForFunction(() => !location.hash.includes('at='));
  });

  it('is there wherever a decision maker is: map, build, printed sheet, Markdown', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/map');
    const council = page.getByRole('button', { name: 'Council: moves of UN Security Council' });
    await council.click();
    await page
      .getByRole('button', { name: 'Council: moves of UN Security Council', pressed: false })
      .waitFor();
    await page.goto(`${visit.address}#/korea-2017/build`);
    await page
      .getByRole('button', { name: /consequences/i })
      .first()
      .click();
    await page.getByText('at least “weakened sanctions”').first().waitFor();
    await page.goto(`${visit.address}#/korea-2017/situation?at=000101110`);
    const sheet = page.locator('.print-sheet');
    const says = expect.poll(() => sheet.textContent());
    await says.toContain('UN Security Council would adopt a draft');
    await says.toContain('It could adopt “weakened sanctions” (15 for).');
    expect(complaints).toEqual([]);
  });

  it('is gone back over in the trail, and has no serious fault', async () => {
    const { page } = await visit.look('#/korea-2017/situation', {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    await page.getByRole('radio', { name: 'no new sanctions' }).click();
    await page.getByRole('radio', { name: 'no new sanctions', checked: true }).waitFor();
    await page.getByText('and 12 others').click();
    await page.getByText(/^It adopts with nine votes of 15, and not against/).waitFor();
    await expect(seriousFaults(page)).resolves.toEqual([]);
    await page.getByRole('button', { name: 'Take the last move back' }).click();
    await page.getByRole('radio', { name: 'weakened sanctions', checked: true }).waitFor();
  });
});
