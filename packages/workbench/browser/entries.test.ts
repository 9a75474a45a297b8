import { parseConflict } from '@standoff/language';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf } from '../bench/large-model.mjs';
import {
  inBrowser,
  seriousFaultsInEither,
  type Visit,
  visitWorkbench,
  widths,
} from './open-page.ts';

let apart: ReturnType<Visit['lookApart']>;
beforeAll(async () => {
  apart = (await visitWorkbench()).lookApart();
});
afterAll(() => apart.end());

const river = `standoff: 1
title: The river
sources:
  report: { title: Annual report, kind: report }
claims:
  c01: { says: The upper country holds back a third of the flow, at: report p. 24 }
  c02: { says: The lower country has troops, at: report p. 30 }
decision-makers:
  upper:
    name: Upper country
    options: { dam: { name: Dam, levels: { no: no dam, yes: dam built } } }
    prefers: [{ not: lower.army }, dam]
  lower:
    name: Lower country
    options: { army: { name: Army, levels: { no: army at home, yes: army at the border } } }
    prefers: [{ not: upper.dam }, { not: army }]
facts:
  drought: { name: Drought, when: upper.dam, chance: likely }
status-quo: { upper.dam: no, lower.army: no }
`;

const commission = `bodies:
  river-commission:
    name: River commission
    members: [upper, lower, { coast: yes }]
    adopts: 2 votes
    options: { quota: { name: Quota, levels: [none, half] } }
`;

const shares = `standoff: 1
title: Shares
decision-makers:
  upper:
    name: Upper country
    options: { share: { name: Its share, levels: 0 to 100 by 50, unit: "%" } }
    prefers: [{ more: share }]
  lower: { name: Lower country, options: { army: yes/no } }
status-quo: { upper.share: 50, lower.army: no }
`;

const unsourced = river.replace(/^sources:[\s\S]*?(?=^decision-makers:)/m, '');

async function openStep(step: string, text = river): Promise<Page> {
  const { page } = await apart.look(addressOf(text, 'build'));
  await goToStep(page, step);
  return page;
}

async function goToStep(page: Page, step: string): Promise<void> {
  const steps = page.getByRole('navigation', { name: 'Steps' });
  await steps.getByRole('button', { name: new RegExp(`^${step}`) }).click();
}

/** Back to the forms from the file. */
async function goBackTo(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: 'Build', exact: true }).click();
  await goToStep(page, step);
}

async function begin(page: Page, another: string): Promise<Locator> {
  await page.getByRole('button', { name: another }).click();
  return page.getByRole('form', { name: another });
}

/** Keeps a form, and answers the text once it is gone. */
async function keep(page: Page, form: Locator, button: string): Promise<string> {
  await form.getByRole('button', { name: button }).click();
  await form.waitFor({ state: 'detached' });
  return fileOf(page);
}

/** The file as the page keeps it, which is sound. */
async function fileOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.locator('.cm-line').first().waitFor();
  const text = (await page.locator('.cm-line').allTextContents()).join('\n');
  const { diagnostics } = parseConflict(text);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return text;
}

function linesFrom(text: string, start: string): string[] {
  const lines = text.split('\n');
  const at = lines.indexOf(start);
  const end = lines.findIndex((line, k) => k > at && !line.startsWith(' '));
  return lines.slice(at, end < 0 ? undefined : end);
}

