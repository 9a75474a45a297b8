import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import { newWindow, tall, typeAtEnd, waitUntilKept } from './kept-documents.ts';
import { inBrowser, seriousFaults, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

const model = '#/chicken/model';

async function openLibrary(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Standoff' }).click();
  await page.getByRole('heading', { name: 'Conflicts', exact: true }).waitFor();
}

const yours = (page: Page) => page.getByRole('region', { name: 'Your conflicts' });

describe('a document', inBrowser, () => {
  it('is kept from the first edit on, and a page that is killed loses nothing of it', async () => {
    const { page, complaints } = await visit.open(model, tall);
    const context = page.context();
    const again = await newWindow(context);
    await again.goto(`${visit.address}#/`);
    await typeAtEnd(page, '\n# kept for me\n');
    await yours(again).getByRole('link', { name: 'Chicken', exact: true }).waitFor();
    await waitUntilKept(again, '# kept for me');
    const crashed = page.waitForEvent('crash');
    const crash = await context.newCDPSession(page);
    void crash.send('Page.crash').catch(() => undefined);
    await crashed;
    await yours(again).getByRole('link', { name: 'Chicken', exact: true }).click();
    await again.getByRole('button', { name: 'File', exact: true }).click();
    await again.getByText('# kept for me').waitFor();
    expect(complaints).toEqual([]);
  });

  it('is not made by looking alone', async () => {
    const { page } = await visit.open();
    await page.getByRole('button', { name: 'See it' }).click();
    await page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
    await openLibrary(page);
    await expect.poll(() => page.getByRole('heading', { name: 'Your conflicts' }).count()).toBe(0);
  });

  it('goes on after going back to another view, with its edits and its history', async () => {
    const { page } = await visit.open('#/chicken/situation', tall);
    await page.getByRole('button', { name: 'File', exact: true }).click();
    await typeAtEnd(page, '\n# still here\n');
    await waitUntilKept(page, '# still here');
    await page.goBack();
    await page
      .getByRole('heading', { name: 'Options in this state' })
      .or(page.locator('.state'))
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Undo: edit the file' }).waitFor();
    await page.getByRole('button', { name: 'File', exact: true }).click();
    await page.getByText('# still here').waitFor();
  });

  it.runIf(isWhole)('has versions to look at and to take back', async () => {
    const { page } = await visit.open(model, tall);
    await typeAtEnd(page, '\n# a remark\n');
    await waitUntilKept(page, '# a remark');
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('menuitem', { name: 'Versions …' }).click();
    await page.getByRole('option', { name: /as it was opened/ }).click();
    await page.getByText('− # a remark').waitFor();
    await expect(seriousFaults(page)).resolves.toEqual([]);
    await page.getByRole('button', { name: 'Compare what holds' }).click();
    await page.getByRole('columnheader', { name: /as it was opened/ }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('menuitem', { name: 'Versions …' }).click();
    await page.getByRole('option', { name: /as it was opened/ }).click();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('# a remark').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Undo: back to/ }).click();
    await page.getByText('# a remark').waitFor();
  });

  it('can be renamed, duplicated, saved and deleted in the library, and deleting undone', async () => {
    const { page } = await visit.open(model, tall);
    await typeAtEnd(page, '\n# mine\n');
    await openLibrary(page);
    const act = async (name: string, action: string) => {
      await page.getByRole('button', { name: `More: ${name}`, exact: true }).click();
      await page.getByRole('menuitem', { name: action }).click();
    };
    await act('Chicken', 'Rename');
    await page.getByRole('textbox', { name: 'Name' }).fill('My race');
    await page.keyboard.press('Enter');
    await act('My race', 'Duplicate');
    const copy = page.getByRole('link', { name: 'My race (copy)', exact: true });
    await copy.waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      act('My race', 'Save the file'),
    ]);
    expect(saved.suggestedFilename()).toBe('my-race.standoff.yaml');
    expect(readFileSync(await saved.path(), 'utf8')).toContain('# mine');
    await act('My race (copy)', 'Delete');
    await copy.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await copy.click();
    await page.getByRole('heading', { level: 1, name: 'Chicken' }).waitFor();
  });

  it.runIf(isWhole)('starts from nothing or from a file as well', async () => {
    const { page } = await visit.open('#/');
    await page.getByRole('link', { name: 'New conflict' }).click();
    await page.getByLabel('Title').fill('A strike');
    await page.getByLabel('Title').press('Enter');
    await page.waitForFunction(() => location.hash.includes('edit='));
    await page.reload();
    await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('A strike');
    await openLibrary(page);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open a file …' }).click(),
    ]);
    const buffer = Buffer.from('standoff: 1\ntitle: Half a file\n');
    await chooser.setFiles({ name: 'half.yaml', mimeType: 'application/yaml', buffer });
    await page.getByText('title: Half a file').waitFor();
    await openLibrary(page);
    await page.getByRole('link', { name: 'Half a file' }).waitFor();
  });

  it('goes on where the browser keeps nothing, and says so', async () => {
    const { page } = await visit.open(model, { ...tall, alone: true });
    await page.addInitScript(() => {
      const forbid = () => {
        throw new DOMException('no', 'SecurityError');
      };
      IDBFactory.prototype.open = forbid;
      Object.defineProperty(window, 'localStorage', { get: forbid });
    });
    await page.reload();
    await typeAtEnd(page, '\n# nowhere kept\n');
    await page.getByText('This browser keeps nothing here').waitFor();
    await page.waitForFunction(() => location.hash.includes('edit='));
    await page.reload();
    await page.getByText('# nowhere kept').waitFor();
  });
});
