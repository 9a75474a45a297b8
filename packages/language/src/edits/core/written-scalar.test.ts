import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../../../../../test/draws.ts';
import { readDocument } from '../../document/read-document.ts';
import { contentOf } from './content.ts';
import { rewriteScalar, writeScalar } from './written-scalar.ts';

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'ab :#,[]{}-?"\'&*!|>%@`~\n\t.=0') }),
);

function read(source: string): unknown {
  const root = readDocument(source, () => {});
  return root && contentOf(root);
}

describe('a written text', () => {
  it('is read as the same text, in lines and in brackets, in any quotes', () => {
    fc.assert(
      fc.property(
        texts.filter((text) => !text.includes('\0')),
        (text) => {
          for (const before of ['', '"', "'"]) {
            const value = (written: string): unknown => ({ entries: [['a', written]] });
            expect(read(`a: ${rewriteScalar(before, text, 'lines')}\n`)).toEqual(value(text));
            const inside = rewriteScalar(before, text, 'brackets');
            expect(read(`a: [${inside}, { b: ${inside} }]\n`)).toEqual({
              entries: [['a', [text, { entries: [['b', text]] }]]],
            });
          }
        },
      ),
      { numRuns: draws(500) },
    );
  });

  it('has quotes only where it needs them', () => {
    expect(writeScalar('us.posture = talks', 'brackets')).toBe('us.posture = talks');
    expect(writeScalar('one, two', 'lines')).toBe('one, two');
    expect(writeScalar('one, two', 'brackets')).toBe('"one, two"');
    expect(writeScalar('so: it is', 'lines')).toBe('"so: it is"');
  });
});
