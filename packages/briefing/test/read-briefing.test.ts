import { createDiagnosticCollector } from '@standoff/language';
import { describe, expect, it } from 'vitest';
import { checkDirectives } from '../src/file/check-directives.ts';
import { isWebAddress, nameModel, readBriefing } from '../src/index.ts';

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
  it.each(['\u202e', '\u2066', '\u200b', '\ufeff', '\u2028', '\u2060'])(
    'has no sign that turns its words around or that nobody sees: %j',
    (sign) => {
      const lines = `corrected: { date: 2026-11-29, reason: "It w${sign}as" }\n`;
      const hostile = HEAD.replace('Two', `T${sign}wo`).replace(/---\n$/, `${lines}---\n`);
      const { briefing, diagnostics } = read('', hostile);
      expect(briefing).toBeUndefined();
      expect(
        diagnostics.map(({ code, span }) => [code, hostile.slice(span.start, span.end)]),
      ).toEqual([
        ['invisible-character', sign],
        ['invisible-character', sign],
      ]);
    },
  );

  it.each(['می‌خواهم', '👩‍👧', 'ש‏ל', 'co­op', '❤️'])(
    'has the signs without which some words are not written: %j',
    (words) => {
      expect(read('', HEAD.replace('Two', words)).briefing?.head.headline).toBe(`${words} drivers`);
    },
  );

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
    ['model: chicken', 'model: hen'],
    ['"model": chicken # ours', '"model": hen # ours'],
    ["model: 'chicken'", 'model: hen'],
    ['model: >\n  chicken', 'model: hen'],
    ['model:\r\n  chicken', 'model:\r\n  hen'],
  ])('with %j is given another model, and nothing else is changed', (written, instead) => {
    const prose = '\nmodel: chicken\n';
    const text = HEAD.replace('model: chicken', written) + prose;
    const named = nameModel(text, 'hen');
    expect(named).toBe(HEAD.replace('model: chicken', instead) + prose);
    expect(nameModel(text, 'null')).toContain('"null"');
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
      'credentials-in-address',
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
    const { diagnostics } = readBriefing('x'.repeat(100_001));
    expect(diagnostics.map(({ code }) => code)).toEqual(['file-too-large']);
  });

  it('is not read for its head alone', () => {
    const head = HEAD.replace('Two drivers', 'x'.repeat(10_000));
    expect(readBriefing(head).diagnostics.map(({ code }) => code)).toEqual(['file-too-large']);
  });
});

describe('a briefing that Markdown takes very long to read', () => {
  const nested = Array.from({ length: 150 }, (_, depth) => `${' '.repeat(2 * depth)}- a\n`);
  const ticks = Array.from({ length: 90 }, (_, length) => '`'.repeat(length + 1));
  it.each([
    ['> '.repeat(2000), 'a line has at most 10 marks of quotes and lists'],
    ['- '.repeat(2000), 'a line has at most 10 marks'],
    [nested.join(''), 'a line has at most 40 blanks before it'],
    ['['.repeat(4000), 'a paragraph has at most 100 times the sign ['],
    [':a['.repeat(1000), 'a paragraph has at most 100 times the sign ['],
    [':a{b="'.repeat(800), 'a paragraph has at most 100 times the sign {'],
    ['**a '.repeat(1000), 'a paragraph has at most 200 times the sign *'],
    [ticks.join(' '), 'a paragraph has at most 100 times the sign `'],
    ['|a'.repeat(2000), 'a paragraph has at most 600 times the sign |'],
    [`:a{${'b '.repeat(40_000)}}`, 'a paragraph has at most 5,000 characters'],
    ['a\n=\n'.repeat(20_000), 'a paragraph has at most 200 times the sign ='],
    ['a\r'.repeat(40_000), 'a paragraph has at most 5,000 characters'],
    ['\r'.repeat(6000), 'a briefing has at most 5,000 lines'],
    ['[a]: b\n\n'.repeat(2600), 'a briefing has at most 5,000 lines'],
    [':::tour\n'.repeat(100), 'a block has at most 6 directives around each other'],
    ['::::a\n:::\n'.repeat(100), 'a block has at most 6 directives around each other'],
    [':a[b]\n\n'.repeat(501), 'a briefing has at most 500 directives'],
    [
      `${'- '.repeat(10)}x\n\n`.repeat(201),
      'a briefing has at most 2,000 marks of quotes and lists',
    ],
  ])('is refused for a limit that is said: %#', (prose, limit) => {
    const { diagnostics, briefing } = read(prose);
    expect(briefing).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['too-intricate']);
    expect(diagnostics[0]!.message).toContain(limit);
  });
});

