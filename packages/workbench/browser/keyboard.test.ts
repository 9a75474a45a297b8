import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

const PHONE = { width: 390, height: 844 };
const views = [
  'read',
  'situation',
  'outcomes',
  'map',
  'votes',
  'beliefs',
  'how-sure',
  'deals',
  'compare',
  'preferences',
  'sources',
  'build',
  'model',
  'publish',
];

/** What holds a view is called by it, but for what has no view, and the front page. */
function placeOf(view: string): string {
  if (view === '') return '.library';
  return view === 'read' ? 'main .read-card' : `main .${view}`;
}

/** Goes on to a view of the Korean case, or to the library, and waits until it has something to show. */
async function goTo(page: Page, view: string): Promise<void> {
  const hash = view === '' ? '#/' : `#/korea-2017/${view}`;
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.locator(placeOf(view)).first().waitFor();
  await page.locator('main .waiting').waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
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
    // To go to a state is a step that the browser goes back by, and undo takes that back.
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
    await page.waitForFunction(() => location.hash.includes('at='));
    await page.goBack();
    await page.getByRole('heading', { name: 'As things stand' }).waitFor();
    await page.getByRole('button', { name: 'Undo: going back' }).click();
    await page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
  });

  it('go to the chosen one of each group, never to another one', async () => {
    const { page } = await visit.open();
    // The groups come with the view, which may be later than the finding.
    await goTo(page, 'situation');
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
});

describe('keys of a page that goes from view to view', inBrowser, () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await visit.openForAll());
  });
  afterAll(() => page.context().close());

  for (const view of views) {
    it(`find no unchosen stop in a group of the view “${view}”, and a mouse room enough`, async () => {
      await goTo(page, view);
      await expect(unchosenStops(page)).resolves.toEqual([]);
      await expect(smallTargets(page, true)).resolves.toEqual([]);
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
        .map(({ textContent }) => textContent);
    }),
  );
}

describe('targets on a phone', inBrowser, () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await visit.openForAll('', { viewport: PHONE, hasTouch: true, isMobile: true }));
  });
  afterAll(() => page.context().close());

  for (const view of [...views, '']) {
    it(`have 24 pixels or more, ${view === '' ? 'in the library' : `view “${view}”`}`, async () => {
      await goTo(page, view);
      await expect(smallTargets(page)).resolves.toEqual([]);
    });
  }
});

/**
 * What there are less than 24 pixels for, either way. As by WCAG 2.5.8, links amid a sentence are excepted, and where that
 * is asked for what has so much room around it that a circle of 24 pixels meets no other; a control
 * with a label is as large as that, and room that a pseudo-element makes around it counts, for presses there go to it.
 */
function smallTargets(page: Page, spaced = false): Promise<string[]> {
  return page.evaluate((exceptsSpaced) => {
    const LEAST = 23.5;
    const selector =
      'a[href], button, input, select, textarea, summary, [role="tab"], [role="option"], [tabindex="0"]';
    const isSeen = (element: HTMLElement) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.matches('[aria-hidden="true"] *') &&
      element.closest('.unseen') === null;
    const isInSentence = (element: HTMLElement) => {
      const around = element.parentElement?.textContent?.trim() ?? '';
      const isInline = getComputedStyle(element).display === 'inline';
      return isInline && around.length > (element.textContent ?? '').trim().length;
    };
    const roomOf = (element: HTMLElement): readonly [number, number] => {
      const { width, height } = element.getBoundingClientRect();
      const around = ['::before', '::after']
        .map((pseudo) => getComputedStyle(element, pseudo))
        .filter(({ position, content }) => position === 'absolute' && content !== 'none');
      const most = (own: number, sizes: readonly string[]) =>
        Math.max(own, ...sizes.map((size) => Number.parseFloat(size) || 0));
      return [
        most(
          width,
          around.map((each) => each.width),
        ),
        most(
          height,
          around.map((each) => each.height),
        ),
      ];
    };
    const seen = [...document.querySelectorAll<HTMLElement>(selector)].filter(isSeen);
    const isAlone = (element: HTMLElement) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const [left, top] = [x + width / 2, y + height / 2];
      return seen.every((other) => {
        if (other.contains(element) || element.contains(other)) return true;
        const box = other.getBoundingClientRect();
        const aside = Math.max(box.left - left, 0, left - box.right);
        const above = Math.max(box.top - top, 0, top - box.bottom);
        return Math.hypot(aside, above) >= 12;
      });
    };
    return seen
      .filter((element) => !isInSentence(element))
      .map((element) => element.closest('label') ?? element)
      .map((element) => ({ element, room: roomOf(element) }))
      .filter(({ room: [width, height] }) => width > 0 && Math.min(width, height) < LEAST)
      .filter(({ element }) => !(exceptsSpaced && isAlone(element)))
      .map(({ element: { tagName, className, textContent }, room }) => {
        const size = room.map(Math.round).join(' × ');
        return `${tagName.toLowerCase()}.${className} “${textContent?.trim().slice(0, 40)}” ${size}`;
      });
  }, spaced);
}
