import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import { processorTime } from '../../test/processor-time.ts';
import { createSourceText } from '../source/source-text.ts';
import type { Span } from '../source/span.ts';
import { createDiagnostic, type DiagnosticDetails } from './create-diagnostic.ts';
import type { Diagnostic } from './diagnostic.ts';
import { diagnosticToJson } from './diagnostic-json.ts';
import { type RenderOptions, renderDiagnostic } from './render-diagnostic.ts';

interface Marked extends Partial<RenderOptions> {
  readonly details?: DiagnosticDetails;
  readonly message?: string;
}

/** A diagnostic with these details only, without the help that its code has. */
function unknownName(span: Span, message: string, details: DiagnosticDetails = {}): Diagnostic {
  return { code: 'unknown-name', severity: 'error', message, span, ...details };
}

/** The frame of a diagnostic at the text between « and », which are taken out of the file. */
function frameOf(
  marked: string,
  { details, message = 'it is wrong', ...options }: Marked = {},
): string {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const source = createSourceText('model.standoff.yaml', marked.replace(/[«»]/g, ''));
  const diagnostic = unknownName({ start, end }, message, details);
  return renderDiagnostic(diagnostic, source, { colour: false, ...options });
}

function lines(...text: string[]): string {
  return text.join('\n');
}

describe('a rendered diagnostic', () => {
  it('shows code, message, place, marked text, label and help', () => {
    const before = 'title: x\n'.repeat(40);
    const source = createSourceText(
      'korea-2017.standoff.yaml',
      `${before}    - { want: us.exercise = suspended }\n`,
    );
    const start = source.text.indexOf('us.exercise');
    const diagnostic = createDiagnostic(
      'unknown-option',
      { start, end: start + 11 },
      'no option is called "exercise"',
      { label: 'not an option of us', help: 'did you mean us.exercises?' },
    );
    expect(renderDiagnostic(diagnostic, source, { colour: false })).toBe(
      lines(
        'error[unknown-option]: no option is called "exercise"',
        '  --> korea-2017.standoff.yaml:41:15',
        '   |',
        '41 |     - { want: us.exercise = suspended }',
        '   |               ^^^^^^^^^^^ not an option of us',
        '   = help: did you mean us.exercises?',
      ),
    );
  });

  it('shows every line of a short span', () => {
    expect(frameOf('when: «a and\n\n    b» or c\n', { details: { label: 'here' } })).toBe(
      lines(
        'error[unknown-name]: it is wrong',
        ' --> model.standoff.yaml:1:7',
        '  |',
        '1 | when: a and',
        '  |       ^^^^^',
        '3 |     b or c',
        '  |     ^ here',
      ),
    );
  });

  it('shows the first and the last line of a long span', () => {
    expect(frameOf('a: «b\nc\nd\ne\nf»')).toBe(
      lines(
        'error[unknown-name]: it is wrong',
        ' --> model.standoff.yaml:1:4',
        '  |',
        '1 | a: b',
        '  |    ^',
        '...',
        '5 | f',
        '  | ^',
      ),
    );
  });

  it('shows related places after the help', () => {
    const details = {
      help: 'rename it',
      related: [{ span: { start: 0, end: 1 }, message: 'the first' }],
    };
    expect(frameOf('a: b\n«a»: c', { details })).toBe(
      lines(
        'error[unknown-name]: it is wrong',
        ' --> model.standoff.yaml:2:1',
        '  |',
        '2 | a: c',
        '  | ^',
        '  = help: rename it',
        'note: the first',
        ' --> model.standoff.yaml:1:1',
        '  |',
        '1 | a: b',
        '  | ^',
      ),
    );
  });

  it.each([
    ['tabs', 'a:\t«b»', 'a:  b', '    ^'],
    ['a marked tab', 'a«\t»b', 'a   b', ' ^^^'],
    ['full-width characters', '漢字: «漢字»', '漢字: 漢字', '      ^^^^'],
    ['emoji', '\u{1F600}«a»', '\u{1F600}a', '  ^'],
    ['combining characters', 'e\u0301«a»', 'e\u0301a', ' ^'],
    ['an empty span', 'a: «»b', 'a: b', '   ^'],
    ['the end of a line', 'a:«»', 'a:', '  ^'],
    ['the end of the file', 'a:\n«»', 'a:', '  ^'],
    ['a line that ends with CRLF', 'a: «b»\r\n', 'a: b', '   ^'],
    ['a line break in the span', 'a: b«\n»c', 'a: b', '    ^'],
  ])('marks the right columns with %s', (_, text, line, mark) => {
    expect(frameOf(text).split('\n').slice(3)).toEqual([`1 | ${line}`, `  | ${mark}`]);
  });

  it('cuts a long line around the marked text', () => {
    const words = 'word '.repeat(20);
    const cut = (text: string) => frameOf(text, { width: 34 }).split('\n').slice(3);
    expect(cut(`«first» ${words}`)).toEqual(['1 | first word word word word wor…', '  | ^^^^^']);
    expect(cut(`${words}«here» ${words}`)).toEqual([
      '1 | … word here word word word wo…',
      '  |        ^^^^',
    ]);
    expect(cut(`${words}«last»`)).toEqual([
      '1 | …ord word word word word last',
      '  |                          ^^^^',
    ]);
    expect(cut(`a «${words}»`)).toEqual([
      '1 | a word word word word word wo…',
      `  |   ${'^'.repeat(27)}`,
    ]);
  });

  it('never sends control characters of the file to the terminal', () => {
    const frame = frameOf('a\u001b[31m«\u202e»', { message: 'bad\u0007\nname' });
    expect(frame).toBe(
      lines(
        'error[unknown-name]: bad<U+0007> name',
        ' --> model.standoff.yaml:1:7',
        '  |',
        '1 | a<U+001B>[31m<U+202E>',
        '  |              ^^^^^^^^',
      ),
    );
  });

  it('has colours when they are wanted', () => {
    const frame = frameOf('«a»', { colour: true, details: { help: 'b' } });
    expect(frame).toContain('\u001b[1;31merror[unknown-name]\u001b[0m');
    const uncoloured = frame.split('\u001b').map((part) => part.replace(/^\[[\d;]*m/, ''));
    expect(uncoloured.join('')).toBe(frameOf('«a»', { details: { help: 'b' } }));
  });

  it('exists for every place in every text, with a mark in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.nat(90),
        fc.nat(90),
        fc.integer({ min: 0, max: 60 }),
        (text, start, length, width) => {
          const source = createSourceText('a', text);
          const span = { start, end: start + length };
          const frame = renderDiagnostic(unknownName(span, 'm'), source, {
            colour: false,
            width,
          });
          expect(frame).toMatch(/\| *\^/);
        },
      ),
      { numRuns: draws(1000) },
    );
  });
});