describe('what looks like a directive and is none', () => {
  const mark = '{finding="stable status-quo nash"}';
  it.each([
    [`:holds [Words]${mark}.`, mark.slice(0, 9)],
    [`:holds[Words ${mark}.`, mark.slice(0, 9)],
    [`:holds[A\n\nB]${mark}.`, mark.slice(0, 9)],
    [`：holds[Words]${mark}.`, mark.slice(0, 9)],
    [`: holds[Words]${mark}.`, mark.slice(0, 9)],
    [`    :holds[Words]${mark}.`, mark.slice(0, 9)],
    ['See ::state{of=status-quo} and more.', '::state'],
    ['::state {of=status-quo}', '::state'],
    ['::finding [Words]', '::finding'],
  ])('is reported in its place: %s', (prose, under) => {
    const { diagnostics, source } = readBriefing(`${HEAD}\n${prose}\n`);
    expect(diagnostics.map(({ code }) => code)).toEqual(['misplaced-directive']);
    const { start, end } = diagnostics[0]!.span;
    expect(source.text.slice(start, end)).toBe(under);
    expect(diagnostics[0]!.help).toBe(
      'write a figure in a line of its own, and a mark in one paragraph, each with plain colons and with brackets and braces right behind its name',
    );
  });

  it.each([
    `\`:holds[Words]${mark}\``,
    `~~~\n:holds[Words]${mark}\n~~~`,
    `\\:holds[Words]\\${mark}`,
    'At 9:30 the vote: state [it], a:finding (of sorts), the vote:state of the day.',
  ])('may be meant as words: %s', (prose) => {
    expect(readBriefing(`${HEAD}\n${prose}\n`).diagnostics).toEqual([]);
  });

  it.each(['[]', '[ ]', ''])('marks no words: :holds%s', (words) => {
    const { briefing } = readBriefing(`${HEAD}\nSo :holds${words}${mark}.\n`);
    const collector = createDiagnosticCollector();
    expect(checkDirectives(briefing!, collector.report)).toEqual([]);
    expect(collector.list().map(({ code }) => code)).toEqual(['missing-caption']);
  });
});

describe('an address', () => {
  it.each([
    'See [it](https://me:secret@e.org).',
    'See <https://me@e.org>.',
    ':::post{by=A date=2026-11-27 href="https://me:secret@e.org"}\nIt.\n:::',
  ])('with a user or password is refused: %s', (prose) => {
    const { briefing, diagnostics } = readBriefing(`${HEAD}\n${prose}\n`);
    const collector = createDiagnosticCollector();
    if (briefing) checkDirectives(briefing, collector.report);
    expect([...diagnostics, ...collector.list()].map(({ code }) => code)).toEqual([
      'credentials-in-address',
    ]);
  });

  it.each([
    'https:example.org/x',
    'https:/e.org',
    'https:///e.org',
    'https://e.org\\@evil.org',
    'https://me@e.org',
    'https://@e.org',
    'https://e.org/a b',
    ' https://e.org',
    'javascript://e.org',
  ])('that some read differently is none: %s', (address) => {
    expect(isWebAddress(address)).toBe(false);
  });

  it.each(['https://e.org', 'http://e.org:8080/a@b?c=d#e', 'https://한국.kr/가', 'https://[::1]/'])(
    'is %s',
    (address) => {
      expect(isWebAddress(address)).toBe(true);
    },
  );
});

it.each([
  ['2017-02-31', ['wrong-attribute']],
  ['2017-13-45', ['wrong-attribute']],
  ['2017-13', ['wrong-attribute']],
  ['2017-09-12', []],
  ['2017-09', []],
  ['2017', []],
])('a post of %s is of a day, month or year that there is', (date, codes) => {
  const { briefing } = read(
    `:::post{by=A date="${date}" href="https://example.org"}\nText.\n:::\n`,
  );
  const collector = createDiagnosticCollector();
  checkDirectives(briefing!, collector.report);
  expect(collector.list().map(({ code }) => code)).toEqual(codes);
});
