import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Draft, Fields, listed, piecesOf, writtenAtOnce, writtenOut } from './draft.ts';

/** A document, and a draft of it in which any list and any object may stand for later. */
const drafted = fc.letrec<{ any: [unknown, unknown] }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc
      .oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))
      .map((value): [unknown, unknown] => [value, value]),
    fc.tuple(fc.array(tie('any'), { maxLength: 4 }), fc.boolean()).map(([all, isLater]) => {
      const plain = all.map(([value]) => value);
      return isLater
        ? [plain, listed(all, ([, draft]) => draft as Draft<unknown>)]
        : [plain, plain];
    }),
    fc
      .tuple(fc.dictionary(fc.string(), tie('any'), { maxKeys: 4 }), fc.boolean())
      .map(([all, isLater]) => {
        const plain = Object.fromEntries(Object.entries(all).map(([key, [value]]) => [key, value]));
        const drafts = Object.entries(all).map(([key, [, draft]]) => [key, draft]);
        return isLater ? [plain, new Fields(Object.fromEntries(drafts))] : [plain, plain];
      }),
  ),
})).any;

test('a draft is written as the document that it stands for, at once and in pieces', () => {
  fc.assert(
    fc.property(drafted, ([document, draft]) => {
      expect(writtenAtOnce(draft as Draft<unknown>)).toEqual(document);
      expect([...piecesOf(draft)].join('')).toBe(JSON.stringify(document));
    }),
  );
});

test('a field that is absent is left out', () => {
  expect([...piecesOf(new Fields({ a: undefined, b: 1 }))].join('')).toBe('{"b":1}');
});

test('of a long list no piece is long, and there are pauses while it is made', () => {
  const numbers = Array.from({ length: 100_000 }, (_, k) => k);
  const list = () => new Fields<{ all: number[] }>({ all: listed(numbers, (k) => k) });
  expect(Math.max(...Array.from(piecesOf(list()), ({ length }) => length))).toBeLessThan(70_000);
  expect([...writtenOut<{ all: number[] }>(list())].length).toBeGreaterThan(1000);
});
