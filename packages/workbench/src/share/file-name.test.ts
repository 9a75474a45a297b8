import { expect, test } from 'vitest';
import { fileName } from './file-name.ts';

test('a title becomes a file name without anything that a file system could take amiss', () => {
  expect(fileName('Korea, September 2017', 'md')).toBe('korea-september-2017.md');
  expect(fileName('../\u202egnp.exe <b>', 'md')).toBe('gnp-exe-b.md');
  expect(fileName('!', 'standoff.yaml')).toBe('conflict.standoff.yaml');
});
