import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import { addressOf } from '../bench/large-model.mjs';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

const river = `standoff: 1
title: The river
decision-makers:
  upper:
    name: Upper country
    options: { water: { name: Water, levels: { held: water held back, shared: water shared } } }
    prefers: [{ want: lower.pays }, { want: water = held }]
  lower:
    name: Lower country
    options: { pays: { name: Fee, levels: { no: nothing paid, yes: a fee paid } } }
    prefers: [{ want: upper.water = shared }, { not: pays }]
status-quo: { upper.water: shared, lower.pays: yes }
`;

const treaty = `agreements:
  river-treaty:
    name: River treaty
    parties: [upper, lower]
    levels: { none: no treaty, signed: a treaty }
    moves: { none to signed: all, signed to none: each }
    binds: { signed: [upper.water = shared, lower.pays] }
    notice: yes
`;

async function openStep(page: Page, step: string): Promise<void> {
  const steps = page.getByRole('navigation', { name: 'Steps' });
  await steps.getByRole('button', { name: new RegExp(`^${step}`) }).click();
}

/** The section of the file as the page keeps it. */
async function sectionOf(page: Page, start: string): Promise<string> {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.locator('.cm-line').first().waitFor();
  const lines = await page.locator('.cm-line').allTextContents();
  const at = lines.indexOf(start);
  const end = lines.findIndex((line, k) => k > at && !line.startsWith(' '));
  return lines.slice(at, end).join('\n');
}

/** Chooses from a list that opens as keys do: by what its entries begin with. */
async function chooseByKeys(page: Page, list: Locator, words: string): Promise<void> {
  await list.focus();
  await page.keyboard.type(words);
}

