import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, largeModel } from './large-model.ts';
import { inBrowser, type Visit, visitWorkbench } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

/** Options of the models: 2 to that power of states. STANDOFF_MEASURE=8,13,20 prints how long it takes. */
const measured = process.env['STANDOFF_MEASURE']?.split(',').map(Number) ?? [];

describe('the outcomes of a large model', inBrowser, () => {
  // Over 2 s: a million states are analysed and sorted first.
  it('reach the very last of a million states, and the keyboard gets there and back', async () => {
    const { page, complaints } = await openAll(20);
    const grid = page.getByRole('grid', { name: 'Outcomes' });
    await grid.getByRole('button', { name: 'The status quo' }).first().focus();
    await page.keyboard.press('Control+End');
    await page.locator('.outcome-id', { hasText: 's1048576' }).waitFor();
    await page.waitForFunction(
      () => document.activeElement?.closest('[role=row]')?.ariaRowIndex === '1048578',
    );
    await page.keyboard.press('PageUp');
    await page.waitForFunction(() => Number(rowOf()) < 1048578);
    await page.keyboard.press('Control+Home');
    await expect.poll(() => rowInFocus(page)).toBe('1');
    expect(complaints).toEqual([]);
  });

  for (const options of measured) {
    it(`with ${2 ** options} states takes so long`, async () => {
      const start = performance.now();
      const { page } = await openAll(options);
      const opened = Math.round(performance.now() - start);
      const frames = await page.evaluate(scrollAndWatch);
      const ordered = await timed(async () => {
        await page.getByLabel('Order').selectOption('telling');
        await page.waitForFunction(() => document.querySelector('[aria-sort=other]') !== null);
        await page.locator('.outcome-body .outcome-id').first().waitFor();
      });
      await page.getByRole('button', { name: 'Model' }).click();
      await page.getByRole('textbox', { name: 'Text of the model file' }).click();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('End');
      const edited = await timed(async () => {
        await page.keyboard.type('!');
        await page.getByRole('heading', { level: 1 }).getByText('!').waitFor();
      });
      console.log(JSON.stringify({ states: 2 ** options, opened, frames, ordered, edited }));
    }, 120_000);
  }
});

declare function rowOf(): string | null;

async function openAll(options: number) {
  const opened = await visit.open(addressOf(largeModel(options), 'outcomes'));
  const { page } = opened;
  await page.evaluate(() => {
    Object.assign(window, {
      rowOf: () => document.activeElement?.closest('[role=row]')?.ariaRowIndex,
    });
  });
  await page.getByLabel('Show').selectOption('');
  await page.getByLabel('Order').selectOption('number');
  await page.getByText(`${(2 ** options).toLocaleString('en')} outcomes`).waitFor();
  await page.locator('.outcome-body .outcome-id', { hasText: /^s1$/ }).waitFor();
  return opened;
}

function rowInFocus(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => rowOf());
}

async function timed(task: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await task();
  return Math.round(performance.now() - start);
}

/** Scrolls like a wheel, like a thrown wheel and by leaps, and watches the frames; runs in the page. */
async function scrollAndWatch() {
  const scroller = document.querySelector('.outcome-scroller')!;
  const scroll = async (step: number) => {
    scroller.scrollTop = 0;
    const times: number[] = [];
    let last: number | undefined;
    for (let k = 0; k < 120; k++) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      if (last !== undefined) times.push(now - last);
      last = now;
      const end = scroller.scrollHeight - scroller.clientHeight;
      scroller.scrollTop = (scroller.scrollTop + step) % end;
    }
    times.sort((a, b) => a - b);
    const [median, p95, worst] = [times[60], times[113], times.at(-1)].map((t) => Math.round(t!));
    return { median, p95, worst };
  };
  return {
    wheel: await scroll(120),
    thrown: await scroll(3298),
    leaps: await scroll(scroller.scrollHeight / 37),
  };
}
