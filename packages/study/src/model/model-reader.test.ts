import { expect, it } from 'vitest';
import { createModelReader } from './model-reader.ts';

const text = (title: string) =>
  `standoff: 1\ntitle: ${title}\ndecision-makers:\n  us: { options: { a: yes/no }, prefers: [a] }\n`;

it('a text is read once as long as no other is asked for', () => {
  const read = createModelReader();
  const first = read(text('One'));
  expect(first?.title).toBe('One');
  expect(read(text('One'))).toBe(first);
  expect(read('standoff: 1')).toBeUndefined();
  expect(read(text('Two'))?.title).toBe('Two');
  expect(read(text('One'))).not.toBe(first);
});
