import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import {
  inBrowser,
  seriousFaultsInEither,
  type Visit,
  visitWorkbench,
  widths,
} from './open-page.ts';
import { chooseForesight } from './reading-panel.ts';

let visit: Visit;
let apart: ReturnType<Visit['lookApart']>;
beforeAll(async () => {
  visit = await visitWorkbench();
  apart = visit.lookApart();
});
afterAll(() => apart.end());

const arsenal = 'sooner finish the arsenal';

async function openPreferences(): Promise<Page> {
  const { page } = await visit.open('#/korea-2017/preferences');
  await page.locator('.statement').first().waitFor();
  return page;
}

/** For what is tried and not kept, of which nothing is left once another conflict is open. */
async function openToTry(options = {}): Promise<Page> {
  const { page } = await apart.look('#/korea-2017/preferences', options);
  await page.locator('.statement').first().waitFor();
  return page;
}

/** Two who share something. */
const shares = `standoff: 1
title: Shares
decision-makers:
  ann: { name: Ann, options: { share: 0 to 10 }, prefers: [ more: share ] }
  bob: { name: Bob, options: { walk: yes/no }, prefers: [ not: walk ] }
quantities: { left: { of: 10 - ann.share, name: What is left } }
status-quo: { ann.share: 4, bob.walk: no }
`;

const row = (page: Page, words: string): Locator =>
  page.locator('.statement').filter({ hasText: words });

/** The first words of the statements in the order of the page. */
const order = (page: Page, list: string): Promise<string[]> =>
  page
    .getByRole('grid', { name: list })
    .locator('.statement-says')
    .evaluateAll((says) => says.map((each) => (each.textContent ?? '').slice(0, 12)));

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** The text of the model file as the page has it. */
async function fileOf(page: Page): Promise<string> {
  await press(page, 'File');
  const saved = page.waitForEvent('download');
  await press(page, 'Save the file');
  const stream = await (await saved).createReadStream();
  let text = '';
  for await (const part of stream) text += part;
  return text;
}

/** What two texts do not have in common, line by line. */
function changedLines(before: string, after: string): string[] {
  const [was, is] = [before.split('\n'), after.split('\n')];
  return [...was.filter((line) => !is.includes(line)), ...is.filter((line) => !was.includes(line))];
}

