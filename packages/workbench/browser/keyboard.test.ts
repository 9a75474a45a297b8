import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

const PHONE = { width: 390, height: 844 };
const views = ['situation', 'outcomes', 'map', 'votes', 'preferences', 'sources', 'build', 'model'];

/** The page with a view of the Korean case, once that has something to show. */
async function openView(view: string, viewport?: typeof PHONE): Promise<Page> {
  const { page } = await visit.open(`#/korea-2017/${view}`, viewport && { viewport });
  await page.locator('main .waiting').waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
  return page;
}

describe('keys', inBrowser, () => {
  it('reach the finding by three presses, past the masthead', async () => {
    const { page } = await visit.open();
    await page.keyboard.press('Tab');
    await expect(focused(page)).resolves.toBe('Skip to the finding');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.classList.contains('finding')))
      .toBe(true);
    await page.keyboard.press('Tab');
    await expect(focused(page)).resolves.toBe('See it');
  });

  it('go to the chosen one of each group, never to another one', async () => {
    const { page } = await visit.open();
    await page.keyboard.press('Tab');
    const seen: string[] = [];
    for (let k = 0; k < 45; k++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const { activeElement: stopped } = document;
        if (stopped instanceof HTMLInputElement && stopped.type === 'radio') {
          return stopped.checked ? 'chosen' : 'unchosen';
        }
        if (stopped?.getAttribute('role') !== 'radio') return undefined;
        return stopped.getAttribute('aria-checked') === 'true' ? 'chosen' : 'unchosen';
      });
      if (stop !== undefined) seen.push(stop);
    }
    expect(seen.length).toBeGreaterThan(8);
    expect(seen).not.toContain('unchosen');
  });

  for (const view of views) {
    it(`find no unchosen stop in a group of the view “${view}”`, async () => {
      const page = await openView(view);
      await expect(unchosenStops(page)).resolves.toEqual([]);
    });
  }
});

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent?.trim());
}

/** Buttons that are choices of a group where another one is chosen, and still stops of Tab. */
function unchosenStops(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role="radiogroup"]')].flatMap((group) => {
      const choices = [...group.querySelectorAll<HTMLElement>('[role="radio"]')];
      const isChosen = (one: HTMLElement) => one.getAttribute('aria-checked') === 'true';
      if (!choices.some(isChosen)) return [];
      return choices
        .filter((one) => one.tabIndex === 0 && !isChosen(one))
        .map(({ innerText }) => innerText);
    }),
  );
}

describe('targets on a phone', inBrowser, () => {
  for (const view of [...views, '']) {
    it(`are 24 pixels or have as much room, ${view === '' ? 'in the library' : `view “${view}”`}`, async () => {
      const page =
        view === ''
          ? (await visit.open('#/', { viewport: PHONE })).page
          : await openView(view, PHONE);
      await expect(smallTargets(page)).resolves.toEqual([]);
    });
  }
});

/**
 * What is smaller than WCAG 2.5.8 asks: under 24 pixels, and a circle of 24 around its middle meets another
 * target or the circle of another small one. Links amid a sentence are excepted; what has a label is as large as that.
 */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 24;
    const selector =
      'a[href], button, input, select, textarea, summary, [role="radio"], [role="tab"], [role="option"], [role="row"][tabindex], [tabindex="0"]';
    const all = [...document.querySelectorAll<HTMLElement>(selector)];
    const isSeen = (element: HTMLElement) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.matches('[disabled], [aria-hidden="true"] *') &&
      element.closest('.unseen') === null;
    const isInSentence = (element: HTMLElement) => {
      const { display } = getComputedStyle(element);
      const around = element.parentElement?.textContent?.trim() ?? '';
      return display === 'inline' && around.length > (element.textContent ?? '').trim().length;
    };
    const boxes = all
      .filter((element) => isSeen(element) && !isInSentence(element))
      .map((element) => {
        const target = element.closest('label') ?? element;
        // Room that is made by a pseudo-element counts, for presses on it go to the target.
        const box = target.getBoundingClientRect();
        const before = getComputedStyle(target, '::before');
        const after = getComputedStyle(target, '::after');
        const extra = [before, after]
          .filter(({ position, content }) => position === 'absolute' && content !== 'none')
          .map(({ height, width }) => ({ height: parseFloat(height), width: parseFloat(width) }));
        return {
          element: target,
          x: box.x + box.width / 2,
          y: box.y + box.height / 2,
          width: Math.max(box.width, ...extra.map(({ width }) => width || 0)),
          height: Math.max(box.height, ...extra.map(({ height }) => height || 0)),
        };
      })
      .filter(({ width, height }) => width > 0 && height > 0);
    const isSmall = ({ width, height }: (typeof boxes)[number]) =>
      width < LEAST - 0.5 || height < LEAST - 0.5;
    const near = (one: (typeof boxes)[number], other: (typeof boxes)[number]) => {
      const dx = Math.abs(one.x - other.x);
      const dy = Math.abs(one.y - other.y);
      if (isSmall(other)) return Math.hypot(dx, dy) < LEAST - 0.5;
      const outX = Math.max(0, dx - other.width / 2);
      const outY = Math.max(0, dy - other.height / 2);
      return Math.hypot(outX, outY) < LEAST / 2 - 0.5;
    };
    const related = (one: HTMLElement, other: HTMLElement) =>
      one === other || one.contains(other) || other.contains(one);
    return boxes
      .filter(isSmall)
      .filter((one) =>
        boxes.some((other) => !related(one.element, other.element) && near(one, other)),
      )
      .map(
        ({ element, width, height }) =>
          `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 40)}” ${Math.round(width)} × ${Math.round(height)}`,
      );
  });
}
