import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isScalar, parseDocument, Scalar, visit } from 'yaml';
import { draws } from '../../../../test/draws.ts';
import { plainText, scalarText } from './scalar-text.ts';

/** The value of `a:` in the file, as text with places. */
function valueText(source: string) {
  const node = parseDocument(source).get('a', true);
  if (!isScalar(node)) throw new Error('the value is not a scalar');
  return scalarText(source, node);
}

/** What stands in the source under the first occurrence of a token. */
function underToken(source: string, token: string): string {
  const text = valueText(source);
  const at = text.text.indexOf(token);
  const span = text.toSourceSpan(at, at + token.length);
  return source.slice(span.start, span.end);
}

describe('the place of a token in a scalar', () => {
  it.each([
    ['plain', 'a: one two'],
    ['plain over lines', 'a: one\n  and\n\n  two\n'],
    ['plain in brackets', '{ a: one\n  and two }'],
    ['plain with a comment after it', 'a: one two # two'],
    ['single quoted', "a: 'it''s one\n  or two'"],
    ['double quoted', 'a: "one\\n \\u00e9 \\\n    and two"'],
    ['folded', 'a: >-  # two\n  one\n  or\n\n    two\n'],
    ['literal', 'a: |+2\n    one\n  or two\n\n\n'],
    ['with CRLF', 'a: >\r\n  one\r\n  or two\r\n'],
  ])('is found in a %s scalar', (_, source) => {
    expect(underToken(source, 'one')).toBe('one');
    expect(underToken(source, 'two')).toBe('two');
  });

  it('covers the whole escape from which a character was read', () => {
    expect(underToken('a: "x \\U0001F600y"', '\u{1F600}')).toBe('\\U0001F600');
    expect(underToken('a: "x\\u200by"', '\u200b')).toBe('\\u200b');
    expect(underToken("a: 'don''t'", "n't")).toBe("n''t");
  });

  it('covers the fold from which a blank was read', () => {
    expect(underToken('a: one \n   two', ' ')).toBe(' \n   ');
  });

  it('is the whole scalar when the scalar is faulty', () => {
    expect(underToken('a: "x \\q y"', 'x')).toBe('"x \\q y"');
  });

  it('is the start of the scalar when the text is empty', () => {
    expect(valueText('a: ""').toSourceSpan(0, 0)).toEqual({ start: 3, end: 3 });
    expect(valueText('a:').toSource(0)).toBe(2);
  });
});

describe('a plain text', () => {
  it('is shifted by its offset and never leaves itself', () => {
    const text = plainText('one', 10);
    expect(text.span).toEqual({ start: 10, end: 13 });
    expect(text.toSourceSpan(1, 99)).toEqual({ start: 11, end: 13 });
    expect(text.toSource(3)).toBe(13);
  });
});

const word = fc.stringMatching(/^[a-z][a-z0-9_.-]{0,6}[a-z0-9]$/);
const awkward = fc.string({ unit: 'binary', maxLength: 12 });

describe('every scalar that the YAML library can write', () => {
  const styles = [
    Scalar.PLAIN,
    Scalar.QUOTE_SINGLE,
    Scalar.QUOTE_DOUBLE,
    Scalar.BLOCK_FOLDED,
    Scalar.BLOCK_LITERAL,
  ] as const;

  it('gives back its words under their places', () => {
    const sample = fc.record({
      words: fc.array(fc.tuple(word, fc.constantFrom(' ', '  ', '\n', '\n\n', '\n  ')), {
        minLength: 1,
      }),
      type: fc.constantFrom(...styles),
      lineWidth: fc.constantFrom(0, 20, 40),
    });
    fc.assert(
      fc.property(sample, ({ words, type, lineWidth }) => {
        const scalar = new Scalar(words.flat().join(''));
        scalar.type = type;
        const document = parseDocument('a: 1');
        document.set('a', scalar);
        const source = document.toString({ lineWidth, minContentWidth: 0 });
        const text = valueText(source);
        for (const match of text.text.matchAll(/[a-z0-9_.-]+/g)) {
          const span = text.toSourceSpan(match.index, match.index + match[0].length);
          expect(source.slice(span.start, span.end).replace(/\\\n\s*/g, '')).toBe(match[0]);
        }
      }),
      { numRuns: draws(500) },
    );
  });

  it('keeps places in order and inside the scalar, whatever the text', () => {
    fc.assert(
      fc.property(awkward, fc.constantFrom(...styles), (value, type) => {
        const scalar = new Scalar(value);
        scalar.type = type;
        const document = parseDocument('a: 1');
        document.set('a', scalar);
        const source = document.toString({ lineWidth: 20, minContentWidth: 0 });
        visit(parseDocument(source), {
          Scalar(_, node) {
            const text = scalarText(source, node);
            let before = text.span.start;
            for (let at = 0; at <= text.text.length; at += 1) {
              const span = text.toSourceSpan(at, Math.min(at + 1, text.text.length));
              expect(span.start).toBeGreaterThanOrEqual(before);
              expect(span.end).toBeGreaterThanOrEqual(span.start);
              expect(span.end).toBeLessThanOrEqual(text.span.end);
              before = span.start;
            }
          },
        });
      }),
      { numRuns: draws(500) },
    );
  });
});
