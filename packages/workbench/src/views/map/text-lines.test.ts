import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLines } from './text-lines.ts';

/** Every letter as wide as ten pixels. */
const measure = (text: string) => [...text].length * 10;

describe('lines of text', () => {
  it('fit their width, break words where they must, and end in an ellipsis when cut', () => {
    expect(textLines('one two three', '', 70, 3, measure)).toEqual(['one two', 'three']);
    expect(textLines('abcdefgh', '', 30, 3, measure)).toEqual(['abc', 'def', 'gh']);
    expect(textLines('one two three four', '', 60, 2, measure)).toEqual(['one', 'two…']);
    expect(textLines('', '', 60, 2, measure)).toEqual([]);
  });

  it('are never wider than allowed, whatever the words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 4, max: 20 }),
        (text, letters) => {
          const lines = textLines(text, '', letters * 10, 3, measure);
          expect(lines.length).toBeLessThanOrEqual(3);
          for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(letters * 10);
        },
      ),
    );
  });
});
