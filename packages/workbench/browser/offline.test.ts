import { afterEach, expect, it } from 'vitest';
import { inBrowser, type Visit, visitAlone } from './open-page.ts';

let visit: Visit;
afterEach(() => visit.end());

// Over 2 s: a browser of its own, all files fetched once more for keeping, and the page loaded twice.
it(
  'the page opens again without its server, every view of it and its manual, and can be installed',
  inBrowser,
  async () => {
    visit = await visitAlone();
    const { page, complaints } = await visit.open();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    visit.stopServing();
    await page.reload();
    await page.getByRole('region', { name: 'Finding' }).waitFor();
    await page.getByRole('button', { name: 'File', exact: true }).click();
    await page.getByRole('textbox', { name: 'Text of the model file' }).waitFor();
    const manifest = await page.evaluate(async () => {
      const { href } = document.querySelector<HTMLLinkElement>('link[rel=manifest]')!;
      const { icons } = await (await fetch(href)).json();
      const answers = icons.map(({ src }: { src: string }) => fetch(new URL(src, href)));
      return (await Promise.all(answers)).map(({ ok }: Response) => ok);
    });
    expect(manifest).toEqual([true, true, true, true]);
    await page.goto(new URL('docs/concepts/nash.html', visit.address).href);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Glossary' }).click();
    await page.getByRole('heading', { name: 'Glossary' }).waitFor();
    expect(complaints).toEqual([]);
  },
);
