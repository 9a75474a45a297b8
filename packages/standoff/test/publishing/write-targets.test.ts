import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isPartName, partName } from '../../src/command-line/whole-file.ts';
import { fileIn, smallModel, temporaryFolder } from '../command-line/files.ts';
import { run } from '../command-line/run.ts';

/** What changes without statements is not what these tests are about. */
const QUICKLY = ['--doubt-seconds', '0'];

const folder = temporaryFolder();

/** A short briefing in a folder of its own. */
function briefingIn(name: string, model = 'chicken', called = 'a'): string {
  const own = join(folder, name);
  mkdirSync(own, { recursive: true });
  const head = `---\nbriefing: 1\nmodel: ${model}\nheadline: A\nstandfirst: B\nby: C\ndate: 2026-01-31\n---\n`;
  return fileIn(own, `${called}.briefing.md`, `${head}\n::finding\n`);
}

it('never writes onto the briefing or its model, by whatever name, not even with --force', async () => {
  const briefing = briefingIn('sources', 'm.standoff.yaml');
  const model = fileIn(join(folder, 'sources'), 'm.standoff.yaml', smallModel);
  const link = join(folder, 'sources', 'other-name');
  linkSync(briefing, link);
  for (const target of [briefing, model, link]) {
    const before = readFileSync(target, 'utf8');
    const { status, stderr } = await run([
      'publish',
      ...QUICKLY,
      briefing,
      '--one-file',
      target,
      '--force',
    ]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('is never overwritten')]);
    expect(readFileSync(target, 'utf8')).toBe(before);
  }
  const printed = await run(['publish', briefing, '--pdf', model, '--force']);
  expect(printed.stderr).toContain('is never overwritten');
});

it('writes through no link in the folder, nor through one that is named', async () => {
  const briefing = briefingIn('links');
  const victim = fileIn(folder, 'victim', 'precious');
  const to = join(folder, 'linked');
  mkdirSync(to);
  symlinkSync(victim, join(to, 'index.html'));
  const named = join(folder, 'named.html');
  symlinkSync(victim, named);
  for (const words of [
    ['--to', to],
    ['--one-file', named],
    ['--pdf', named],
  ]) {
    const { status, stderr } = await run(['publish', ...QUICKLY, briefing, ...words, '--force']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('is a link')]);
  }
  const inner = join(folder, 'inner');
  mkdirSync(inner);
  symlinkSync(folder, join(inner, 'embed'));
  const { stderr } = await run(['publish', ...QUICKLY, briefing, '--to', inner, '--force']);
  expect(stderr).toContain('is a link');
  expect(readFileSync(victim, 'utf8')).toBe('precious');
  expect(existsSync(join(inner, 'index.html'))).toBe(false);
});

it('writes among files of others only with --force, and again into its own folder without', async () => {
  const briefing = briefingIn('folder');
  const to = join(folder, 'site');
  mkdirSync(to);
  const mine = fileIn(to, 'index.html', 'mine');
  const publish = (...more: string[]) =>
    run(['publish', ...QUICKLY, briefing, '--to', to, ...more]);
  const refused = await publish();
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('--force')]);
  expect(readFileSync(mine, 'utf8')).toBe('mine');
  expect(existsSync(join(to, '_headers'))).toBe(false);
  expect((await publish('--force')).status).toBe(0);
  expect((await publish()).status).toBe(0);
  writeFileSync(join(to, '_headers'), 'changed by hand');
  const changed = await publish();
  expect(changed.stderr).toContain('_headers is there already');
});

it('replaces one file that it wrote, and no other', async () => {
  const briefing = briefingIn('one');
  const page = join(folder, 'page.html');
  const publish = (...more: string[]) =>
    run(['publish', ...QUICKLY, briefing, '--one-file', page, ...more]);
  expect((await publish()).status).toBe(0);
  expect((await publish()).status).toBe(0);
  writeFileSync(page, `${readFileSync(page, 'utf8')}changed by hand`);
  expect((await publish()).stderr).toContain('with --force it is overwritten');
  expect((await publish('--force')).status).toBe(0);
});

it.each(['briefing.css', 'INDEX.HTML'])(
  'refuses a briefing called %s among several before anything is written',
  async (called) => {
    const to = join(folder, `site-of-${called}`);
    const names = [briefingIn('several', 'chicken', called), briefingIn('several')];
    const address = ['--address', 'https://example.org'];
    const { status, stderr } = await run(['publish', ...QUICKLY, ...names, '--to', to, ...address]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('rename the briefing')]);
    expect(existsSync(to)).toBe(false);
  },
);

it('takes no model that is a link or a pipe', async () => {
  const briefing = briefingIn('linked-model', 'm.standoff.yaml');
  const model = fileIn(folder, 'elsewhere.standoff.yaml', smallModel);
  symlinkSync(model, join(folder, 'linked-model', 'm.standoff.yaml'));
  const { status, stderr } = await run(['check', briefing]);
  expect(status).toBe(1);
  expect(stderr).toContain('m.standoff.yaml is no file but a link, a folder or a device');
});

it('goes on in a folder where it was killed before any file was in its place', async () => {
  const briefing = briefingIn('killed-early');
  const to = join(folder, 'killed-early-site');
  const left = [join(to, partName()), join(to, partName())] as const;
  for (const path of left) mkdirSync(join(path, 'within'), { recursive: true });
  const long = new Date(Date.now() - 2 * 60 * 60 * 1000);
  utimesSync(left[0], long, long);
  expect(await run(['publish', ...QUICKLY, briefing, '--to', to])).toMatchObject({ status: 0 });
  // What is younger may be what another one is at.
  expect(
    readdirSync(to)
      .filter(isPartName)
      .map((name) => join(to, name)),
  ).toEqual([left[1]]);
});

it('goes on in a folder where it was killed while it put files in their places', async () => {
  const to = join(folder, 'killed-late-site');
  const [page, listed] = [join(to, 'index.html'), join(to, 'published.json')];
  const publish = (headline: string) => {
    const briefing = briefingIn(`killed-late-${headline}`);
    const text = readFileSync(briefing, 'utf8').replace('headline: A', `headline: ${headline}`);
    writeFileSync(briefing, text);
    return run(['publish', ...QUICKLY, briefing, '--to', to]);
  };
  const versions: { html: string; list: Record<string, string> }[] = [];
  for (const headline of ['One', 'Two']) {
    expect(await publish(headline)).toMatchObject({ status: 0 });
    const list = JSON.parse(readFileSync(listed, 'utf8')) as Record<string, string>;
    versions.push({ html: readFileSync(page, 'utf8'), list });
  }
  // Until then the list knows both, whichever of them is there.
  const [one, two] = versions as [(typeof versions)[0], (typeof versions)[0]];
  const both = Object.keys(two.list).map((name) => [name, [one.list[name], two.list[name]]]);
  for (const { html } of versions) {
    writeFileSync(listed, JSON.stringify(Object.fromEntries(both)));
    writeFileSync(page, html);
    expect(await publish('Three')).toMatchObject({ status: 0 });
  }
});
