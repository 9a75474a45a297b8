import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fields, Later, listed, piecesOf, writtenAtOnce, writtenOut } from './draft.ts';

interface Drafted {
  readonly document: unknown;
  readonly draft: unknown;
}

/** A document, and a draft of it in which any list and any object may stand for later. */
const drafted = fc.letrec<{ any: Drafted }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)).map(plainly),
    fc.array(tie('any'), { maxLength: 4 }).map((all): Drafted => {
      const document = all.map((one) => one.document);
      return { document, draft: listed<Drafted, unknown>(all, ({ draft }) => draft) };
    }),
    fc.array(tie('any'), { maxLength: 4 }).map((all) => plainly(all.map((one) => one.document))),
    fc.dictionary(fc.string(), tie('any'), { maxKeys: 4 }).map((all): Drafted => {
      const fields = (which: keyof Drafted) =>
        Object.fromEntries(Object.entries(all).map(([key, one]) => [key, one[which]]));
      return { document: fields('document'), draft: new Fields(fields('draft')) };
    }),
    tie('any').map(({ document, draft }): Drafted => ({ document, draft: new Later(() => draft) })),
  ),
})).any;

function plainly(document: unknown): Drafted {
  return { document, draft: document };
}

test('a draft is written as the document that it stands for, at once and in pieces', () => {
  fc.assert(
    fc.property(drafted, ({ document, draft }) => {
      expect(writtenAtOnce(draft)).toEqual(document);
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