describe('an agreement', inBrowser, () => {
  it('that is not kept is told of a state in which somebody is in breach', async () => {
    const broken = `${river.replace('lower.pays: yes', 'lower.pays: no')}${treaty}`;
    const signed = broken.replace('status-quo: {', 'status-quo: { river-treaty: signed,');
    const { page } = await visit.open(addressOf(signed, 'situation'));
    await page.getByText('Agreements that are not kept').waitFor();
    await page.getByText(/Lower country is in breach of .*River treaty/).waitFor();
  });

  it('that keeps parties from a gain says so beside the map, and in the vote what it binds to', async () => {
    const signed = `${river}${treaty}`.replace(
      'status-quo: {',
      'status-quo: { river-treaty: signed,',
    );
    const { page, complaints } = await visit.open(addressOf(signed, 'map'));
    const binds =
      /It binds its parties to “water shared” and “a fee paid” while it stands at “a treaty”; a party has to leave it before/;
    await page.getByText(binds).waitFor();
    await page.getByRole('button', { name: /^As things stand/ }).click();
    const chosen = page.getByRole('complementary', { name: 'What was chosen on the map' });
    await chosen.getByText(/River treaty keeps Upper country from “water held back”/).waitFor();
    await page.getByRole('button', { name: 'Vote', exact: true }).click();
    await page.getByText(binds).waitFor();
    expect(complaints).toEqual([]);
  });

  it.runIf(isWhole)('is made by keys where there was none, and the finding changes', async () => {
    const { page, complaints } = await visit.open(addressOf(river, 'build'));
    const finding = page.getByRole('region', { name: 'Finding', exact: true });
    await finding.getByText('Upper country and Lower country could gain by moving').waitFor();
    await openStep(page, 'Agreements');
    await page.getByRole('button', { name: 'Another agreement' }).press('Enter');
    const form = page.getByRole('form', { name: 'Another agreement' });
    await page.keyboard.type('River treaty');
    await page.keyboard.press('Enter');
    await form.getByText('Say who signs: two or more.').waitFor();
    const parties = form.getByRole('group', { name: 'Who signs', exact: true });
    for (const name of ['Upper country', 'Lower country']) {
      await parties.getByRole('checkbox', { name }).press('Space');
    }
    for (const [at, words] of ['no treaty', 'a treaty'].entries()) {
      await form.getByLabel(`What is the case: ${at + 1}`).fill(words);
    }
    const by = (change: string) => form.getByLabel(`Who takes it ${change}`);
    await chooseByKeys(page, by('from “a treaty” to “no treaty”'), 'any');
    const bond = form.getByLabel('While it stands at “a treaty”', { exact: true });
    await chooseByKeys(page, bond, 'water sh');
    const next = form.getByLabel('While it stands at “a treaty”, 2', { exact: true });
    await chooseByKeys(page, next, 'a fee');
    await chooseByKeys(page, form.getByLabel('Who breaks it'), 'has');
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    await form.getByRole('button', { name: 'Add the agreement' }).press('Enter');
    await form.waitFor({ state: 'detached' });
    await openStep(page, 'How things stand');
    const stands = page.getByRole('radiogroup', { name: 'River treaty' });
    await stands.getByRole('radio', { name: 'a treaty', exact: true }).press('Space');
    await finding.getByText('Nobody gains by moving first').waitFor();
    expect(`${await sectionOf(page, 'agreements:')}\n`).toBe(treaty);
    expect(complaints).toEqual([]);
  });

  it('is changed, with what it binds to in words, and a forbidden move keeps an option, on a phone', async () => {
    const { page, complaints } = await visit.open(addressOf(`${river}${treaty}`, 'build'), {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    await openStep(page, 'Agreements');
    const words = /^Change River treaty, between Upper country and Lower country/;
    await page.getByRole('button', { name: words }).click();
    const form = page.getByRole('form', { name: words });
    const signed = 'While it stands at “a treaty”';
    await form.getByLabel(`${signed}: how`, { exact: true }).selectOption('this must not be so');
    await form.getByLabel(signed, { exact: true }).selectOption('water held back');
    await form.getByLabel('Something else that it can stand at').fill('A treaty in force');
    await form.getByRole('button', { name: 'Add it' }).click();
    await form
      .getByLabel('Who takes it from “a treaty” to “A treaty in force”')
      .selectOption('all parties together');
    const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    await expect(isWide()).resolves.toBe(false);
    await form.getByRole('button', { name: 'Keep the changes' }).click();
    await form.waitFor({ state: 'detached' });
    await openStep(page, 'Forbidden moves');
    await page.getByRole('button', { name: 'Another forbidden move' }).click();
    const forbidden = page.getByRole('form', { name: 'Another forbidden move' });
    await forbidden.getByLabel('Who cannot move so').selectOption('Lower country');
    await forbidden.getByLabel('While this is so').selectOption('water shared');
    await forbidden.getByRole('button', { name: 'Forbid it' }).click();
    await forbidden.getByText('Say where no move may lead, or what none may change.').waitFor();
    await forbidden.getByRole('checkbox', { name: 'Fee' }).press('Space');
    await expect(isWide()).resolves.toBe(false);
    await forbidden.getByRole('button', { name: 'Forbid it' }).click();
    await page
      .getByText('Lower country makes no move from “water shared” that changes Fee')
      .waitFor();
    // An editor draws what is in sight alone.
    await page.setViewportSize({ width: 1280, height: 860 });
    expect(`${await sectionOf(page, 'agreements:')}\n`).toBe(
      treaty
        .replace('signed: a treaty', 'signed: a treaty, a-treaty-in-force: A treaty in force')
        .replace('none: each', 'none: each, signed to a-treaty-in-force: all')
        .replace('[upper.water = shared', '[not upper.water = held'),
    );
    expect(`${await sectionOf(page, 'forbidden-moves:')}\n`).toBe(`forbidden-moves:
  - { by: lower, from: upper.water = shared, keeps: pays }
`);
    expect(complaints).toEqual([]);
  });
});

const rescue = `deals:
  rescue:
    name: Rescue
    parties: [upper, lower]
    terms: { river-treaty: signed }
    at-once: yes
    else: { upper.water: held, lower.pays: no }
`;

describe('a deal through an agreement', inBrowser, () => {
  it('is struck at once, held against what comes without it, and told what becomes of it', async () => {
    const byAll = treaty.replace(/ {4}moves: .*\n/, '');
    const { page, complaints } = await visit.open(addressOf(`${river}${byAll}${rescue}`, 'deals'));
    await page.getByRole('button', { name: 'Rescue' }).click();
    const deal = page.getByRole('region', { name: 'Rescue', exact: true });
    await deal
      .getByText(
        /through River treaty at once: each prefers it to “water held back and nothing paid”/,
      )
      .waitFor();
    await deal.getByText('One joint move brings it about: River treaty “a treaty”').waitFor();
    const after = deal.getByRole('region', { name: 'And once it is struck?' });
    await after.getByText('River treaty would not bring back “no treaty” at once').waitFor();
    const without = deal.getByRole('region', { name: 'And without it?' });
    await without.getByText('nothing that holds but “water held back and nothing paid”').waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    expect(complaints).toEqual([]);
  });
});
