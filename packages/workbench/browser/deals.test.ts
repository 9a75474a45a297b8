import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;

beforeAll(async () => {
  visit = await visitWorkbench();
});

afterAll(() => visit?.end());

const picture = (page: Page) => page.getByRole('table', { name: /^Deals: by how many places/ });
const cellsOf = (page: Page, deal: RegExp) =>
  picture(page).getByRole('row', { name: deal }).getByRole('cell').allTextContents();

describe('what parties could agree on', inBrowser, () => {
  it('is a sentence, a picture that is a table, and a deal opened with its weak spots', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/situation');
    await page.keyboard.press('d');
    await page
      .getByRole('heading', {
        name: 'North Korea and the United States have one possible deal: “Freeze for freeze”. That outcome would hold if everybody reckons with replies, but not if nobody looks beyond its own move.',
      })
      .waitFor();
    const cells = await cellsOf(page, /^Freeze for freeze/);
    expect(cells.slice(0, 2).map((text) => text.replace(/^\+\d+/, ''))).toEqual([
      'rises by 12 places',
      'rises by 24 places',
    ]);
    const deal = page.getByRole('region', { name: 'Freeze for freeze', exact: true });
    await deal.getByText('It can be entered only on trust').waitFor();
    await deal
      .getByText(/^In this order North Korea has to trust the United States: on the way/)
      .waitFor();
    const steps = deal.getByRole('region', { name: 'Step by step' });
    const first = steps.getByRole('listitem').first();
    await first.getByText('falls by 12 places').waitFor();
    await first.getByText('worse off for now').waitFor();
    await steps.getByText('What could go wrong in between').waitFor();
    await steps.getByText('After step 1', { exact: true }).waitFor();
    await steps
      .getByText('The United States would rather bring about “Washington talks”')
      .waitFor();
    const holding = deal.getByRole('region', { name: 'Would it hold?' });
    // It is told as the page reads everybody; where it would not hold is one press away.
    await holding.getByText('It would hold with everybody expecting credible replies').waitFor();
    await holding.getByText('But North Korea could answer with “tests go on”').waitFor();
    await holding
      .getByRole('button', { name: /^Who would leave with everybody looking one move ahead/ })
      .click();
    await holding.getByText('It would not hold with everybody looking one move ahead').waitFor();
    await holding.getByText('This stands in all 622,080 models').waitFor();
    await holding.getByText('It looks no further than its own move.').first().waitFor();
    await deal
      .getByText('Without an agreement, in all five ways of reckoning that were tried')
      .waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('follows who agrees, says what all deals share once, and is in the address', async () => {
    const { page } = await visit.look('#/korea-2017/deals');
    await page.getByRole('checkbox', { name: 'China' }).check();
    await page.getByRole('checkbox', { name: 'South Korea' }).focus();
    await page.keyboard.press('Space');
    await page
      .getByRole('heading', {
        name: 'North Korea, the United States, China and South Korea have eight possible deals, of which six are best. All of these would hold with everybody expecting credible replies.',
      })
      .waitFor();
    await page
      .getByText('tests frozen, Washington talks and exercises suspended. Beside that:')
      .waitFor();
    await page.getByRole('button', { name: 'Supplies open and Seoul spared' }).click();
    await page.getByRole('heading', { name: /^Tests frozen, .* and Seoul spared$/ }).waitFor();
    await page.getByRole('button', { name: /^Show 2 more deals/ }).click();
    await expect.poll(() => picture(page).getByRole('row').count()).toBe(10);
    const { hash } = new URL(page.url());
    expect(hash).toMatch(/parties=dprk\*us\*china\*south-korea&all=yes&deal=/);
    const again = await visit.look(hash);
    await again.page
      .getByRole('heading', { name: /^Tests frozen, .* and Seoul spared$/ })
      .waitFor();
    await expect(picture(again.page).getByRole('row').count()).resolves.toBe(10);
  });

  it('is kept in the file by one step, and taken out of it by one', async () => {
    const { page, complaints } = await visit.open('#/korea-2017/deals?parties=dprk*us*china');
    await page.getByRole('button', { name: 'Supplies open' }).click();
    await page.getByRole('button', { name: 'Keep it as a deal of the file' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Freeze for fuel');
    await page.keyboard.press('Enter');
    await page.getByText('It is a deal of the file.').waitFor();
    const own = page.getByRole('button', { name: 'Freeze for fuel', exact: true });
    await expect.poll(() => own.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Control+z');
    await own.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });
});

describe('instalments by hand', inBrowser, () => {
  it('are put in another order or together, and each step tells its loss and the trust it takes', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/deals');
    await page.getByText('Split it into steps by hand').click();
    const steps = page.locator('.hand-step');
    await expect.poll(() => steps.count()).toBe(3);
    const [first, last] = [steps.first(), steps.last()];
    await first.getByText('falls by 12 places').waitFor();
    const trust = (who: string) => page.getByText(`${who}: on the way`).first();
    await trust('North Korea has to trust the United States').waitFor();
    await page.getByRole('button', { name: 'Later: tests frozen' }).click();
    await first.getByText('Washington talks').waitFor();
    await page.getByRole('button', { name: 'Later: tests frozen' }).click();
    await trust('The United States has to trust North Korea').waitFor();
    await last.getByText('tests frozen').waitFor();
    await page.getByRole('button', { name: 'With the one before: exercises suspended' }).click();
    await expect.poll(() => steps.count()).toBe(2);
    await first.getByText('Washington talks and exercises suspended').waitFor();
    await page.getByRole('button', { name: 'As at first' }).click();
    await expect.poll(() => steps.count()).toBe(3);
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('what would make a deal hold', inBrowser, () => {
  it('are locks that are tried beside it, and wishes; a penalty is seen not to help', async () => {
    const { page, complaints } = await visit.open('#/korea-2017/deals?under=nash');
    const add = page.getByRole('region', { name: 'What could be added to it' });
    await add
      .getByText(
        /^Two additions together make “Freeze for freeze” hold if nobody looks beyond its own move, and fewer do not/,
      )
      .waitFor();
    await add.getByRole('button', { name: /^Try it: North Korea cannot leave/ }).click();
    await add.getByText('Then it would hold with everybody looking one move ahead.').waitFor();
    await add.getByText(/^The headline (stays: |would change\.)/).waitFor();
    // It is said once that it is tried and not kept, and there is one way back.
    await expect.poll(() => page.getByText(/Tried, not kept:/).count()).toBe(1);
    await expect(
      page.getByRole('button', { name: /^(Take it back|Take all back|Drop)$/ }).count(),
    ).resolves.toBe(1);
    await add.getByText('Add something by hand').click();
    await add.getByRole('button', { name: 'North Korea: “tests frozen”, added' }).waitFor();
    await add.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText(/^Tried, not kept:/).waitFor({ state: 'detached' });
    await add
      .getByRole('list', { name: /^Let North Korea be punished where/ })
      .getByRole('button', { name: 'by China' })
      .click();
    await add
      .getByText('Then it would still not hold with everybody looking one move ahead.')
      .waitFor();
    await add.getByText(/^North Korea would leave it if it looked no further/).waitFor();
    await add.getByRole('button', { name: 'Take it back' }).click();
    const least = page.getByRole('region', { name: 'The least that must change' });
    await least.getByRole('button', { name: /^Try it: North Korea no longer wants/ }).click();
    await least.getByText('Then it would hold with everybody looking one move ahead.').waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is asked of a deal of the file that is none, too', async () => {
    const { page } = await visit.open('#/korea-2017/deals');
    await page.getByRole('button', { name: 'THAAD for trade' }).click();
    await page
      .getByText('“THAAD for trade” is no deal that China and South Korea can make and that each')
      .waitFor();
    const make = page.getByRole('region', { name: 'What would make it a deal that holds' });
    await make.getByText(/^Any one of six additions makes .* a deal that holds if/).waitFor();
    await make
      .getByRole('button', { name: 'Try it: South Korea no longer wants “THAAD deployed if' })
      .click();
    await make.getByText('And it is a deal then').waitFor();
    // Who would leave is said of what is no deal, too; and what is tried stays in sight where its place is gone.
    const holding = page.getByRole('region', { name: 'Would it hold?' });
    await holding.getByText('South Korea would leave it').waitFor();
    await page.getByRole('button', { name: 'Freeze for freeze', exact: true }).click();
    await page.getByText(/This view shows the conflict without it/).waitFor();
    await page.getByRole('button', { name: 'Drop' }).click();
    await page.getByText(/^Tried, not kept:/).waitFor({ state: 'detached' });
  });

  it('is one answer with its steps first, as the front page begins it, and the search behind it', async () => {
    const { page, complaints } = await visit.look('#/korea-2017');
    await page.getByRole('button', { name: 'What would make it happen?' }).click();
    const { first, second } = {
      first: page.getByText(/can make: each prefers it to the status quo\. It would hold if/),
      second: page.getByText(/^Two additions together make .* hold if nobody looks beyond/),
    };
    await first.waitFor();
    await page.getByRole('heading', { name: 'Step by step' }).waitFor();
    await second.waitFor();
    await page.getByText('without North Korea having to trust the United States').waitFor();
    await page.getByRole('heading', { name: 'What they could be told' }).waitFor();
    await page
      .getByText('North Korea cannot leave “tests frozen” and the United States')
      .first()
      .waitFor();
    await page.getByText('What they would have to want for it to hold').click();
    await page.getByRole('region', { name: 'The least that must change' }).waitFor();
    await page.getByRole('combobox', { name: 'What is to happen' }).selectOption('THAAD for trade');
    await page
      .getByText(/is no deal that .* can make and that each/)
      .first()
      .waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is asked of any state or formula', async () => {
    const { page } = await visit.look('#/chicken/deals');
    await page.getByText('this file does not say where that is').waitFor();
    await page.getByRole('tab', { name: 'What would make it happen' }).click();
    const least = page.getByRole('region', { name: 'The least that must change' });
    await page.getByRole('combobox', { name: 'with everybody' }).selectOption('nash');
    await page.getByRole('combobox', { name: 'What is to hold' }).selectOption('Neither swerves');
    await least.getByText(/^It takes two changes together/).waitFor();
    await page
      .getByRole('combobox', { name: 'What is to hold' })
      .selectOption('Any state in which …');
    await page.getByRole('textbox', { name: 'Formula' }).fill('cc or dd');
    await page.keyboard.press('Enter');
    await least
      .getByRole('button', { name: /^Try it/ })
      .first()
      .click();
    await least.getByText('Then it would hold with everybody looking one move ahead.').waitFor();
    await page.waitForFunction(() => location.hash.includes('where='));
  });
});

describe('deals on a phone', inBrowser, () => {
  it('list how each fares, nothing moves sideways, and what is pressed has room for a finger', async () => {
    const viewport = { width: 390, height: 844 };
    const { page } = await visit.look('#/korea-2017/deals?parties=dprk*us*china', { viewport });
    const item = page.getByRole('listitem').filter({ hasText: 'Supplies open' }).first();
    await item.getByText('rises by 14 places').waitFor();
    await item.getByRole('button', { name: 'Supplies open' }).click();
    const title = page.getByRole('heading', { name: /^Tests frozen, .* supplies open/ });
    await expect.poll(() => title.evaluate((one) => document.activeElement === one)).toBe(true);
    await page
      .getByRole('button', { name: /^Who would leave with everybody looking one move ahead/ })
      .click();
    await page.getByText('What could be added to it').waitFor();
    await page.getByText('Add something by hand').click();
    await page.getByText('Split it into steps by hand').click();
    await page.locator('.hand-step .gain').first().waitFor();
    await expect(
      page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    ).resolves.toBe(true);
    const small = await page
      .locator('.deals')
      .locator('.deal-name, label, summary, select, .plain-button, .by-hand button, .text-button')
      .evaluateAll((all) =>
        all
          .filter((one) => one.getClientRects().length > 0)
          .filter((one) => one.getBoundingClientRect().height < 24)
          .map((one) => `${one.className}: ${one.textContent}`),
      );
    expect(small).toEqual([]);
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
  });
});
