import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { MOST, pictureKind } from './picture-kind.ts';

const plain = () =>
  sharp({ create: { width: 31, height: 17, channels: 3, background: '#336699' } });

describe('a picture', () => {
  it.each([
    ['JPEG', () => plain().jpeg().toBuffer()],
    ['JPEG', () => plain().withMetadata({ orientation: 6 }).jpeg({ progressive: true }).toBuffer()],
    ['PNG', () => plain().png().toBuffer()],
    ['WebP', () => plain().webp().toBuffer()],
    ['WebP', () => plain().webp({ lossless: true }).toBuffer()],
    ['WebP', () => plain().withMetadata().webp().toBuffer()],
    ['AVIF', () => plain().avif().toBuffer()],
  ] as const)('is taken as %s by its bytes, with its size', async (kind, make) => {
    expect(pictureKind(await make())).toEqual({ kind, width: 31, height: 17 });
  });

  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'SVG'],
    ['<?xml version="1.0"?><svg/>', 'SVG'],
    ['GIF89a', 'GIF'],
    ['II*\0', 'TIFF'],
    ['%PDF-1.7', 'not those of a JPEG'],
    ['', 'not those of a JPEG'],
    ['\0\0\0\u0018ftypheic', 'HEIF'],
  ])('is refused with a reason: %j', (text, reason) => {
    const found = pictureKind(new TextEncoder().encode(text));
    expect('problem' in found && found.problem).toContain(reason);
  });

  it('is refused before it is decoded where it would be too large', () => {
    const bomb = new Uint8Array(40);
    bomb.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    new DataView(bomb.buffer).setUint32(16, 50_000);
    new DataView(bomb.buffer).setUint32(20, 50_000);
    expect(pictureKind(bomb)).toEqual({
      problem: 'it has 50000 by 50000 points; a picture has at most 60 million',
    });
    const large = pictureKind(new Uint8Array(MOST.bytes + 1));
    expect('problem' in large && large.problem).toContain('26 MB');
  });

  it('that is cut off says nothing of its size, and is refused', async () => {
    const whole = await plain().jpeg().toBuffer();
    for (const length of [3, 4, 20, 40]) {
      expect(pictureKind(whole.subarray(0, length))).toHaveProperty('problem');
    }
  });
});
