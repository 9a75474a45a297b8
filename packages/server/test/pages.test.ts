import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { retractBriefing } from '../src/storage/briefings.ts';
import { keepMedia } from '../src/storage/media.ts';
import type { Publication } from '../src/storage/publications.ts';
import { PATIENCE } from './databases.ts';
import { ADDRESS, briefingText, newPublication, openSite, publish, type TestSite } from './site.ts';

let test: TestSite;
let paper: Publication;
beforeAll(async () => {
  test = await openSite({ metricsToken: 'a-long-enough-word' });
  paper = await newPublication(test, 'paper');
  await publish(test, paper, 'swerve', briefingText('Who <b>swerves</b> & why'));
  test.pass(60);
  await publish(test, paper, 'swerve', briefingText('Who swerves'), 1);
}, PATIENCE);
afterAll(() => test.close());

const read = async (path: string, init?: RequestInit) => {
  const response = await test.ask(path, init);
  return { response, status: response.status, text: await response.text() };
};

describe('what readers are shown', () => {
  it('begins with all publications, and leads to what is published', async () => {
    const { text, response } = await read('/');
    expect(text).toContain('<a href="/paper/">The paper</a>');
    expect(text).toContain('<a href="/paper/swerve/">Who swerves</a>');
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(text).toContain('<a href="/sign-in">Sign in</a>');
    const list = (await read('/paper/')).text;
    expect(list).toContain('<a href="/paper/swerve/">Who swerves</a>');
    expect(list).toContain('<p class="above"><a href="/">Briefings</a></p>');
    expect(list).toContain('<a href="/sign-in">Sign in</a>');
  });

  it('names the publication of a page and leads to it, where others tell of it as well', async () => {
    for (const path of ['/paper/swerve/', '/paper/swerve/versions/1/']) {
      const { text } = await read(path);
      expect(text).toContain('<p class="above"><a href="/paper/">The paper</a></p>');
      expect(text).toMatch(
        /<title>Who .*swerves.* · The paper<\/title><meta property="og:site_name" content="The paper">/,
      );
    }
  });

  it('is the latest version at the stable address, and each at its own for good', async () => {
    const latest = await read('/paper/swerve/');
    expect(latest.text).toContain('<h1>Who swerves</h1>');
    expect(latest.text).toContain(`<link rel="canonical" href="${ADDRESS}/paper/swerve/">`);
    expect(latest.text).not.toContain('This is version');
    const first = await read('/paper/swerve/versions/1/');
    expect(first.text).toContain('<h1>Who &#x3C;b>swerves&#x3C;/b> &#x26; why</h1>');
    expect(first.text).toContain('This is version 1, as it was published.');
    expect((await read('/paper/swerve/versions/2/')).text).not.toContain('This is version');
    expect((await read('/paper/swerve/versions/3/')).status).toBe(404);
  });

  it('brings the texts that its engine works on, of that version', async () => {
    const { text } = await read('/paper/swerve/versions/1/');
    const address = /data-texts="([^"]+)"/.exec(text)?.[1] ?? '';
    const texts = await read(address);
    expect(JSON.parse(texts.text)).toMatchObject({
      briefing: expect.stringContaining('Who <b>swerves'),
      model: expect.stringContaining('standoff'),
    });
    expect(texts.response.headers.get('Cache-Control')).toContain('immutable');
  });

  it('is not sent again to who has it, and is until it changes', async () => {
    const first = await read('/paper/swerve/');
    const tag = first.response.headers.get('ETag')!;
    test.pass(1);
    const again = await read('/paper/swerve/', { headers: { 'If-None-Match': `"x", ${tag}` } });
    expect([again.status, again.text]).toEqual([304, '']);
    expect(again.response.headers.get('Content-Security-Policy')).toBeTruthy();
    const other = await read('/paper/swerve/versions/1/', { headers: { 'If-None-Match': tag } });
    expect(other.status).toBe(200);
  });

  it('is packed for who can unpack it', async () => {
    const css = `${test.site.assets}/briefing.css`;
    const packed = await test.ask(css, { headers: { 'Accept-Encoding': 'br, gzip' } });
    expect(packed.headers.get('Content-Encoding')).toBe('gzip');
    const bytes = Buffer.from(await packed.arrayBuffer());
    expect(gunzipSync(bytes).toString()).toBe('/* style */'.repeat(200));
    expect((await read(css)).text).toBe('/* style */'.repeat(200));
    const refusing = await read(css, { headers: { 'Accept-Encoding': 'gzip;q=0' } });
    expect(refusing.text).toBe('/* style */'.repeat(200));
  });

  it('is listed for search engines, and has an icon', async () => {
    const robots = await read('/robots.txt');
    expect(robots.text).toMatch(/^User-agent: \*\nDisallow: \/account\n/);
    expect(robots.text).toContain(`Sitemap: ${ADDRESS}/sitemap.xml`);
    const map = await read('/sitemap.xml');
    expect(map.response.headers.get('Content-Type')).toBe('application/xml; charset=utf-8');
    expect(map.text).toContain(`<loc>${ADDRESS}/paper/</loc>`);
    expect(map.text).toMatch(
      /<loc>[^<]*\/paper\/swerve\/<\/loc><lastmod>20\d\d-[\d-]+T[\d:.]+Z<\/lastmod>/,
    );
    expect(map.text).not.toContain('draft');
    const icon = await test.ask('/favicon.ico');
    expect([icon.status, icon.headers.get('Content-Type')]).toEqual([200, 'image/x-icon']);
  });

  it('says all that it depends on, packed or not, and where the browser has it already', async () => {
    const { response } = await read('/paper/swerve/history');
    const tag = response.headers.get('ETag')!;
    const known = await read('/paper/swerve/history', { headers: { 'If-None-Match': tag } });
    expect(known.status).toBe(304);
    for (const { headers } of [response, known.response]) {
      expect(headers.get('Vary')).toBe('Cookie, Accept-Encoding');
    }
  });

  it('is found where the last slash was left out', async () => {
    for (const path of ['/paper', '/paper/swerve', '/paper/swerve/versions/1']) {
      const { response, status } = await read(path);
      expect([status, response.headers.get('Location')]).toEqual([303, `${path}/`]);
    }
  });

  it.each([
    '/nobody/',
    '/paper/nothing/',
    '/paper/swerve/versions/0/',
    '/paper/swerve/versions/99999999999/',
    `/paper/swerve/texts/${'0'.repeat(64)}`,
    '/paper/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/assets/0000000000000000/..%2f..%2fserver.css',
    '/media/..%2f..%2fetc%2fpasswd',
    '//evil.example.org/paper',
    '/paper/swerve/%00/',
  ])('has nothing at %s', async (path) => {
    const { status, text, response } = await read(path);
    expect(status).toBe(404);
    expect(text).not.toContain('passwd');
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  it('leads on from where nothing is', async () => {
    expect((await read('/nobody/')).text).toContain('<p><a href="/">All publications</a></p>');
    const gone = await read(`/invitation/${'x'.repeat(32)}`);
    expect(gone.text).toContain('<p><a href="/sign-in">Sign in</a></p>');
  });

  it('survives numbers that are none', async () => {
    for (const after of ['x', '-1', '1e99', '99999999999999', 'NaN']) {
      expect((await read(`/paper/swerve/?after=${after}`)).status).toBe(200);
    }
  });
});

