import { afterAll, beforeAll, expect, it } from 'vitest';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

it(
  'tells every serious fault of a page for assistive technology, in either theme',
  inBrowser,
  async () => {
    const { page } = await visit.open('#/chicken/situation');
    await page.evaluate(() => {
      const main = document.querySelector('main')!;
      main.append(document.createElement('button'), document.createElement('button'));
      const faint = document.createElement('p');
      Object.assign(faint.style, { color: '#888', background: '#999' });
      faint.textContent = 'faint';
      main.append(faint);
    });
    const rules = (await seriousFaultsInEither(page)).map((fault) => fault.split(': <')[0]);
    // Themes differ in colours alone, so the others are told once.
    expect(rules.sort()).toEqual([
      'dark: color-contrast',
      'light: button-name',
      'light: button-name',
      'light: color-contrast',
    ]);
  },
);
