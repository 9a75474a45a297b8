import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';
import { openReading, readingSentence } from './reading-panel.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

describe('the sentence on how the parties are read', inBrowser, () => {
  it('stands where it matters, and opens one panel with every choice there is', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/situation?look=seq');
    const sentence = readingSentence(page);
    await expect(sentence.textContent()).resolves.toBe(
      'Read as written; everybody expects credible replies',
    );
    const panel = await openReading(page);
    await expect(panel.getByRole('heading', { level: 3 }).allTextContents()).resolves.toEqual([
      'Foresight of each all alike',
      'Coalitions that count none',
      'What deters a party anything no better',
      'Further concepts none',
    ]);
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    await panel.getByRole('button', { name: 'Close' }).click();
    for (const [view, shows] of [
      ['Sources', 'Read as written'],
      ['Map', 'Read as written; everybody expects credible replies'],
    ] as const) {
      await page
        .getByRole('navigation', { name: 'Views' })
        .getByRole('button', { name: view, exact: true })
        .click();
      await expect.poll(() => sentence.textContent()).toBe(shows);
    }
    expect(complaints).toEqual([]);
  });

  it('is worked by keyboard alone, and follows each choice', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/situation?look=seq');
    const sentence = readingSentence(page);
    await sentence.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'How it is read' });
    await panel.getByRole('radio', { name: 'A reply', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await sentence.getByText('with a counter-move in mind').waitFor();
    const each = panel.getByRole('button', { name: /^Foresight of each/ });
    await each.focus();
    await page.keyboard.press('Enter');
    const nash = panel.getByRole('radio', { name: /^United States, Nash/ });
    await nash.focus();
    await page.keyboard.press('Space');
    await sentence.getByText('Each looks ahead in its own way: US Nash, others SSEQ').waitFor();
    await each.getByText('US Nash, others SSEQ').waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await expect.poll(() => sentence.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('leaves two rows above the argument on a desktop, and opens what is not as usual', async () => {
    const { page } = await visit.look(
      '#/korea-2017/situation?look=seq,us:nash&together=china.south-korea',
    );
    const masthead = await page.locator('.masthead').boundingBox();
    expect(masthead!.height).toBeLessThan(112);
    await readingSentence(page)
      .getByText('US Nash, others SEQ; the coalition China + S. Korea counts as well')
      .waitFor();
    const panel = await openReading(page);
    const open = (name: RegExp) =>
      panel.getByRole('button', { name }).getAttribute('aria-expanded');
    await expect(open(/^Foresight of each/)).resolves.toBe('true');
    await expect(open(/^Coalitions that count/)).resolves.toBe('true');
    await expect(open(/^Further concepts/)).resolves.toBe('false');
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
  });
});