describe('a browser', () => {
  const policyOf = async (path: string) =>
    (await test.ask(path)).headers.get('Content-Security-Policy') ?? '';

  it('runs nothing but the programs of the page, and none from within it', async () => {
    for (const path of ['/', '/paper/', '/paper/swerve/', '/nothing/here/', '/health']) {
      const policy = await policyOf(path);
      expect(policy).not.toMatch(/unsafe/);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
    }
    expect(await policyOf('/paper/swerve/')).toContain("script-src 'self'");
    expect(await policyOf('/paper/')).not.toContain('script-src');
    const engine = await policyOf(`${test.site.assets}/engine.js`);
    expect(engine).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(engine).not.toContain("'unsafe");
  });

  it('is told what it may do with every answer', async () => {
    const { headers } = await test.ask('/paper/swerve/');
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'strict-transport-security': 'max-age=31536000',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'same-origin',
    });
    expect(headers.get('Set-Cookie')).toBe(null);
  });

  it('is handed pictures, and nothing else that is kept as bytes', async () => {
    const { db } = test.site.storage;
    const picture = await keepMedia(db, { type: 'image/webp', bytes: new Uint8Array([1, 2]) });
    const page = await keepMedia(db, { type: 'text/html', bytes: Buffer.from('<script>') });
    const { headers, status } = await test.ask(`/media/${picture}`);
    expect([status, headers.get('Content-Type')]).toEqual([200, 'image/webp']);
    expect(headers.get('Content-Security-Policy')).toContain('sandbox');
    expect((await test.ask(`/media/${page}`)).status).toBe(404);
  });
});

