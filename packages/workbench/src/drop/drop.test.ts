import { describe, expect, it } from 'vitest';
import { zipOf } from '../../../../test/set-ups/zip.ts';
import { renamePictures } from '../served/picture-names.ts';
import { sortDropped } from './sort-dropped.ts';
import { unpackArchive } from './unpack-archive.ts';

const blob = (bytes: Buffer) => new Blob([new Uint8Array(bytes)]);
const files = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([path, text]) => ({ path, file: new Blob([text]) }));

const model = 'standoff: 1\ntitle: A ferry\n';
const other = 'standoff: 1\ntitle: A bridge\n';
const briefing =
  '---\nbriefing: 1\nmodel: ferry.standoff.yaml\nheadline: The ferry\n---\n\n::finding\n';

describe('what was dropped', () => {
  it('is a model, with the briefing that is written about it', async () => {
    await expect(sortDropped(files({ 'ferry.standoff.yaml': model }))).resolves.toEqual({
      kind: 'model',
      model: { path: 'ferry.standoff.yaml', text: model },
    });
    const folder = {
      'ferry/README.md': '# The ferry\n',
      'ferry/bridge.standoff.yaml': other,
      'ferry/ferry.standoff.yaml': model,
      'ferry/ferry.briefing.md': briefing,
      'ferry/media/quay.jpg': '',
      'ferry/compose.yaml': 'services: {}\n',
    };
    await expect(sortDropped(files(folder))).resolves.toEqual({
      kind: 'model',
      model: { path: 'ferry/ferry.standoff.yaml', text: model },
      briefing: { path: 'ferry/ferry.briefing.md', text: briefing },
    });
  });

  it('is a briefing alone, or a file that is no model yet', async () => {
    const alone = await sortDropped(files({ 'ferry.briefing.md': briefing }));
    expect(alone).toMatchObject({ kind: 'briefing' });
    // A name that is long and wrong is read once, however many blanks it has.
    const blank = briefing.replace(/^model:.*$/m, `model: a${' '.repeat(300_000)}b"x`);
    expect((await sortDropped(files({ 'ferry.briefing.md': blank }))).kind).toBe('briefing');
    const unsound = await sortDropped(files({ 'notes.yml': 'title: [' }));
    expect(unsound).toMatchObject({ kind: 'model', model: { text: 'title: [' } });
  });

  it('is refused where it cannot be told what is meant, or nothing can be opened', async () => {
    const problem = async (texts: Readonly<Record<string, string>>) => {
      const sorted = await sortDropped(files(texts));
      return 'problem' in sorted ? sorted.problem : sorted.kind;
    };
    await expect(problem({ 'a.yaml': model, 'b.yaml': other })).resolves.toBe(
      'There are 2 models: a.yaml, b.yaml. Drop one, or one with the briefing that names it.',
    );
    await expect(problem({ 'minutes.pdf': '' })).resolves.toContain('minutes.pdf is neither.');
    await expect(problem({ 'quay.jpg': '' })).resolves.toContain('“Picture …”');
    await expect(problem({})).resolves.toContain('There is no file in it.');
  });
});

describe('an archive', () => {
  it.each([false, true])('is unpacked, without what systems add (stored: %s)', async (stored) => {
    const archive = zipOf(
      { 'ferry/ferry.yaml': model, 'ferry/': '', '__MACOSX/ferry/._ferry.yaml': 'x' },
      stored,
    );
    const unpacked = await unpackArchive('ferry.zip', blob(archive));
    if ('problem' in unpacked) throw new Error(unpacked.problem);
    expect(unpacked.map(({ path }) => path)).toEqual(['ferry/ferry.yaml']);
    await expect(unpacked[0]!.file.text()).resolves.toBe(model);
  });

  it('is refused where it is none, is damaged, or holds more than it says', async () => {
    const archive = zipOf({ 'ferry.yaml': model.repeat(50) });
    const problem = async (bytes: Buffer) => {
      const unpacked = await unpackArchive('ferry.zip', blob(bytes));
      return 'problem' in unpacked ? unpacked.problem : 'none';
    };
    await expect(problem(Buffer.from('no archive'))).resolves.toMatch(
      /^ferry.zip cannot be unpacked: /,
    );
    await expect(problem(archive.subarray(0, -30))).resolves.toContain('its end is missing');
    const bomb = Buffer.from(archive);
    bomb.writeUInt32LE(5, archive.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24);
    await expect(problem(bomb)).resolves.toContain('larger than it says');
    const huge = Buffer.from(archive);
    huge.writeUInt32LE(2 ** 31, archive.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24);
    await expect(problem(huge)).resolves.toContain('more than 200 MB');
  });
});

it('pictures of a briefing get the names under which they are kept', () => {
  const text =
    '---\npicture: map.png\n---\n::photo{src="media/map.png" alt="map.png"}\n::photo{src=a.jpg}';
  const names = new Map([
    ['map.png', 'map-1.webp'],
    ['media/map.png', 'map-1.webp'],
  ]);
  expect(renamePictures(text, names)).toBe(
    '---\npicture: map-1.webp\n---\n::photo{src="map-1.webp" alt="map.png"}\n::photo{src=a.jpg}',
  );
});
