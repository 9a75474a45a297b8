import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../../../test/set-ups/temporary-folder.ts';
import { besidePage, readPictures, withinPage } from '../../src/publishing/photographs.ts';
import {
  endlessTiff,
  packedText,
  packedZeros,
  plainText,
  png,
  soundPng,
  withSize,
} from './hostile-pictures.ts';

const folder = temporaryFolder();
const media = join(folder, 'media');
/** All that anybody made hostile is named here, and read by one call. */
const SCRIPT = '<script>alert(1)</script>';

beforeAll(async () => {
  mkdirSync(media);
  const plain = sharp({ create: { width: 64, height: 64, channels: 3, background: '#824' } });
  const jpeg = await plain
    .clone()
    .jpeg()
    .withExif({ IFD0: { Copyright: SCRIPT } })
    .toBuffer();
  const avif = await plain.clone().avif({ effort: 0 }).toBuffer();
  const noise = {
    width: 64,
    height: 64,
    channels: 3 as const,
    background: '#000',
    noise: { type: 'gaussian' as const, mean: 128, sigma: 60 },
  };
  const noisy = await sharp({ create: noise }).jpeg({ quality: 95 }).toBuffer();
  const frames = await sharp(Buffer.alloc(100 * 100 * 3 * 9), {
    raw: { width: 100, height: 900, channels: 3, pageHeight: 100 },
  })
    .webp({ effort: 0 })
    .toBuffer();
  const files: Record<string, Buffer> = {
    'sound.jpg': jpeg,
    'sound.png': soundPng(20, 10, [plainText(SCRIPT)]),
    'polyglot.jpg': Buffer.concat([jpeg, Buffer.from(`<html>${SCRIPT}</html>`)]),
    'frames.webp': frames,
    'deep.png': soundPng(7000, 8500),
    'text.png': soundPng(8, 8, [packedText(64 * 1024 * 1024)]),
    'beyond.png': png(8, 8, packedZeros(64 * 1024 * 1024)),
    'huge.png': png(60_000, 60_000, packedZeros(1000)),
    'most.png': png(2 ** 31 - 1, 2 ** 31 - 1, packedZeros(10)),
    'long.png': png(20_000, 10, packedZeros(10 * 20_001)),
    'few.png': png(400, 400, packedZeros(100)),
    'nothing.png': png(0, 0, packedZeros(0)),
    'huge.avif': withSize(avif, 60_000, 60_000),
    'lying.avif': withSize(avif, 3000, 3000),
    'huge.tiff': endlessTiff(60_000, 60_000),
    'endless.tiff': endlessTiff(100, 100),
    'cut.jpg': noisy.subarray(0, noisy.length / 2),
    'cut.avif': avif.subarray(0, avif.length - 20),
    'cut.webp': frames.subarray(0, frames.length / 2),
    'empty.png': Buffer.alloc(0),
    'moving.gif': Buffer.from('GIF89a/*'),
    'page.jpg': Buffer.from(`<!doctype html>${SCRIPT}`),
    'paper.png': Buffer.from('%PDF-1.4'),
    'drawing.svg': Buffer.from(`<?xml version="1.0"?><!-- ${'x'.repeat(900)} --><svg/>`),
    'drawing.webp': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'wrong.webp': Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP'), Buffer.from('<svg/>')]),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(media, name), bytes);
  writeFileSync(join(folder, 'secret.png'), soundPng(4, 4));
  symlinkSync(join(folder, 'secret.png'), join(media, 'out.png'));
  mkdirSync(join(media, 'inner.png'));
}, 60_000);

async function problemOf(name: string): Promise<string | undefined> {
  const taken = (await readPictures(folder, [name])).get(name)!;
  return 'problem' in taken ? taken.problem : undefined;
}

describe('a picture', () => {
  it.each(['sound.jpg', 'sound.png', 'polyglot.jpg', 'frames.webp'])(
    '%s is taken, and nothing that it carries along is served',
    async (name) => {
      const { pictures, files } = await besidePage(await readPictures(folder, [name]));
      expect(pictures.get(name)).not.toHaveProperty('problem');
      expect(files.size).toBeGreaterThanOrEqual(3);
      for (const bytes of files.values()) {
        expect(Buffer.from(bytes).includes('script')).toBe(false);
        const { exif, xmp, comments, pages = 1 } = await sharp(bytes).metadata();
        expect([exif, xmp, comments, pages]).toEqual([undefined, undefined, undefined, 1]);
      }
    },
  );

  it('has files that no other has, though their names differ by what follows the dot alone', async () => {
    const { files } = await besidePage(await readPictures(folder, ['sound.jpg', 'sound.png']));
    expect([...files.keys()].sort()).toEqual(
      [
        expect.stringMatching(/^media\/sound-[0-9a-f]{8}-20\.avif$/),
        expect.stringMatching(/^media\/sound-[0-9a-f]{8}-20\.jpg$/),
        expect.stringMatching(/^media\/sound-[0-9a-f]{8}-20\.webp$/),
        expect.stringMatching(/^media\/sound-[0-9a-f]{8}-64\.avif$/),
        expect.stringMatching(/^media\/sound-[0-9a-f]{8}-64\.jpg$/),
        expect.stringMatching(/^media\/sound-[0-9a-f]{8}-64\.webp$/),
      ].sort(),
    );
  });

  it('bars no loader while others are read, which would fail by it', async () => {
    const pictures = await readPictures(folder, ['sound.png']);
    const block = vi.spyOn(sharp, 'block');
    await Promise.all([besidePage(pictures), readPictures(folder, ['sound.jpg'])]);
    expect(block).not.toHaveBeenCalled();
    block.mockRestore();
  });

  it('that unpacks to all that is allowed takes little memory, and no more of it is kept', async () => {
    const before = process.resourceUsage().maxRSS;
    const pictures = await readPictures(folder, ['deep.png', 'text.png', 'beyond.png']);
    const deep = pictures.get('deep.png')!;
    expect('problem' in deep ? deep.problem : deep.width).toBe(1600);
    await withinPage(pictures);
    // In kilobytes: the points alone of deep.png are 180 MB as colours.
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(400_000);
  });

  it.each([
    ['huge.png', '60000 by 60000 points; a picture of its kind has at most 60 million'],
    ['long.png', '20000 by 10 points; a picture is at most 16,000 points wide and high'],
    ['most.png', 'cannot be read as a picture'],
    ['few.png', 'cannot be read as a picture'],
    ['nothing.png', 'cannot be read as a picture'],
    ['huge.avif', '60000 by 60000 points; a picture of its kind has at most 24 million'],
    ['lying.avif', 'cannot be read as a picture'],
    ['huge.tiff', '60000 by 60000 points'],
    ['cut.jpg', 'cannot be read as a picture'],
    ['cut.avif', 'cannot be read as a picture'],
    ['cut.webp', 'cannot be read as a picture'],
    ['endless.tiff', 'cannot be read as a picture'],
    ['wrong.webp', 'cannot be read as a picture'],
    ['empty.png', 'is of another kind; pictures are JPEG, PNG, WebP, AVIF or TIFF'],
    ['moving.gif', 'is GIF'],
    ['page.jpg', 'is HTML'],
    ['paper.png', 'is PDF'],
    ['drawing.svg', 'is SVG'],
    ['drawing.webp', 'is SVG'],
    ['out.png', 'is no file but a link or a folder'],
    ['inner.png', 'is no file but a link or a folder'],
    ['Sound.png', 'has no file Sound.png'],
  ])('%s is refused with the reason', async (name, problem) => {
    expect(await problemOf(name)).toContain(problem);
  });

  it.each([
    '../secret.png',
    '..',
    '.',
    '',
    '/etc/hostname',
    'inner/../../secret.png',
    '..\\secret.png',
    'C:\\secret.png',
    '%2e%2e%2fsecret.png',
    'sound.png\0.jpg',
    'sound.png ',
    'sound.png.',
    '.hidden.png',
    'con.png',
    'NUL',
    'Com1.tar.png',
    'lpt9.jpg',
    'sound.png:stream',
    'ſound.png',
    '-flag.png',
    `${'a'.repeat(101)}`,
  ])('cannot be called %j', async (name) => {
    expect(await problemOf(name)).toContain('is no plain name of a file');
  });

  it('lies in a folder that is no link to elsewhere', async () => {
    const other = join(folder, 'other');
    mkdirSync(other);
    symlinkSync(media, join(other, 'media'));
    const taken = (await readPictures(other, ['sound.png'])).get('sound.png');
    expect(taken).toEqual({ problem: 'the folder "media" is a link to elsewhere' });
  });

  it('is one of a hundred at most', async () => {
    const names = Array.from({ length: 102 }, (_, k) => `no${k}.png`);
    const problems = [...(await readPictures(folder, names)).values()];
    expect(problems.at(100)).toEqual({
      problem: 'no100.png is one too many; a briefing has at most 100 pictures',
    });
  });
});
