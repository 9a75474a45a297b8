import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { patternOf, routes } from '../src/http/application.ts';
import type { Need } from '../src/site/route.ts';
import type { Publication } from '../src/storage/publications.ts';
import { PATIENCE } from './databases.ts';
import { newMember, newPerson, signIn } from './people.ts';
import { briefingText, newPublication, openSite, publish, type TestSite } from './site.ts';

/** Every route and who may use it, written down anew: what is not here does not pass. */
const EXPECTED: Readonly<Record<Need, readonly string[]>> = {
  anyone: [
    'GET /health',
    'GET /ready',
    'GET /metrics',
    'GET /robots.txt',
    'GET /sitemap.xml',
    'GET /favicon.ico',
    'GET /workbench/',
    'GET /workbench/:file',
    'GET /sign-in',
    'POST /sign-in',
    'GET /sign-in/second',
    'POST /sign-in/second',
    'GET /sign-in/forgotten',
    'POST /sign-in/forgotten',
    'POST /api/passkeys/sign-in/options',
    'POST /api/passkeys/sign-in',
    'GET /invitation/:word',
    'POST /invitation/:word',
    'GET /api/account',
    'GET /yours',
    'GET /yours/data',
    'POST /yours/removal',
    'GET /comments/:comment',
    'POST /comments/:comment',
    'POST /comments/:comment/removal',
    'GET /:publication/:briefing/comments/new',
    'POST /:publication/:briefing/comments',
    'GET /comments/:comment/report',
    'POST /comments/:comment/report',
    'GET /comments/:comment/data',
    'GET /:publication/:briefing/judgements',
    'POST /:publication/:briefing/judgements',
    'GET /:publication/:briefing/history',
    'GET /:publication/:briefing/history/compare',
    'GET /:publication/:briefing/history/origin',
    'GET /',
    'GET /oembed',
    'GET /media/:hash',
    'GET /assets/:build/:name',
    'GET /:publication/',
    'GET /:publication/feed.xml',
    'GET /:publication/:briefing/',
    'GET /:publication/:briefing/versions/:number/',
    'GET /:publication/:briefing/texts/:hash',
    'GET /:publication/:briefing/doubts/:hash',
    'GET /:publication/:briefing/embed/',
    'GET /:publication/:briefing/versions/:number/embed/',
    'GET /:publication/:briefing/figures/:hash/:file',
  ],
  'signed-in': [
    'POST /sign-out',
    'GET /account',
    'POST /account/sessions',
    'POST /account/password',
    'POST /account/second-step',
    'POST /account/second-step/confirm',
    'POST /account/second-step/codes',
    'POST /account/second-step/removal',
    'GET /account/data',
    'POST /api/passkeys/options',
    'POST /api/passkeys',
    'POST /account/passkeys/removal',
    'GET /desk/',
    'GET /:publication/:briefing/fork',
    'POST /:publication/:briefing/fork',
  ],
  member: ['GET /desk/:publication/'],
  administrator: [
    'POST /api/removals',
    'POST /desk/removals',
    'POST /api/publications',
    'POST /api/recoveries',
    'POST /desk/publications',
    'POST /desk/recoveries',
    'GET /people/',
    'POST /people/',
    'POST /people/invitations',
    'POST /people/revocations',
    'POST /api/invitations',
    'GET /api/invitations',
    'POST /api/revocations',
    'POST /api/accounts',
  ],
  owner: [
    'POST /api/publications/:publication/invitations',
    'POST /api/publications/:publication/dismissals',
    'POST /desk/:publication/invitations',
    'POST /desk/:publication/dismissals',
    'POST /desk/:publication/revocations',
    'GET /api/publications/:publication/invitations',
    'POST /api/publications/:publication/revocations',
  ],
  author: [
    'POST /api/publications/:publication/pictures',
    'POST /api/publications/:publication/models/:model',
    'GET /api/publications/:publication/models/:model',
    'GET /api/publications/:publication/models/:model/versions',
    'GET /api/publications/:publication/models/:model/versions/:number',
    'POST /api/publications/:publication/briefings/:briefing',
    'GET /api/publications/:publication/briefings/:briefing/versions',
    'POST /api/publications/:publication/briefings/:briefing/publish',
    'POST /api/publications/:publication/briefings/:briefing/retract',
    'POST /desk/:publication/briefings/:briefing/publish',
    'POST /desk/:publication/briefings/:briefing/retract',
    'GET /desk/:publication/models/:model/:number',
    'GET /desk/:publication/models/:model/clashes/:number',
    'POST /desk/:publication/models/:model/clashes/:number',
    'POST /api/publications/:publication/models/:model/settlements',
    'GET /desk/:publication/briefings/:briefing/clashes/:number',
    'POST /desk/:publication/briefings/:briefing/clashes/:number',
    'POST /api/publications/:publication/briefings/:briefing/settlements',
    'GET /api/publications/:publication/works',
    'GET /api/publications/:publication/briefings/:briefing',
    'GET /api/publications/:publication/briefings/:briefing/versions/:number',
    'GET /:publication/:briefing/drafts/:number/',
    'GET /desk/:publication/models/:model/:number/fork',
    'POST /desk/:publication/models/:model/:number/fork',
    'POST /api/publications/:publication/forks',
  ],
  moderator: [
    'POST /api/publications/:publication/briefings/:briefing/comments',
    'GET /moderate/:publication/',
    'POST /moderate/:publication/',
    'POST /moderate/:publication/undo',
    'GET /moderate/:publication/decisions',
    'GET /moderate/:publication/closing',
    'POST /moderate/:publication/closing',
    'GET /moderate/:publication/blocked',
    'POST /moderate/:publication/blocked',
    'GET /moderate/:publication/writer',
    'GET /moderate/:publication/writer/data',
    'POST /moderate/:publication/writer/removal',
  ],
};

