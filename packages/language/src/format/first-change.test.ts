import { describe, expect, it } from 'vitest';
import { Parser } from 'yaml';
import { readDocument } from '../document/read-document.ts';
import { firstChange } from './first-change.ts';
import { piecesOf } from './pieces.ts';

const source = 'title: one # note\nfacts:\n  - a   and b\n  - c\n# end\n';

/** The text of the source at which the formatted text first says something else. */
function changeIn(formatted: string): string | undefined {
  const root = readDocument(source, () => {});
  if (!root) throw new Error('the source is no YAML');
  const pieces = piecesOf([...new Parser().parse(source)]);
  const formulas = new Map([[source.indexOf('a   and'), 'a and b']]);
  const span = firstChange({ root, pieces, formulas }, formatted);
  return span && source.slice(span.start, span.end);
}

describe('the first change', () => {
  it('is none when content and comments are the same', () => {
    expect(changeIn('title: "one"\n# note\nfacts: [a and b, c] # end\n')).toBeUndefined();
  });

  it.each([
    ['another text', 'title: two # note\nfacts: [a and b, c] # end\n', 'one'],
    ['another key', 'titel: one # note\nfacts: [a and b, c] # end\n', 'title'],
    ['another formula', 'title: one # note\nfacts: [a or b, c] # end\n', 'a   and b'],
    ['another kind', 'title: one # note\nfacts: { a and b: c } # end\n', '- a   and b\n  - c'],
    ['a missing item', 'title: one # note\nfacts: [a and b] # end\n', 'c'],
    ['a further item', 'title: one # note\nfacts: [a and b, c, d] # end\n', '- a   and b\n  - c'],
    ['nothing', 'title:  # note\nfacts: [a and b, c] # end\n', 'one'],
    ['another comment', 'title: one # not\nfacts: [a and b, c] # end\n', '# note'],
    ['a lost comment', 'title: one # note\nfacts: [a and b, c]\n', '# end'],
  ])('is found where the formatted text has %s', (_, formatted, place) => {
    expect(changeIn(formatted)).toBe(place);
  });

  it('is the whole file when the formatted text cannot be read', () => {
    expect(changeIn('title: [')).toContain('title: one');
  });
});
