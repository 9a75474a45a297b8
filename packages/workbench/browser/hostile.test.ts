import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf } from '../bench/large-model.mjs';
import { inBrowser, seriousFaults, type Visit, visitWorkbench, widths } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

const nasty = [
  '<img src=x onerror="alert(1)">',
  'x'.repeat(10_000),
  'اسم طويل',
  '</script><script>alert(2)</script>',
];

/** Twelve decision makers with nasty names, an option each; that of the first has forty levels. */
function hostileModel(optionsEach: number): string {
  const makers = Array.from({ length: 12 }, (_, k) => {
    const name = JSON.stringify(`${nasty[k % nasty.length]} ${k}`);
    const options = Array.from({ length: optionsEach }, (_, o) => {
      const levels =
        k + o === 0
          ? `, levels: [${Array.from({ length: 40 }, (_, l) => `level-${l}`).join(', ')}]`
          : ', levels: { no: nothing, yes: it is so }';
      return `      o${o}: { name: ${name}${levels} }`;
    });
    return `  d${k}:\n    name: ${name}\n    options:\n${options.join('\n')}\n    prefers: [ { want: d11.o0, says: ${name} } ]`;
  });
  const none = Array.from({ length: 12 }, (_, k) =>
    Array.from({ length: optionsEach }, (_, o) => `d${k}.o${o}: ${k + o === 0 ? 'level-0' : 'no'}`),
  );
  return `standoff: 1
title: ${JSON.stringify(nasty.join(' '))}
decision-makers:
${makers.join('\n')}
status-quo: { ${none.flat().join(', ')} }
`;
}

describe('a file that means harm', inBrowser, () => {
  for (const view of ['situation', 'outcomes']) {
    for (const width of widths) {
      // Over 2 s: twelve names, some of 10,000 letters, all of them checked for accessibility.
      it(`does none in ${view} at ${width} px`, async () => {
        const address = addressOf(hostileModel(1), view);
        const { page, complaints } = await visit.look(address, {
          viewport: { width, height: 844 },
        });
        const dialogs: string[] = [];
        page.on('dialog', (dialog) => dialogs.push(dialog.message()));
        await page
          .locator(view === 'situation' ? '.standing' : '.level')
          .nth(11)
          .waitFor();
        await expect.poll(() => page.locator('img').count()).toBe(0);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
        const high = await page.evaluate(() => document.documentElement.scrollHeight);
        expect(high).toBeLessThan(50_000);
        expect([...dialogs, ...complaints]).toEqual([]);
        await expect(seriousFaults(page)).resolves.toEqual([]);
      });
    }
  }

  it('with characters that turn the writing round is not analysed, and says where', async () => {
    const { page } = await visit.open('#/');
    const text = hostileModel(1).replace('اسم', '\u202Eاسم');
    await page.goto(`${visit.address}${addressOf(text, 'situation')}`);
    await page
      .getByText(/right-to-left override/)
      .first()
      .waitFor();
  });

  it('of 60 options and more states than can be analysed says so', async () => {
    const { page } = await visit.open('#/');
    await page.goto(`${visit.address}${addressOf(hostileModel(5), 'situation')}`);
    await page.getByText('combinations').first().waitFor();
  });
});
