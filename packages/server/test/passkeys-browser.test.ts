import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browserFor } from '../../../test/set-ups/browser.ts';
import { createApplication } from '../src/http/application.ts';
import { createSite } from '../src/start-server.ts';
import { giveRole } from '../src/storage/publications.ts';
import { PATIENCE } from './databases.ts';
import { hindrances } from './hindrances.ts';
import { newPerson, PASSWORD } from './people.ts';
import { inBrowser } from './served.ts';
import { newPublication, openSite, quickHashings, type TestSite } from './site.ts';

let test: TestSite;
let server: ReturnType<typeof serve>;
let browser: Browser;
let address: string;

const briefing = new URL('../../briefing/dist/assets/briefing.css', import.meta.url);

beforeAll(async () => {
  // Keys are good for one address, so that is known before the site is, and nobody else takes the port meanwhile.
  let application: ReturnType<typeof createApplication>;
  server = serve({
    fetch: (...asked) => application.fetch(...asked),
    port: 0,
    hostname: '127.0.0.1',
  });
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
  test = await openSite({ address });
  const style = { type: 'text/css; charset=utf-8', bytes: readFileSync(briefing) };
  const assets = new Map([['briefing.css', style]]);
  const site = await createSite({
    ...test.site,
    assets,
    now: () => new Date(),
    hashings: quickHashings,
  });
  const account = await newPerson({ ...test, site }, 'kim', true);
  const { id: publication } = await newPublication({ ...test, site }, 'paper');
  await giveRole(site.storage.db, { publication, account, role: 'owner' });
  application = createApplication(site);
  browser = await browserFor('brief');
}, PATIENCE);

afterAll(async () => {
  server?.close();
  await test?.close();
});

it(
  'a passkey is added with the device, signs in without a password, and says plainly when the device does not agree',
  inBrowser,
  async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    const device = await context.newCDPSession(page);
    await device.send('WebAuthn.enable');
    const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto(`${address}/sign-in`);
    expect(await hindrances(page)).toEqual([]);
    await page.fill('#field-email', 'kim@example.org');
    await page.fill('#field-password', PASSWORD);
    await page.click('button[type=submit]');
    await page.waitForURL('**/desk/');
    await page.goto(`${address}/account`);
    await page.fill('#passkey-name', 'Phone');
    await page.fill('#passkey-password', 'not the password');
    await page.click('text="Add a passkey"');
    await page.waitForSelector('text=The password is not right.');
    await page.fill('#passkey-password', PASSWORD);
    await page.click('text="Add a passkey"');
    await page.waitForSelector('text="Phone"');
    expect(await hindrances(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    if (process.env['STANDOFF_PICTURES']) {
      await page.screenshot({
        path: `${process.env['STANDOFF_PICTURES']}/account.png`,
        fullPage: true,
      });
    }
    // A second one on the same device is not made.
    await page.fill('#passkey-password', PASSWORD);
    await page.click('text="Add a passkey"');
    await page.waitForSelector('text=This device has a passkey for this account already.');
    await page.click('text="Sign out"');
    await page.waitForURL('**/sign-in?done=signed-out');

    const setVerified = (isUserVerified: boolean) =>
      device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    await setVerified(false);
    await page.click('text="Sign in with a passkey"');
    await page.waitForSelector('text=The device did not agree, or it took too long.');
    await setVerified(true);
    await page.click('text="Sign in with a passkey"');
    await page.waitForURL('**/desk/');
    await page.goto(`${address}/account`);
    expect(await page.textContent('h1')).toBe('kim');
    await page.click('text="Remove"');
    await page.fill('#field-password', PASSWORD);
    await page.click('text="Remove the passkey"');
    await page.waitForSelector('text="None yet."');
    await page.click('text="Sign out"');
    await page.waitForURL('**/sign-in?done=signed-out');
    await page.click('text="Sign in with a passkey"');
    await page.waitForSelector('text=This passkey does not let anybody in here.');
    expect(complaints).toEqual([]);
    await context.close();
  },
);

it(
  'an owner and an administrator see who there is, on a phone, and nothing hinders them',
  inBrowser,
  async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(`${address}/sign-in`);
    await page.fill('#field-email', 'kim@example.org');
    await page.fill('#field-password', PASSWORD);
    await page.click('button[type=submit]');
    await page.waitForURL('**/desk/');
    await page.goto(`${address}/desk/paper/`);
    await page.selectOption('#field-role', 'author');
    await page.click('text="Make the link"');
    await page.waitForSelector('text=It is not shown again.');
    for (const path of ['/desk/paper/', '/people/']) {
      await page.goto(`${address}${path}`);
      expect([path, await hindrances(page)]).toEqual([path, []]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      if (process.env['STANDOFF_PICTURES']) {
        const name = path.replaceAll('/', '-');
        await page.screenshot({
          path: `${process.env['STANDOFF_PICTURES']}/people${name}.png`,
          fullPage: true,
        });
      }
    }
    await context.close();
  },
);
