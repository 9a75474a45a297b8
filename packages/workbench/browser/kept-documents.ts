import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { KeptDocument } from '../src/shelf/shelf.ts';

/** What the browser keeps, as any page of the context sees it; nothing where it keeps nothing yet. */
export function keptDocuments(page: Page): Promise<KeptDocument[]> {
  return page.evaluate(
    () =>
      new Promise<KeptDocument[]>((resolve, reject) => {
        const opening = indexedDB.open('standoff');
        // The page itself is to make the database.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve([]);
        opening.onsuccess = () => {
          const db = opening.result;
          const all = db.transaction('documents').objectStore('documents').getAll();
          db.close();
          all.onsuccess = () => resolve(all.result);
          all.onerror = () => reject(all.error);
        };
      }),
  );
}

/** Waits until the browser keeps a document with some words, and answers with its id. */
export async function waitUntilKept(page: Page, words: string): Promise<string> {
  const find = async () =>
    (await keptDocuments(page)).find(({ text }) => text.includes(words))?.id ?? '';
  await expect.poll(find, { message: `“${words}” is kept` }).not.toBe('');
  return find();
}

/** A page in which all of a small model is in sight: the editor draws no more than that. */
export const tall = { viewport: { width: 1280, height: 1600 } };

export const editor = (page: Page) => page.getByRole('textbox', { name: 'Text of the model file' });

/** Opens a page in a window of its own: a tab that lies behind another draws but once in a second. */
export async function newWindow(context: BrowserContext): Promise<Page> {
  const [page] = context.pages();
  const session = await context.newCDPSession(page!);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  const opened = context.waitForEvent('page');
  const { browserContextId = '' } = targetInfo;
  await session.send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    browserContextId,
  });
  await session.detach();
  return opened;
}

/** Types at the end of the model that is open in the editor. */
export async function typeAtEnd(page: Page, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

/**
 * Holds the timers of a page from now on, as if its time stood still: what is typed waits. (The clock of
 * Playwright is one for all pages of a context.) Answers with a function that lets it go on.
 */
export async function holdTimers(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    let last = 0;
    const held = new Map<number, () => void>();
    const { setTimeout, clearTimeout } = window;
    window.setTimeout = ((run: () => void) => held.set(--last, run) && last) as never;
    window.clearTimeout = (id) => void (held.delete(Number(id)) || clearTimeout(id));
    window.addEventListener('go on', () => {
      Object.assign(window, { setTimeout, clearTimeout });
      for (const run of held.values()) run();
    });
  });
  return () => page.evaluate(() => void window.dispatchEvent(new Event('go on')));
}
