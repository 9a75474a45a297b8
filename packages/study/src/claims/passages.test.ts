import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassage, markParagraph, readParagraphs, writePlace } from './passages.ts';

describe('paragraphs', () => {
  it('are the lines that are not empty, whatever ends them', () => {
    expect(readParagraphs('One\n\n \t\r\nTwo \r\nThree')).toEqual(['One', 'Two ', 'Three']);
  });

  it('are none in an empty text', () => {
    expect(readParagraphs('\n\n')).toEqual([]);
  });
});

describe('a passage', () => {
  const paragraphs = ['The dam 🌊 holds', 'الماء لنا'];

  it('is counted in code points, so that a sign outside the first plane is one', () => {
    expect(findPassage(paragraphs, { paragraph: 1, characters: { from: 8, to: 15 } })).toEqual({
      status: 'found',
      passage: { paragraph: 1, from: 8, to: 15, text: '🌊 holds' },
    });
  });

  it('is the whole paragraph where no characters are named', () => {
    expect(findPassage(paragraphs, { paragraph: 2 })).toEqual({
      status: 'found',
      passage: { paragraph: 2, from: 0, to: 9, text: 'الماء لنا' },
    });
  });

  it.each([
    [{}, { status: 'in-words' }],
    [{ paragraph: 3 }, { status: 'no-paragraph', paragraphs: 2 }],
    [
      { paragraph: 1, characters: { from: 0, to: 16 } },
      { status: 'paragraph-too-short', characters: 15 },
    ],
  ])('that is not there is said to be missing: %o', (place, found) => {
    expect(findPassage(paragraphs, place)).toEqual(found);
  });

  it('is written as a place of the file', () => {
    expect(writePlace('letter', { paragraph: 3, from: 0, to: 64 }, '0123456789abcdef')).toBe(
      'letter ¶3:0-64 #0123456789abcdef',
    );
  });
});

describe('a marked paragraph', () => {
  it('is cut where marks begin and end, also when they overlap', () => {
    const marks = [
      { id: 'b', from: 4, to: 7 },
      { id: 'a', from: 0, to: 5 },
    ];
    expect(markParagraph('🌊bcdefgh', marks)).toEqual([
      { text: '🌊bcd', from: 0, ids: ['a'] },
      { text: 'e', from: 4, ids: ['a', 'b'] },
      { text: 'fg', from: 5, ids: ['b'] },
      { text: 'h', from: 7, ids: [] },
    ]);
  });

  it('loses no character, and marks each exactly as asked', () => {
    const line = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
    const place = fc.tuple(fc.nat(12), fc.nat(12));
    fc.assert(
      fc.property(line, fc.array(place, { maxLength: 5 }), (text, places) => {
        const characters = [...text];
        const marks = places
          .map(([a, b], k) => ({ id: `${k}`, from: Math.min(a, b), to: Math.max(a, b) }))
          .filter(({ from, to }) => from < to && to <= characters.length);
        const stretches = markParagraph(text, marks);
        const marked = stretches.flatMap(({ text: part, ids }) =>
          [...part].map((character) => ({ character, ids: [...ids].sort() })),
        );
        const wanted = characters.map((character, at) => ({
          character,
          ids: marks.filter(({ from, to }) => from <= at && at < to).map(({ id }) => id),
        }));
        expect(marked).toEqual(wanted);
      }),
    );
  });
});
