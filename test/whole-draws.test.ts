import { expect, test } from 'vitest';
import { packages, sourceFiles } from './source-files.ts';

/** A part of what a variable of the environment says, that nothing makes whole. */
const PART = /numRuns: *[^,{}()]*\/[^,{}()]*[,}\n]/;

test('no random test is to draw a part of a case: fast-check goes on without end for numbers that are not whole', () => {
  const sources = sourceFiles([...packages, 'test']);
  expect(sources.length).toBeGreaterThan(1000);
  expect(sources.filter(({ text }) => PART.test(text)).map(({ path }) => path)).toEqual([]);
});
