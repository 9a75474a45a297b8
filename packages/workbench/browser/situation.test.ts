import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  inBrowser,
  seriousFaultsInEither,
  type Visit,
  visitWorkbench,
  widths,
} from './open-page.ts';
import { chooseForesight, openReading, readingSentence } from './reading-panel.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

describe('the situation', inBrowser, () => {
  it('opens on the Korean case, analysed, with its finding on top', async () => {
    const { page, complaints } = await visit.open();
    await page.getByRole('heading', { level: 1, name: 'Korea, September 2017' }).waitFor();
    await expect
      .poll(() => page.locator('.finding-first').textContent())
      .toContain('all five would prefer “Freeze for freeze”');
    expect(complaints).toEqual([]);
  });

  it('moves by an improvement, shows the trail, and undo takes it back', async () => {
    const { page } = await visit.look('#/korea-2017/situation');
    await page.getByRole('button', { name: 'See it' }).click();
    await page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
    await page.getByRole('button', { name: /^Tests go on/ }).click();
    await expect.poll(() => page.locator('.trail li').count()).toBe(3);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
    await expect.poll(() => page.locator('.trail li').count()).toBe(2);
  });

  it('reads the page anew under another foresight', async () => {
    const { page } = await visit.look('#/korea-2017/situation');
    await page.getByRole('button', { name: 'See it' }).click();
    const verdict = page.locator('.state-verdict');
    await page.getByText('It holds', { exact: true }).waitFor();
    await chooseForesight(page, 'One move');
    await page.getByText('It does not hold').waitFor();
    await expect.poll(() => verdict.textContent()).toContain('would leave');
  });

  it('speaks of no leaving where a concept asks what the others could do', async () => {
    const { page } = await visit.look('#/korea-2017/situation?look=berge&also=berge');
    const served = 'could be served better by the others';
    await page.locator('.state-verdict', { hasText: served }).waitFor();
    await page.getByRole('img', { name: served }).first().waitFor();
    const why = page.getByRole('region', { name: 'Why', exact: true });
    await why.getByText(`North Korea ${served}.`).waitFor();
    await expect(page.getByText('would leave', { exact: false }).count()).resolves.toBe(0);
  });

  it('never tells of one party by the argument of another', async () => {
    const { page } = await visit.look('#/korea-2017/situation?look=seq');
    await page.getByRole('button', { name: 'See it' }).click();
    await page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
    const verdict = page.locator('.why .why-verdict');
    const settled = new Set<string>();
    await page.evaluate(`{
      window.shown = new Set();
      const note = () => window.shown.add(document.querySelector('.why .why-verdict')?.textContent);
      new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
    }`);
    for (const name of ['North Korea', 'UN Security Council', 'North Korea', 'China']) {
      await page.getByRole('button', { name: `Why: ${name}`, exact: true }).click();
      await expect.poll(() => verdict.textContent()).toContain(name);
      await page.waitForTimeout(300);
      settled.add((await verdict.textContent())!);
    }
    const shown = await page.evaluate<string[]>('[...window.shown]');
    expect(shown.filter((words) => words !== undefined && !settled.has(words))).toEqual([]);
  });

  it('says why a level cannot be chosen, and stays where it is', async () => {
    const { page } = await visit.look('#/korea-2017/situation');
    const level = page.getByRole('radio', { name: 'weapons surrendered' });
    const why = '“weapons surrendered” cannot be here. Who has surrendered the weapons';
    await page.mouse.move(5, 5);
    await level.hover();
    await page.getByRole('tooltip').getByText(why).waitFor();
    await level.click();
    await page.getByRole('status').getByText(why).waitFor();
    await page.getByRole('heading', { name: 'As things stand' }).waitFor();
  });

  it('opens the very same view again from its address', async () => {
    const { page } = await visit.look('#/korea-2017/situation');
    await page.getByRole('button', { name: 'See it' }).click();
    await page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
    await chooseForesight(page, 'One move');
    await page.getByText('It does not hold').waitFor();
    await page.waitForFunction(() => location.hash.includes('look=nash'));
    const { hash } = new URL(page.url());
    const again = await visit.look(hash);
    await again.page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
    await again.page.getByText('It does not hold').waitFor();
  });

  it('says why not another state: who wants it, whether it holds, and how to get there', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/situation');
    await page
      .getByRole('combobox', { name: 'Why not' })
      .selectOption({ label: 'Freeze for freeze' });
    const why = page.getByRole('region', { name: 'Why not another state?' });
    await why
      .getByText(/^No sequence of moves, each a gain for whoever makes it, leads there\./)
      .waitFor();
    await expect.poll(() => why.locator('.station-worse').count()).toBeGreaterThan(0);
    await why.locator('.way-go').first().click();
    await page.getByRole('button', { name: 'Take the last move back' }).click();
    await page.getByRole('heading', { name: 'As things stand' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('opens the argument below its row on a phone', async () => {
    const { page } = await visit.look('#/korea-2017/situation', {
      viewport: { width: 390, height: 844 },
    });
    const button = page.getByRole('button', { name: 'Why: United States' });
    await button.click();
    const argument = page.getByRole('region', { name: 'Why: United States' });
    await argument.getByText('stays').first().waitFor();
    const [above, below] = [await button.boundingBox(), await argument.boundingBox()];
    expect(below!.y - above!.y).toBeLessThan(90);
    await button.press('Enter');
    await argument.waitFor({ state: 'detached' });
  });

  it('is read by keyboard: the foresight by arrows, a term by its focus', async () => {
    const { page } = await visit.look('#/korea-2017/situation');
    await openReading(page);
    await page.getByRole('radio', { name: 'A reply', exact: true }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(() => location.hash.includes('look=nash'));
    await page.keyboard.press('Tab');
    await page.getByRole('tooltip').getByText('No move of its own').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tooltip').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await expect.poll(() => readingSentence(page).textContent()).toContain('looks one move ahead');
  });

  it('marks what a move brought about, and what is there no longer', async () => {
    const { page } = await visit.look('#/korea-2017/situation');
    await page.getByRole('button', { name: 'See it' }).click();
    await page.locator('.consequences').getByText('new', { exact: true }).waitFor();
    await expect.poll(() => page.locator('.state-words mark').count()).toBe(3);
    await page.getByRole('button', { name: 'Take the last move back' }).click();
    await page.locator('.consequences').getByText('no longer').waitFor();
  });

  it('reads the variants of a file, and undo goes back to the file as it stands', async () => {
    const { page } = await visit.look('#/korea-2017/situation');
    await page.getByRole('button', { name: /^Read as/ }).click();
    const reading = page.getByLabel('Variant');
    await reading.selectOption({ index: 1 });
    await page.waitForFunction(() => location.hash.includes('variant='));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.waitForFunction(() => !location.hash.includes('variant='));
    await page.getByRole('button', { name: /^Read as written/ }).waitFor();
  });

  it('comes back from another view by the button of the browser', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/situation');
    await page.getByRole('button', { name: 'Outcomes', exact: true }).click();
    await page.getByText('215 outcomes').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'As things stand' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('has the finding high up on a phone, and the foresight behind one line', async () => {
    const { page } = await visit.look('#/korea-2017/situation', {
      viewport: { width: 390, height: 844 },
    });
    const finding = await page.locator('.finding-first').boundingBox();
    expect(finding!.y).toBeLessThan(200);
    const sentence = page.getByRole('button', { name: /everybody expects credible replies$/ });
    await sentence.press('Enter');
    await page.getByText('Sequential stability: After every move').waitFor();
    await chooseForesight(page, 'One move');
    await page.getByRole('button', { name: /everybody looks one move ahead$/ }).waitFor();
  });

  it('is left for the other conflicts by a link, and an address of none leads there', async () => {
    const { page } = await visit.open('#/no-such-case/situation');
    await page.getByText('There is no conflict “no-such-case” here.').waitFor();
    await page.getByRole('link', { name: /^Chicken/ }).click();
    await page.getByRole('link', { name: 'Conflicts' }).click();
    await page.getByRole('heading', { level: 1, name: 'Conflicts' }).waitFor();
  });

  for (const width of widths) {
    it(`has no serious fault for assistive technology, light and dark, ${width} px`, async () => {
      const { page } = await visit.look('#/korea-2017/situation', {
        viewport: { width, height: 844 },
      });
      await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    });
  }
});
