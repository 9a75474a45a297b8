import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf } from '../bench/large-model.mjs';
import {
  begin,
  type Forms,
  fileOf,
  goToStep,
  keep,
  linesFrom,
  river,
  visitForms,
} from './forms-page.ts';
import { inBrowser, seriousFaultsInEither, widths } from './open-page.ts';

let forms: Forms;
beforeAll(async () => {
  forms = await visitForms();
});
afterAll(() => forms.apart.end());

const unsourced = river.replace(/^sources:[\s\S]*?(?=^decision-makers:)/m, '');

describe('the view of the sources', inBrowser, () => {
  it('begins with a first source, and has a form for another and for a claim', async () => {
    const { page } = await forms.apart.look(addressOf(unsourced, 'sources'));
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
    const page = await forms.openStep('Sources');
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

  it('is an event, which stands where its date puts it', async () => {
    const events = `signals:
  serious: { by: lower, to: upper, says: We are serious, shows: { lower: { drop: 2 } } }
timeline:
  - { on: 2023-11, what: The reservoir is filled } # first
  - { on: 2024-02, what: Rain }
`;
    const page = await forms.openStep('Events', `${river}${events}`);
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

  it('is a threat, which is changed, taken back and taken out', async () => {
    const page = await forms.openStep('Threats and promises');
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
    const page = await forms.openStep('Deals');
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
    const page = await forms.openStep('Doubts');
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
    const page = await forms.openStep('Doubts', weighed);
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
    const page = await forms.openStep('Findings that matter');
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
    const page = await forms.openStep('Variants');
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
    const page = await forms.openStep('Threats and promises', `${river}${threat}`);
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
      const { page } = await forms.apart.look(addressOf(river, 'build'), { viewport });
      const offered = {
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
      for (const [step, another] of Object.entries(offered)) {
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
