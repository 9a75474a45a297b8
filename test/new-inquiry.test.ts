import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inquiryEntries, inquiryFiles, withEntries } from '../scripts/new-inquiry.mjs';

const root = new URL('../', import.meta.url);

test('a new inquiry has a question, a document, a text and two pages by its id', () => {
  expect([...inquiryFiles('weigh').keys()]).toEqual([
    'packages/study/src/inquiries/weigh.ts',
    'packages/report/src/shapes/weigh.ts',
    'packages/report/src/json/weigh-json.ts',
    'packages/report/src/weigh/render-weigh.ts',
    'packages/report/src/tellings/weigh.ts',
    'packages/report/src/texts/weigh.ts',
    'docs/inquiries/weigh.md',
    'docs/reference/documents/weigh.md',
  ]);
});

test('it throws until it is written', () => {
  expect(inquiryFiles('weigh').get('packages/study/src/inquiries/weigh.ts')).toContain(
    "throw new Error('weigh is not written yet')",
  );
});

test.each([...inquiryEntries('weigh')])('%s has a place for it', (path, entries) => {
  const text = readFileSync(new URL(path, root), 'utf8');
  const entered = withEntries(text, entries);
  for (const entry of entries) expect(entered).toContain(`${entry.text}\n${entry.before}`);
  expect(entered.length).toBeGreaterThan(text.length);
});

test('what has no such line is an error', () => {
  expect(() => withEntries('a\nb\n', [{ before: 'c', text: 'x' }])).toThrow(
    'no line begins with: c',
  );
  expect(withEntries('a\nb\n', [{ before: 'a', text: 'x' }])).toBe('x\na\nb\n');
});
