import { expect, test } from 'vitest';
import { packages, sourceFiles } from './source-files.ts';

/** A part of what a variable of the environment says, that nothing makes whole. */
const PART = /numRuns: *[^,{}()]*\/[^,{}()]*[,}\n]/;

/** The same of a number that is handed on, and is no bound to be met. */
const HANDED = /(?<!Math\.ceil\()(?<!Than\()\bRUNS \//;

test('no random test is to draw a part of a case: fast-check goes on without end for numbers that are not whole', () => {
  const sources = sourceFiles([...packages, 'test']);
  expect(sources.length).toBeGreaterThan(1000);
  const isPart = ({ text }: { readonly text: string }) => PART.test(text) || HANDED.test(text);
  expect(sources.filter(isPart).map(({ path }) => path)).toEqual([]);
});
