import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  inBrowser,
  seriousFaultsInEither,
  type Visit,
  visitWorkbench,
  widths,
} from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

const prisoners = `standoff: 1
title: Prisoner's dilemma

decision-makers:
  ann:
    name: Ann
    options:
      confess: { name: Confess, levels: { no: Ann stays silent, yes: Ann confesses } }
    prefers:
      - { not: bob.confess }
      - { want: confess }
  bob:
    name: Bob
    options:
      confess: { name: Confess, levels: { no: Bob stays silent, yes: Bob confesses } }
    prefers:
      - { not: ann.confess }
      - { want: confess }

status-quo:
  ann.confess: yes
  bob.confess: yes
`;

/** The file as the page keeps it. */
async function fileOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.locator('.cm-line').first().waitFor();
  const lines = await page.locator('.cm-line').allTextContents();
  return lines.join('\n');
}

/** Answers as a prisoner would: the other's silence first, then a mild sentence for oneself. */
async function answerAs(page: Page, self: string, other: string): Promise<void> {
  for (let number = 1; number <= 4; number++) {
    await page.getByText(`Question ${number} of about 4`).waitFor();
    const question = page.getByRole('region', { name: 'Question' });
    const words = await question.getByRole('heading').textContent();
    const value = (choice: string) =>
      (`${choice} ${words}`.includes(`${other} stays silent`) ? 2 : 0) +
      (`${choice} ${words}`.includes(`${self} confesses`) ? 1 : 0);
    const [first, second] = await question.locator('.choice').allTextContents();
    await question
      .locator('.choice')
      .nth(value(first!) > value(second!) ? 0 : 1)
      .press('Enter');
  }
  await page.getByText(`this is what ${self} wants`).waitFor();
}

