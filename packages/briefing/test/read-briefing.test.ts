import { describe, expect, it } from 'vitest';
import { readBriefing } from '../src/index.ts';

const HEAD = `---
briefing: 1
model: chicken
headline: Two drivers
standfirst: Neither wants to swerve first.
by: [A. Writer, B. Writer]
date: 2026-11-27
address: https://example.org/two-drivers/
---
`;

const read = (prose: string, head = HEAD) => readBriefing(head + prose, 'a.briefing.md');

describe('the head of a briefing', () => {
  it('is read with all that it says', () => {
    expect(read('').briefing?.head).toEqual({
      model: 'chicken',
      headline: 'Two drivers',
      standfirst: 'Neither wants to swerve first.',
      by: ['A. Writer', 'B. Writer'],
      date: '2026-11-27',
      language: 'en',
      address: 'https://example.org/two-drivers',
    });
  });

  it.each([
    ['date: 2026-11-27', 'date: 2026-02-30', 'wrong-form', '2026-02-30'],
    ['date: 2026-11-27', 'date:', 'missing-value', ''],
    ['date: 2026-11-27', 'dates: 2026-11-27', 'unknown-key', 'dates'],
    ['date: 2026-11-27', 'by: C. Writer', 'duplicate-key', 'by'],
    ['headline: Two drivers', '', 'missing-key', ''],
    ['headline: Two drivers', 'headline: [a]', 'wrong-kind', '[a]'],
    ['briefing: 1', 'briefing: 2', 'wrong-form', '2'],
    [
      'https://example.org/',
      'javascript:alert(1)//',
      'wrong-form',
      'javascript:alert(1)//two-drivers/',
    ],
    [
      'https://',
      'https://user:password@',
      'wrong-form',
      'https://user:password@example.org/two-drivers/',
    ],
    [
      'address: https://example.org/two-drivers/',
      'picture: ../../secret.png',
      'wrong-form',
      '../../secret.png',
    ],
    ['headline: Two drivers', 'headline: "Two', 'yaml-syntax', undefined],
  ])('with %s as %s is refused in its place', (written, instead, code, under) => {
    const text = HEAD.replace(written, instead);
    const { diagnostics, briefing, source } = readBriefing(text);
    expect(briefing).toBeUndefined();
    const found = diagnostics.find((one) => one.code === code);
    expect(found, JSON.stringify(diagnostics)).toBeDefined();
    if (under) expect(source.text.slice(found!.span.start, found!.span.end)).toBe(under);
  });

  it('may end its lines with CRLF', () => {
    expect(read('', HEAD.replaceAll('\n', '\r\n')).briefing?.head.date).toBe('2026-11-27');
  });
});

describe('the directives of a briefing', () => {
  it('are found in lines, blocks and sentences, with the places of what they say', () => {
    const text = `At 10:30 a note:this, and :holds[it *lasts*]{finding="stable s1 nash"}.

::state{of=status-quo}

::::tour
:::step{title="First"}
One.
:::
::::
`;
    const { briefing, source } = read(text);
    expect(briefing!.directives.map(({ name, form, number }) => [number, name, form])).toEqual([
      [1, 'holds', 'words'],
      [2, 'state', 'line'],
      [3, 'tour', 'block'],
      [4, 'step', 'block'],
    ]);
    const spans = briefing!.directives.map(({ attributes }) =>
      [...attributes.values()].map(({ span }) => source.text.slice(span.start, span.end)),
    );
    expect(spans).toEqual([['stable s1 nash'], ['status-quo'], [], ['First']]);
  });

  it('are numbered in the order of the file, by which a changed page finds its figures', () => {
    const numbers = read('::finding\n\n::finding\n').briefing!.directives.map((one) => one.number);
    expect(numbers).toEqual([1, 2]);
  });
});

describe('a briefing that is too long', () => {
  it('is not read', () => {
    const { diagnostics } = readBriefing('x'.repeat(500_001));
    expect(diagnostics.map(({ code }) => code)).toEqual(['file-too-large']);
  });
});
