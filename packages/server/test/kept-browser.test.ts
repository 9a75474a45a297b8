import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepBackup, restoreFrom } from '../src/backup/keep-backup.ts';
import { createSite } from '../src/start-server.ts';
import { openStorage } from '../src/storage/open-storage.ts';
import { freshPostgresql, PATIENCE } from './databases.ts';
import { hindrances } from './hindrances.ts';
import { newMember, PASSWORD } from './people.ts';
import { listen } from './served.ts';
import { serveBriefings } from './served-briefings.ts';
import { briefingText, publish, quickHashings } from './site.ts';

const { place, address, browser, real, paper } = await serveBriefings();

it(
  'a briefing is compared, copied and retracted, and what was backed up is there after the rest is lost',
  async () => {
    await newMember(real, 'own', paper, 'owner');
    await publish(real, paper, 'told', briefingText('As it was told'));
    await publish(real, paper, 'told', briefingText('As it is told'), 1);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${address}/paper/told/`);
    await page.click('text=All versions, and what changed');
    await page.selectOption('#field-from', '1');
    await page.selectOption('#field-to', '2');
    await page.click('button:has-text("Compare")');
    expect(await page.textContent('del')).toContain('As it was told');
    expect(await page.textContent('ins')).toContain('As it is told');

    await page.goto(`${address}/paper/told/`);
    await page.click('text=Make a copy of your own');
    await page.fill('#field-email', 'own@example.org');
    await page.fill('#field-password', PASSWORD);
    await page.click('button:has-text("Sign in")');
    await page.waitForURL('**/paper/told/fork?version=2');
    await page.fill('#field-name', 'told-again');
    await page.click('button:has-text("Make the copy")');
    await page.waitForURL('**/desk/paper/#briefing-told-again');
    const copy = page.locator('#briefing-told-again');
    expect(await copy.textContent()).toContain(
      'Made from “As it is told” of The paper, version 2.',
    );

    const told = page.locator('#briefing-told');
    await told.getByText('Retract it').click();
    await told.getByRole('textbox').fill('The <figures> were of another year.');
    await told.getByRole('button', { name: /^Retract of/ }).click();
    await told.getByText(/Retracted on .+: The <figures> were of another year\./).waitFor();
    await page.goto(`${address}/paper/told/`);
    expect(await page.textContent('.notice')).toMatch(
      /^This briefing was retracted on .+\. The <figures> were of another year\.$/,
    );
    expect(await hindrances(page)).toEqual([]);
    const feed = await (await context.request.get(`${address}/paper/feed.xml`)).text();
    expect(feed).toContain('<title>Retracted: As it is told</title>');
    expect(feed).toContain('The &lt;figures&gt; were of another year.');

    const folder = mkdtempSync(join(tmpdir(), 'standoff-kept-'));
    const { place: again } = await freshPostgresql();
    await keepBackup(place, join(folder, 'kept.backup'));
    await restoreFrom(join(folder, 'kept.backup'), again);
    // Its programs and its style come from the backup as well.
    const storage = await openStorage(again);
    const restored = await listen(
      await createSite({ ...real.site, storage, assets: new Map(), hashings: quickHashings }),
    );
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${restored.address}/paper/told/`);
    expect(await page.textContent('h1')).toBe('As it is told');
    expect(await page.textContent('.notice')).toContain('The <figures> were of another year.');
    expect(
      await page.evaluate('getComputedStyle(document.querySelector("h1")).fontFamily'),
    ).toContain('Source Serif');
    expect(complaints).toEqual([]);
    restored.server.close();
    await storage.close();
    rmSync(folder, { recursive: true });
    await context.close();
  },
  PATIENCE,
);