async function tabTo(page: Page, role: 'button' | 'textbox' | 'link', name: RegExp) {
  const target = page.getByRole(role, { name }).first();
  for (let k = 0; k < 60; k++) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} cannot be reached`);
}

async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Continue/ }).press('Enter');
}

async function nameBoth(page: Page): Promise<void> {
  await page.getByLabel('Title').fill("Prisoner's dilemma");
  await goOn(page);
  for (const name of ['Ann', 'Bob']) {
    await page.getByLabel('Another decision maker').fill(name);
    await page.keyboard.press('Enter');
    await page.getByLabel(`Name of ${name}`).waitFor();
  }
  await goOn(page);
}

describe('a new conflict', inBrowser, () => {
  // Over 2 s: some forty presses of a person, most of them waiting for an analysis.
  it('is built from nothing by forms and comparisons, up to its finding and a tidy file', async () => {
    const { page, complaints } = await visit.open('#/');
    await page.getByRole('link', { name: 'New conflict' }).click();
    await page.getByText('There is no finding yet. Still missing:').waitFor();
    await expect
      .poll(() => page.getByLabel('Title').evaluate((field) => field === document.activeElement))
      .toBe(true);
    await nameBoth(page);
    for (const name of ['Ann', 'Bob']) {
      const form = page.getByRole('form', { name: `New option of ${name}` });
      await form.getByLabel('Name of the option').fill('Confess');
      await form.getByLabel('Wording if yes').fill(`${name} confesses`);
      await form.getByLabel('Wording if no').fill(`${name} stays silent`);
      await page.keyboard.press('Enter');
      await form.waitFor({ state: 'detached' });
    }
    const wordings = page.getByLabel(/^Wording if/);
    const labelled = wordings.evaluateAll((fields) =>
      fields.map((field) => (field as HTMLInputElement).value),
    );
    await expect(labelled).resolves.toEqual(
      ['Ann', 'Bob'].flatMap((name) => [`${name} confesses`, `${name} stays silent`]),
    );
    await goOn(page);
    await page.getByRole('radio', { name: 'Ann confesses' }).click();
    await page.getByRole('radio', { name: 'Ann confesses', checked: true }).waitFor();
    await page.getByRole('radio', { name: 'Bob confesses' }).click();
    await page.getByRole('radio', { name: 'Bob confesses', checked: true }).waitFor();
    for (const _ of ['what cannot be', 'consequences', 'wishes']) await goOn(page);
    await answerAs(page, 'Ann', 'Bob');
    await page.getByRole('button', { name: 'Go on with Bob' }).press('Enter');
    await answerAs(page, 'Bob', 'Ann');
    const finding = page.getByRole('region', { name: 'Finding' }).getByRole('status');
    await expect
      .poll(() => finding.textContent())
      .toMatch(
        /^Nobody gains by moving first, though both would prefer “Ann stays silent and Bob stays silent”/,
      );
    await expect(fileOf(page)).resolves.toBe(prisoners);
    expect(complaints).toEqual([]);
  });

  it('is one step for undo with each thing that is done, and lasts in its address', async () => {
    const { page } = await visit.open('#/new/build');
    await nameBoth(page);
    await page.getByRole('button', { name: 'Undo: add Bob' }).click();
    await page.getByRole('button', { name: 'Undo: add Ann' }).waitFor();
    await page.waitForFunction(() => location.hash.includes('edit='));
    await page.reload();
    await page.getByRole('button', { name: /^Decision makers 1/ }).waitFor();
  });

  it('can be begun with the keyboard alone', async () => {
    const { page } = await visit.open('#/new/build');
    await tabTo(page, 'textbox', /Title/);
    await page.keyboard.type('Chicken');
    await tabTo(page, 'button', /^Continue/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Who decides?' }).waitFor();
    await tabTo(page, 'textbox', /Another decision maker/);
    await page.keyboard.type('First driver');
    await page.keyboard.press('Enter');
    await page.getByLabel('Name of First driver').waitFor();
    await page.keyboard.type('Second driver');
    await page.keyboard.press('Enter');
    await page.getByLabel('Name of Second driver').waitFor();
  });
});

describe('the forms of a conflict that there is', inBrowser, () => {
  const prisonersCase = '#/kinsara-2014-prisoners/build';

  it('say beside two outcomes what comes of the one and not of the other', async () => {
    const { page } = await visit.open('#/korea-2017/build');
    await page.getByRole('button', { name: /^What each wants/ }).click();
    await page.getByRole('button', { name: 'tests frozen Consequences: Tests ended' }).waitFor();
  });

  it('rule out what cannot be, and take it back', async () => {
    const { page } = await visit.open(prisonersCase);
    await page.getByRole('button', { name: /^Impossible combinations/ }).click();
    await page.getByLabel('Condition').selectOption({ label: 'one defects' });
    await page.getByLabel('and, another condition').first().selectOption({ label: 'two defects' });
    await page.getByRole('button', { name: 'Rule it out' }).click();
    await page.getByText('one defects and two defects').waitFor();
    await page.getByRole('button', { name: 'Undo: an impossible combination' }).click();
    await page.getByText('one defects and two defects').waitFor({ state: 'detached' });
  });

  it('remove what is used only with what uses it', async () => {
    const { page } = await visit.open(prisonersCase);
    await page.getByRole('button', { name: /^Options/ }).click();
    await page.getByRole('button', { name: /^Remove the option Cooperate with two/ }).click();
    await page.getByRole('button', { name: 'Remove with all that uses it' }).click();
    await page.getByRole('button', { name: /^Remove the option Cooperate with one/ }).waitFor();
    await page
      .getByRole('button', { name: /^Remove the option Cooperate with two/ })
      .waitFor({ state: 'detached' });
  });

  it('leave a conflict of states and moves to its text', async () => {
    const { page } = await visit.open('#/chicken/model');
    await page.getByRole('button', { name: 'Build' }).click();
    await page.getByText('This conflict is given as states and moves').waitFor();
  });

  for (const width of widths) {
    // Over 2 s: the page is checked once, and then each further step.
    it(`have no serious fault at any step, light and dark, ${width} px wide`, async () => {
      const viewport = { width, height: 860 };
      const { page } = await visit.open(prisonersCase, { viewport });
      const steps = page.getByRole('navigation', { name: 'Steps' }).getByRole('button');
      // Around the step is what was there at the first.
      let part: string | undefined;
      for (const step of await steps.all()) {
        await step.click();
        expect(await seriousFaultsInEither(page, [], part)).toEqual([]);
        part = '.step';
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      }
    });
  }
});