/** Who may come through, said anew. */
const ADMITTED: Readonly<Record<Need, readonly string[]>> = {
  anyone: ['nobody', 'forged', 'nothing', 'moderator', 'author', 'owner', 'elsewhere', 'root'],
  'signed-in': ['nothing', 'moderator', 'author', 'owner', 'elsewhere', 'root'],
  administrator: ['root'],
  member: ['moderator', 'author', 'owner'],
  owner: ['owner'],
  author: ['author', 'owner'],
  moderator: ['moderator', 'owner'],
};

/** What an answer may be called: all that is text says its letters. */
const KINDS =
  /^(((text|application)\/[\w+-]+(; version=[\d.]+)?; charset=utf-8)|image\/(webp|x-icon)|font\/woff2)$/;

let test: TestSite;
let paper: Publication;
const cookies: Record<string, Readonly<Record<string, string>>> = {
  nobody: {},
  forged: { Cookie: '__Host-standoff.session_token=AAAA.BBBB; standoff.session_token=AAAA.BBBB' },
};

beforeAll(async () => {
  test = await openSite();
  paper = await newPublication(test, 'paper');
  const other = await newPublication(test, 'other');
  await publish(test, paper, 'swerve', briefingText('Who swerves'));
  await newPerson(test, 'root', true);
  await newPerson(test, 'nothing');
  for (const role of ['moderator', 'author', 'owner'] as const) {
    await newMember(test, role, paper, role);
  }
  await newMember(test, 'elsewhere', other, 'owner');
  for (const name of ADMITTED['signed-in']) cookies[name] = await signIn(test, name);
}, PATIENCE);
afterAll(() => test.close());

it('every route is known, with who may use it', () => {
  const found = Object.fromEntries(
    Object.keys(EXPECTED).map((need) => [
      need,
      routes
        .filter(({ needs }) => needs === need)
        .map((route) => `${route.method} ${patternOf(route)}`),
    ]),
  );
  expect(found).toEqual(EXPECTED);
});

/** Places of a route filled with what is there, so that only who asks can be what is wrong. */
const FILLED: Readonly<Record<string, string>> = {
  ':publication': 'paper',
  ':briefing': 'swerve',
  ':model': 'chicken',
  ':number': '1',
  ':hash': '0'.repeat(64),
  ':build': '0'.repeat(16),
  ':name': 'briefing.css',
  ':file': 'theme.js',
  ':word': 'w'.repeat(32),
  ':comment': '00000000-0000-4000-8000-000000000000',
};

const all = Object.entries(EXPECTED).flatMap(([need, known]) =>
  known.map((route) => [route, need as Need] as const),
);

/** Whether who goes by keyboard can pass the ways elsewhere on a page, where it has any, by the first thing that they come to. */
function skipsWays(page: string): boolean {
  const [body = ''] = /<body.*/s.exec(page) ?? [];
  const [first = ''] = /<(a|button|input|select|textarea|summary)\b[^>]*>/.exec(body) ?? [];
  const [, to] = /class="skip" href="#([^"]+)"/.exec(first) ?? [];
  return !body.includes('<nav') || body.includes(` id="${to}"`);
}

describe.each(all)('%s, for %s', (route, need) => {
  it.each(ADMITTED.anyone)('%s', async (who) => {
    const [method = '', pattern = ''] = route.split(' ');
    const path = pattern.replace(/:\w+/g, (name) => FILLED[name]!);
    const response = await test.ask(path, {
      method,
      headers: { ...cookies[who], 'Content-Type': 'application/json' },
      ...(method === 'POST' && { body: '{}' }),
    });
    // Whoever asks for what, browsers are told what they may do with the answer, and that what is for few is not kept.
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    if (response.body !== null) expect(response.headers.get('Content-Type')).toMatch(KINDS);
    if (need !== 'anyone') expect(response.headers.get('Cache-Control')).toBe('no-store');
    const isTurnedAway =
      [401, 403].includes(response.status) ||
      /^\/sign-in(\?|$)/.test(response.headers.get('Location') ?? '');
    const isSignOut = path === '/sign-out';
    if (ADMITTED[need].includes(who)) {
      expect([response.status, isTurnedAway && !isSignOut]).toEqual([expect.any(Number), false]);
      expect(response.status).not.toBe(503);
      expect(skipsWays(await response.text())).toBe(true);
    } else {
      const status =
        who === 'nobody' || who === 'forged'
          ? method === 'GET' && !path.startsWith('/api/')
            ? 303
            : 401
          : 403;
      expect(response.status).toBe(status);
      // Who is turned away learns nothing of what is there.
      expect(await response.text()).not.toMatch(/swerve|chicken|sha256/);
    }
    if (isSignOut && who in cookies && who !== 'nobody' && who !== 'forged') {
      cookies[who] = await signIn(test, who);
    }
  });
});
