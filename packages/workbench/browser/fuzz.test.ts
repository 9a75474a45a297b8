import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addressOf } from '../bench/large-model.mjs';
import { chanceFrom, fuzzedAddress } from './fuzzed-addresses.ts';
import { tall, typeAtEnd } from './kept-documents.ts';
import { inBrowser, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

/** Addresses, and the seed that they come from; more of them and another seed by hand. */
const COUNT = Number(process.env['STANDOFF_ADDRESSES'] ?? 24);
const SEED = Number(process.env['STANDOFF_SEED'] ?? 12) || 12;

/** So long an address may keep the page from anything else, in milliseconds: a freeze takes longer. */
const CEILING = 10_000;

/** Opens an address as a link does, and answers how long the page was kept busy, once it shows something. */
async function follow(page: Page, hash: string): Promise<number> {
  const start = performance.now();
  await page.evaluate((to) => {
    history.pushState(null, '', to.startsWith('#') ? to : `#${to}`);
    window.dispatchEvent(new PopStateEvent('popstate'));
    // What the page shows until then is the former address.
    return new Promise((resolve) => setTimeout(resolve, 60));
  }, hash);
  const shown = page.locator('.library, .page:not([aria-busy])');
  await shown.first().waitFor({ timeout: 4 * CEILING });
  expect((await shown.first().textContent())?.trim()).not.toBe('');
  return performance.now() - start;
}

it('no address leaves the page blank, stuck or with an error', {
  ...inBrowser,
  timeout: 60_000 + COUNT * 10_000,
}, async () => {
  const { page, complaints } = await visit.open('#/chicken/model', tall);
  await typeAtEnd(page, '# changed\n');
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('size=');
  const known = [
    await page.evaluate(() => location.hash),
    addressOf('standoff: 1\ntitle: x\n', 'model'),
    '#/korea-2017/map?at=0000000000&look=seq,us:nash&with=1*2&chosen=state*1&together=us.china',
    '#/korea-2017/votes?body=unsc&draft=1&also=l2,nm',
  ];
  const chance = chanceFrom(SEED);
  let longest = 0;
  for (let k = 0; k < COUNT; k++) {
    const hash = fuzzedAddress(chance, known);
    const about = `address ${k} of seed ${SEED}: ${hash.slice(0, 300)}`;
    const taken = await follow(page, hash).catch((error: unknown) => {
      throw new Error(`${about}: ${error}`);
    });
    longest = Math.max(longest, taken);
    expect(taken, about).toBeLessThan(CEILING);
    expect(await page.getByRole('alert').count(), about).toBe(0);
    expect(complaints, about).toEqual([]);
  }
  if (COUNT > 60)
    process.stdout.write(`${COUNT} addresses, the longest took ${Math.round(longest)} ms\n`);
});