describe('elsewhere', () => {
  it('a card may be framed, whose program tells its height and does nothing else', async () => {
    const { response, text } = await read('/paper/swerve/embed/');
    const policy = response.headers.get('Content-Security-Policy');
    expect(policy).toContain('frame-ancestors *');
    expect(policy).toContain("script-src 'self'; form-action 'none'");
    expect(policy).not.toMatch(/connect-src|unsafe/);
    expect(text.split('<script')).toHaveLength(2);
    expect(text).toContain(`<script src="${test.site.assets}/embed.js" defer>`);
    expect(text).toContain('By Ann Author · The paper</p>');
    expect(response.headers.get('X-Frame-Options')).toBe(null);
    expect(text).toContain(`href="${ADDRESS}/paper/swerve/"`);
  });

  it('the page says how, by a text to be copied', async () => {
    const { text } = await read('/paper/swerve/');
    const code = /<details class="embed-code">.*<code>(.*?)<\/code>/s.exec(text)?.[1] ?? '';
    expect(code).toContain(`&#x3C;iframe src="${ADDRESS}/paper/swerve/embed/" title="Who swerves"`);
    expect(code).toContain(`src="${ADDRESS}${test.site.assets}/listen.js">&#x3C;/script>`);
    expect((await read('/paper/swerve/versions/1/')).text).not.toContain('Embed this page');
  });

  it('oEmbed gives a card as much room as what it says needs', async () => {
    const long = 'It is about a great many things, of which each needs a line. '.repeat(12).trim();
    const words = briefingText('Long').replace('What it is about.', long);
    await publish(test, paper, 'long', words);
    const heightOf = async (slug: string, more = '') =>
      JSON.parse((await read(`/oembed?url=${ADDRESS}/paper/${slug}/${more}`)).text).height;
    expect(await heightOf('swerve')).toBeLessThan(320);
    expect(await heightOf('long')).toBeGreaterThan(500);
    expect(await heightOf('long', '&maxwidth=300')).toBeGreaterThan(await heightOf('long'));
    expect(await heightOf('long', '&maxheight=400')).toBe(400);
    // However little room there is for it.
    for (const width of [1, 44, 45, 46]) {
      const height = await heightOf('swerve', `&maxwidth=${width}`);
      expect(height).toBeGreaterThan(100);
      expect(height).toBeLessThan(1000);
    }
  });

  it('oEmbed tells of it, for addresses of this server only', async () => {
    const ask = (url: string, more = '') => read(`/oembed?url=${encodeURIComponent(url)}${more}`);
    const { text } = await ask(`${ADDRESS}/paper/swerve/`, '&maxwidth=300');
    expect(JSON.parse(text)).toMatchObject({
      type: 'rich',
      version: '1.0',
      title: 'Who swerves',
      author_name: 'Ann Author',
      width: 300,
      html: expect.stringContaining(`<iframe src="${ADDRESS}/paper/swerve/embed/"`),
    });
    const elsewhere = 'https://evil.example.org/paper/swerve/';
    const never = `${ADDRESS}/paper/swerve/versions/99/`;
    for (const url of [elsewhere, never, `${ADDRESS}/paper/`, 'x', '']) {
      expect((await ask(url)).status).toBe(404);
    }
    expect((await ask(`${ADDRESS}/paper/swerve/`, '&format=xml')).status).toBe(501);
  });

  it('the card of a version stays as the version is', async () => {
    await publish(test, paper, 'carded', briefingText('As it was'));
    await publish(test, paper, 'carded', briefingText('As it is'), 1);
    const address = `${ADDRESS}/paper/carded/versions/1/`;
    const told = await read(`/oembed?url=${encodeURIComponent(address)}`);
    expect(JSON.parse(told.text)).toMatchObject({
      title: 'As it was',
      html: expect.stringContaining(`<iframe src="${address}embed/"`),
    });
    const page = await read('/paper/carded/versions/1/');
    expect(page.text).toContain(`/oembed?url=${encodeURIComponent(address)}"`);
    const { text } = await read('/paper/carded/versions/1/embed/');
    expect(text).toContain(`<a href="${address}"`);
    expect(text).toContain('As it was');
    expect((await read('/paper/carded/versions/3/embed/')).response.status).toBe(404);
  });

  it('a feed tells what is new, with all that is said escaped', async () => {
    await publish(test, paper, 'other', briefingText('A <i> & "b"'));
    const { text, response } = await read('/paper/feed.xml');
    expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    expect(text).toContain('<title>A &lt;i&gt; &amp; &quot;b&quot;</title>');
    expect(text).toContain(`<id>${ADDRESS}/paper/swerve/</id>`);
    expect(text).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom">/,
    );
  });
});

