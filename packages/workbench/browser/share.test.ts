import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, seriousFaults, type Visit, visitWorkbench, widths } from './open-page.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

describe('sharing', inBrowser, () => {
  it('copies an address that opens the same view in another browser', async () => {
    const { page, complaints } = await visit.open(undefined, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'See it' }).click();
    await page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('menuitem', { name: 'Copy link to this view' }).click();
    await page.getByText('The link is copied').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const again = await visit.look(new URL(link).hash);
    await again.page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('says when a link is long, and offers the file', async () => {
    const { page } = await visit.open('#/');
    const filler = Array.from({ length: 500 }, (_, k) => `# ${k} ${Math.sin(k)}`).join('\n');
    const text = `standoff: 1\ntitle: Long\n${filler}\n`;
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open a file …' }).click(),
    ]);
    await chooser.setFiles({
      name: 'a.yaml',
      mimeType: 'application/yaml',
      buffer: Buffer.from(text),
    });
    await page.getByText('title: Long').waitFor();
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('menuitem', { name: 'Copy link to this view' }).click();
    const dialog = page.getByRole('dialog', { name: 'Link to this view' });
    await dialog.getByText(/The link has .* characters/).waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save the file' }).click(),
    ]);
    expect(readFileSync(await saved.path(), 'utf8')).toBe(text);
  });

  it('saves the explanation of the state as Markdown', async () => {
    const { page } = await visit.look('#/korea-2017/situation');
    await page.getByRole('button', { name: 'Share' }).click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Save as Markdown' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('korea-2017-status-quo.md');
    const text = readFileSync(await saved.path(), 'utf8');
    expect(text).toMatch(/^# Korea, September 2017/);
    expect(text).toMatch(/### Claims\n\n- \*\*c/);
    expect(text).toMatch(/\n---\n\nKorea, September 2017, .* File sha256 [0-9a-f]{12}\. Standoff /);
  });
});

describe('hostile words of a file', inBrowser, () => {
  const words = '<img src=x onerror=alert(1)>';
  const title = `${words} ${'Donaudampfschiff'.repeat(30)}`;
  for (const width of widths) {
    it(`do no harm in the head of the page, the library, the commands and print, ${width} px`, async () => {
      const { page, complaints } = await visit.open('#/', { viewport: { width, height: 844 } });
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'Open a file …' }).click(),
      ]);
      const text = `standoff: 1\ntitle: "${title}"\ndecision-makers:\n  a:\n    name: "${title}"\n    options:\n      o: { name: "${words}", levels: yes/no }\n`;
      await chooser.setFiles({
        name: 'a.yaml',
        mimeType: 'application/yaml',
        buffer: Buffer.from(text),
      });
      await page.getByRole('region', { name: 'Finding' }).waitFor();
      const fits = () =>
        page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
      await expect.poll(() => fits()).toBe(true);
      await page.keyboard.press('Control+k');
      await page.getByRole('menuitem').first().waitFor();
      await expect.poll(() => fits()).toBe(true);
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Standoff' }).click();
      await page.getByRole('heading', { name: 'Your conflicts' }).waitFor();
      await expect.poll(() => fits()).toBe(true);
      await expect.poll(() => page.locator('img').count()).toBe(0);
      await expect(seriousFaults(page)).resolves.toEqual([]);
      expect(complaints).toEqual([]);
    });
  }
});
