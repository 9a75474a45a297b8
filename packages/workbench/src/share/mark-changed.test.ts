import { expect, test } from 'vitest';
import { markChanged } from './mark-changed.ts';

const original = { id: 'a', title: 'A strike', text: '' };
const markdown = '# A strike\n\nIt holds.\n';

test('what is sent says below its heading how it differs from the original', () => {
  const differences = { isRead: true, judgements: ['Ann ranks x above y'], others: [], words: [] };
  expect(markChanged(markdown, { original, says: 'changed in 1 judgement', differences })).toBe(
    `# A strike

Unlike the bundled “A strike”, changed in 1 judgement:

- Ann ranks x above y.

It holds.
`,
  );
});

test("the original, and what is one's own, is sent as it is", () => {
  expect(markChanged(markdown, { says: '' })).toBe(markdown);
});
