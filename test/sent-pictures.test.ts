import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApplication } from '../packages/server/src/http/application.ts';
import { newMember, signIn } from '../packages/server/test/people.ts';
import { ADDRESS, newPublication, openSite, type TestSite } from '../packages/server/test/site.ts';
import { encodePicture } from '../packages/standoff/src/command-line/commands/serve.ts';
import {
  packedText,
  packedZeros,
  plainText,
  png,
  soundPng,
} from '../packages/standoff/test/publishing/hostile-pictures.ts';

const SCRIPT = '<script>alert(1)</script>';
let test: TestSite;
let ask: (path: string, body?: Uint8Array) => Promise<Response>;

beforeAll(async () => {
  test = await openSite();
  // Sessions go by the clock of their library.
  test.pass((Date.now() - test.site.now().getTime()) / 1000);
  const paper = await newPublication(test, 'paper');
  await newMember(test, 'ann', paper, 'author');
  const author = await signIn(test, 'ann');
  const application = createApplication({ ...test.site, encodePicture });
  ask = async (path, body) =>
    application.request(`${ADDRESS}${path}`, {
      headers: { ...author, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'image/png' },
      ...(body && { method: 'POST', body: Buffer.from(body) }),
    });
}, 120_000);
afterAll(() => test.close());

const send = (bytes: Uint8Array) => ask('/api/publications/paper/pictures', bytes);

it.each([
  [
    'an SVG with a script',
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`),
    'is SVG',
  ],
  ['a page', Buffer.from(`<!doctype html>${SCRIPT}`), 'is HTML'],
  ['a bomb by its head', png(60_000, 60_000, packedZeros(1000)), '60000 by 60000 points'],
  ['nothing', Buffer.alloc(0), 'is of another kind'],
])('%s that is sent to a server is refused with the reason', async (_, bytes, reason) => {
  const response = await send(bytes);
  expect([response.status, await response.text()]).toEqual([422, expect.stringContaining(reason)]);
});

it('what unpacks to much more than it is takes little memory', async () => {
  const before = process.resourceUsage().maxRSS;
  await send(png(8, 8, packedZeros(64 * 1024 * 1024)));
  await send(soundPng(8, 8, [packedText(64 * 1024 * 1024)]));
  // In kilobytes.
  expect(process.resourceUsage().maxRSS - before).toBeLessThan(300_000);
});

it('a picture that is a page as well is served as a picture, without the page', async () => {
  // Words in a PNG as cameras write them, and a page behind its end.
  const picture = soundPng(64, 64, [plainText(SCRIPT)]);
  const sent = await send(Buffer.concat([picture, Buffer.from(`<html>${SCRIPT}</html>`)]));
  expect(sent.status).toBe(201);
  const media = await test.site.storage.db
    .selectFrom('media')
    .select(['hash', 'bytes'])
    .where('type', 'like', 'image/%')
    .execute();
  expect(media.length).toBeGreaterThan(0);
  for (const { hash, bytes } of media) {
    expect(Buffer.from(bytes).includes(SCRIPT)).toBe(false);
    const { headers } = await ask(`/media/${hash}`);
    expect(headers.get('Content-Type')).toMatch(/^image\/(jpeg|webp|avif)$/);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Content-Security-Policy')).toContain('sandbox');
  }
});
