import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin, commission, type Forms, keep, linesFrom, river, visitForms } from './forms-page.ts';
import { inBrowser } from './open-page.ts';

let forms: Forms;
beforeAll(async () => {
  forms = await visitForms();
});
afterAll(() => forms.apart.end());

describe('what may be added by forms of what somebody believes', inBrowser, () => {
  it('is a view that somebody has of another, with a claim and its grade', async () => {
    const page = await forms.openStep('Wrong views');
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
    const page = await forms.openStep('Signals');
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
    const page = await forms.openStep('Wrong views');
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
    const page = await forms.openStep('Wrong views', `${river}${commission}`);
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
    const page = await forms.openStep('Facts misread', before);
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
    const page = await forms.openStep('Signals', `${river}${commission}${wrong}`);
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

  it('keep what is said of a wish, and leave what is seen at a depth that has no form', async () => {
    const whole = `perceptions:
  lower:
    upper:
      add:
        - { never: upper.dam, says: It hates dams } # the first
        - { want: lower.army, at: 2, because: c02 } # the second
      perceptions: { lower: { foresight: seq, hides: [army] } }
`;
    const page = await forms.openStep('Wrong views', `${river}${whole}`);
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
});
