import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import {
  editor,
  holdTimers,
  keptDocuments,
  newWindow,
  tall,
  typeAtEnd,
  waitUntilKept,
} from './kept-documents.ts';
import { inBrowser, seriousFaults, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

const model = '#/chicken/model';
const another = (page: Page) => page.getByText('Another tab has changed this conflict');
const copyName = 'Chicken (copy)';

/** Opens a kept document in the editor of a page of its own. */
async function openInTab(context: BrowserContext, id: string): Promise<Page> {
  const tab = await newWindow(context);
  await tab.setViewportSize(tall.viewport);
  await tab.goto(`${visit.address}#/kept/${id}`);
  await tab.getByRole('button', { name: 'File', exact: true }).click();
  await editor(tab).waitFor();
  await tab.waitForURL(/\/model/);
  return tab;
}

/** Two tabs with one document; deaf ones do not hear of each other. */
async function twoTabs({ deaf = false } = {}): Promise<{ page: Page; other: Page }> {
  const { page } = await visit.open(model, tall);
  await typeAtEnd(page, '\n# first\n');
  const id = await waitUntilKept(page, '# first');
  const other = await openInTab(page.context(), id);
  const fallSilent = () => {
    BroadcastChannel.prototype.postMessage = () => undefined;
  };
  if (deaf) await Promise.all([page.evaluate(fallSilent), other.evaluate(fallSilent)]);
  return { page, other };
}

/** The remarks in each document that is kept, by its name. */
async function keptRemarks(page: Page): Promise<Record<string, string>> {
  const all = await keptDocuments(page);
  return Object.fromEntries(all.map(({ name, text }) => [name, remarksIn(text)]));
}

function remarksIn(text: string): string {
  return [...text.matchAll(/^# [a-z].*$/gm)].join(' ');
}

// Each of these opens two pages or more and analyses in each; on two busy cores that takes over 2 s.
describe('two tabs of one document', inBrowser, () => {
  it('follow each other', async () => {
    const { page, other } = await twoTabs();
    await typeAtEnd(page, '# second\n');
    await other.getByText('# second').waitFor();
    await other.getByRole('button', { name: 'Undo: a change in another tab' }).waitFor();
    await typeAtEnd(other, '# third\n');
    await page.getByText('# third').waitFor();
  });

  for (const deaf of [false, true]) {
    const how = deaf ? 'by the shelf alone' : 'by a message';
    it(`never overwrite each other: who is late learns it ${how} and goes on as a copy`, async () => {
      const { page, other } = await twoTabs({ deaf });
      const goOn = await holdTimers(other);
      await typeAtEnd(other, '# late\n');
      await typeAtEnd(page, '# early\n');
      await waitUntilKept(page, '# early');
      if (deaf) await goOn();
      await another(other).waitFor();
      await expect
        .poll(() => keptRemarks(page))
        .toEqual({
          Chicken: '# first # early',
          [copyName]: '# first # late',
        });
      if (!deaf) await goOn();
      await expect(seriousFaults(other)).resolves.toEqual([]);
      await typeAtEnd(other, '# mine\n');
      await typeAtEnd(page, '# theirs\n');
      await expect
        .poll(() => keptRemarks(page))
        .toEqual({
          Chicken: '# first # early # theirs',
          [copyName]: '# first # late # mine',
        });
      await expect.poll(() => editor(page).textContent()).not.toContain('# late');
      await expect.poll(() => editor(other).textContent()).not.toContain('# early');
      await other.goBack();
      await other.getByRole('button', { name: 'File', exact: true }).click();
      await other.getByText('# mine').waitFor();
    });
  }

  it.runIf(isWhole)(
    'can take what the other has, undo that, and keep the copy all the same',
    async () => {
      const { page, other } = await twoTabs();
      const goOn = await holdTimers(other);
      await typeAtEnd(other, '# late\n');
      await typeAtEnd(page, '# early\n');
      await another(other).waitFor();
      await typeAtEnd(other, '# later\n');
      await goOn();
      await other.getByRole('button', { name: 'Take the other tab’s' }).click();
      await other.getByText('# early').waitFor();
      await other.getByRole('button', { name: 'Undo: a change in another tab' }).click();
      await page.getByText('# later').waitFor();
      await expect
        .poll(() => keptRemarks(page))
        .toEqual({
          Chicken: '# first # late # later',
          [copyName]: '# first # late # later',
        });
      await page.getByRole('button', { name: 'Undo: a change in another tab' }).click();
      await other.getByText('# early').waitFor();
    },
  );

  it.runIf(isWhole)(
    'type at the same time: the first to be kept stays, the other becomes a copy',
    async () => {
      const { page, other } = await twoTabs();
      const both = [await holdTimers(page), await holdTimers(other)];
      await typeAtEnd(page, '# one\n');
      await typeAtEnd(other, '# two\n');
      await Promise.all(both.map((goOn) => goOn()));
      await expect
        .poll(async () => Object.values(await keptRemarks(page)).toSorted())
        .toEqual(['# first # one', '# first # two']);
      const told = async () => (await another(page).count()) + (await another(other).count());
      await expect.poll(told).toBe(1);
    },
  );

  it('lose nothing where one is reloaded in the middle of typing after the other was kept', async () => {
    const { page, other } = await twoTabs({ deaf: true });
    await holdTimers(other);
    await typeAtEnd(other, '# late\n');
    await typeAtEnd(page, '# early\n');
    await waitUntilKept(page, '# early');
    await other.reload();
    await other.getByText('# late').waitFor();
    await another(other).waitFor();
    await expect
      .poll(() => keptRemarks(page))
      .toEqual({
        Chicken: '# first # early',
        [copyName]: '# first # late',
      });
  });

  it.runIf(isWhole)('that undo the deletion of what the other went on with have both', async () => {
    const { page, other } = await twoTabs();
    await page.getByRole('link', { name: 'Standoff' }).click();
    await page.getByRole('button', { name: 'More: Chicken', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect.poll(() => keptDocuments(page)).toEqual([]);
    await typeAtEnd(other, '# meanwhile\n');
    await waitUntilKept(page, '# meanwhile');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(() => keptRemarks(page))
      .toEqual({
        Chicken: '# first # meanwhile',
        [copyName]: '# first',
      });
  });
});

describe('what is being typed', inBrowser, () => {
  async function openEditor(options = {}): Promise<Page> {
    const { page } = await visit.open(model, { ...tall, ...options });
    await editor(page).waitFor();
    return page;
  }

  it('is there again after a reload', async () => {
    const page = await openEditor();
    await holdTimers(page);
    await typeAtEnd(page, '\n# half a wor');
    await page.reload();
    await page.getByText('# half a wor').waitFor();
    await waitUntilKept(page, '# half a wor');
  });

  it('is kept when its tab is closed', async () => {
    const page = await openEditor();
    await holdTimers(page);
    const next = await newWindow(page.context());
    await typeAtEnd(page, '\n# half a wor');
    await page.close();
    await next.goto(`${visit.address}#/`);
    await next.getByRole('link', { name: 'Chicken', exact: true }).first().waitFor();
    await waitUntilKept(next, '# half a wor');
  });

  it('stays with its document when another is opened at once', async () => {
    const page = await openEditor();
    const goOn = await holdTimers(page);
    await typeAtEnd(page, '\n# of the first');
    await page.evaluate(() => {
      location.hash = '#/korea-2017/model';
    });
    await page.getByRole('heading', { level: 1, name: 'Korea, September 2017' }).waitFor();
    await waitUntilKept(page, '# of the first');
    await goOn();
    await expect.poll(() => editor(page).textContent()).not.toContain('# of the first');
    await expect.poll(() => keptRemarks(page)).toEqual({ Chicken: '# of the first' });
  });

  it('is kept while it goes on without a pause: a crash loses less than a second of it', async () => {
    // The clock is one for all pages of a context.
    const page = await openEditor({ alone: true });
    const context = page.context();
    const again = await newWindow(context);
    await again.goto(`${visit.address}#/`);
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 3_600_000);
    await typeAtEnd(page, '\n# ');
    for (const letter of 'abcdefghij') {
      await page.keyboard.type(letter);
      await page.clock.runFor(100);
    }
    const id = await waitUntilKept(again, '# ab');
    await page.clock.resume();
    const crashed = page.waitForEvent('crash');
    const crash = await context.newCDPSession(page);
    void crash.send('Page.crash').catch(() => undefined);
    await crashed;
    await again.goto(`${visit.address}#/kept/${id}`);
    await again.getByRole('button', { name: 'File', exact: true }).click();
    await again.getByText('# ab').waitFor();
  });

  it('is said not to be kept where the storage is full, and kept once there is room', async () => {
    const page = await openEditor();
    const session = await page.context().newCDPSession(page);
    const origin = new URL(visit.address).origin;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await typeAtEnd(page, '\n# too much\n');
    await page.getByText('This browser keeps nothing here').waitFor();
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await typeAtEnd(page, '# enough\n');
    await waitUntilKept(page, '# too much\n# enough');
    await page.getByText('This browser keeps nothing here').waitFor({ state: 'detached' });
  });

  it('is asked about before it is lost, where the browser keeps nothing at all', async () => {
    const { page } = await visit.open(model, { ...tall, alone: true });
    await page.addInitScript(() => {
      const forbid = () => {
        throw new DOMException('no', 'SecurityError');
      };
      IDBFactory.prototype.open = forbid;
      Object.defineProperty(window, 'localStorage', { get: forbid });
    });
    await page.reload();
    await editor(page).waitFor();
    await holdTimers(page);
    await typeAtEnd(page, '\n# nowhere kept\n');
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await page.getByText('# nowhere kept').waitFor();
  });
});
