import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import {
  inBrowser,
  seriousFaultsInEither,
  type Visit,
  visitWorkbench,
  widths,
} from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench('long');
});
afterAll(() => visit.end());

const hawkish = '#/korea-2017/beliefs?variant=hawkish-washington&tab=fatal';

const patrol = `standoff: 1
title: A patrol at the border
decision-makers:
  south:
    name: South
    options: { patrol: { levels: { no: no patrol, yes: a patrol } } }
    prefers: [{ not: clash }, { want: patrol }]
  north:
    name: North
    options:
      fire: { levels: { no: no shots, yes: shots } }
      burn: { levels: { no: no fires, yes: fires } }
    prefers: [{ want: fire or burn, if: south.patrol }]
facts: { clash: { name: A clash, when: south.patrol and (north.fire or north.burn) } }
status-quo: { south.patrol: no, north.fire: no, north.burn: no }
signals:
  warning:
    by: north
    to: south
    says: We shall fire on any patrol
    shows: { north: { add: { must: fire or burn, if: south.patrol }, at: 1 } }
`;

/** What the button says that has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

describe('what each thinks', inBrowser, () => {
  it('stands beside what is so, with the places that differ marked in words', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/situation');
    await page.keyboard.press('b');
    await page.getByRole('heading', { name: 'What does each take the conflict to be?' }).waitFor();
    await page.getByText('What is held fixed').click();
    await page.getByText('What the file does not say is seen as it is.').waitFor();
    const china = page.getByRole('table', { name: 'What China wants, most important first' });
    await china.getByRole('columnheader', { name: 'as North Korea sees it' }).waitFor();
    const wrong = china.getByRole('cell', { name: /Wants: Supplies crippled, if tests go on/ });
    await wrong.getByText('not so').waitFor();
    await wrong.getByRole('button', { name: 'Claim c11' }).waitFor();
    const missed = china.getByRole('cell', { name: /Never: Collapse of the regime/ });
    await missed.getByText('not seen').waitFor();
    await page.getByRole('radio', { name: /United States/ }).check();
    await page
      .getByRole('table', { name: 'What North Korea wants, most important first' })
      .getByRole('columnheader', { name: 'as the United States sees it' })
      .waitFor();
    await page.getByRole('radio', { name: /Russia/ }).check();
    await page.getByText('The file says of nothing that Russia sees it otherwise').waitFor();
    expect(complaints).toEqual([]);
  });

  it('says which outcomes rest on whose error, with the argument and its claims in place', async () => {
    const { page } = await visit.look('#/korea-2017/beliefs');
    await page.getByText('hold if all saw it as it is: 47').first().waitFor();
    await page
      .getByText('North Korea errs about China, and the United States about North Korea.')
      .waitFor();
    await page
      .getByText(
        '48 outcomes hold only by an error of North Korea, and 12 that would hold are left by an error of the United States.',
      )
      .waitFor();
    const error = page
      .locator('.belief-class .belief-error')
      .filter({ hasText: 'China could then move to “supplies cut and Seoul spared”' });
    await error
      .getByText('In each of these 24 North Korea stays only because it thinks that if')
      .waitFor();
    await error.getByRole('button', { name: /^Kim freezes alone/ }).waitFor();
    await error.getByText('Why', { exact: true }).click();
    await error.getByText(/But China could answer with “supplies cut and Seoul spared”/).waitFor();
    await error.getByRole('button', { name: 'Claim c16' }).first().click();
    await page
      .getByRole('dialog', { name: 'Claim c16' })
      .getByText(/frustrates Beijing/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page
      .getByText(/The United States does not foresee that if it moves to “Washington talks”/)
      .first()
      .waitFor();
    await error.getByRole('button', { name: /^Kim freezes alone/ }).click();
    await page.getByRole('heading', { name: 'Kim freezes alone' }).waitFor();
  });

  it('changes with a signal that is taken as received, and its link opens the same again', async () => {
    const { page } = await visit.look('#/korea-2017/beliefs');
    await page.getByText('hold if all saw it as it is: 47').first().waitFor();
    await page.getByRole('checkbox', { name: /weakened draft/ }).check();
    await page.getByText('none hold only by an error instead of 48').waitFor();
    await page.getByText('No state holds only because somebody errs.').waitFor();
    await page.getByRole('radio', { name: /United States/ }).check();
    await page.waitForFunction(() => location.hash.includes('viewer=us'));
    const again = await visit.look(new URL(page.url()).hash);
    await again.page.getByText('none hold only by an error instead of 48').waitFor();
    await expect(
      again.page.getByRole('radio', { name: /United States/ }).isChecked(),
    ).resolves.toBe(true);
  });

  it('says what to add where nobody errs, and opens the form for it', async () => {
    const { page } = await visit.look('#/jacobi-2017-us-north-korea/beliefs');
    await page.getByRole('heading', { name: 'Everybody sees this conflict as it is' }).waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    await page.getByRole('button', { name: 'Say what somebody believes' }).click();
    await page.waitForFunction(() => location.hash.includes('/build'));
    await page.getByRole('heading', { name: 'Who sees whom wrong?' }).waitFor();
  });
});

describe('how it could come to war', inBrowser, () => {
  it('is proved to take more than errors about others, and facts may be misread', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/beliefs');
    await page.getByRole('tab', { name: 'How could it come to war?' }).click();
    await page.getByRole('heading', { name: 'How it could come to this: War' }).waitFor();
    await page.getByText(/^All judge their moves alike, expecting credible replies/).waitFor();
    await page.getByText(/so no error about what others want or can do leads there/).waitFor();
    await page.getByText('Proved:').waitFor();
    await page.getByRole('button', { name: 'Let facts be misread too' }).click();
    await page.getByText(/either of two errors about .* is enough by itself/).waitFor();
    await page.getByRole('heading', { name: 'The story: one or two errors about facts' }).waitFor();
    await page
      .getByText('The United States takes “War” to be the case whatever happens.')
      .waitFor();
    expect(complaints).toEqual([]);
  });

  it('is told as a story that is walked step by step, by keys', async () => {
    const { page } = await visit.look(hawkish);
    await page.getByText(/any one of 13 errors about .* is enough by itself/).waitFor();
    const thinks = page.getByRole('region', { name: 'What the United States thinks' });
    await thinks.getByText('Nobody has a credible answer to that.').waitFor();
    const so = page.getByRole('region', { name: 'What is so' });
    await so.getByText(/But North Korea could answer with “North Korea fires back”/).waitFor();
    await so.getByRole('button', { name: 'Claim c19' }).waitFor();
    await page.getByRole('button', { name: 'Next step →' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Step 2 of 2').waitFor();
    await page.getByText('The same: it is right about this step.').waitFor();
    await page.locator('.walk-reached').getByText('Open war').waitFor();
    await page.locator('.walk-reached').getByText('It has come to this: War').waitFor();
    await expect(focused(page)).resolves.toBe('Next step →');
    await page.waitForFunction(() => location.hash.includes('step=2'));
    const again = await visit.look(new URL(page.url()).hash);
    await again.page.getByText('Step 2 of 2').waitFor();
    await again.page.getByRole('button', { name: /Washington strikes by error/ }).click();
    await again.page.getByText('Step 1 of 2').waitFor();
    await page.getByRole('button', { name: 'Show 8 more' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Show fewer').waitFor();
    await expect(page.locator('.error-set').count()).resolves.toBe(13);
    await expect(focused(page)).resolves.toBe('Show fewer');
  });

  it('leads from an argument to the state that it is about, in the situation', async () => {
    const { page } = await visit.look(hawkish);
    const so = page.getByRole('region', { name: 'What is so' });
    await so.getByRole('button', { name: 'Go there: North Korea fires back' }).first().click();
    await page.waitForFunction(() => location.hash.includes('/situation'));
    await page.getByRole('heading', { name: 'Open war' }).waitFor();
    await page.goBack();
    await page.getByText('Step 1 of 2').waitFor();
  });

  it('is drawn on the map, and the link to that draws it again', async () => {
    const { page } = await visit.look(hawkish);
    await page.getByRole('button', { name: 'See the path on the map' }).click();
    await page.getByText('The path stands out:').waitFor();
    await page.locator('.map-path-moves').getByText('North Korea fires back').waitFor();
    await page.waitForFunction(() => location.hash.includes('path='));
    const again = await visit.look(new URL(page.url()).hash);
    await again.page.getByText('The path stands out:').waitFor();
    await again.page.getByRole('button', { name: 'Leave it out' }).click();
    await again.page.waitForFunction(() => !location.hash.includes('path='));
  });

  it.runIf(isWhole)(
    'lists as closed what a signal closes, and opens it again without',
    async () => {
      const { page } = await visit.open('#/chicken/model');
      const model = { name: 'patrol.yaml', mimeType: 'text/yaml', buffer: Buffer.from(patrol) };
      await page.getByLabel('Model file', { exact: true }).last().setInputFiles(model);
      await page.getByRole('heading', { level: 1, name: 'A patrol at the border' }).waitFor();
      await page.getByRole('navigation', { name: 'Views' }).getByText('Beliefs').click();
      await page.getByRole('heading', { name: 'Everybody sees this conflict as it is' }).waitFor();
      await page.getByRole('tab', { name: 'How could it come to this?' }).click();
      await page.getByRole('combobox', { name: 'Errors together' }).selectOption('one');
      await page.getByText('would close the story').waitFor();
      await page
        .getByText('The signal “We shall fire on any patrol” (warning) closes this path.')
        .waitFor();
      const signal = page.getByRole('checkbox', { name: /We shall fire on any patrol/ });
      await signal.check();
      const closed = page.getByRole('region', { name: 'Closed by what has been received' });
      await closed.getByText('One error').waitFor();
      await page.getByRole('combobox', { name: 'Errors together' }).selectOption('up to 2');
      await page.getByText('1 error without what').waitFor();
      await signal.uncheck();
      await closed.waitFor({ state: 'detached' });
    },
  );

  it('keeps the errors of a story as a variant, which then needs none', async () => {
    const { page } = await visit.open(hawkish);
    await page.getByRole('button', { name: /^Keep as a variant: .*does not matter/ }).click();
    await page.getByText('Read as the variant misjudgement').waitFor();
    await page.getByText(/it takes no error beside those of the file/).waitFor();
    await page.locator('#fatal-finding:focus').waitFor();
    // One thing was done, so it is undone at once.
    await page.keyboard.press('Control+z');
    await page.getByText('Read as the variant hawkish-washington').waitFor();
    await page.getByText(/any one of 13 errors about .* is enough by itself/).waitFor();
    await expect(page.getByRole('button', { name: /^Undo/ }).isDisabled()).resolves.toBe(true);
  });

  it('takes another target: a state, a formula, what is to come about; and says what it cannot read', async () => {
    const { page } = await visit.look('#/korea-2017/beliefs?tab=fatal');
    const target = page.getByRole('combobox', { name: 'What is asked about' });
    await target.selectOption({ label: 'Freeze for freeze' });
    await page.getByText('is to come about').click();
    await page.getByRole('tab', { name: 'What would lead to this?' }).waitFor();
    await page.getByRole('heading', { name: /^What would lead to this:/ }).waitFor();
    await target.selectOption({ label: 'Something else …' });
    const formula = page.getByRole('textbox', { name: 'Formula' });
    await formula.fill('us.posture = strik');
    await formula.press('Enter');
    await page
      .getByRole('alert')
      .getByText(/^The formula cannot be read: .*strik/)
      .waitFor();
    await expect(page.locator('.fatal-found').count()).resolves.toBe(0);
    await formula.fill('us.posture = strike');
    await formula.press('Enter');
    await page.getByText(/so no error about what others want or can do leads there/).waitFor();
  });

  it('can be stopped while it looks, and goes on from there', async () => {
    const { page } = await visit.open(`${hawkish}&facts=yes&upto=3`);
    await page.getByRole('button', { name: 'Stop' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Stopped before all was looked at.').waitFor();
    await expect(focused(page)).resolves.toBe('Go on looking');
    await page.keyboard.press('Enter');
    await page.getByRole('progressbar', { name: 'Looking' }).waitFor();
    await expect(focused(page)).resolves.toBe('Stop');
  });

  it('fits a phone and a desk, and has no serious fault for assistive technology', async () => {
    const { page } = await visit.look(hawkish);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 860 });
      await page.getByRole('tab', { name: 'How could it come to war?' }).click();
      await page.getByText('Step 1 of 2').waitFor();
      await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
      await expect(page.evaluate(() => document.documentElement.scrollWidth)).resolves.toBe(width);
      await page.getByRole('tab', { name: 'What each thinks' }).click();
      await page.locator('.belief-classes').waitFor();
      await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
      await expect(page.evaluate(() => document.documentElement.scrollWidth)).resolves.toBe(width);
    }
  });
});

describe('threats and promises', inBrowser, () => {
  it('have a verdict in a word and why in a line, with the claims', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/beliefs?tab=threats');
    await page.getByText(/^Of four threats two are credible/).waitFor();
    await page.getByText('What is held fixed').click();
    await page.getByText(/^A threat is at issue where its condition is met/).waitFor();
    const fury = page
      .getByRole('listitem')
      .filter({ hasText: 'Fire and fury, if the tests go on' });
    await fury.getByRole('heading', { name: /not credible$/ }).waitFor();
    await fury.getByText(/threatens: if tests go on, Washington strikes\./).waitFor();
    await fury.getByRole('button', { name: 'Claim c12' }).first().waitFor();
    const back = page.getByRole('listitem').filter({ hasText: 'Fire back if struck' });
    await back.getByRole('heading', { name: /Fire back if struck” credible$/ }).waitFor();
    await back.getByText('More about it').click();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 860 });
      await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
      await expect(page.evaluate(() => document.documentElement.scrollWidth)).resolves.toBe(width);
    }
    expect(complaints).toEqual([]);
  });

  it('are asked for by their form where the file has none', async () => {
    const { page } = await visit.look('#/jacobi-2017-us-north-korea/beliefs?tab=threats');
    await page.getByRole('button', { name: 'Name a threat or promise' }).click();
    await page.getByRole('heading', { name: 'Who threatens or promises what?' }).waitFor();
  });
});

describe('the history', inBrowser, () => {
  const history = '#/korea-2017/beliefs?tab=history';

  it('opens on the first step that the model does not expect, and says why, what was open and what would explain it', async () => {
    const { page, complaints } = await visit.look(history);
    await page.getByText('What is held fixed').click();
    await page
      .getByText(/What everybody prefers is as in the file/)
      .first()
      .waitFor();
    await page
      .getByText(/four as the model expects, two \(2017-08-01 and 2017-08-05\) not/)
      .waitFor();
    const talks = page.getByRole('region', { name: '2017-08-01 Tillerson offers talks' });
    await talks.getByText(/^The United States moves to “Washington talks”, a step down/).waitFor();
    await talks.getByText(/^The United States also wants “Washington talks”, above/).waitFor();
    await talks.getByText('Nothing: no move that its maker likes better').waitFor();
    await talks.getByRole('row', { name: /US Washington threatens, exercises held/ }).waitFor();
    await talks.getByRole('button', { name: 'Claim c06' }).first().click();
    await page.getByRole('dialog', { name: 'Claim c06' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(/^China takes two steps, both improvements/).waitFor();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 860 });
      await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
      await expect(page.evaluate(() => document.documentElement.scrollWidth)).resolves.toBe(width);
    }
    expect(complaints).toEqual([]);
  });

  it('is walked by keys and buttons, keeps its place in the address, and leads to the map', async () => {
    const { page } = await visit.look(history);
    await page.getByRole('button', { name: /Tillerson offers talks/ }).focus();
    await page.keyboard.press('ArrowDown');
    const draft = page.getByRole('region', { name: '2017-08-05 Resolution 2371' });
    await draft.getByText('would not pass', { exact: true }).waitFor();
    await draft.getByText(/^It would pass if the United States wanted it/).waitFor();
    await draft.getByRole('button', { name: 'Washington threatens', exact: true }).waitFor();
    await page.waitForFunction(() => location.hash.includes('event=7'));
    const again = await visit.look(new URL(page.url()).hash);
    await again.page.getByText('Event 7 of 13').waitFor();
    await page.getByRole('button', { name: 'Later →' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Event 8 of 13').waitFor();
    // The same button of what is told now.
    await page.keyboard.press('Enter');
    await page.getByText('Event 9 of 13').waitFor();
    await page.getByRole('button', { name: 'See the step on the map' }).click();
    await page.getByText('The path stands out:').waitFor();
    await page.locator('.map-path-moves').getByText('supplies squeezed').waitFor();
    await page.goBack();
    await page.getByRole('button', { name: /^The state after/ }).click();
    await page.waitForFunction(() => location.hash.includes('/situation'));
  });

  it('is asked for by the form for events where the file has none', async () => {
    const { page } = await visit.look('#/jacobi-2017-us-north-korea/beliefs?tab=history');
    await page.getByRole('button', { name: 'Add an event' }).click();
    await page.getByRole('heading', { name: 'What led to how things stand?' }).waitFor();
  });
});
