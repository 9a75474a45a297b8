import { describe, expect, it } from 'vitest';
import { found, twoSides } from '../../test/parse/found.ts';
import { parseConflict } from '../parse-conflict.ts';

function helpOf(text: string): (string | undefined)[] {
  return parseConflict(text).diagnostics.map(({ help }) => help);
}

describe('a key', () => {
  it('that is unknown is answered with the nearest one, and a fix', () => {
    const [diagnostic] = parseConflict(twoSides('tresholds: 1\nforesigth: seq\n')).diagnostics;
    expect(diagnostic?.help).toContain('the keys possible here are');
    const [, second] = parseConflict(twoSides('tresholds: 1\nforesigth: seq\n')).diagnostics;
    expect(second).toMatchObject({ help: 'did you mean foresight?', fix: { text: 'foresight' } });
  });

  it.each([
    ['options: { x: yes/no }, prefers: [{ wants: x }]', 'wants', 'did you mean want?'],
    ['options: { x: yes/no }, prefers: [{ equaly: [x, x] }]', 'equaly', 'did you mean equally?'],
    ['options: { x: { level: [a, b] } }, prefers: []', 'level', 'did you mean levels?'],
  ])('that is misspelt is not missing as well: %s', (keys, misspelt, help) => {
    const text = `standoff: 1\ntitle: T\ndecision-makers: { us: { ${keys} } }\n`;
    expect(found(text)).toEqual([`unknown-key: ${misspelt}`]);
    expect(helpOf(text)).toEqual([help]);
  });

  it('that is misspelt at the top is one mistake', () => {
    expect(found(twoSides('').replace('title:', 'titel:'))).toEqual(['unknown-key: titel']);
  });

  it('that is written twice is answered with the first place', () => {
    const [diagnostic] = parseConflict(twoSides('title: Again\n')).diagnostics;
    expect(diagnostic).toMatchObject({
      code: 'duplicate-key',
      related: [{ message: 'first here' }],
    });
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])('%s is unknown', (key) => {
    expect(found(twoSides(`${key}: 1\n`))).toEqual([`unknown-key: ${key}`]);
  });

  it('that came of a comma in a text is explained', () => {
    const text = twoSides('sources: { a: { title: One, two, note: Three } }\n');
    expect(found(text)).toEqual(['stray-text: two']);
    expect(helpOf(text)[0]).toContain('in quotes');
  });

  it('is not repaired by what looks the same', () => {
    expect(found(twoSides('"fore\\u200bsight": seq\n'))).toEqual(['invisible-character: \\u200b']);
  });
});

describe('the message', () => {
  it.each([
    ['facts: [a]', 'a mapping from ids to facts is expected here, and this is a list'],
    [
      'variants: { v: { set: [a] } }',
      'a mapping from places in the file to new values is expected here, and this is a list',
    ],
    ['facts: { .inf: war }', 'YAML reads .inf as an infinite number, not as a name'],
    ['facts: { -.inf: war }', 'YAML reads -.inf as an infinite number, not as a name'],
    ['facts: { .nan: war }', 'YAML reads .nan as what is not a number, not as a name'],
    ['facts: { 1e3: war }', 'YAML reads 1e3 as the number 1000, not as a name'],
    ['about: .inf', 'YAML reads .inf as an infinite number, not as a text'],
    [
      'bodies: { b: { members: [], adopts: 1 vote, options: { y: yes/no } } }',
      'at least one is needed in a list of members, and this one is empty',
    ],
  ])('about %s is a sentence', (text, message) => {
    const model = `standoff: 1\ntitle: T\ndecision-makers: { us: { options: { x: yes/no } } }\n${text}\n`;
    const messages = parseConflict(model).diagnostics.map((diagnostic) => diagnostic.message);
    expect(messages).toContain(message);
  });
});

