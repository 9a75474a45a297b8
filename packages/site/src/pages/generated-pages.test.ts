import { expect, test } from 'vitest';
import { generatedPages, typesPage } from './generated-pages.ts';

const pageAt = (path: string) => generatedPages().find(({ page }) => page === path)!.text;

test('every address of the server stands on its page, with who may ask', () => {
  const text = pageAt('operators/addresses.md');
  expect(text).toContain('| GET | `/:publication/:briefing/` | anyone |');
  expect(text).toMatch(/\*\*administrator\*\*/);
});

test('what can be imported stands before what its types name', () => {
  const record = `\`\`\`ts

// @public
export function ask(model: Model): Answer;

// @public
interface Answer {
    state: string;

    holds: boolean;
}

\`\`\``;
  const text = typesPage(record);
  expect(text.match(/^#{2,3} .*$/gm)).toEqual([
    '## To be imported',
    '### ask',
    '## In what is imported',
    '### Answer',
  ]);
  expect(text).toContain('holds: boolean;\n}');
});

test('all functions of the library are there', () => {
  const text = pageAt('developers/types.md');
  for (const name of ['parse', 'analyze', 'deal', 'verify', 'addClaim']) {
    expect(text).toMatch(new RegExp(`^### ${name}$`, 'm'));
  }
});