describe('the view of the sources', inBrowser, () => {
  it('begins with a first source, and has a form for another and for a claim', async () => {
    const { page } = await apart.look(addressOf(unsourced, 'sources'));
    const form = await begin(page, 'Another source');
    await form.getByLabel('Title').fill('Dissertation');
    await form.getByRole('button', { name: 'Add the source' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('radio', { name: 'Add or change' }).click();
    const claim = await begin(page, 'Another claim');
    await claim.getByLabel('What is claimed').fill('Nobody cooperates');
    await claim.getByLabel('Where it stands').selectOption('Dissertation');
    await claim.getByLabel('Where in it').fill('p. 12');
    const text = await keep(page, claim, 'Add the claim');
    expect(text).toContain('  c01: { says: Nobody cooperates, at: dissertation p. 12 }');
  });
});

describe('what may be added to a conflict by forms', inBrowser, () => {
  it('is a source, with an error at the field that is wrong and nothing typed lost', async () => {
    const page = await openStep('Sources');
    const form = await begin(page, 'Another source');
    await form.getByRole('button', { name: 'Add the source' }).click();
    await form.getByText('Say what the source is called.').waitFor();
    await form.getByLabel('Title').fill('Speech of the minister');
    await form.getByLabel('When it appeared').fill('yesterday');
    await form.getByRole('button', { name: 'Add the source' }).click();
    await form.getByText('Give a day, a month or a year').waitFor();
    await goToStep(page, 'Deals');
    await goToStep(page, 'Sources');
    expect(await form.getByLabel('Title').inputValue()).toBe('Speech of the minister');
    await form.getByLabel('When it appeared').fill('2017-09-14');
    const text = await keep(page, form, 'Add the source');
    expect(linesFrom(text, 'sources:')).toEqual([
      'sources:',
      '  report: { title: Annual report, kind: report }',
      '  speech-of-the-minister: { title: Speech of the minister, published: 2017-09-14 }',
    ]);
  });

  it('is a body, with what it decides', async () => {
    const page = await openStep('Who decides by vote');
    const form = await begin(page, 'Another body');
    await form.getByLabel('Name').fill('River commission');
    await form.getByLabel('Upper country in the body').selectOption('votes as it prefers');
    await form.getByLabel('Lower country in the body').selectOption('votes as it prefers');
    await form.getByLabel('A member that is no decision maker').fill('Coast');
    await form.getByRole('button', { name: 'Add the member' }).click();
    await form.getByLabel('How many votes', { exact: true }).fill('2');
    await form
      .getByRole('group', { name: 'Whose no defeats' })
      .getByRole('checkbox', { name: 'Upper country' })
      .press('Space');
    await form.getByLabel('What it decides').fill('Quota');
    await form.getByLabel('Which, in order').fill('no quota, half quota');
    const text = await keep(page, form, 'Add the body');
    expect(linesFrom(text, 'bodies:').join('\n')).toBe(`bodies:
  river-commission:
    name: River commission
    members: [upper, lower, { coast: yes }]
    adopts: 2 votes, no veto by upper
    options:
      quota: { name: Quota, levels: { no-quota: no quota, half-quota: half quota } }`);
  });

  it('is an amount, whose formula is told at the field what is wrong with it, and which goes with what uses it', async () => {
    const page = await openStep('Amounts', shares);
    const form = await begin(page, 'Another amount');
    await form.getByLabel('Name').fill('What is left');
    await form.getByLabel('What it comes to').fill('100 - upper.shar');
    await form.getByRole('button', { name: 'Add the amount' }).click();
    const fault = form.getByRole('alert').filter({ hasText: 'did you mean upper.share?' });
    await fault.waitFor();
    const formula = form.getByLabel('What it comes to');
    await expect(formula.getAttribute('aria-invalid')).resolves.toBe('true');
    await expect.poll(() => formula.evaluate((node) => node === document.activeElement)).toBe(true);
    await formula.fill('100 -');
    await fault.waitFor({ state: 'detached' });
    await form.getByLabel('Put in where the cursor stands').selectOption('upper.share');
    await form.getByLabel('Counted in').fill('%');
    const text = await keep(page, form, 'Add the amount');
    expect(text).toContain(
      'quantities:\n  what-is-left: { name: What is left, of: 100 - upper.share, unit: "%" }',
    );
    await goBackTo(page, 'Amounts');
    await page.getByRole('button', { name: /^Change What is left/ }).press('Enter');
    const open = page.getByRole('form', { name: /^Change What is left/ });
    await open.getByLabel('Name').fill('The rest');
    const renamed = await keep(page, open, 'Keep the changes');
    expect(renamed).toContain(
      '  what-is-left: { name: The rest, of: 100 - upper.share, unit: "%" }',
    );
    await goBackTo(page, 'Amounts');
    await page.getByRole('button', { name: /^Remove The rest/ }).press('Enter');
    expect(await fileOf(page)).not.toContain('quantities');
    // Each of them was one step.
    for (const before of ['name: The rest', 'name: What is left', 'status-quo']) {
      await page.getByRole('button', { name: /^Undo/ }).click();
      await expect.poll(() => page.locator('.cm-content').innerText()).toContain(before);
    }
    expect(await fileOf(page)).not.toContain('quantities');
  });

  it('is what counts how much, of an amount or of what may be the case, and a range of one weight', async () => {
    const page = await openStep('What each wants', shares);
    await page.getByRole('button', { name: 'Say what counts how much instead' }).click();
    const first = await begin(page, 'Another weight');
    await first.getByLabel('What counts').fill('100 - upper.share');
    await first.getByLabel('How much it counts').fill('much');
    await first.getByRole('button', { name: 'Add the weight' }).click();
    await first.getByText('Give a number, such as 2, 0.5 or -30.').waitFor();
    await first.getByLabel('How much it counts').fill('0,5');
    await first.getByRole('button', { name: 'Add the weight' }).click();
    await page.getByText('0.5 times (100 - upper.share)').waitFor();
    const second = await begin(page, 'Another weight');
    await second.getByLabel('Put in where the cursor stands').selectOption('lower.army');
    await second.getByLabel('How much it counts').fill('-30');
    await second.getByRole('button', { name: 'Add the weight' }).click();
    await page.getByText('-30 if army').waitFor();
    await goToStep(page, 'Doubts');
    const doubt = await begin(page, 'Another doubt');
    await doubt
      .getByLabel('What may be wrong')
      .selectOption('how much “army” counts for Lower country');
    await doubt.getByLabel('within', { exact: true }).fill('0');
    await doubt.getByRole('button', { name: 'Add the doubt' }).click();
    await doubt.getByText('Give a number above 0').waitFor();
    await doubt.getByLabel('within', { exact: true }).fill('25');
    const text = await keep(page, doubt, 'Add the doubt');
    expect(text).toContain('{ of: 100 - upper.share, weight: 0.5 }');
    expect(text).toContain('{ of: lower.army, weight: -30 }');
    expect(text).toContain('doubts:\n  - { of: lower.weights.2, within: 25 % }');
    await goBackTo(page, 'What each wants');
    await page
      .getByRole('button', { name: /^Lower/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Remove 0.5 times' }).click();
    expect(await fileOf(page)).toContain('  - { of: lower.weights.1, within: 25 % }');
  });

  it('is a rule of votes by a formula, of a body and of one of its options', async () => {
    const weighed = commission.replace(
      '[upper, lower, { coast: yes }]',
      '[{ upper: { people: 6 } }, { lower: { people: 3 } }, { coast: { vote: yes, people: 1 } }]',
    );
    const page = await openStep('Who decides by vote', `${river}${weighed}`);
    await page.getByRole('button', { name: 'A rule of its own for Quota' }).press('Enter');
    const own = page.getByRole('form', { name: 'The rule for Quota' });
    await own.getByRole('radio', { name: 'A formula' }).click();
    await own.getByRole('button', { name: 'Keep the changes' }).click();
    await own.getByText('Say what has to hold of the votes').waitFor();
    await own.getByLabel('What has to hold of the votes').fill('yes.people > no');
    await own.getByRole('button', { name: 'Keep the changes' }).click();
    await own.getByText('as in yes.people > no.people').waitFor();
    await own.getByLabel('What has to hold of the votes').fill('');
    await own.getByLabel('Put in where the cursor stands').selectOption('yes.people >= 65 %');
    await own.getByRole('checkbox', { name: 'Upper country' }).press('Space');
    await keep(page, own, 'Keep the changes');
    await goBackTo(page, 'Who decides by vote');
    await page
      .getByText('A rule of its own: yes.people >= 65 %, no veto by Upper country')
      .waitFor();
    await page.getByRole('button', { name: /^Change River commission/ }).click();
    const body = page.getByRole('form', { name: /^Change River commission/ });
    await body.getByRole('radio', { name: 'A formula' }).click();
    await expect(body.getByLabel('What has to hold of the votes').inputValue()).resolves.toBe(
      'yes >= 2',
    );
    await body.getByLabel('What has to hold of the votes').fill('yes > no');
    const text = await keep(page, body, 'Keep the changes');
    expect(text).toContain('    adopts: { when: yes > no }');
    expect(text).toContain(
      'quota: { name: Quota, levels: [none, half], adopts: { when: yes.people >= 65 %, veto: [upper] } }',
    );
    await goBackTo(page, 'Who decides by vote');
    await page.getByRole('button', { name: 'The rule of the body for Quota' }).click();
    await page.getByText('By the rule of the body.').waitFor();
    expect(await fileOf(page)).toContain('quota: { name: Quota, levels: [none, half] }');
  });

  it('is a view that somebody has of another, with a claim and its grade', async () => {
    const page = await openStep('Wrong views');
    const form = await begin(page, 'Another view of somebody');
    await form.getByLabel('Who sees another wrong').selectOption('Lower country');
    await form.getByLabel('Who is seen wrong').selectOption('Upper country');
    await form.getByRole('checkbox', { name: 'not: army at the border' }).press('Space');
    await form.getByLabel('What is thought to be wanted').selectOption({ label: 'dam built' });
    await form.getByLabel('It rests on').selectOption('c01');
    await form.getByLabel('How far c01 bears it').selectOption('bears it in part');
    const text = await keep(page, form, 'Add the view');
    expect(linesFrom(text, 'perceptions:').join('\n')).toBe(`perceptions:
  lower: { upper: { add: upper.dam, drop: 1, because: { c01: part } } }`);
  });

  it('is a signal', async () => {
    const page = await openStep('Signals');
    const form = await begin(page, 'Another signal');
    await form.getByLabel('What it says, in words').fill('We are serious');
    await form.getByLabel('Who sends it').selectOption('Lower country');
    await form.getByRole('checkbox', { name: 'Upper country' }).press('Space');
    await form.getByLabel('Who is seen otherwise after it').selectOption('Lower country');
    await form
      .getByRole('group', { name: 'Lower country' })
      .getByRole('checkbox', { name: 'not: army at the border' })
      .press('Space');
    const text = await keep(page, form, 'Add the signal');
    expect(linesFrom(text, 'signals:').join('\n')).toBe(`signals:
  we-are-serious:
    says: We are serious
    by: lower
    to: upper
    shows: { lower: { drop: 2 } }`);
  });

  it('is a view with several wishes, how far somebody looks, and what is thought in turn', async () => {
    const page = await openStep('Wrong views');
    const form = await begin(page, 'Another view of somebody');
    await form.getByLabel('Who sees another wrong').selectOption('Lower country');
    await form.getByLabel('Who is seen wrong').selectOption('Upper country');
    await form.getByRole('button', { name: 'Add the view' }).click();
    await form.getByText('Say what is seen wrong').waitFor();
    const wished = form.getByLabel('What is thought to be wanted', { exact: true });
    await wished.selectOption({ label: 'Drought' });
    await form
      .getByLabel('What is thought to be wanted: how', { exact: true })
      .selectOption('above all that this is never so');
    await form.getByRole('button', { name: 'Another wish' }).click();
    await form
      .getByLabel('What is thought to be wanted, 2', { exact: true })
      .selectOption({ label: 'dam built' });
    await form
      .getByLabel('What is thought to be wanted, 2: how important')
      .selectOption('less than “not: army at the border”');
    await form.getByLabel('How far it is thought to look').selectOption({ index: 2 });
    const thoughts = form.getByRole('group', { name: 'How it is thought to see others in turn' });
    await thoughts
      .getByLabel('How it is thought to see others', { exact: false })
      .selectOption('Lower country');
    await form.getByLabel('How sure it is').fill('7');
    await form.getByRole('button', { name: 'Add the view' }).click();
    await form.getByText('Say how Lower country is thought to be seen.').waitFor();
    await thoughts.getByRole('checkbox', { name: 'Army', exact: true }).press('Space');
    await form.getByRole('button', { name: 'Add the view' }).click();
    await form.getByText('Give a number from 0 to 1').waitFor();
    await form.getByLabel('How sure it is').fill('0,7');
    const text = await keep(page, form, 'Add the view');
    const [, ...lines] = linesFrom(text, 'perceptions:');
    expect(lines.join('\n')).toMatch(/^ {2}lower:\n {4}upper:\n/);
    expect(lines.map((line) => line.trim()).slice(2)).toEqual([
      'add: [{ never: drought }, { want: upper.dam, at: 3 }]',
      expect.stringMatching(/^foresight: [a-z]+$/),
      'perceptions: { lower: { hides: [army] } }',
      'sure: 0.7',
    ]);
  });

  it('is an option of a body that is not known of', async () => {
    const page = await openStep('Wrong views', `${river}${commission}`);
    const form = await begin(page, 'Another view of somebody');
    await form.getByLabel('Who sees another wrong').selectOption('Lower country');
    await form.getByLabel('Who is seen wrong').selectOption('Upper country');
    await form.getByRole('checkbox', { name: 'not: army at the border' }).press('Space');
    await form.getByLabel('Who is seen wrong').selectOption('River commission');
    await form.getByRole('button', { name: 'Add the view' }).click();
    await form.getByText('Say what is seen wrong, such as an option').waitFor();
    await form.getByRole('checkbox', { name: 'Quota' }).press('Space');
    const text = await keep(page, form, 'Add the view');
    expect(linesFrom(text, 'perceptions:')).toEqual([
      'perceptions:',
      '  lower: { river-commission: { hides: [quota] } }',
    ]);
  });

  it('is a fact that is misread, of which more is said later and the rest stays', async () => {
    const before = `${river}misread:
  # Nobody told them.
  upper: { drought: no } # kept
`;
    const page = await openStep('Facts misread', before);
    const form = await begin(page, 'Another fact that is misread');
    await form.getByRole('button', { name: 'Add it' }).click();
    await form.getByText('Say who is wrong.').waitFor();
    await form.getByLabel('Who is wrong').selectOption('Upper country');
    await form.getByLabel('About what').selectOption('Drought');
    await form.getByLabel('What it is taken to be').selectOption('the case, whatever happens');
    await form.getByRole('button', { name: 'Add it' }).click();
    await form.getByText('That is said already: change it above.').waitFor();
    await form.getByLabel('Who is wrong').selectOption('Lower country');
    await form.getByLabel('It rests on').selectOption('c02');
    await form.getByLabel('How far c02 bears it').selectOption('suggests it');
    await form.getByRole('button', { name: 'Add it' }).click();
    await form.waitFor({ state: 'detached' });
    const words = 'Upper country takes “Drought” to be not the case, whatever happens';
    await page.getByRole('button', { name: `Change ${words}` }).click();
    const open = page.getByRole('form', { name: `Change ${words}` });
    await open.getByLabel('How sure it is').fill('0.5');
    const text = await keep(page, open, 'Keep the changes');
    expect(linesFrom(text, 'misread:').join('\n')).toBe(`misread:
  # Nobody told them.
  upper: { drought: { as: no, sure: 0.5 } } # kept
  lower: { drought: { as: yes, because: { c02: suggests } } }`);
  });

  it('is a signal that reveals an option and puts a fact right', async () => {
    const wrong = `perceptions:
  upper: { lower: { hides: [army] }, river-commission: { hides: [quota] } }
misread:
  upper: { drought: no }
`;
    const page = await openStep('Signals', `${river}${commission}${wrong}`);
    const form = await begin(page, 'Another signal');
    await form.getByLabel('What it says, in words').fill('Look here');
    await form.getByLabel('Who sends it').selectOption('Lower country');
    await form.getByRole('checkbox', { name: 'Upper country' }).press('Space');
    await form.getByRole('button', { name: 'Add the signal' }).click();
    await form.getByText('Say who is seen otherwise after it').waitFor();
    const shows = form.getByRole('group', { name: 'Who is seen otherwise after it' });
    await shows.getByLabel('Who is seen otherwise after it').selectOption('Lower country');
    await shows.getByRole('checkbox', { name: 'Army', exact: true }).press('Space');
    await shows
      .getByLabel('Who is seen otherwise after it: another')
      .selectOption('River commission');
    await shows.getByRole('checkbox', { name: 'Quota', exact: true }).press('Space');
    await form.getByRole('checkbox', { name: 'Drought' }).press('Space');
    const text = await keep(page, form, 'Add the signal');
    expect(linesFrom(text, 'signals:').join('\n')).toBe(`signals:
  look-here:
    says: Look here
    by: lower
    to: upper
    shows: { lower: { reveals: [army] }, river-commission: { reveals: [quota] } }
    corrects: drought`);
  });

  it('is an event, which stands where its date puts it', async () => {
    const events = `signals:
  serious: { by: lower, to: upper, says: We are serious, shows: { lower: { drop: 2 } } }
timeline:
  - { on: 2023-11, what: The reservoir is filled } # first
  - { on: 2024-02, what: Rain }
`;
    const page = await openStep('Events', `${river}${events}`);
    const form = await begin(page, 'Another event');
    await form.getByLabel('When it happened').fill('12/2023');
    await form.getByLabel('What happened').fill('Troops on the road');
    await form.getByRole('button', { name: 'Add the event' }).click();
    await form.getByText('Give a day, a month or a year').waitFor();
    await form.getByLabel('When it happened').fill('2023-12');
    await form.getByLabel('Who did it').selectOption('Lower country');
    await form
      .getByLabel('Which choices it set')
      .selectOption('Lower country: Army – army at home');
    await form.getByRole('checkbox', { name: 'We are serious' }).press('Space');
    const text = await keep(page, form, 'Add the event');
    expect(linesFrom(text, 'timeline:').join('\n')).toBe(`timeline:
  - { on: 2023-11, what: The reservoir is filled } # first
  - { on: 2023-12, what: Troops on the road, by: lower, sets: { lower.army: no }, signals: serious }
  - { on: 2024-02, what: Rain }`);
  });

  it('keep what is said of a wish, and leave what is seen at a depth that has no form', async () => {
    const whole = `perceptions:
  lower:
    upper:
      add:
        - { never: upper.dam, says: It hates dams } # the first
        - { want: lower.army, at: 2, because: c02 } # the second
      perceptions: { lower: { foresight: seq, hides: [army] } }
`;
    const page = await openStep('Wrong views', `${river}${whole}`);
    await page.getByRole('button', { name: /^Change How Lower country sees/ }).click();
    const form = page.getByRole('form', { name: /^Change How Lower country sees/ });
    await form.getByText('says: It hates dams').waitFor();
    await form.getByText('{ lower: { foresight: seq, hides: [army] } }').waitFor();
    await form
      .getByLabel('What is thought to be wanted, 2: how', { exact: true })
      .selectOption('above all that this is so');
    const text = await keep(page, form, 'Keep the changes');
    expect(text).toContain(
      whole.replace('want: lower.army', 'must: lower.army').replace(/\n$/, ''),
    );
  });

  it('is a threat, which is changed, taken back and taken out', async () => {
    const page = await openStep('Threats and promises');
    const form = await begin(page, 'Another threat or promise');
    await form.getByLabel('Who says it').selectOption('Lower country');
    await form.getByLabel('If this is so').selectOption({ label: 'dam built' });
    await form.getByLabel('then this is done').selectOption('Army – army at the border');
    await form.getByLabel('In words').fill('Troops for a dam');
    const text = await keep(page, form, 'Add it');
    expect(linesFrom(text, 'threats:').join('\n')).toBe(`threats:
  troops-for-a-dam: { by: lower, if: upper.dam, then: { army: yes }, says: Troops for a dam }`);
    await page.getByRole('button', { name: 'Build' }).click();
    await goToStep(page, 'Threats and promises');
    const words = 'Lower country threatens: if dam built, then army at the border';
    await page.getByRole('button', { name: `Change ${words}` }).click();
    const open = page.getByRole('form', { name: `Change ${words}` });
    await open.getByLabel('What it is').selectOption('promise');
    await open.getByRole('button', { name: 'Keep the changes' }).click();
    await page.getByText('Lower country promises: if dam built').waitFor();
    await page.getByRole('button', { name: /^Undo: change the threat Lower country/ }).click();
    await page.getByText(words).waitFor();
    await page.getByRole('button', { name: 'Remove Lower country threatens' }).click();
    await page.getByText('Nobody threatens or promises anything so far.').waitFor();
    expect(await fileOf(page)).toBe(river);
  });

  it('is a deal', async () => {
    const page = await openStep('Deals');
    const form = await begin(page, 'Another deal');
    await form.getByLabel('Name').fill('Water for peace');
    const parties = form.getByRole('group', { name: 'Who agrees' });
    await parties.getByRole('checkbox', { name: 'Upper country' }).press('Space');
    await parties.getByRole('checkbox', { name: 'Lower country' }).press('Space');
    const terms = form.getByRole('group', { name: 'What is agreed' });
    await terms.getByLabel('What is agreed').selectOption('Upper country: Dam – no dam');
    await terms
      .getByLabel('What is agreed: another option')
      .selectOption('Lower country: Army – army at home');
    const text = await keep(page, form, 'Add the deal');
    expect(linesFrom(text, 'deals:').join('\n')).toBe(`deals:
  water-for-peace:
    name: Water for peace
    parties: [upper, lower]
    terms: { upper.dam: no, lower.army: no }`);
  });

  it('is a doubt, only in a way that fits what is doubted', async () => {
    const page = await openStep('Doubts');
    const form = await begin(page, 'Another doubt');
    await form.getByLabel('What may be wrong').selectOption('how likely “Drought” is');
    await form.getByLabel('from (0 to 1)').fill('0.8');
    await form.getByLabel('to (0 to 1)', { exact: true }).fill('0.3');
    await form.getByRole('button', { name: 'Add the doubt' }).click();
    await form.getByText('Give two numbers from 0 to 1, the smaller one first.').waitFor();
    await form.getByLabel('from (0 to 1)').fill('0.3');
    await form.getByLabel('to (0 to 1)', { exact: true }).fill('0.9');
    const text = await keep(page, form, 'Add the doubt');
    expect(linesFrom(text, 'doubts:').join('\n')).toBe(`doubts:
  - { of: facts.drought, chance: 0.3 to 0.9 }`);
  });

  it('is a doubt about how far weights lie from what is written', async () => {
    const weighed = river.replace(
      'prefers: [{ not: upper.dam }, { not: army }]',
      'weights: [{ of: not upper.dam, weight: 6 }, { id: calm, of: not army, weight: 2 }]',
    );
    const page = await openStep('Doubts', weighed);
    const form = await begin(page, 'Another doubt');
    await form.getByLabel('What may be wrong').selectOption('the weights of Lower country');
    await form
      .getByLabel('How it may be wrong')
      .selectOption('each weight may lie anywhere within');
    await form.getByLabel('within', { exact: true }).fill('120');
    await form.getByRole('button', { name: 'Add the doubt' }).click();
    await form.getByText('Give a number above 0, of per cent at most 100.').waitFor();
    await form.getByLabel('within', { exact: true }).fill('12,5');
    const text = await keep(page, form, 'Add the doubt');
    expect(linesFrom(text, 'doubts:').join('\n')).toBe(`doubts:
  - { of: lower.weights, within: 12.5 % }`);
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
  });

  it('is a finding that matters, and only of what there is', async () => {
    const page = await openStep('Findings that matter');
    const form = await begin(page, 'Another finding');
    const finding = form.getByLabel('The finding');
    await finding.fill('the dam is never built');
    await form.getByRole('button', { name: 'Add the finding' }).click();
    await form.getByText('Nothing is claimed by "the"').waitFor();
    await finding.fill('unreached flood');
    await form.getByRole('button', { name: 'Add the finding' }).click();
    await form.getByText('no state is called "flood"').waitFor();
    await finding.fill('unreached upper.dam and drought');
    await form.getByLabel('In words').fill('The dam stays unbuilt');
    await form.getByLabel('Why it matters').fill('Both lose by it');
    const text = await keep(page, form, 'Add the finding');
    expect(linesFrom(text, 'findings:').join('\n')).toBe(`findings:
  the-dam-stays-unbuilt:
    finding: unreached upper.dam and drought
    says: The dam stays unbuilt
    why: Both lose by it`);
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
  });

  it('is a variant', async () => {
    const page = await openStep('Variants');
    const form = await begin(page, 'Another variant');
    await form.getByLabel('What is different, in words').fill('A dam once built stays');
    await form
      .getByLabel('What is otherwise in the model')
      .selectOption('whether Upper country can undo “Dam”');
    const text = await keep(page, form, 'Add the variant');
    expect(linesFrom(text, 'variants:').join('\n')).toBe(`variants:
  a-dam-once-built-stays:
    says: A dam once built stays
    set: { decision-makers.upper.options.dam.moves: one-way }`);
  });

  it('leave what they cannot show as it is, and show it as text', async () => {
    const threat = `threats:
  # The old threat.
  troops: { by: lower, if: upper.dam and (army or not drought), then: { army: yes } } # kept
`;
    const page = await openStep('Threats and promises', `${river}${threat}`);
    await page.getByRole('button', { name: /^Change Lower country threatens/ }).click();
    const form = page.getByRole('form', { name: /^Change Lower country threatens/ });
    await form.getByText('upper.dam and (army or not drought)', { exact: true }).waitFor();
    await form.getByLabel('In words').fill('Troops');
    const text = await keep(page, form, 'Keep the changes');
    expect(text).toContain(
      '  troops: { by: lower, if: upper.dam and (army or not drought), then: { army: yes }, says: Troops } # kept',
    );
    expect(text).toContain('# The old threat.');
  });

  for (const width of widths) {
    // Over 2 s: the whole page is checked for each form that is open.
    it(`has no serious fault with its forms open, ${width} px wide`, async () => {
      const viewport = { width, height: 860 };
      const { page } = await apart.look(addressOf(river, 'build'), { viewport });
      const forms = {
        Amounts: 'Another amount',
        'Who decides by vote': 'Another body',
        'Wrong views': 'Another view of somebody',
        'Facts misread': 'Another fact that is misread',
        Signals: 'Another signal',
        'Threats and promises': 'Another threat or promise',
        Deals: 'Another deal',
        Doubts: 'Another doubt',
        Variants: 'Another variant',
        Events: 'Another event',
      };
      // Around the step is what was there at the first.
      let part: string | undefined;
      for (const [step, another] of Object.entries(forms)) {
        await goToStep(page, step);
        await begin(page, another);
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
