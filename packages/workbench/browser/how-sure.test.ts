import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someOf } from '../../../test/draws.ts';
import { addressOf } from '../bench/large-model.mjs';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';
import { showMethod } from './reading-panel.ts';

let visit: Visit;

beforeAll(async () => {
  visit = await visitWorkbench();
});

afterAll(() => visit?.end());

const threeSwaps = '#/korea-2017/how-sure?doubts=swaps&within=3';

/** What somebody makes first: two decision makers with an option and two wishes each, and nothing said to be in doubt. */
const prisoners = `standoff: 1
title: A first conflict
decision-makers:
  ann: { name: Ann, options: { tell: yes/no }, prefers: [ not bob.tell, tell ] }
  bob: { name: Bob, options: { tell: yes/no }, prefers: [ not ann.tell, tell ] }
status-quo: { ann.tell: yes, bob.tell: yes }
`;

describe('a first small conflict', inBrowser, () => {
  it('is told how far findings stand, and no shares of four models', async () => {
    const { page, complaints } = await visit.open('#/');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open a file …' }).click(),
    ]);
    const buffer = Buffer.from(prisoners);
    await chooser.setFiles({ name: 'first.yaml', mimeType: 'application/yaml', buffer });
    await page.getByRole('heading', { level: 1, name: 'A first conflict' }).waitFor();
    await page.keyboard.press('h');
    const table = page.getByRole('table', { name: /what turns it$/ });
    await table.waitFor();
    const words = await page.getByRole('main').innerText();
    expect(words).not.toMatch(/\bof \d+ models\b|\ball \d+ models\b/);
    await table.getByText('With the orders as they are written').first().waitFor();
    await table.getByText('Also where neighbours of an order change places').first().waitFor();
    // Who a judgement is about has its colour there, as in every sentence.
    await table.locator('.told-mover', { hasText: 'ann' }).first().waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('what a finding hangs on', inBrowser, () => {
  it('is said in a sentence before what is in doubt, and in a picture whose marks are read', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/situation');
    await page.keyboard.press('h');
    await page
      .getByRole('heading', {
        name: 'First to fall: if China ranks “Seoul spared” above “Seoul punished if THAAD deployed”, the status quo does not hold.',
      })
      .waitFor();
    const turned = page.getByRole('table', { name: /^In how many models each finding stands/ });
    await turned.getByRole('columnheader', { name: /which is no likelihood$/ }).waitFor();
    const first = turned.getByRole('row', { name: /^The status quo holds/ });
    await first.getByText('552,960 of 622,080 models').waitFor();
    await turned.getByText('“The balance lasts”: Beijing gives each side something;').waitFor();
    await turned.getByText('“All five would rather have the trade”: It has no prospect').waitFor();
    await page.getByText('36 more doubts make no difference to any of these').click();
    await page.getByText('“exercises suspended” above “Washington talks”').first().waitFor();
    await page.getByText('How this is counted').click();
    await page.getByText(/A share of models is not a likelihood\./).waitFor();
    await page.getByRole('radio', { name: 'swaps in every order' }).check();
    await page.getByRole('radio', { name: 'up to 2' }).check();
    await first.getByText('14,749,000 of 18,120,200 models').waitFor();
    const table = page.getByRole('table', { name: /^Findings against judgements/ });
    await table
      .getByRole('columnheader', { name: /^North Korea ranks “tests go on” above “Washing/ })
      .waitFor();
    const row = table.getByRole('row', { name: /^Everybody prefers “Freeze for freeze”/ });
    await row.getByText('17,698,800 of 18,120,200 models').waitFor();
    await expect(row.getByRole('button', { name: /^Matters with others/ }).count()).resolves.toBe(
      2,
    );
    // Tab leads to one mark of each row, arrows to the others.
    const marks = row.getByRole('button', { name: /^Matters with others/ });
    await expect(
      marks.evaluateAll((all) => all.map((one) => (one as HTMLElement).tabIndex)),
    ).resolves.toEqual([0, -1]);
    await marks.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(
      marks
        .nth(1)
        .evaluate((one) => [document.activeElement === one, (one as HTMLElement).tabIndex]),
    ).resolves.toEqual([true, 0]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page
      .getByText(
        /^If China ranks “Seoul spared” above .* and all else is as written, the status quo does not hold \(reckoning with: own move; credible replies; credible replies, own answer\)\. The finding falls in 3,371,200 of 3,371,200 models in which it is so, and in 0 of 14,749,000 in which it is not\.$/,
      )
      .waitFor();
    await page.waitForFunction(() =>
      ['doubts=swaps', 'within=2', 'mark='].every((word) => location.hash.includes(word)),
    );
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is tried by one press, and taken back by one', async () => {
    const { page } = await visit.open('#/korea-2017/how-sure');
    await page.getByRole('button', { name: /^Try it: China ranks “Seoul spared”/ }).click();
    await page.getByText('The headline would change.', { exact: true }).waitFor();
    await page.getByText(/^Tried, not kept:/).waitFor();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText(/^Tried, not kept:/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Try it: China ranks/ }).waitFor();
  });

  it('has a way to go on where the file does not say where things stand', async () => {
    const { page } = await visit.look('#/chicken/situation');
    await page
      .getByText(/^This stands in 14 of 16 models;.*\(and so does another set of two\)/)
      .waitFor();
    await expect(page.getByRole('button', { name: 'How sure?' }).count()).resolves.toBe(0);
    await page.keyboard.press('h');
    await page.getByText('this file does not say where that is').waitFor();
    await page.getByRole('button', { name: 'Write a status quo into the file' }).click();
    await page.locator('.cm-line').first().waitFor();
  });
});

describe('the breaking point', inBrowser, () => {
  it('is a sentence and a path that is walked swap by swap', async () => {
    const { page } = await visit.look('#/korea-2017/how-sure?doubts=swaps&within=2');
    const point = page.getByRole('region', { name: 'The breaking point' });
    await point.getByText('One changed judgement is enough.').waitFor();
    const of = point.getByRole('combobox', { name: 'of' });
    await of.selectOption({ label: 'Everybody prefers “Freeze for freeze” to the status quo' });
    await point
      .getByText('Two changed judgements are enough; fewer are not, all were tried.')
      .waitFor();
    await point.getByText('North Korea ranks “tests go on” above “Washington talks”.').waitFor();
    await point.getByText('The finding still stands.').waitFor();
    await point.getByRole('button', { name: 'Next step →' }).focus();
    await page.keyboard.press('Enter');
    await point.getByText('Step 2 of 2').waitFor();
    const after = point.getByRole('region', { name: 'After' });
    await expect(after.locator('.swap-moved').allTextContents()).resolves.toEqual([
      '6“tests go on”',
      '7“exercises suspended”',
    ]);
    await point
      .getByText('Here it falls: somebody does not prefer “Freeze for freeze” to the status quo.')
      .waitFor();
  });
});

describe('what if an order were another', inBrowser, () => {
  it('is answered by exact shares as a statement is moved, by keys and by dragging', async () => {
    const { page, complaints } = await visit.look(threeSwaps);
    const what = page.getByRole('region', { name: 'What if an order were another?' });
    await what.getByRole('radio', { name: 'China' }).check();
    const status = what.getByRole('listitem').filter({ hasText: 'The status quo holds' });
    await status.getByText('2,515,809,450 of 3,316,294,275 models').waitFor();
    const spared = 'Move up: “Seoul spared”';
    await what.getByRole('button', { name: spared }).focus();
    await page.keyboard.press('Enter');
    await status.getByText(/^0 of [0-9,]+ models$/).waitFor();
    await what.getByText('One swap away from the file;').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await what.getByText('3 swaps away from the file;').waitFor();
    // That is as far as three swaps lead; the focus stays on the statement.
    await expect(what.getByRole('button', { name: spared }).isDisabled()).resolves.toBe(true);
    await expect(
      page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
    ).resolves.toBe('Move down: “Seoul spared”');
    await page.waitForFunction(() => location.hash.includes('orders=china'));
    const { hash } = new URL(page.url());
    await what.getByRole('button', { name: 'All orders as in the file' }).click();
    await status.getByText('2,515,809,450 of 3,316,294,275 models').waitFor();
    const row = what.getByRole('listitem').filter({ hasText: '“Seoul spared”' });
    await row.scrollIntoViewIfNeeded();
    const grip = (await row.locator('.given-grip').boundingBox())!;
    await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
    await page.mouse.down();
    await page.mouse.move(grip.x + grip.width / 2, grip.y - grip.height, { steps: 4 });
    // While it is still held.
    await status.getByText(/^0 of [0-9,]+ models$/).waitFor();
    await page.mouse.up();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    expect(complaints).toEqual([]);
    const again = await visit.look(hash);
    await again.page.getByText('3 swaps away from the file;').waitFor();
  });
});

/** Sums of four weights, of which two are equal as written. */
const grain = `standoff: 1
title: Grain
decision-makers:
  port:
    name: Port
    options: { open: { levels: { no: the port is closed, yes: the port is open } } }
    weights: [{ of: open, weight: 10 }, { of: not miller.strike, weight: 8 }, { of: open and miller.strike, weight: -9 }, { of: open and not miller.strike, weight: 1 }]
  miller:
    name: Millers
    options: { strike: { levels: { no: mills run, yes: mills stand still } } }
    weights: [{ of: port.open, weight: 5 }, { of: strike, weight: 2 }, { of: not strike, weight: 2 }]
status-quo: { port.open: yes, miller.strike: yes }
doubts:
  - { of: port.weights, within: 20 % }
  - { of: miller.weights, within: 1 }
`;

describe('weights that lie in ranges', inBrowser, () => {
  it('are told with how orders were found, and how much of the ranges findings take', async () => {
    const { page, complaints } = await visit.open(addressOf(grain, 'read'));
    await showMethod(page);
    await page.keyboard.press('h');
    const turned = page.getByRole('table', { name: /^In how many models each finding stands/ });
    await turned
      .getByText(/by weight a share of 0\.\d+, with 95 % from 0\.\d+ to 0\.\d+/)
      .first()
      .waitFor();
    await page
      .getByText(
        /weights of Port, each anywhere within 20 % of what is written, which makes \w+ orders of states, counted by 10,000 points/,
      )
      .waitFor();
    await page
      .getByText(
        /The order of Millers as written makes some states equal, as hardly any other weights do, so it is none of these and counts for nothing/,
      )
      .waitFor();
    await expect(
      page.getByRole('heading', { name: 'What if an order were another?' }).count(),
    ).resolves.toBe(0);
    // What turns a finding is an order of states that some weights make.
    await page
      .getByRole('button', { name: /^Try it: Port ranks “the port is closed”/ })
      .first()
      .waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('doubt beside a verdict', inBrowser, () => {
  it('comes without moving anything, is tried by a press, and leads to the view', async () => {
    const { page, complaints } = await visit.open('#/korea-2017/read');
    await page.getByRole('button', { name: 'Show the method' }).click();
    const finding = page.getByRole('region', { name: 'Finding' });
    const words =
      /^This stands in 552,960 of 622,080 models; (it )?hangs on China ranking “Seoul punished if THAAD deployed” above “Seoul spared” Try it\.$/;
    await finding.getByText(words).waitFor();
    // As much room as it was given before it was there.
    const roomOf = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.doubt-line')].map((line) => {
          const before = line.offsetHeight;
          const parts = [...line.childNodes];
          line.replaceChildren();
          const empty = line.offsetHeight;
          line.replaceChildren(...parts);
          return before - empty;
        }),
      );
    await expect.poll(roomOf).toEqual([0]);
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    // Comes to it by keys: after a press of the mouse, focus that a program gives shows what is meant in some pages only.
    await finding.getByRole('button', { name: 'models' }).focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await page
      .getByRole('tooltip')
      .getByText(/is one way in which the judgements/)
      .waitFor();
    const read = finding.getByRole('link', { name: /^China ranking/ });
    await expect(read.evaluate((one) => getComputedStyle(one).display)).resolves.toBe('inline');
    // The words lead to where they are told; the button behind them acts, and the bar says what comes of it and leads there.
    await finding.getByRole('button', { name: /^Try it: China ranking/ }).press('Enter');
    const bar = page.getByText(/^Tried, not kept: China ranks “Seoul spared” above/);
    await bar.getByText('The headline would change.').waitFor();
    await page.getByRole('button', { name: 'What it would change' }).click();
    await page.getByRole('tab', { name: 'China', selected: true }).waitFor();
    // The address is written a moment after the view is there, and the way back begins with it.
    await page.waitForFunction(() => location.hash.includes('/preferences'));
    await page.goBack();
    await page.getByRole('button', { name: 'Drop' }).click();
    await page.getByRole('button', { name: 'See it' }).click();
    await page
      .locator('.state')
      .getByText('This stands in all 622,080 models that the judgements in doubt allow.')
      .waitFor();
    await page.locator('.state').getByRole('button', { name: 'How sure?' }).click();
    await page.getByRole('heading', { name: 'The breaking point' }).waitFor();
    expect(complaints).toEqual([]);
  });

  const headlines = [
    ['korea-2017', 390, 844],
    ['jacobi-2017-us-north-korea', 1280, 860],
    ['jacobi-2017-us-north-korea', 390, 844],
    ['kinsara-2014-syria-iraq', 1280, 860],
    ['kinsara-2014-syria-iraq', 390, 844],
  ] as const;
  it.each(someOf(headlines, 1, 2))(
    'takes no more room under the headline of %s than is kept for it, %d px wide',
    async (id, width, height) => {
      const { page } = await visit.open(`#/${id}/read`, { viewport: { width, height } });
      await page.getByRole('button', { name: 'Show the method' }).click();
      const finding = page.getByRole('region', { name: 'Finding' });
      await finding.getByText(/^This stands in/).waitFor();
      const more = await finding.locator('.doubt-line').evaluate((line) => {
        const [before, parts] = [(line as HTMLElement).offsetHeight, [...line.childNodes]];
        line.replaceChildren();
        const empty = (line as HTMLElement).offsetHeight;
        line.replaceChildren(...parts);
        return before - empty;
      });
      expect(more).toBe(0);
    },
  );

  it('stands under a story, of which what is held is told, and is tried by a press', async () => {
    const { page } = await visit.open('#/korea-2017/beliefs?variant=hawkish-washington&tab=fatal');
    await page.getByText(/^This path stands in 276,480 of 622,080 models/).waitFor();
    await page.getByText('What is in doubt, and what is held').click();
    await page
      .getByText(/A story stands in a model if its first set of errors opens its path/)
      .waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    await page.getByRole('button', { name: 'Try it: “China in the war” not following' }).click();
    await page.getByText(/^Tried, not kept: /).waitFor();
  });

  it('stands beside a vote, of drafts from where they start', async () => {
    const { page } = await visit.look('#/korea-2017/votes');
    await page
      .getByText('This stands in all 622,080 models that the judgements in doubt allow.')
      .waitFor();
  });
});

describe('on a phone', inBrowser, () => {
  it('each finding lists what it hangs on, and nothing moves sideways', async () => {
    const viewport = { width: 390, height: 844 };
    const { page } = await visit.look(threeSwaps, { viewport });
    const item = page.getByRole('listitem').filter({ hasText: 'Everybody prefers' });
    await item.getByRole('button', { name: /United States “exercises held” above “Tests/ }).click();
    await item.getByText(/it takes at least three swaps to come to this\./).waitFor();
    await expect(
      page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    ).resolves.toBe(true);
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
  });
});
