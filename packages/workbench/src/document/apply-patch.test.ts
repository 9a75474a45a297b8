import { createPatch, applyPatch as patchedByLibrary } from 'diff';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPatch, replacingPatch } from './apply-patch.ts';

const line = fc.constantFrom('a', 'b', '', ' c', '-d', '+e', '\\ f', '@@ -1 +1 @@', 'g\r');
const text = fc
  .tuple(fc.array(line, { maxLength: 30 }), fc.boolean())
  .map(([lines, ends]) => lines.join('\n') + (ends ? '\n' : ''));

const patchOf = (base: string, edited: string) =>
  createPatch('', base, edited, '', '', { context: 1 });

test('a patch makes of its base the text that it was made from', () => {
  fc.assert(
    fc.property(text, text, (base, edited) => {
      fc.pre(base !== edited);
      expect(applyPatch(base, patchOf(base, edited))).toEqual({ status: 'patched', text: edited });
    }),
  );
});

test('a patch that replaces all does so', () => {
  fc.assert(
    fc.property(text, text, (base, edited) => {
      const patch = replacingPatch(base, edited);
      expect(applyPatch(base, patch)).toEqual({ status: 'patched', text: edited });
    }),
  );
});

test('a patch fits a base that has become longer elsewhere, as the library says', () => {
  const base = Array.from({ length: 40 }, (_, k) => `line ${k}`).join('\n');
  const edited = base.replace('line 7\n', 'seven\n').replace('line 30', 'line 30\nand a half');
  const longer = `one\nmore\n${base.replace('line 20\n', '')}`;
  const patch = patchOf(base, edited);
  expect(applyPatch(longer, patch)).toEqual({
    status: 'patched',
    text: patchedByLibrary(longer, patch),
  });
});

test('a hunk far outside of the text, or looked for everywhere, takes no time', () => {
  expect(applyPatch('a\n', '@@ -0,0 +1 @@\n+x\n')).toEqual({ status: 'misfit' });
  expect(applyPatch('a\n', '@@ -999999999999,0 +1 @@\n+x\n')).toEqual({ status: 'misfit' });
  expect(applyPatch('a\n', '@@ -999999999999 +1 @@\n-b\n+x\n')).toEqual({ status: 'misfit' });
  // Each is found, at the other end from where it says.
  const base = `${'a\n'.repeat(20_000)}${'b\n'.repeat(20_000)}`;
  const hunks = Array.from(
    { length: 10_000 },
    (_, k) => `@@ -${k % 2 === 0 ? 1 : 39_999} +1 @@\n-b\n+c`,
  );
  expect(applyPatch(base, hunks.join('\n'))).toEqual({ status: 'misfit' });
});

test('what is no patch is unreadable', () => {
  expect(applyPatch('a\n', 'a\nb\n')).toEqual({ status: 'unreadable' });
  expect(applyPatch('a\n', '@@ -1 +1 @@\n')).toEqual({ status: 'unreadable' });
  expect(applyPatch('a\n', '@@ -1 +1 @@\n=a\n')).toEqual({ status: 'unreadable' });
  expect(applyPatch('a\n', '@@ -1,2 +1 @@\n-a\n')).toEqual({ status: 'unreadable' });
});
