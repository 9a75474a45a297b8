import { deflateRawSync } from 'node:zlib';
import { createPatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_HUNKS } from './apply-patch.ts';
import { LONGEST_EDIT, packEdit, unpackEdit } from './pack-edit.ts';

const text = fc
  .array(fc.constantFrom('a: 1', 'b: “two”', '  - c', '# — d', ''), { maxLength: 12 })
  .map((lines) => lines.join('\n'));

/** As links packed edits before they had a checksum. */
const packRaw = (patch: string) => deflateRawSync(patch).toString('base64url');

async function pack(base: string, edited: string): Promise<string> {
  const packed = await packEdit(base, edited);
  return packed.status === 'packed' ? packed.edit : '';
}

const refused = (fault: string) => ({ status: 'refused', fault });

describe('an edit', () => {
  it('that was packed comes back the same', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (base, edited) => {
        const packed = await packEdit(base, edited);
        if (packed.status !== 'packed') {
          expect([packed.status, edited]).toEqual(['unchanged', base]);
          return;
        }
        expect(packed.edit).toMatch(/^[\w-]+$/);
        expect(await unpackEdit(base, packed.edit)).toEqual({ status: 'unpacked', text: edited });
      }),
      { numRuns: 60 },
    );
  });

  it('of an earlier link still opens', async () => {
    const [base, edited] = ['one\ntwo\nthree\n', 'one\n2\nthree\n'];
    const packed = packRaw(createPatch('', base, edited, '', '', { context: 1 }));
    expect(await unpackEdit(base, packed)).toEqual({ status: 'unpacked', text: edited });
  });

  it('that does not fit is refused, not thrown', async () => {
    expect(await unpackEdit('a', 'not packed at all!')).toEqual(refused('unreadable'));
    expect(await unpackEdit('a', 'AAAA')).toEqual(refused('unreadable'));
    const packed = await pack('one\ntwo\nthree', 'one\n2\nthree');
    expect(await unpackEdit('something else', packed)).toEqual(refused('misfit'));
  });

  it('that lost letters or has others is never taken for another edit', async () => {
    const base = 'one\ntwo\nthree\n';
    const packed = await pack(base, 'one\n2 and a half\nthree\nfour\n');
    const lost = [1, 2, 3, 10, 40].map((count) => packed.slice(0, -count));
    const other = [...packed].map((letter, k) =>
      // The last letter holds bits that stand for nothing.
      k === packed.length - 1
        ? '!'
        : packed.slice(0, k) + (letter === 'A' ? 'B' : 'A') + packed.slice(k + 1),
    );
    for (const damaged of [...lost, ...other]) {
      expect(await unpackEdit(base, damaged)).toEqual(refused('unreadable'));
    }
  });
});

describe('an edit of much', () => {
  it('is packed as another text, with no search for what is alike', async () => {
    const lines = (word: string) =>
      Array.from({ length: 20_000 }, (_, k) => `${word} ${k}`).join('\n');
    const packed = await pack(lines('one'), lines('other'));
    expect(await unpackEdit(lines('one'), packed)).toMatchObject({ text: lines('other') });
  });

  it('is not packed where it would not be unpacked', async () => {
    expect((await packEdit('', 'x'.repeat(3 * 2 ** 20))).status).toBe('too-large');
    const noise = Array.from({ length: 200_000 }, (_, k) => Math.sin(k)).join('');
    expect((await packEdit('', noise.slice(0, 2 ** 21))).status).toBe('too-large');
  });
});

describe('an edit that was made to harm', () => {
  it('is refused by the length of its link', async () => {
    expect(await unpackEdit('', 'A'.repeat(LONGEST_EDIT + 1))).toEqual(refused('too-large'));
  });

  it('is refused where it inflates to more than any edit has', async () => {
    const packed = packRaw('x'.repeat(16 * 2 ** 20));
    expect(packed.length).toBeLessThan(LONGEST_EDIT);
    expect(await unpackEdit('', packed)).toEqual(refused('too-large'));
  });

  it('is refused where it has more hunks than any edit has', async () => {
    const hunks = (count: number) =>
      packRaw(
        Array.from({ length: count }, (_, k) => `@@ -${k + 1} +${k + 1} @@\n-a\n+b`).join('\n'),
      );
    const base = 'a\n'.repeat(MOST_HUNKS + 1);
    expect(await unpackEdit(base, hunks(MOST_HUNKS + 1))).toEqual(refused('too-large'));
    expect((await unpackEdit(base, hunks(MOST_HUNKS))).status).toBe('unpacked');
  });
});
