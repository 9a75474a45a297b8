import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole, someOf } from '../../../test/draws.ts';
import { addressOf, largeModel } from '../bench/large-model.mjs';
import { editor, keptDocuments, tall, typeAtEnd, waitUntilKept } from './kept-documents.ts';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

const SCRIPT = '**/assets/analysis.worker-*.js';
// Without these headers a page that is isolated would not load it.
const headers = {
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
const throwing = {
  headers,
  contentType: 'text/javascript',
  body: 'throw new Error("no such worker");',
};

const desks = (page: Page) =>
  page.workers().filter((worker) => worker.url().includes('analysis.worker'));

/** What a worker runs here may end it. */
const run = (worker: Worker, script: string) => worker.evaluate(script).catch(() => undefined);

const tryAgain = (page: Page) => page.getByRole('button', { name: 'Try again' });

describe('a worker of the analysis', inBrowser, () => {
  const starts = [
    ['that throws as it starts', throwing],
    ['whose file does not load', undefined],
  ] as const;
  for (const [how, answer] of someOf(starts, 1, 1)) {
    it(`${how} is told of, with the text at hand, and tried again`, async () => {
      const { page } = await visit.open('#/');
      await page.route(SCRIPT, (route) => (answer ? route.fulfill(answer) : route.abort()));
      await page.reload();
      await page.evaluate(() => {
        location.hash = '#/chicken/situation';
      });
      await page.getByText('The analysis could not be started').waitFor();
      if (answer) await page.getByText('no such worker').waitFor();
      await page.getByText('Reading the conflict').waitFor({ state: 'detached' });
      await typeAtEnd(page, '# changed without an analysis\n');
      await waitUntilKept(page, '# changed without an analysis');
      // Between two letters it is tried again, in vain.
      await page.keyboard.type('# slowly\n', { delay: 400 });
      await waitUntilKept(page, '# slowly');
      await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
      await page.unroute(SCRIPT);
      await tryAgain(page).click();
      await page.getByRole('region', { name: 'Finding' }).waitFor();
      expect(await tryAgain(page).count()).toBe(0);
    });
  }

  it('that ends without a word is told of, and the document goes on with another', async () => {
    const { page, complaints } = await visit.open('#/chicken/model', tall);
    await typeAtEnd(page, '# kept here\n');
    const id = await waitUntilKept(page, '# kept here');
    await run(desks(page)[0]!, 'self.close()');
    await page.getByText('The analysis has ended before it was done').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Chicken' }).waitFor();
    await tryAgain(page).click();
    await tryAgain(page).waitFor({ state: 'detached' });
    await typeAtEnd(page, '# and on\n');
    await waitUntilKept(page, '# and on');
    expect((await keptDocuments(page)).map((kept) => kept.id)).toEqual([id]);
    await page.getByRole('navigation', { name: 'Views' }).getByText('Map').click();
    await page.locator('.map-figure').waitFor();
    expect(complaints).toEqual([]);
  });

  it('that ends while it analyses is told of; a smaller text is analysed by another', async () => {
    const { page, complaints } = await visit.open('#/chicken/situation');
    await page.goto(`${visit.address}${addressOf(largeModel(20), 'situation')}`);
    await page.getByText('Reading the conflict').waitFor();
    await run(desks(page)[0]!, 'self.close()');
    await page.getByText('The analysis has ended before it was done').waitFor();
    await page.getByText('Reading the conflict').waitFor({ state: 'detached' });
    await editor(page).waitFor();
    await page.evaluate(() => {
      location.hash = '#/chicken/situation';
    });
    await page.getByRole('heading', { level: 1, name: 'Chicken' }).waitFor();
    expect(await tryAgain(page).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('that throws while it is at work is told of', async () => {
    const { page } = await visit.open('#/chicken/situation');
    await run(
      desks(page)[0]!,
      'setTimeout(() => { throw new RangeError("Array buffer allocation failed"); })',
    );
    await page.getByText('There was not enough memory for the analysis.').waitFor();
    await tryAgain(page).click();
    await tryAgain(page).waitFor({ state: 'detached' });
  });

  it.runIf(isWhole)('that says nothing for long is told of, and can be left', async () => {
    const { page } = await visit.open('#/', { alone: true });
    // Half a minute becomes half a second.
    await page.addInitScript(() => {
      const { setInterval } = window;
      window.setInterval = ((go: () => void, pause: number) =>
        setInterval(go, pause / 50)) as never;
    });
    await page.goto(`${visit.address}?quick#/chicken/situation`);
    await page.getByRole('region', { name: 'Finding' }).waitFor();
    void run(desks(page)[0]!, 'for (;;) {}');
    await page.getByRole('navigation', { name: 'Views' }).getByText('Map').click();
    await page.getByText('has not answered for a while').waitFor();
    await tryAgain(page).click();
    await page.locator('.map-figure').waitFor();
    expect(await tryAgain(page).count()).toBe(0);
  });
});

describe('a worker that shares a long analysis', inBrowser, () => {
  const made = 'const { Worker } = self; self.made = 0;';
  for (const [how, script] of [
    [
      'and does not load',
      `${made} self.Worker = function (url, options) {
        self.made += 1;
        return new Worker(url + '-is-missing', options);
      };`,
    ],
    [
      'and ends',
      `${made} self.Worker = function (url, options) {
        self.made += 1;
        const worker = new Worker(url, options);
        worker.addEventListener('message', () => setTimeout(() => worker.terminate(), 20));
        return worker;
      };`,
    ],
  ] as const) {
    it(`${how} leaves the analysis to the one that started it`, async () => {
      const { page } = await visit.open('#/chicken/situation');
      const [desk] = desks(page);
      await run(desk!, script);
      await page.evaluate(
        (hash) => {
          location.hash = hash;
        },
        addressOf(largeModel(20), 'situation'),
      );
      await page.getByRole('heading', { level: 1 }).getByText('states').waitFor();
      await expect.poll(() => desk!.evaluate('self.made')).toBeGreaterThan(0);
      expect(await tryAgain(page).count()).toBe(0);
    });
  }
});