it('says that a briefing was retracted, wherever it is shown', async () => {
  await publish(test, paper, 'wrong', briefingText('Wrong'));
  const reason = 'A source was <forged>.';
  await retractBriefing(test.site.storage.db, paper.id, 'wrong', { at: test.site.now(), reason });
  for (const path of ['/paper/wrong/', '/paper/wrong/versions/1/']) {
    const { text } = await read(path);
    expect(text).toContain('This briefing was retracted on 28 November 2026.');
    expect(text).toContain('A source was &#x3C;forged>.');
    expect(text).toContain('Comments are closed because this briefing was retracted.');
  }
  expect((await read('/paper/')).text).toContain('Retracted on 28 November 2026.');
  const feed = (await read('/paper/feed.xml')).text;
  expect(feed).toContain('Retracted: Wrong');
  expect(feed).toContain('Retracted on 28 November 2026. A source was &lt;forged&gt;.');
  const embed = (await read('/paper/wrong/embed/')).text;
  expect(embed).toContain('This briefing was retracted on 28 November 2026.');
  expect(embed).toContain('A source was &#x3C;forged>.');
  const oembed = await read(`/oembed?url=${encodeURIComponent(`${ADDRESS}/paper/wrong/`)}`);
  expect(JSON.parse(oembed.text)).toMatchObject({ title: 'Retracted: Wrong' });
});

