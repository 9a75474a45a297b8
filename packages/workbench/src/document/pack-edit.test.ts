import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packEdit, unpackEdit } from './pack-edit.ts';

const text = fc
  .array(fc.constantFrom('a: 1', 'b: “two”', '  - c', '# — d', ''), { maxLength: 12 })
  .map((lines) => lines.join('\n'));

test('what was packed comes back the same', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, async (base, edited) => {
      const packed = await packEdit(base, edited);
      if (packed === undefined) {
        expect(edited).toBe(base);
        return;
      }
      expect(packed).toMatch(/^[\w-]+$/);
      expect(await unpackEdit(base, packed)).toBe(edited);
    }),
    { numRuns: 60 },
  );
});

test('what does not fit is refused, not thrown', async () => {
  expect(await unpackEdit('a', 'not packed at all!')).toBeUndefined();
  expect(await unpackEdit('a', 'AAAA')).toBeUndefined();
  const packed = await packEdit('one\ntwo\nthree', 'one\n2\nthree');
  expect(await unpackEdit('something else', packed!)).toBeUndefined();
});
