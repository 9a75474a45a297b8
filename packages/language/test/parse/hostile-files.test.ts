import { describe, expect, it } from 'vitest';
import { isQuick, someOf } from '../../../../test/draws.ts';
import { parseConflict } from '../../src/parse-conflict.ts';
import { limits } from '../../src/source/limits.ts';
import { processorTime } from '../processor-time.ts';

/** A text of about two MiB, the most that is read. */
function much(of: string | ((k: number) => string)): string {
  const most = limits.fileBytes - 400;
  if (typeof of === 'string') return of.repeat(Math.floor(most / Buffer.byteLength(of)));
  const parts: string[] = [];
  let length = 0;
  for (let k = 0; ; k += 1) {
    const part = of(k);
    length += Buffer.byteLength(part);
    if (length > most) return parts.join('');
    parts.push(part);
  }
}

const head = 'standoff: 1\ntitle: T\ndecision-makers:\n';
const small = `${head}  us: { options: { a: yes/no }, prefers: [a] }\n`;

const files: readonly (readonly [string, () => string, string])[] = [
  ['brackets', () => much('['), 'nested-too-deeply'],
  ['braces', () => much('{a: '), 'nested-too-deeply'],
  ['dashes on one line', () => much('- '), 'nested-too-deeply'],
  ['question marks', () => much('? '), 'nested-too-deeply'],
  ['nested lines', () => much((k) => `${' '.repeat(k)}a:\n`), 'nested-too-deeply'],
  ['keys without values', () => much('a:\n'), 'file-too-large'],
  ['entries of a list', () => `[${much('a, ')}]`, 'file-too-large'],
  ['closing braces', () => much('}'), 'file-too-large'],
  ['commas', () => `[${much(',')}`, 'file-too-large'],
  ['carriage returns', () => much('\r'), 'lone-carriage-return'],
  ['line breaks of two kinds', () => much('a: b\r\nc: d\r'), 'lone-carriage-return'],
  ['anchors', () => much((k) => `- &a${k} x\n`), 'alias-not-allowed'],
  ['aliases', () => `- &a x\n${much('- *a\n')}`, 'alias-not-allowed'],
  ['tags', () => much('!t '), 'tag-not-allowed'],
  ['documents', () => much('---\n'), 'several-documents'],
  ['faulty escapes', () => `a: "${much('\\q')}"`, 'yaml-syntax'],
  ['cut off escapes', () => `a: "${much('\\x')}`, 'yaml-syntax'],
  ['one long line', () => `${small}about: ${much('x')}`, 'too-long'],
  ['one long key', () => much('x'), 'not-a-model'],
  ['one long formula', () => `${small}facts: { f: "${much('us.a or ')}us.a" }`, 'formula-too-long'],
  [
    'unknown names',
    () =>
      `${head}  us:\n    options: { a: yes/no }\n    prefers:\n${Array.from({ length: 9000 }, (_, k) => `      - p${k} or q${k}\n`).join('')}`,
    'unknown-name',
  ],
  ['controls of direction', () => `${small}about: ${'\u202e'.repeat(500_000)}`, 'too-long'],
  [
    'fields of a state',
    () => `${small}status-quo: {${'us.b: no, '.repeat(20_000)}}`,
    'duplicate-key',
  ],
  ['decision makers', () => `${head}${'  us: {}\n'.repeat(20_000)}`, 'too-many'],
];

describe.skipIf(isQuick)('a file with very many', () => {
  it.each(someOf(files, 0, 13))('%s is answered soon', (_, make, code) => {
    const text = make();
    const start = processorTime();
    const { diagnostics } = parseConflict(text);
    expect(processorTime() - start).toBeLessThan(5000);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
  });
});

describe('the variants of a file', () => {
  it('are not read when they are too many for its size', () => {
    const statements = '      - { want: a, if: not a }\n'.repeat(3000);
    const variants = Array.from({ length: 190 }, (_, k) => `  v${k}: { set: { title: x } }\n`);
    const text = `${head}  us:\n    options: { a: yes/no }\n    prefers:\n${statements}variants:\n${variants.join('')}`;
    const { diagnostics } = parseConflict(text);
    expect(diagnostics.map(({ code }) => code)).toContain('too-many');
  });
});