describe('preferences', inBrowser, () => {
  it.runIf(isWhole)('follow when a decision maker goes and comes back', async () => {
    const { page, complaints } = await visit.open('#/korea-2017/build');
    await page.getByRole('button', { name: 'Decision makers' }).first().click();
    await page.getByRole('button', { name: 'Remove South Korea' }).click();
    await page.getByRole('button', { name: 'Remove with all that uses it' }).click();
    await page.getByText('4 named').waitFor();
    await page.getByRole('button', { name: 'Preferences', exact: true }).click();
    await page.getByRole('tab').nth(4).waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByRole('tab', { name: 'South Korea' }).click();
    await page.getByText('While missiles fly, a shield against them').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('of equal rank are made of two, and each has a place of its own again', async () => {
    const page = await openToTry();
    const one = row(page, arsenal);
    await one.getByRole('button', { name: /Change: / }).click();
    await page.getByRole('menuitem', { name: 'Of equal rank with the one above' }).click();
    const both = page.locator('.statement', { hasText: 'and of equal rank' });
    await both.getByText(arsenal).waitFor();
    await both.getByRole('button', { name: 'Give it a place of its own' }).last().click();
    await both.waitFor({ state: 'detached' });
    await row(page, arsenal).waitFor();
  });

  it('are tried out by buttons: the trade falls, and it is said why, before anything is kept', async () => {
    const page = await openToTry();
    for (const _ of [1, 2])
      await row(page, arsenal)
        .getByRole('button', { name: /^Move up/ })
        .click();
    await page
      .getByText(
        '28 outcomes no longer hold with everybody expecting credible replies: 19 instead of 47.',
      )
      .first()
      .waitFor();
    const panel = page.getByRole('region', { name: 'What it would change' });
    await panel.getByText('The headline would change.').first().waitFor();
    await panel
      .getByRole('definition')
      .first()
      .getByText(/would prefer “Freeze for freeze”/)
      .waitFor();
    await panel
      .getByRole('definition')
      .last()
      .getByText(/no outcome is better/)
      .waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(focused).toMatch(/^Move up: With nothing else at stake/);
    const first = page.locator('.changed-outcome').first();
    await expect
      .poll(() => first.textContent())
      .toMatch(
        /^Freeze for freeze.*North Korea would now move to “tests go on” because of “With nothing else/,
      );
    await first.getByRole('button', { name: /^Why/ }).click();
    await first.getByText('After every credible answer').waitFor();
    await expect
      .poll(() => page.locator('.finding-first').textContent())
      .toContain('Freeze for freeze');
    await chooseForesight(page, 'One move');
    await page.getByText('Nothing changes with everybody looking one move ahead').first().waitFor();
  });

  it('say first that the finding stays where it does', async () => {
    const page = await openToTry();
    await row(page, 'Talks rather than threats').focus();
    await page.keyboard.press('Alt+ArrowUp');
    const panel = page.getByRole('region', { name: 'What it would change' });
    await panel.getByText(/^The headline stays: Nobody gains by moving first/).waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
  });

  it('stay in sight in every view while they are tried and not kept, and can be kept or dropped there', async () => {
    const page = await openPreferences();
    for (const _ of [1, 2])
      await row(page, arsenal)
        .getByRole('button', { name: /^Move up/ })
        .click();
    await page.locator('.changed-outcome').first().waitFor();
    const bar = page.getByRole('status').filter({ hasText: 'Tried, not kept' });
    await expect.poll(() => bar.count()).toBe(0);
    for (const view of ['Outcomes', 'Map', 'Sources', 'State']) {
      await press(page, view);
      await bar
        .getByText(
          /, twice\. The headline would change\. This view shows the conflict without it\.$/,
        )
        .waitFor();
    }
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    await bar.getByRole('button', { name: 'What it would change' }).click();
    await page.getByText('The headline would change.').first().waitFor();
    await press(page, 'State');
    await bar.getByRole('button', { name: 'Keep', exact: true }).click();
    await page
      .getByText(/no outcome is better for all\.$/)
      .first()
      .waitFor();
    await expect.poll(() => bar.count()).toBe(0);
  });

  it('are kept in one step, lead to the situation, and undo gives the same file back', async () => {
    const page = await openPreferences();
    for (const _ of [1, 2])
      await row(page, arsenal)
        .getByRole('button', { name: /^Move up/ })
        .click();
    await page.locator('.changed-outcome').first().waitFor();
    await press(page, 'Keep it');
    await page
      .getByText(/no outcome is better for all\.$/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'See it in State' }).first().click();
    await page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
    await page.getByText('It does not hold').waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByRole('button', { name: /^Undo: move up/ }).click();
    await page
      .getByText(/would prefer “Freeze for freeze”/)
      .first()
      .waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
  });

  it('move with the keyboard alone, and leave everything as it was when they are left', async () => {
    const page = await openToTry();
    const list = 'Wishes of North Korea';
    const before = await order(page, list);
    await row(page, 'Talks rather than threats').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText('Move up “Talks rather than threats” (N. Korea)').waitFor();
    await expect
      .poll(() => order(page, list))
      .toEqual([before[0], before[2], before[1], ...before.slice(3)]);
    await page
      .getByText(/with everybody expecting credible replies: /)
      .first()
      .waitFor();
    await press(page, 'Discard');
    await page
      .getByText('47 outcomes hold with everybody expecting credible replies as it stands')
      .waitFor();
    await expect.poll(() => order(page, list)).toEqual(before);
  });

  it('are dragged with the keyboard', async () => {
    const page = await openToTry();
    const list = 'Wishes of North Korea';
    const before = await order(page, list);
    await row(page, 'Talks rather than threats').focus();
    for (const key of ['Tab', 'Enter', 'ArrowUp', 'ArrowUp', 'Enter'])
      await page.keyboard.press(key);
    await page.getByText('Move up “Talks rather than threats” (N. Korea)').waitFor();
    await expect
      .poll(() => order(page, list))
      .toEqual([before[0], before[2], before[1], ...before.slice(3)]);
  });

  it.runIf(isWhole)('are switched off as comments; no other line of the file changes', async () => {
    const page = await openPreferences();
    const before = await fileOf(page);
    await press(page, 'Preferences');
    await page.getByRole('tab', { name: 'China' }).click();
    await row(page, 'Whoever hosts THAAD').locator('.switch').click();
    await page.locator('.watched-changed').getByText('The status quo').waitFor();
    await press(page, 'Keep it');
    await page.getByText('What was kept changes').waitFor();
    await row(page, 'Switched off: it counts for nothing').waitFor();
    const after = await fileOf(page);
    const lines = changedLines(before, after);
    expect(lines.filter((line) => line.includes('# off: ')).length).toBe(lines.length / 2);
    expect(after.replaceAll('# off: ', '')).toBe(before);
    await page.getByRole('button', { name: /^Undo: switch off/ }).click();
    expect(await fileOf(page)).toBe(before);
  });

  it('change their degree and sense, and lose words that would say the opposite', async () => {
    const page = await openToTry();
    await row(page, 'It does not surrender').locator('.mode-button').click();
    await page.getByRole('menuitemradio', { name: /^Wants/ }).click();
    await page
      .getByRole('grid', { name: /^Wishes/ })
      .getByText('weapons surrendered')
      .waitFor();
    await expect.poll(() => row(page, 'It does not surrender').count()).toBe(0);
    await page
      .getByText(/with everybody expecting credible replies: /)
      .first()
      .waitFor();
  });

  it('are added in a form that shows the formula, and a faulty one is refused with the reason', async () => {
    const page = await openToTry();
    await press(page, 'Add a statement …');
    const form = page.getByRole('form', { name: 'A further statement of North Korea' });
    await form.getByLabel('What').selectOption({ label: 'Seoul punished' });
    const formula = form.getByLabel('as a formula').first();
    await expect.poll(() => formula.inputValue()).toBe('china.seoul = punished');
    await formula.fill('china.seoul = punish');
    await press(page, 'Try it');
    await page
      .locator('.trial-problem')
      .getByText(/punish/)
      .waitFor();
    await formula.fill('china.seoul = punished');
    await press(page, 'Try it');
    await row(page, 'Seoul punished').waitFor();
    await form.waitFor({ state: 'detached' });
  });

  it('say of which amount more is wanted, and then that less of it is', async () => {
    const { page } = await visit.look('#/chicken/model');
    const model = { name: 'shares.yaml', mimeType: 'text/yaml', buffer: Buffer.from(shares) };
    await page.getByLabel('Model file', { exact: true }).last().setInputFiles(model);
    await page.getByRole('heading', { level: 1, name: 'Shares' }).waitFor();
    await page.getByRole('button', { name: 'Preferences', exact: true }).click();
    await page.getByRole('tab', { name: 'Bob' }).click();
    await press(page, 'Add a statement …');
    const form = page.getByRole('form', { name: 'A further statement of Bob' });
    await form.getByLabel('How it is meant').selectOption({ label: 'More' });
    await form.getByLabel('What').selectOption({ label: 'What is left' });
    expect(await form.getByLabel('as an amount').inputValue()).toBe('left');
    await press(page, 'Try it');
    await row(page, 'More What is left').waitFor();
    await page.getByRole('button', { name: /^More. Change: .*left/ }).click();
    await page.getByRole('menuitemradio', { name: /^Less/ }).click();
    await row(page, 'Less What is left').waitFor();
  });

  it('of other kinds are read in words, with the way to the file', async () => {
    const { page } = await visit.look('#/chicken/preferences');
    await page.getByRole('button', { name: 'open the model' }).waitFor();
    await expect.poll(() => page.locator('.measured-line').count()).toBeGreaterThan(2);
  });

  for (const width of widths) {
    it(`have no serious fault for assistive technology, light and dark, ${width} px`, async () => {
      const viewport = { width, height: 844 };
      const page = await openToTry({ viewport });
      for (const _ of [1, 2]) {
        await row(page, arsenal)
          .getByRole('button', { name: /^Move up/ })
          .click();
      }
      await page.locator('.changed-outcome').first().waitFor();
      await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    });
  }
});
