import { expect, test } from 'vitest';
import { readTestFiles } from './quick-tests.mjs';

const { files, needMore } = readTestFiles();

test('the quick run leaves out what opens a browser, a server or a database, by whatever way it is imported', () => {
  expect(needMore).toEqual(
    expect.arrayContaining([
      'packages/workbench/browser/shelf.test.ts',
      'packages/server/test/guesses.test.ts',
      'packages/queue/test/queue.test.ts',
      'packages/standoff/test/command-line/queue.test.ts',
    ]),
  );
  expect(
    files.filter((file) => /workbench\/browser/.test(file) && !needMore.includes(file)),
  ).toEqual([]);
});

test('it runs most files, those that start programs of their own among them', () => {
  expect(needMore.length).toBeLessThan(files.length / 3);
  const run = files.filter((file) => !needMore.includes(file));
  expect(run).toEqual(
    expect.arrayContaining([
      'packages/engine/test/laws.test.ts',
      'packages/server/src/accounts/hashing.test.ts',
      'packages/standoff/test/command-line/pipes.test.ts',
      'test/docs.test.ts',
    ]),
  );
});