describe('a diagnostic as JSON', () => {
  it('has lines and columns beside the offsets', () => {
    const source = createSourceText('a.yaml', 'a:\n  b');
    const span = { start: 5, end: 6 };
    const diagnostic = unknownName(span, 'm', {
      label: 'l',
      help: 'h',
      related: [{ span: { start: 0, end: 1 }, message: 'r' }],
      fix: { span, text: 'c' },
    });
    const place = {
      start: { offset: 5, line: 2, column: 3 },
      end: { offset: 6, line: 2, column: 4 },
    };
    const first = {
      start: { offset: 0, line: 1, column: 1 },
      end: { offset: 1, line: 1, column: 2 },
    };
    expect(diagnosticToJson(diagnostic, source)).toEqual({
      code: 'unknown-name',
      severity: 'error',
      message: 'm',
      file: 'a.yaml',
      place,
      label: 'l',
      help: 'h',
      related: [{ message: 'r', place: first }],
      fix: { place, text: 'c' },
    });
  });

  it('has only the parts that the diagnostic has', () => {
    const diagnostic = unknownName({ start: 0, end: 0 }, 'm');
    expect(Object.keys(diagnosticToJson(diagnostic, createSourceText('a', '')))).toEqual([
      'code',
      'severity',
      'message',
      'file',
      'place',
    ]);
  });
});

describe('a diagnostic about a hostile file takes no time to speak of', () => {
  // Each took minutes, or a minute, when blanks were looked for from every one of them.
  it.each([
    ['blanks', `«x»${' '.repeat(1_900_000)}y`],
    ['line breaks', `«x»${'\n'.repeat(1_900_000)}y`],
    ['one line', `«x»${', xyz'.repeat(380_000)}`],
  ])('of %s', (_, text) => {
    const start = processorTime();
    for (let k = 0; k < 20; k++) expect(frameOf(text)).toContain('^');
    expect(processorTime() - start).toBeLessThan(10_000);
  });

  it('with blanks in its message', () => {
    const start = processorTime();
    const message = `${' '.repeat(400_000)}x \n${' \n '.repeat(100_000)} y`;
    expect(frameOf('«x»', { message })).toMatch(/: +x y\n/);
    expect(processorTime() - start).toBeLessThan(10_000);
  });
});

it('of a long line the part around the mark is laid out, whatever is before and after it', () => {
  const row = (count: number, what: string) => what.repeat(count);
  const near = frameOf(`${row(300, 'ab ')}«here»${row(300, ' cd')}`, { width: 60 });
  const far = frameOf(`${row(30_000, 'ab ')}«here»${row(30_000, ' cd')}`, { width: 60 });
  const shown = (text: string) => text.split('\n').slice(3).join('\n');
  expect(shown(far)).toBe(shown(near));
  const wide = frameOf(`${row(5_001, '😀')}«here»${row(5_001, '😀')}`, { width: 60 });
  expect(wide).not.toContain('<U+');
});
