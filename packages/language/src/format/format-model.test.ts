import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { draws } from '../../../../test/draws.ts';
import { messyYaml } from '../../test/format/messy-yaml.ts';
import { processorTime } from '../../test/processor-time.ts';
import { formatModel } from './format-model.ts';

function formatted(text: string): string {
  const { text: result, diagnostics } = formatModel(text);
  expect(diagnostics).toEqual([]);
  return result!;
}

/** The comments of a text in which "#" stands for nothing else. */
function commentsOf(text: string): string[] {
  return Array.from(text.matchAll(/(?:^|\s)(#[^\r\n]*)/gm), ([, comment = '']) =>
    comment.trimEnd(),
  );
}

function lines(...text: string[]): string {
  return `${text.join('\n')}\n`;
}

const files = [
  ...readdirSync(new URL('../../../../catalog/', import.meta.url), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.standoff.yaml')),
];

describe('a formatted model file', () => {
  it('is tidy and says the same', () => {
    const messy = lines(
      '# head',
      '',
      '',
      'standoff:   1 # version',
      "title:    'Korea'   ",
      'sources: {article: {title: X,kind: article,}}',
      'decision-makers:',
      '',
      '    # before china',
      '    china:',
      '        options: {supply: [open,squeezed,   cut],',
      '          # inside braces',
      '          other: yes/no}',
      '        prefers:',
      '        -   never:   (war)   or (collapse)',
      '            because: [c23,c34]',
      '            # after because',
      '        - {not: war, because: [c09]}',
      '',
      '',
      '        - "not  war"',
      '        # end of prefers',
      '    us:',
      '      # nothing yet',
      'facts:',
      '  war: (us.posture=strike)',
      '  collapse:',
      '    when: >-   # both',
      '         war or',
      '         china.supply = cut',
      '',
      '',
      '# tail',
      '',
    );
    expect(formatted(messy)).toBe(
      lines(
        '# head',
        '',
        'standoff: 1   # version',
        "title: 'Korea'",
        'sources: { article: { title: X, kind: article } }',
        'decision-makers:',
        '  # before china',
        '  china:',
        '    options: { supply: [open, squeezed, cut],',
        '               # inside braces',
        '               other: yes/no }',
        '    prefers:',
        '      - never: war or collapse',
        '        because: [c23, c34]',
        '        # after because',
        '      - { not: war, because: [c09] }',
        '',
        '      - not war',
        '      # end of prefers',
        '  us:',
        '    # nothing yet',
        'facts:',
        '  war: us.posture = strike',
        '  collapse:',
        '    when: war or china.supply = cut # both',
        '',
        '# tail',
      ),
    );
  });

  it.each(files)('is already what %s is', (name) => {
    const text = readFileSync(new URL(`../../../../catalog/${name}`, import.meta.url), 'utf8');
    expect(formatted(text)).toBe(text);
  });

  it('has formulas in canonical text wherever a formula stands', () => {
    const text = lines(
      'infeasible: ["a  and b", { when: (a) }]',
      'forbidden-moves:',
      '  - { by: us, from: a  or b, to: (not (c)) }',
      'decision-makers:',
      '  us:',
      '    prefers:',
      '      - a   iff b',
      '      - { want: (a), if: (b), unless: (c) }',
      '      - equally: [(a), { must: (b) }]',
      '      - or-else: [(a), (b)]',
      '    about: a   iff b',
      '  china:',
      '    weights: { (a): 1, b  or c: 2 }',
      '  dprk:',
      '    weights: [{ of: (a), weight: 1 }]',
      'perceptions: { us: { china: { add: (a), at: 1 } } }',
      'threats: { t: { by: us, if: (a), then: { x: y } } }',
      'variants:',
      '  v:',
      '    set:',
      '      facts.war: (a)',
      '      decision-makers.us.prefers: [(a)]',
      '      title: (a)',
    );
    expect(formatted(text)).toBe(
      lines(
        'infeasible: [a and b, { when: a }]',
        'forbidden-moves:',
        '  - { by: us, from: a or b, to: not c }',
        'decision-makers:',
        '  us:',
        '    prefers:',
        '      - a iff b',
        '      - { want: a, if: b, unless: c }',
        '      - equally: [a, { must: b }]',
        '      - or-else: [a, b]',
        '    about: a   iff b',
        '  china:',
        '    weights: { a: 1, b or c: 2 }',
        '  dprk:',
        '    weights: [{ of: a, weight: 1 }]',
        'perceptions: { us: { china: { add: a, at: 1 } } }',
        'threats: { t: { by: us, if: a, then: { x: y } } }',
        'variants:',
        '  v:',
        '    set:',
        '      facts.war: a',
        '      decision-makers.us.prefers: [a]',
        '      title: (a)',
      ),
    );
  });

  it('keeps a Y/N option as it is written, alone or at yes or no', () => {
    const text = 'infeasible:\n  - a.x=yes and not a.x\n  - a.y   != no or a.y = no\n';
    expect(formatted(text).split('\n')).toEqual([
      'infeasible:',
      '  - a.x = yes and not a.x',
      '  - a.y != no or a.y = no',
      '',
    ]);
  });

  it('breaks a long formula where its connectives bind least', () => {
    const part = 'dprk.tests = frozen and us.exercises = suspended';
    const long = `(${part}) or (${part} and (us.posture = talks or us.posture = threats))`;
    expect(formatted(`facts:\n f: {when: ${long}}\n`).split('\n').slice(1)).toEqual([
      `  f: { when: ${part}`,
      '       or dprk.tests = frozen and us.exercises = suspended',
      '       and (us.posture = talks or us.posture = threats) }',
      '',
    ]);
    expect(formatted(`infeasible:\n- when: ${long}\n`).split('\n').slice(1)).toEqual([
      '  - when: >-',
      `      ${part}`,
      '      or dprk.tests = frozen and us.exercises = suspended',
      '      and (us.posture = talks or us.posture = threats)',
      '',
    ]);
  });

  it('leaves a faulty formula as it is', () => {
    expect(formatted('facts:\n  war: us.posture  =\n')).toBe('facts:\n  war: us.posture  =\n');
    expect(formatted('facts:\n  war: a &&  b\n')).toBe('facts:\n  war: a &&  b\n');
  });

  it('writes amounts as formulas, and keeps the quotes of what has commas', () => {
    const { text, diagnostics } = formatModel(
      'quantities: { q:  2*(a.share  +1), r: { of: "min( q,a.share)" } }\n',
    );
    expect(diagnostics).toEqual([]);
    expect(text).toBe("quantities: { q: 2 * (a.share + 1), r: { of: 'min(q, a.share)' } }\n");
  });

  it('keeps the quotes of a name that YAML takes for nothing', () => {
    expect(formatted('facts:\n  war: "( null )"\n')).toBe("facts:\n  war: 'null'\n");
  });

  it('keeps long texts and lists on the line after their key', () => {
    const text = lines(
      `about:`,
      `  ${'long '.repeat(19)}text`,
      'authors:',
      '  [one,',
      '   two]',
      'title: x',
    );
    expect(formatted(text)).toBe(text);
    expect(formatted('title:\n    x\nauthors:\n  [one, two]\n')).toBe(
      'title: x\nauthors: [one, two]\n',
    );
  });

  it('keeps what block scalars say', () => {
    const text = lines(
      'title: |2-',
      '      two',
      '    one',
      'about: >+',
      '      a',
      '',
      '',
      'authors:',
      '    - |',
      '     a',
      '       b  ',
      '',
    );
    const result = formatted(text);
    expect(parse(result)).toEqual(parse(text));
    expect(result).toBe(
      lines(
        'title: |2-',
        '      two',
        '    one',
        'about: >+',
        '  a',
        '',
        '',
        'authors:',
        '  - |',
        '    a',
        '      b  ',
      ),
    );
  });

  it('is refused rather than changed in what it says', () => {
    const blanksThatCount = 'title: |+\n  one\n     \n\n';
    expect(formatModel(blanksThatCount)).toMatchObject({
      diagnostics: [{ code: 'not-formatted', span: { start: 7 } }],
    });
  });

  it('is refused for a text that is no YAML, with the errors of the reader', () => {
    const { text, diagnostics } = formatModel('title: [a\nfacts:\n');
    expect(text).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toContain('yaml-syntax');
    expect(formatModel('').diagnostics.map(({ code }) => code)).toEqual(['empty-file']);
  });

  it('is refused where a key stands twice, however deep, with every such place', () => {
    const { text, diagnostics } = formatModel(
      'facts: { a: b, "a": c }\nx: [{ y: 1, z: 2, y: 3 }]\n',
    );
    expect(text).toBeUndefined();
    expect(diagnostics.map(({ code, span }) => `${code} ${span.start}`)).toEqual([
      'duplicate-key 15',
      'duplicate-key 42',
    ]);
  });
});

describe('a messy file', () => {
  it('keeps content, order and comments, and is formatted once and for all', () => {
    fc.assert(
      fc.property(messyYaml, (text) => {
        const result = formatted(text);
        expect(parse(result)).toEqual(parse(text));
        expect(Object.keys(parse(result))).toEqual(Object.keys(parse(text)));
        expect(commentsOf(result)).toEqual(commentsOf(text));
        expect(formatted(result)).toBe(result);
      }),
      { numRuns: draws(500) },
    );
  });
});

it('formulas below an id that is the name of what every object has are laid out like any other', () => {
  const model = (id: string) =>
    formatted(
      lines(
        'standoff: 1',
        'title: T',
        'decision-makers:',
        `  ${id}:`,
        '    options: { one: yes/no, other: yes/no }',
        '    prefers: [ {want: one   and   not  other} ]',
      ),
    );
  for (const id of ['constructor', 'toString', '__proto__']) {
    expect(model(id)).toBe(model('judge').replace('judge', id));
  }
});

it.each([
  ['a literal block', `|\n  x\n${'\n'.repeat(400_000)}  y`],
  ['a literal block with blanks', `|\n  x\n${'  \n'.repeat(100_000)}  y`],
  ['a folded block', `>\n  x\n${'\n'.repeat(400_000)}  y`],
  ['quotes', `"x\n${'\n'.repeat(400_000)}  y"`],
  ['quotes in one line after another', `"x\n${' '.repeat(400_000)}y\n  z"`],
])('many blank lines or blanks in %s take no time to speak of', (_, about) => {
  const start = processorTime();
  formatModel(`standoff: 1\nabout: ${about}\n`);
  expect(processorTime() - start).toBeLessThan(10_000);
});
