import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What hinders somebody who sees, hears or moves otherwise; in dark by its colours, in which alone it differs. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const found: string[] = [];
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  for (const [colorScheme, only] of [
    ['light', ''],
    ['dark', ", runOnly: ['color-contrast', 'link-in-text-block']"],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    const violations = await page.evaluate(
      `axe.run({ resultTypes: ['violations']${only} }).then(({ violations }) => violations.filter(({ impact }) => impact !== 'moderate').map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
    );
    found.push(...(violations as string[]));
  }
  return found;
}

/** The same, and headings that are out of order. */
export async function hindrances(page: Page): Promise<string[]> {
  const found = await seriousFaults(page);
  const levels = (await page.evaluate(
    "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => Number(localName[1]))",
  )) as number[];
  const isInOrder = levels.every((level, k) =>
    k === 0 ? level === 1 : level <= levels[k - 1]! + 1,
  );
  const firsts = levels.filter((level) => level === 1).length;
  return isInOrder && firsts === 1 ? found : [...found, `headings ${levels.join(' ')}`];
}
