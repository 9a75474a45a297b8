import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  begin,
  commission,
  type Forms,
  fileOf,
  goBackTo,
  goToStep,
  keep,
  linesFrom,
  river,
  visitForms,
} from './forms-page.ts';
import { inBrowser } from './open-page.ts';

let forms: Forms;
beforeAll(async () => {
  forms = await visitForms();
});
afterAll(() => forms.apart.end());

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

describe('what institutions and amounts may be added by forms', inBrowser, () => {
  it('is a body, with what it decides', async () => {
    const page = await forms.openStep('Who decides by vote');
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

  it('is a body that decides about a number, whose steps are told at the field when they do not fit', async () => {
    const page = await forms.openStep('Who decides by vote');
    const form = await begin(page, 'Another body');
    await form.getByLabel('Name').fill('The board');
    for (const name of ['Upper country', 'Lower country']) {
      await form.getByLabel(`${name} in the body`).selectOption('votes as it prefers');
    }
    await form.getByLabel('How many votes', { exact: true }).fill('2');
    await form.getByLabel('What it decides').fill('Share');
    await form.getByRole('radio', { name: 'A number' }).press('Space');
    const range = form.getByLabel('From which to which');
    await range.fill('0 to 100 by 7');
    await form.getByLabel('Counted in').fill('%');
    await form.getByRole('button', { name: 'Add the body' }).click();
    await form.getByText('The steps of this range do not lead to its end').waitFor();
    await range.fill('0 to 100 by 10');
    const text = await keep(page, form, 'Add the body');
    expect(text).toContain(
      'options: { share: { name: Share, levels: 0 to 100 by 10, unit: "%" } }',
    );
  });

  it('is an amount, whose formula is told at the field what is wrong with it, and which goes with what uses it', async () => {
    const page = await forms.openStep('Amounts', shares);
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
    const page = await forms.openStep('What each wants', shares);
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
    const page = await forms.openStep('Who decides by vote', `${river}${weighed}`);
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
});
