import { expect, test } from 'vitest';
import { findBlocks } from './markdown/blocks.ts';
import { brokenLinks } from './markdown/links.ts';
import { layOver } from './markdown/merge-model.ts';
import { isSameOutput, replaceContents, shownPart } from './markdown/outputs.ts';
import { printJson } from './markdown/print-json.ts';
import { parseCommands } from './markdown/shell.ts';

test('a link to no file or to no heading is found, a link outside or in code is left alone', () => {
  const page = {
    path: 'docs/README.md',
    text: [
      '# One two: `three`',
      '[a](README.md) [b](nowhere.md) [c](#one-two-three) [d](#four) [e](https://example.org/x)',
      '`[f](nowhere.md)`',
      '```text',
      '[g](nowhere.md)',
      '# four',
      '```',
      '[h]: ../missing.md',
      '<img src="missing.png" alt="i" width="3"> <img alt="j" src="https://example.org/j.png">',
    ].join('\n'),
  };
  expect(brokenLinks(page, [page])).toEqual([
    'nowhere.md',
    '#four',
    '../missing.md',
    'missing.png',
  ]);
});

test('a block has its language, its words and its content', () => {
  const text = 'before\n```sh runnable exit=1\nstandoff check x\n```\n````text\n```\n````\n';
  const [first, second] = findBlocks(text);
  expect(first).toMatchObject({ language: 'sh', content: 'standoff check x\n', line: 2 });
  expect(first?.words).toEqual(
    new Map([
      ['runnable', ''],
      ['exit', '1'],
    ]),
  );
  expect(second).toMatchObject({ language: 'text', content: '```\n' });
  const changed = replaceContents(text, [{ start: first!.start, end: first!.end, content: 'x\n' }]);
  expect(changed).toBe('before\n```sh runnable exit=1\nx\n```\n````text\n```\n````\n');
});

test('commands are words, quotes and pipes, one command to a line', () => {
  const script = `standoff explain m --state 'a = b'  # why\n\ncat m | node -e '\n  1;'\n`;
  expect(parseCommands(script)).toEqual([
    [['standoff', 'explain', 'm', '--state', 'a = b']],
    [
      ['cat', 'm'],
      ['node', '-e', '\n  1;'],
    ],
  ]);
  expect(() => parseCommands('standoff schema > file')).toThrow('">"');
  expect(() => parseCommands("standoff 'open")).toThrow('not closed');
});

test('a piece of a model replaces what it names and adds the rest', () => {
  const base = 'title: T\ndms:\n  a:\n    options:\n      x: yes/no\n    prefers: [x]\nfacts: {}\n';
  const piece =
    'dms:\n  a:\n    options:\n      y: yes/no\n    prefers:\n      - y\nstates:\n  s: t\n';
  expect(layOver(base, piece)).toBe(
    'title: T\ndms:\n  a:\n    options:\n      x: yes/no\n      y: yes/no\n    prefers:\n      - y\n' +
      'facts: {}\nstates:\n  s: t\n',
  );
});

test('outputs are compared word for word but for times, and some paragraphs can be shown', () => {
  expect(isSameOutput('{ "elapsedMs": 0.2 }\n', '{ "elapsedMs": 13 }')).toBe(true);
  expect(isSameOutput('two states', 'three states')).toBe(false);
  const printed = 'a\nb\n\nc\n\n\nd\n';
  expect(shownPart(printed, undefined)).toBe(printed);
  expect(shownPart(printed, '2')).toBe('c\n…\n');
  expect(shownPart(printed, '2-3')).toBe('c\n\nd\n');
  for (const wrong of ['1,3', '0', '3-2', '4']) {
    expect(() => shownPart(printed, wrong)).toThrow('write 2 or 1-3; there are 3');
  }
});

test('JSON stands on one line where it fits, and means the same', () => {
  const value = { a: [1, 'two', null], b: {}, c: undefined, d: [{ e: 'x'.repeat(20) }] };
  expect(printJson(value, 36)).toBe(
    '{\n  "a": [1, "two", null],\n  "b": {},\n  "d": [\n    { "e": "xxxxxxxxxxxxxxxxxxxx" }\n  ]\n}',
  );
  expect(JSON.parse(printJson(value, 36))).toEqual(JSON.parse(JSON.stringify(value)));
  expect(printJson([])).toBe('[]');
});
