import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

describe('the front page', inBrowser, () => {
  it('tells what it is about, who is in it, and answers the questions that the model can answer', async () => {
    const { page, complaints } = await visit.open('#/korea-2017');
    await page.getByRole('list', { name: 'Who is in it' }).getByText('North Korea').waitFor();
    const questions = page.getByRole('region', { name: 'Questions' });
    await questions.getByText(/^Credible: North Korea/).waitFor();
    await expect(questions.getByRole('heading').allTextContents()).resolves.toEqual([
      'Why doesn’t it happen?',
      'What would make it happen?',
      'How could it come to “War”?',
      'Whose word counts?',
      'Who decides by vote?',
      'How sure is this?',
      'Where does it come from?',
    ]);
    await questions.getByText('A share of models is not a likelihood.').waitFor();
    await questions.getByText('A model is one way to settle all that').waitFor();
    // No term of the method is met by who comes for the first time.
    await expect(page.locator('main').innerText()).resolves.not.toMatch(/Nash|GMR|SEQ|\bc\d\d\b/);
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    await page.getByRole('button', { name: 'Show the method' }).click();
    await page.getByText('The whole finding').waitFor();
    await page.reload();
    await page.getByText('The whole finding').waitFor();
    // From the one view to the next question, and so on.
    await questions.getByRole('button', { name: 'Who decides by vote?' }).click();
    await page.getByRole('heading', { name: 'UN Security Council' }).waitFor();
    const next = page.getByRole('navigation', { name: 'Questions' });
    await next.getByRole('button', { name: 'How sure is this?' }).click();
    await page.getByRole('heading', { name: 'The breaking point' }).waitFor();
    await next.getByRole('button', { name: 'All questions' }).click();
    await questions.getByRole('button', { name: 'Why doesn’t it happen?' }).click();
    await page.getByRole('region', { name: 'Why not another state?' }).waitFor();
    await next.getByRole('button', { name: 'All questions' }).click();
    // A card leads to what its answer is about, and says what that is.
    const card = (question: string) =>
      questions.getByRole('article').filter({ has: page.getByRole('button', { name: question }) });
    await card('What would make it happen?')
      .getByRole('button', { name: 'The deal, step by step' })
      .waitFor();
    await card('How could it come to “War”?')
      .getByText(/no error .* leads there/)
      .waitFor();
    await card('How could it come to “War”?')
      .getByRole('button', { name: 'Why nothing leads there' })
      .waitFor();
    await card('Who decides by vote?').getByText('Neither of two drafts would pass.').waitFor();
    await card('Who decides by vote?')
      .getByRole('button', { name: 'The vote, member by member' })
      .click();
    await page.getByText('Drafts start from: As things stand').waitFor();
    await next.getByRole('button', { name: 'All questions' }).click();
    // A view that was not open yet shows what the question asks.
    await questions.getByRole('button', { name: 'How could it come to “War”?' }).click();
    await page.getByRole('tab', { name: 'War', selected: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('has each question at once, and says that its answer is being worked out until it is there', async () => {
    const { page } = await visit.open('#/korea-2017', { alone: true });
    await page.addInitScript(() => {
      const seen = new Set<string>();
      Object.assign(window, { seen });
      new MutationObserver(() => {
        for (const card of document.querySelectorAll('.read-card[aria-busy="true"]')) {
          if (!card.querySelector('.read-answer')?.textContent?.includes('Working it out …'))
            return;
          seen.add(card.querySelector('h2')!.textContent);
        }
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    await page.reload();
    const questions = page.getByRole('region', { name: 'Questions' });
    await questions.getByText(/^Credible: North Korea/).waitFor();
    await questions.getByText('Working it out …').waitFor({ state: 'detached' });
    expect(await questions.locator('[aria-busy="true"]').count()).toBe(0);
    const seen = await page.evaluate('[...window.seen]');
    expect(seen).toEqual(expect.arrayContaining(['Why doesn’t it happen?', 'Whose word counts?']));
  });

  it('is good where nothing starts from a status quo, and on a phone', async () => {
    const { page, complaints } = await visit.look('#/chicken', {
      viewport: { width: 390, height: 844 },
    });
    const questions = page.getByRole('region', { name: 'Questions' });
    await questions.getByText('Two of four outcomes hold').waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await questions.getByRole('listitem').first().getByRole('button').click();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page.waitForFunction(() => location.hash.includes('/situation'));
    expect(complaints).toEqual([]);
  });
});
