import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import { type Address, formatAddress, parseAddress } from '../src/document/address.ts';
import { packEdit } from '../src/document/pack-edit.ts';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

/** Opens a hash in a page that is open, as a link does. */
const follow = async (page: Page, hash: string) => {
  await page.goto('about:blank');
  await page.goto(`${visit.address}${hash}`);
};
const hashOf = (link: string) => link.slice(link.indexOf('#'));

/** A link with something else in it, as the page would write it. */
const changed = (link: string, other: Partial<Address>) =>
  formatAddress({ ...parseAddress(link)!, ...other });

const assign = async (page: Page, hash: string): Promise<string> => {
  await follow(page, hash);
  await page.getByRole('heading', { name: 'Make an assignment' }).waitFor();
  await page.getByRole('button', { name: 'Copy the link' }).waitFor();
  await expect.poll(() => page.getByLabel('Link for students').inputValue()).toContain('predict=');
  return hashOf(await page.getByLabel('Link for students').inputValue());
};

/** Says the same of everybody, and asks what is right. */
const sayOfAll = async (page: Page, word: 'stays' | 'would leave') => {
  // The state that was asked about before is gone.
  await page.getByRole('heading', { name: /right/i }).waitFor({ state: 'detached' });
  await page.getByRole('radio', { name: word, exact: true }).first().waitFor();
  for (const radio of await page.getByRole('radio', { name: word, exact: true }).all()) {
    await radio.check();
  }
  await page.getByRole('button', { name: 'That is what I say' }).click();
  await page.getByRole('heading', { name: /right/i }).waitFor();
};

/** All that is on a page to be read or heard, but for what is asked and can be chosen. */
const wordsOf = (page: Page) =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    // What views answer is asked in the navigation, and told there of no state.
    const silent = '.predict-who, script, style, nav[aria-label=Views], [id$="-answers"]';
    for (const asked of copy.querySelectorAll(silent)) asked.remove();
    const spoken = [...copy.querySelectorAll('*')].flatMap((element) =>
      ['aria-label', 'aria-description', 'title', 'alt'].map((name) => element.getAttribute(name)),
    );
    const marks = copy.querySelectorAll('.verdict-mark').length;
    return `${document.title} ${copy.textContent} ${spoken.join(' ')} verdict marks: ${marks}`;
  });

/** What says that somebody stays or leaves, or that something holds. */
const VERDICTS =
  /\bit holds\b|does not hold|would (stay|leave|move)|\bstays\b|equilibri|\bstable\b|holds under|better off|passes|\bfails\b|verdict marks: [1-9]/i;

const chicken = '#/chicken/situation';

/** Chicken under another title, as a link says it. */
const editedChicken = async (): Promise<string> => {
  const file = new URL('../../../catalog/chicken/chicken.standoff.yaml', import.meta.url);
  const base = readFileSync(file, 'utf8');
  const packed = await packEdit(base, base.replace(/^title:.*$/m, 'title: A class of its own'));
  if (packed.status !== 'packed') throw new Error('the edit is not packed');
  return formatAddress({ origin: 'chicken', view: 'assign', edit: packed.edit });
};