it('says of a version that it was retracted, on its page and its card, also where another stands or was retracted since', async () => {
  const retract = (reason: string) => {
    const { db } = test.site.storage;
    return retractBriefing(db, paper.id, 'twice', { at: test.site.now(), reason });
  };
  const said = async (path: string) => {
    const { text } = await read(`/paper/twice/${path}`);
    return [...text.matchAll(/<p class="notice"><strong>(This [a-z]+ was retracted).*?<\/p>/g)].map(
      ([notice, what]) => `${what}: ${/First|Second/.exec(notice)}`,
    );
  };
  const titleOf = async (path: string) => {
    const url = encodeURIComponent(`${ADDRESS}/paper/twice/${path}`);
    return JSON.parse((await read(`/oembed?url=${url}`)).text);
  };
  await publish(test, paper, 'twice', briefingText('One'));
  await retract('First reason.');
  await publish(test, paper, 'twice', briefingText('Two'), 1);
  for (const path of ['versions/1/', 'versions/1/embed/']) {
    expect(await said(path)).toEqual(['This version was retracted: First']);
  }
  for (const path of ['', 'embed/', 'versions/2/', 'versions/2/embed/']) {
    expect(await said(path)).toEqual([]);
  }
  const { title, height } = await titleOf('versions/1/');
  expect(title).toBe('Retracted: One');
  expect(await titleOf('versions/2/')).toMatchObject({ title: 'Two' });
  test.pass(60);
  await retract('Second reason.');
  for (const path of ['versions/1/', 'versions/1/embed/']) {
    expect(await said(path)).toEqual([
      'This briefing was retracted: Second',
      'This version was retracted: First',
    ]);
  }
  for (const path of ['', 'embed/', 'versions/2/']) {
    expect(await said(path)).toEqual(['This briefing was retracted: Second']);
  }
  // Its frame has room for both.
  expect((await titleOf('versions/1/')).height).toBeGreaterThan(height);
});

describe('those who run it', () => {
  it('learn that it runs, and whether it can work', async () => {
    expect((await read('/health')).text).toBe('running\n');
    expect(await read('/ready')).toMatchObject({ status: 200, text: 'ready\n' });
  });

  it('read counts with their word, and nobody does without', async () => {
    expect((await read('/metrics')).status).toBe(404);
    const bearer = (word: string) => ({ headers: { Authorization: `Bearer ${word}` } });
    for (const wrong of ['a-long-enough-worx', '\u00e9'.repeat(18), '\u00e9'.repeat(9)]) {
      expect((await read('/metrics', bearer(wrong))).status).toBe(404);
    }
    const { text } = await read('/metrics', bearer('a-long-enough-word'));
    expect(text).toMatch(
      /standoff_requests_total\{route="\/:publication\/:briefing\/",method="GET",status="200"\} \d+/,
    );
    expect(text).toMatch(/standoff_request_seconds_count \d+/);
  });

  it('read of addresses that are none how often they were asked for, and not which', async () => {
    test.lines.length = 0;
    const asked = [
      ['GET', '/.git/config'],
      ['GET', '/api/nothing'],
      ['PUT', '/paper/swerve/'],
      ['OPTIONS', '/'],
      ['GET', '/paper/swerve'],
    ] as const;
    for (const [method, path] of asked) await read(path, { method });
    expect(test.lines.map((line) => JSON.parse(line))).toMatchObject(
      asked.map(([method], k) => ({ route: 'none', method, status: k === 4 ? 303 : 404 })),
    );
    expect(test.lines.join('')).not.toContain('git');
    const { text } = await read('/metrics', {
      headers: { Authorization: 'Bearer a-long-enough-word' },
    });
    expect(text).toMatch(/requests_total\{route="none",method="GET",status="404"\} \d/);
  });

  it('read a log that tells nothing of who asked for what', async () => {
    test.lines.length = 0;
    await read('/paper/swerve/?after=5', {
      headers: { Cookie: 'a=secret', 'User-Agent': 'Browser' },
    });
    const [line] = test.lines.map((one) => JSON.parse(one));
    expect(line).toEqual({
      time: expect.any(String),
      level: 'info',
      event: 'request',
      route: '/:publication/:briefing/',
      method: 'GET',
      status: 200,
      milliseconds: expect.any(Number),
    });
  });
});
