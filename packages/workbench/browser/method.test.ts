import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

/** Acronyms, ids of states, grades of claims, and the noun that the method has for what holds. */
const TERMS =
  /\b(Nash|GMR|SMR|SEQ|SSEQ)\b|\bs\d+\b|\bequilibri(um|a)\b|concepts? analysed|\b(suggests|in part)\b/i;

/** What stands on a page, for eyes and for ears, but for texts that somebody wrote. */
const read = `(() => {
  const said = [];
  for (const one of document.querySelectorAll('body *')) {
    if (one.closest('.cm-content, script, style, blockquote') || !one.checkVisibility()) continue;
    for (const name of ['aria-label', 'title', 'placeholder']) said.push(one.getAttribute(name) ?? '');
    const own = [...one.childNodes].filter(({ nodeType }) => nodeType === 3);
    said.push(own.map(({ data }) => data).join(' '));
  }
  return said.filter((text) => text.trim() !== '');
})()`;

async function termsOn(page: Page): Promise<string[]> {
  const said = await page.evaluate<string[]>(read);
  return said.filter((text) => TERMS.test(text));
}

/** Keys of views, and what is there once their answers are. */
const VIEWS: readonly (readonly [key: string, there: string])[] = [
  ['r', 'Where does it come from?'],
  ['1', 'Who would stay, who would move'],
  ['2', 'Holds if all reckon with'],
  ['3', 'The others are gathered below'],
  ['8', 'UN Security Council'],
  ['b', 'Seen alike by everybody'],
  ['h', 'The breaking point'],
  ['d', 'Who gains what'],
  ['9', 'The long report: every judgement and verdict in words'],
  ['4', 'What it would change'],
  ['5', 'claims'],
];

async function show(page: Page, [key, there]: (typeof VIEWS)[number]): Promise<void> {
  await page.keyboard.press(key);
  await page.locator('main').getByText(there).first().waitFor({ state: 'attached' });
}

describe('with the method off', inBrowser, () => {
  it('no view says a term of the method, nor do its reasons', async () => {
    const { page, complaints } = await visit.open('#/korea-2017');
    for (const view of VIEWS) {
      await show(page, view);
      await page.evaluate(
        "document.querySelectorAll('details').forEach((one) => (one.open = true))",
      );
      await expect(termsOn(page), view[1]).resolves.toEqual([]);
    }
    expect(complaints).toEqual([]);
  });

  it('it is worded otherwise at once where one stands, when the method is shown and hidden again', async () => {
    const { page } = await visit.open('#/korea-2017/deals');
    const found = page.getByText(/possible deal: “Freeze for freeze”/).first();
    await found.waitFor();
    await expect(found.textContent()).resolves.not.toMatch(TERMS);
    await page.getByRole('button', { name: 'Show the method' }).first().click();
    await page
      .getByText(/\(GMR, SMR, SEQ, SSEQ\), but not under Nash/)
      .first()
      .waitFor();
    await show(page, VIEWS[1]!);
    await page.getByRole('button', { name: 'Why not?' }).first().click();
    await page.getByText('How one would get there').waitFor();
    const why = page.getByRole('region', { name: 'Why', exact: true });
    await page.getByRole('button', { name: 'Why: United States', exact: true }).click();
    await why.getByRole('list', { name: 'United States under each concept' }).waitFor();
    await page.getByRole('button', { name: 'Hide the method' }).first().click();
    await expect.poll(() => termsOn(page)).toEqual([]);
    await why.waitFor();
  });
});
