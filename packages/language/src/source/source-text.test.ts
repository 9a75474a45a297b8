import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSourceText } from './source-text.ts';

describe('a source text', () => {
  it('knows line and column of every offset', () => {
    const source = createSourceText('a', 'one\ntwo\r\n\nfour');
    expect(source.position(0)).toEqual({ line: 1, column: 1 });
    expect(source.position(3)).toEqual({ line: 1, column: 4 });
    expect(source.position(4)).toEqual({ line: 2, column: 1 });
    expect(source.position(9)).toEqual({ line: 3, column: 1 });
    expect(source.position(14)).toEqual({ line: 4, column: 5 });
  });

  it('takes places outside for its ends', () => {
    const source = createSourceText('a', 'one');
    expect(source.position(-1)).toEqual({ line: 1, column: 1 });
    expect(source.position(99)).toEqual({ line: 1, column: 4 });
    expect(source.lineText(7)).toBe('');
    expect(source.lineStart(7)).toBe(3);
  });

  it('has its lines without their breaks', () => {
    const source = createSourceText('a', 'one\ntwo\r\n\nfour\n');
    const texts = Array.from({ length: source.lineCount }, (_, at) => source.lineText(at + 1));
    expect(texts).toEqual(['one', 'two', '', 'four', '']);
  });

  it('finds every offset again from its line and column', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '漢') }), (text) => {
        const source = createSourceText('a', text);
        for (let offset = 0; offset <= text.length; offset += 1) {
          const { line, column } = source.position(offset);
          expect(source.lineStart(line) + column - 1).toBe(offset);
        }
      }),
    );
  });
});