describe('a text', () => {
  it.each([
    ['Ünïcödé 北京 😀', []],
    ['2017', []],
    ['"true"', []],
    ['true', ['yaml-value: true']],
    ['.nan', ['yaml-value: .nan']],
    ['1e400', ['yaml-value: 1e400']],
    ['1e4', []],
    ['a\u2028b', ['invisible-character: \u2028']],
    ['~', ['missing-value: ~']],
    ['""', ['missing-value: ""']],
    ['[a]', ['wrong-kind: [a]']],
    ['"a\\u200bb"', ['invisible-character: \\u200b']],
    ['a\u202eb', ['invisible-character: \u202e']],
    ['"a\\x07b"', ['invisible-character: \\x07']],
    ['a\u00a0b', []],
  ])('may be %s, or may not', (text, errors) => {
    expect(found(twoSides(`about: ${text}\n`))).toEqual(errors);
  });

  it('has at most 20,000 characters', () => {
    expect(found(twoSides(`about: ${'x'.repeat(20_000)}\n`))).toEqual([]);
    expect(found(twoSides(`about: ${'x'.repeat(20_001)}\n`))).toHaveLength(1);
  });

  it('shows its direction of writing: controls are found in comments, too', () => {
    expect(found(twoSides('about: x # \u202e\n'))).toEqual(['invisible-character: \u202e']);
  });
});

describe('an id', () => {
  it.each([
    ['uk', []],
    ['_1-a', []],
    ['2017', []],
    ['u k', ['invalid-id: u k']],
    ['u.k', ['invalid-id: u.k']],
    ['-uk', ['invalid-id: -uk']],
    ['uk-', ['invalid-id: uk-']],
    ['uk\u2028', ['invisible-character: \u2028']],
    ['κ', ['invalid-id: κ']],
    ['not', ['reserved-word: not']],
    ['true', ['yaml-value: true']],
    ['null', ['yaml-value: null']],
    ['0x1F', ['yaml-value: 0x1F']],
    ['007', ['yaml-value: 007']],
    [`u${'k'.repeat(64)}`, [`too-long: u${'k'.repeat(64)}`]],
  ])('may be %s, or may not', (id, errors) => {
    const text = twoSides().replace('facts:', `  ${id}: { prefers: [not war] }\nfacts:`);
    expect(found(text)).toEqual(errors);
  });

  it('that is not ASCII is answered with the way to show any script', () => {
    const text = twoSides().replace('facts:', '  日本: { prefers: [not war] }\nfacts:');
    expect(helpOf(text)[0]).toContain('name:');
  });
});

describe('a flag, a number, a date', () => {
  it.each([
    ['one-option-at-a-time: yes', []],
    ['one-option-at-a-time: false', []],
    ['one-option-at-a-time: on', ['unknown-word: on']],
    ['as-of: 2016-02-29', []],
    ['as-of: 2017-02-29', ['wrong-form: 2017-02-29']],
    ['as-of: 2017-9-1', ['wrong-form: 2017-9-1']],
    ['as-of: 17', ['wrong-form: 17']],
  ])('%s is read, or not', (line, errors) => {
    expect(found(twoSides(`${line}\n`))).toEqual(errors);
  });

  it('give the version of the format', () => {
    expect(found(twoSides().replace('standoff: 1', 'standoff: 2'))).toEqual(['unknown-version: 2']);
    expect(found(twoSides().replace('standoff: 1', 'standoff: 1.0'))).toEqual([]);
    expect(found(twoSides().replace('standoff: 1', 'standoff: "1"'))).toEqual([
      'wrong-number: "1"',
    ]);
  });
});

describe('the limits', () => {
  it('on errors keep the first ones and say so', () => {
    const { diagnostics } = parseConflict(
      twoSides(Array.from({ length: 1200 }, (_, k) => `k${k}: 1\n`).join('')),
    );
    expect(diagnostics).toHaveLength(1001);
    expect(diagnostics.at(-1)?.code).toBe('too-many-diagnostics');
  });

  it('on decision makers, options and statements are told', () => {
    const many = (count: number, line: (k: number) => string): string =>
      Array.from({ length: count }, (_, k) => line(k)).join('');
    const head = 'standoff: 1\ntitle: T\ndecision-makers:\n';
    expect(found(head + many(65, (k) => `  d${k}: {}\n`))).toEqual(['too-many: d64']);
    const options = `${head}  us:\n    options:\n${many(2001, (k) => `      o${k}: yes/no\n`)}    relation: []\n`;
    expect(found(options)).toEqual(['too-many: decision-makers']);
    const levels = `${head}  us: { options: { o: [${many(257, (k) => `l${k}, `)}] }, relation: [] }\n`;
    expect(found(levels)[0]).toMatch(/^too-many: /);
  });
});
