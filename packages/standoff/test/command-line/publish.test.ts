import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../../test/set-ups/temporary-folder.ts';
import { run } from './run.ts';

/** What changes without statements is not what these tests are about. */
const QUICKLY = ['--doubt-seconds', '0'];

const folder = temporaryFolder();

it('says that a case comes with no briefing', async () => {
  const { status, stderr } = await run(['publish', 'chicken', '--to', join(folder, 'page')]);
  expect(status).toBe(2);
  expect(stderr).toContain('the case chicken comes with no briefing');
});

it('asks where the page goes', async () => {
  const { status, stderr } = await run(['publish', 'korea-2017']);
  expect(status).toBe(2);
  expect(stderr).toContain('say where the page goes: --to FOLDER');
});

it('refuses pictures that are drawings with programs, links to elsewhere, paths, or not there', async () => {
  mkdirSync(join(folder, 'media'));
  writeFileSync(
    join(folder, 'media', 'drawing.png'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
  );
  symlinkSync('/etc/hostname', join(folder, 'media', 'link.png'));
  const photo = (name: string) => `:::photo{src="${name}" alt="A" credit="B"}\nC\n:::\n`;
  const names = ['drawing.png', 'link.png', '../../secret.png', 'missing.png'];
  const briefing = join(folder, 'a.briefing.md');
  writeFileSync(
    briefing,
    `---
briefing: 1
model: chicken
headline: A
standfirst: B
by: C
date: 2026-11-27
---
${names.map(photo).join('\n')}`,
  );
  const { status, stderr } = await run(['check', briefing]);
  expect(status).toBe(1);
  expect(stderr).toContain('drawing.png is SVG; pictures are JPEG, PNG, WebP, AVIF or TIFF');
  expect(stderr).toContain('link.png is no file but a link or a folder');
  expect(stderr).toContain('"../../secret.png" is not the name of a file in the folder "media"');
  expect(stderr).toContain('the folder "media" has no file missing.png');
});

const SHORT = 'kinsara-2014-syria-iraq';

/** Another short briefing, of a model that lies beside it. */
function writeOther(name: string): string {
  const path = join(folder, `${name}.briefing.md`);
  writeFileSync(
    path,
    '---\nbriefing: 1\nmodel: chicken\nheadline: Two drivers\nstandfirst: Who swerves?\nby: A. Writer\ndate: 2026-01-31\n---\n\n::claim{of=moves}\n',
  );
  return path;
}

it('draws a picture for previews where the address of the page is known', async () => {
  const to = join(folder, 'with-address');
  const address = 'https://example.org/euphrates/';
  const { status, stderr } = await run([
    'publish',
    ...QUICKLY,
    SHORT,
    '--to',
    to,
    '--address',
    address,
  ]);
  expect([status, stderr]).toEqual([0, '']);
  const picture = readFileSync(join(to, 'preview.png'));
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
  const page = readFileSync(join(to, 'index.html'), 'utf8');
  expect(page).toContain('property="og:image" content="https://example.org/euphrates/preview.png"');
  expect(page).toContain(
    'name="twitter:image" content="https://example.org/euphrates/preview.png"',
  );
  expect(page).toContain('property="og:url" content="https://example.org/euphrates/"');
  const asked = [...page.matchAll(/<link rel="preload" href="([^"]+)"/g)].map(([, name]) => name!);
  expect(asked.map((name) => existsSync(join(to, name)))).toEqual([true, true]);
});

it('says what is left out of a folder whose address is not known', async () => {
  const to = join(folder, 'without-address');
  const { status, stderr } = await run([
    'publish',
    ...QUICKLY,
    writeOther('other'),
    SHORT,
    '--to',
    to,
  ]);
  expect(status).toBe(0);
  expect(stderr).toContain(
    'note: left out, since they need the address of the page: pictures for previews, and the code to embed figures',
  );
  expect(stderr).toContain('note: left out, since it needs the address of the folder: the feed');
  expect(existsSync(join(to, 'feed.xml'))).toBe(false);
  expect(existsSync(join(to, SHORT, 'preview.png'))).toBe(false);
  expect(readFileSync(join(to, 'index.html'), 'utf8')).toContain('href="other/"');
  expect(readFileSync(join(to, '_headers'), 'utf8')).toMatch(
    /^\/other\/embed\/\*\n.*frame-ancestors \*$/m,
  );
});

it('takes no change on a day to come', async () => {
  const path = writeOther('early');
  const text = readFileSync(path, 'utf8');
  const change = 'corrected: [{ date: 2999-01-01, reason: A number }]';
  writeFileSync(path, text.replace('headline:', `${change}\nheadline:`));
  const { status, stderr } = await run(['publish', path, '--to', join(folder, 'early')]);
  expect(status).toBe(1);
  expect(stderr).toContain('the head says "corrected" on 2999-01-01, which is still to come');
});

it('writes a feed of several briefings, or of one that asks for it', async () => {
  const to = join(folder, 'fed');
  const address = 'https://example.org/news';
  const told = await run([
    'publish',
    writeOther('fed-one'),
    '--feed',
    '--to',
    to,
    '--address',
    address,
  ]);
  expect(told).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(readFileSync(join(to, 'feed.xml'), 'utf8')).toContain(
    '<link rel="alternate" type="text/html" href="https://example.org/news/fed-one/"/>',
  );
  expect(readFileSync(join(to, 'fed-one', 'index.html'), 'utf8')).toContain(
    'content="https://example.org/news/fed-one/"',
  );
});

it.each([
  [['--to', 'x', '--address', 'example.org'], '--address is the address of the folder'],
  [['--to', 'x', '--address', 'https://example.org/?a'], '--address is the address of the folder'],
  [['--to', 'x', '--address', 'https://example.org/"><script>'], '--address is the address'],
  [['--to', 'x', '--address', 'https://me:pass@example.org'], '--address is the address'],
  [['--to', 'x', '--feed'], 'a feed holds whole addresses: add --address'],
  [['--one-file', 'x', '--feed'], 'a feed stands in a folder: add --to FOLDER'],
  [['--to', 'x', '--doubt-seconds', 'some'], 'Give a whole number of seconds from 1.'],
  [[SHORT, '--pdf', 'x'], 'several briefings go into a folder'],
])('refuses %j with the reason', async (words, problem) => {
  const { status, stderr } = await run(['publish', SHORT, ...words]);
  expect(status).toBe(2);
  expect(stderr).toContain(problem);
});

it('asks for other names where two briefings are called alike, or as no folder can be', async () => {
  const twice = await run(['publish', ...QUICKLY, SHORT, SHORT, '--to', join(folder, 'x')]);
  expect(twice.stderr).toContain(`two briefings are called ${SHORT}`);
  const blank = await run(['publish', writeOther('a b'), SHORT, '--to', join(folder, 'x')]);
  expect(blank.stderr).toContain('"a b" can be no name of a folder on every host');
});

it('prints a PDF, with its pages counted and its text in it', async () => {
  const file = join(folder, 'page.pdf');
  const { status, stderr } = await run(['publish', SHORT, '--pdf', file], {
    env: { PATH: process.env['PATH'] ?? '', CHROMIUM: process.env['CHROMIUM'] ?? '' },
  });
  expect([status, stderr]).toEqual([0, '']);
  const pdf = readFileSync(file, 'latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf).toContain('/Title (The Euphrates, 1975: water weighs more than a threat)');
  expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeGreaterThanOrEqual(3);
}, 60_000);

it('says what to do where there is no Chromium to print with', async () => {
  const file = join(folder, 'none.pdf');
  const { status, stderr } = await run(['publish', SHORT, '--pdf', file], {
    env: { CHROMIUM: '/nowhere/chromium' },
  });
  expect(status).toBe(4);
  expect(stderr).toContain('CHROMIUM names /nowhere/chromium, and there is none');
  expect(stderr).toContain('open what --one-file writes, and print that');
  expect(existsSync(file)).toBe(false);
});
it('prints a first draft of a model, which nobody can publish before it is written', async () => {
  const { status, stdout } = await run(['publish', 'kinsara-2014-prisoners', '--draft']);
  expect(status).toBe(0);
  expect(stdout).toContain('model: "kinsara-2014-prisoners"');
  const draft = join(folder, 'draft.briefing.md');
  writeFileSync(draft, stdout);
  const page = await run(['publish', draft, '--to', join(folder, 'page')]);
  expect(page.status).toBe(1);
  expect(page.stderr).toContain('"by" is still to be written');
  expect(existsSync(join(folder, 'page'))).toBe(false);
});

it.each([
  [['publish', 'chicken', '--draft', '--to', 'page'], 'a draft is no page yet'],
  [['publish', 'chicken', '--draft', '--variant', 'none'], 'none'],
  [['publish', 'korea-2017', '--to', 'page', '--variant', 'hawks'], '--variant is for --draft'],
])('refuses %j with a reason', async (words, problem) => {
  const { status, stderr } = await run(words);
  expect(status).toBe(2);
  expect(stderr).toContain(problem);
});

it.each([
  ['fails without a word', 'exit 3', 'ended with status 3, and without a word'],
  ['fails and says why', 'echo one; echo no screen >&2; exit 1', 'ended with status 1: no screen'],
  ['is ended', 'kill -9 $$', 'was ended by SIGKILL, and without a word'],
  ['prints nothing', 'exit 0', 'ended well, and printed nothing'],
  [
    'prints half',
    'for word in "$@"; do case $word in --print-to-pdf=*) echo %PDF-1.4 > "$(echo $word | cut -d= -f2)";; esac; done',
    'is no whole PDF',
  ],
])('says what became of a browser that %s', async (_, script, problem) => {
  const chromium = join(folder, 'chromium');
  writeFileSync(chromium, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const pdf = join(folder, 'unprinted.pdf');
  const { status, stderr } = await run(['publish', 'kinsara-2014-syria-iraq', '--pdf', pdf], {
    env: { CHROMIUM: chromium },
  });
  expect([status, stderr]).toEqual([4, expect.stringContaining(problem)]);
  expect(stderr).toContain('name one in CHROMIUM');
  expect(existsSync(pdf)).toBe(false);
});
