import { expect, test } from 'vitest';
import { fileName, stemOfSubject } from './file-name.ts';

test('a title becomes a file name without anything that a file system could take amiss', () => {
  expect(fileName('Korea, September 2017', 'md')).toBe('korea-september-2017.md');
  expect(fileName('../\u202egnp.exe <b>', 'md')).toBe('gnp-exe-b.md');
  expect(fileName('!', 'standoff.yaml')).toBe('conflict.standoff.yaml');
});

test('files are named after the case, and say that it was changed and how it was read', () => {
  const korea = { title: 'Korea, September 2017', published: 'korea-2017' };
  expect(stemOfSubject(korea)).toBe('korea-2017');
  expect(stemOfSubject({ ...korea, changed: true })).toBe('korea-2017-changed');
  expect(stemOfSubject({ ...korea, variant: 'hawkish-washington' })).toBe(
    'korea-2017-hawkish-washington',
  );
  expect(stemOfSubject({ title: 'My dispute', changed: true })).toBe('my-dispute');
});