describe('predicting first', inBrowser, () => {
  it('gives away no verdict in any view, in print or by export', async () => {
    const { page, complaints } = await visit.open('#/korea-2017/situation?predict=on');
    const told = await visit.look('#/korea-2017/situation');
    await expect.poll(() => wordsOf(told.page)).toMatch(VERDICTS);
    const views = {
      ...{ Outcomes: 'outcomes', Map: 'map', Vote: 'votes', 'Front page': 'read' },
      ...{ Preferences: 'preferences', Sources: 'sources', Build: 'build', State: 'situation' },
    };
    for (const [view, path] of Object.entries(views)) {
      await page
        .getByRole('navigation', { name: 'Views' })
        .getByText(view, { exact: true })
        .click();
      await expect.poll(() => page.url()).toContain(`/${path}`);
      await page.locator('.waiting').waitFor({ state: 'detached' });
      const words = (await wordsOf(page))
        .replace('until you have said who would stay', '')
        .replace('It tells who would stay, or follows from it', '')
        .replace('Who would stay here?', '');
      // What sources say is in their own words.
      const forbidden = view === 'Sources' ? /it holds|equilibri|verdict marks: [1-9]/i : VERDICTS;
      expect(forbidden.exec(words)?.[0], view).toBeUndefined();
      await expect.poll(() => page.locator('.print-sheet, .foresight').count()).toBe(0);
    }
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('menuitem', { name: 'Save as Markdown' }).click();
    await page.getByText('The explanation tells the verdicts').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('is a switch at the foot of a state and among the commands, kept by the address', async () => {
    const { page, complaints } = await visit.open(chicken);
    await page.getByRole('button', { name: 'Predict first' }).click();
    await page.getByRole('heading', { name: 'Who would stay here?' }).waitFor();
    await expect.poll(() => page.url()).toContain('predict=on');
    await page.reload();
    await page.getByRole('heading', { name: 'Who would stay here?' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox', { name: 'Find a command' }).fill('show the verdicts');
    await page.getByRole('menuitem').first().waitFor();
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: 'See it' })
      .or(page.locator('.state-verdict'))
      .first()
      .waitFor();
    expect(page.url()).not.toContain('predict');
    await page.goBack();
    await page.getByRole('heading', { name: 'Who would stay here?' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('tells right and wrong with the reason once all is said, and goes on', async () => {
    const { page, complaints } = await visit.open('#/korea-2017/situation?look=seq&predict=on');
    await page.getByText('everybody expecting credible replies').first().waitFor();
    await page.getByText('It moves by vote').waitFor();
    await page.getByText('Not asked, since it has no move here: Russia.').waitFor();
    await page.getByRole('radio', { name: 'stays' }).first().check();
    await page.getByRole('button', { name: 'That is what I say' }).click();
    await page.getByText(/not said yet/).waitFor();
    await expect(page.getByText('Right:').count()).resolves.toBe(0);
    await page.getByRole('radio', { name: 'would leave' }).first().check();
    for (const who of (await page.locator('.predict-who').all()).slice(1)) {
      await who.getByRole('radio', { name: 'stays' }).check();
    }
    await page.getByRole('button', { name: 'That is what I say' }).click();
    await page.getByRole('heading', { name: '4 of 5 right' }).waitFor();
    await page.getByText('You said: would leave.').waitFor();
    await page.getByText('North Korea stays: it has no move that it likes better.').waitFor();
    await page.getByText('So the state holds with everybody').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '4 of 5 right' }).waitFor();
    await page.getByRole('button', { name: 'Next: “Freeze for freeze”' }).click();
    await page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
    await page.getByRole('heading', { name: 'Who would stay here?' }).waitFor();
    await expect(page.getByText('Right:').count()).resolves.toBe(0);
    expect(complaints).toEqual([]);
  });

  it('becomes an assignment by a link, also of an edited conflict, and answers come back', async () => {
    const { page, complaints } = await visit.open(chicken);
    const student = await assign(page, await editedChicken());
    await follow(page, student);
    await page.getByRole('heading', { name: 'A class of its own' }).waitFor();
    await page.getByText(/^The assignment: 0 of/).waitFor();
    const states = await page.locator('.predict-states li').count();
    for (let k = 0; k < states; k++) {
      await sayOfAll(page, 'stays');
      const next = page.getByRole('button', { name: /^Next/ });
      if (k < states - 1) await next.click();
    }
    await page.getByText('All is answered.').waitFor();
    await page.getByLabel('Name, if you like').fill('Ada');
    const ada = await page.getByLabel('Answer code').inputValue();
    await page.getByLabel('Name, if you like').fill('=Bo');
    const bo = await page.getByLabel('Answer code').inputValue();
    expect(ada.length).toBeLessThan(60);

    await follow(page, changed(student, { view: 'gather' }));
    const answers = page.getByRole('textbox', { name: 'Answers' });
    await page.getByText('Nothing is pasted yet.').waitFor();
    await answers.fill(
      `Hello,\n${ada}\n> ${bo.slice(0, 9)}=\n> ${bo.slice(9)}\n${ada.slice(0, -4)}\n${ada}\n${student}`,
    );
    await page.getByText('2 answers count; 3 left out:').waitFor();
    await page.getByText('Line 5: the answer is incomplete: its end is missing.').waitFor();
    await page.getByText('Line 6, Ada: the same answer once more.').waitFor();
    await page.getByText('Line 7: a link to an assignment with no answer in it.').waitFor();
    await page.getByRole('rowheader', { name: 'Ada' }).waitFor();
    await page.getByText('“stays”: 2').first().waitFor();
    expect(await seriousFaultsInEither(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('a-class-of-its-own.answers.csv');
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv).toContain("'=Bo,");
    expect(csv).not.toMatch(/^=/m);

    // The same assignment of another text, and of a conflict without names.
    for (const other of ['chicken', 'kinsara-2014-prisoners']) {
      const theirs = await assign(page, `#/${other}/assign`);
      await follow(page, changed(theirs, { view: 'gather' }));
      await page.getByRole('textbox', { name: 'Answers' }).fill(ada);
      await page.getByText('0 answers count; 1 left out:').waitFor();
      await page.getByText('about another text than the one open here').waitFor();
    }
    expect(complaints).toEqual([]);
  });

  it.runIf(isWhole)(
    'says that a link to an assignment is damaged, and hides verdicts all the same',
    async () => {
      const { page, complaints } = await visit.open(chicken);
      const student = await assign(page, '#/chicken/assign');
      const end = student.indexOf('&', student.indexOf('predict='));
      await follow(page, student.slice(0, end - 2));
      await page.getByText('The link to the assignment is damaged').waitFor();
      expect(await wordsOf(page)).not.toMatch(/it holds|would leave|verdict marks: [1-9]/i);
      await follow(page, changed(student, { origin: 'kinsara-2014-prisoners' }));
      await page.getByText('The assignment was made for another text').waitFor();
      await follow(page, '#/chicken/gather');
      await page.getByText('Which assignment they answer is not known here.').waitFor();
      expect(await page.getByText('The link that led here is damaged.').count()).toBe(0);
      await page.getByRole('textbox', { name: 'Answers' }).fill(`x ${visit.address}${student} y`);
      await page.getByRole('link', { name: 'Open the assignment of the first link' }).click();
      await page.getByText('0 answers count; 1 left out:').waitFor();
      expect(complaints).toEqual([]);
    },
  );

  it('is axe clean and fits a phone: asking, told, made and gathered', async () => {
    const { page } = await visit.open('#/korea-2017/situation?predict=on', {
      viewport: { width: 390, height: 844 },
    });
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    await page.getByRole('heading', { name: 'Who would stay here?' }).waitFor();
    expect(await seriousFaultsInEither(page)).toEqual([]);
    expect(await fits()).toBe(true);
    await sayOfAll(page, 'stays');
    expect(await seriousFaultsInEither(page)).toEqual([]);
    expect(await fits()).toBe(true);
    await assign(page, '#/korea-2017/assign');
    expect(await seriousFaultsInEither(page)).toEqual([]);
    expect(await fits()).toBe(true);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.predict-check, .predict-teach button, .predict-teach a')]
        .filter((element) => element.getBoundingClientRect().height < 24)
        .map((element) => element.textContent),
    );
    expect(small).toEqual([]);
  });
});
