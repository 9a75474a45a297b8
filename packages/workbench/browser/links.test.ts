import { deflateRawSync, inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import { addressOf } from '../bench/large-model.mjs';
import { editor, tall, typeAtEnd, waitUntilKept } from './kept-documents.ts';
import { inBrowser, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

const hashOf = (page: Page) => page.evaluate(() => location.hash);
/** What the address of a page changes in its text: it is written while somebody types. */
const patchIn = async (page: Page) => {
  const hash = await hashOf(page);
  const edit = new URLSearchParams(hash.slice(hash.indexOf('?'))).get('edit');
  return edit === null ? '' : inflateSync(Buffer.from(edit, 'base64url')).toString();
};

describe('a link', inBrowser, () => {
  it('that lost its end says so, and the whole one opens what was changed', async () => {
    const { page, complaints } = await visit.open('#/chicken/model', tall);
    await typeAtEnd(page, '# changed here\n');
    await expect.poll(() => patchIn(page)).toContain('# changed here');
    expect(await hashOf(page)).toContain('size=');
    const link = await hashOf(page);
    const cut = await visit.open('#/', tall);
    for (const lost of [1, 10, 40]) {
      await cut.page.goto(`${visit.address}${link.slice(0, -lost)}`);
      await cut.page.getByText('The link is incomplete: its end is missing.').waitFor();
      await cut.page.getByText('the conflict without these changes').waitFor();
      await cut.page.getByRole('heading', { level: 1, name: 'Chicken' }).waitFor();
      // What is noticed next is not taken for what was noticed before.
      await cut.page.getByRole('button', { name: 'I see' }).click();
      await cut.page.getByText('The link is').waitFor({ state: 'detached' });
      await cut.page.goto(`${visit.address}#/`);
      await cut.page.locator('.library').waitFor();
    }
    complaints.push(...cut.complaints);
    const whole = await visit.open(`${link}).`, tall);
    await whole.page.getByText('# changed here').waitFor();
    expect(await whole.page.getByText('The link is').count()).toBe(0);
    expect([...complaints, ...whole.complaints]).toEqual([]);
  });

  it('whose changes do not fit or cannot be read says so', async () => {
    const misfit = addressOf('title: x\n', 'situation').replace('#/new/', '#/chicken/');
    const { page } = await visit.open(misfit);
    await page.getByText('do not fit the conflict').waitFor();
    await page.goto(`${visit.address}#/chicken/situation?edit=nothing-of-the-kind`);
    await page.getByText('incomplete or damaged').waitFor();
    await page.getByRole('button', { name: 'I see' }).click();
    expect(await page.getByText('incomplete or damaged').count()).toBe(0);
  });

  it('of an earlier version, without the number of its letters, opens', async () => {
    const old = addressOf('standoff: 1\ntitle: From before\n', 'model');
    const { page } = await visit.open('#/chicken/situation');
    await page.goto(`${visit.address}${old}`);
    await page.getByText('From before').first().waitFor();
  });

  it('that was damaged leaves a document as it was kept', async () => {
    const { page } = await visit.open('#/chicken/model', tall);
    await typeAtEnd(page, '# kept here\n');
    await waitUntilKept(page, '# kept here');
    await expect.poll(() => hashOf(page)).toContain('size=');
    await page.evaluate(() => {
      history.replaceState(history.state, '', location.hash.slice(0, -10));
    });
    await page.reload();
    await page.getByText('What is shown is what this browser keeps.').waitFor();
    expect(await editor(page).textContent()).toContain('# kept here');
    await waitUntilKept(page, '# kept here');
  });
});

describe('a link that means harm', inBrowser, () => {
  const packed = (patch: string) => deflateRawSync(patch).toString('base64url');
  // In a page that is frozen nothing of this comes about in time.
  const soon = { timeout: 10_000 };

  it('of a great many changes is refused at once', async () => {
    const { page } = await visit.open('#/chicken/situation');
    const hunks = Array.from({ length: 200_000 }, (_, k) => `@@ -1,0 +${k},1 @@\n+x`).join('\n');
    await page.goto(`${visit.address}#/korea-2017/situation?edit=${packed(hunks)}`);
    await page.getByText('larger than any that the page makes').waitFor(soon);
    await page.getByRole('heading', { level: 1, name: 'Korea' }).waitFor();
  });

  it('that inflates to far more, or is far too long, is refused at once', async () => {
    const { page } = await visit.open('#/chicken/situation');
    const bomb = packed('x'.repeat(40 * 2 ** 20));
    await page.goto(`${visit.address}#/korea-2017/situation?edit=${bomb}`);
    await page.getByText('larger than any that the page makes').waitFor(soon);
    await page.getByRole('heading', { level: 1, name: 'Korea' }).waitFor();
    const long = 'a.b*'.repeat(10_000);
    await page.goto(`${visit.address}#/korea-2017/situation?together=${long}`);
    await page.getByText('The link is longer than any that the page makes.').waitFor(soon);
    await page.locator('.library').waitFor();
  });

  it.runIf(isWhole)(
    'to a conflict whose ids are the names of what every object has is shown in every view',
    async () => {
      const [a, b, c] = ['__proto__', 'constructor', 'toString'];
      const text = `standoff: 1
title: Ids
sources: { ${b}: { title: A source } }
claims: { ${a}: { says: a claim, at: [ ${b} p1 ] } }
decision-makers:
  ${a}: { options: { ${b}: yes/no }, prefers: [ ${b}.${c}, { want: not ${a}.${b}, because: ${a} } ] }
  ${b}: { options: { ${c}: yes/no }, prefers: [ ${a}.${b}, not ${b}.${c} ] }
bodies:
  ${c}: { members: [ ${a}, ${b} ], adopts: 1 votes, options: { ${a}: yes/no } }
foresight: { ${a}: smr }
status-quo: { ${a}.${b}: no, ${b}.${c}: no, ${c}.${a}: no }
`;
      const { page, complaints } = await visit.open('#/chicken/situation');
      for (const view of [
        'situation',
        'outcomes',
        'map',
        'votes',
        'preferences',
        'sources',
        'model',
      ]) {
        await page.goto(`${visit.address}${addressOf(text, view)}`);
        await page.getByRole('region', { name: 'Finding' }).waitFor();
        await page.getByText('Opening the view').waitFor({ state: 'detached' });
        expect(await page.getByRole('alert').count()).toBe(0);
      }
      const look = `look=nash,${a}:seq&together=${a}.${b}`;
      await page.goto(`${visit.address}?look${addressOf(text, 'outcomes')}&${look}`);
      await page.getByRole('region', { name: 'Finding' }).waitFor();
      await expect.poll(() => hashOf(page)).toContain(`look=nash%2C${a}%3Aseq`);
      expect(complaints).toEqual([]);
    },
  );

  it('by the name of what every object has opens the library, and says so', async () => {
    const { page, complaints } = await visit.open('#/chicken/situation');
    for (const origin of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      await page.goto(`${visit.address}#/${origin}/situation`);
      await page.getByText(`There is no conflict “${origin}” here.`).waitFor();
      await page.locator('.library').waitFor();
    }
    expect(complaints).toEqual([]);
  });
});
