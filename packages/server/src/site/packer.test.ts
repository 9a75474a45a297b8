import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPacker } from './packer.ts';

const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), {
  minLength: 1,
  maxLength: 9,
});

it('what was packed in pieces comes out as one, whatever stands in and between them', async () => {
  const packer = createPacker();
  await fc.assert(
    fc.asyncProperty(words, words, async (first, others) => {
      const pieces = [first.join('<p>'), ...others];
      const between = others.map((_, k) => `word-${k}-${'x'.repeat(k * 100)}`);
      const packed = await packer.around(pieces, between);
      const whole = pieces.map((piece, k) => piece + (between[k] ?? '')).join('');
      expect(gunzipSync(packed).toString()).toBe(whole);
    }),
    { numRuns: 50 },
  );
});

it('packs the same once, and what is asked for while it is packed as well', async () => {
  const packer = createPacker();
  const bytes = Buffer.from('much the same '.repeat(100));
  const [one, two] = await Promise.all([packer.kept(bytes), packer.kept(Buffer.from(bytes))]);
  expect(two).toBe(one);
  expect(await packer.kept(bytes)).toBe(one);
  expect(await packer.anew(bytes)).not.toBe(one);
});

it('keeps no more than there is room for, and what was asked for last', async () => {
  const packer = createPacker(3000);
  const noise = (seed: number) => {
    let state = seed;
    const next = () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state >>> 24;
    };
    return packer.kept(Buffer.from(Array.from({ length: 1000 }, next)));
  };
  const [first, second] = [await noise(1), await noise(2)];
  expect(await noise(1)).toBe(first);
  await noise(3);
  expect(await noise(1)).toBe(first);
  expect(await noise(2)).not.toBe(second);
});
