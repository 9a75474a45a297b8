import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { hindrances } from './hindrances.ts';
import { PHONE, serveBriefings } from './served-briefings.ts';

const PAPERS = { light: 'rgb(253, 252, 250)', dark: 'rgb(20, 22, 25)' };

const { browser, address } = await serveBriefings();

describe('the figures of a served briefing', () => {
  it('are taken along on a phone, also where no script runs', async () => {
    const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${address}/paper/swerve/`);
    const menu = page.locator('.take-along');
    await menu.locator('summary').click();
    for (const name of ['CSV', 'JSON', 'SVG']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        menu.getByRole('link', { name }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`what-the-model-finds.${name.toLowerCase()}`);
      expect(await download.failure()).toBeNull();
    }
    await context.close();
  });

  it('are embedded on another origin by the code that is copied, as light or dark as that is', async () => {
    const context = await browser.newContext({ viewport: PHONE, colorScheme: 'dark' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${address}/paper/swerve/`);
    const menu = page.locator('.take-along');
    await menu.locator('summary').click();
    expect(await hindrances(page)).toEqual([]);
    await menu.getByRole('button', { name: 'Copy the code' }).click();
    await menu.getByText('Copied.').waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    const code = copied.replaceAll('http://localhost:4660', address);
    let paper = '';
    const elsewhere = createServer((_, response) =>
      response
        .setHeader('Content-Type', 'text/html; charset=utf-8')
        .end(`<!doctype html><body style="background:${paper}">${code}`),
    );
    afterAll(() => elsewhere.close());
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    for (const [theme, colour] of [
      ['light', '#fff'],
      ['dark', '#123'],
    ] as const) {
      paper = colour;
      await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
      const [, frame] = page.frames();
      const own = 'getComputedStyle(document.documentElement).backgroundColor';
      await expect.poll(() => frame?.evaluate(own)).toBe(PAPERS[theme]);
      const room = 'innerHeight - document.documentElement.getBoundingClientRect().height';
      await expect.poll(() => frame?.evaluate(`Math.floor(${room})`)).toBe(0);
    }
    expect(complaints.filter((one) => !one.includes('favicon'))).toEqual([]);
    await context.close();
  });
});
