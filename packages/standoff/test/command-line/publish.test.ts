import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'publish-'));
afterAll(() => rmSync(folder, { recursive: true }));

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
