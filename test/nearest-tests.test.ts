import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { filesOf, readIn, readModules } from '../scripts/import-graph.mjs';
import {
  choose,
  createNeed,
  distancesFrom,
  nearTests,
  testFilesOf,
} from '../scripts/nearest-tests.mjs';
import { sayChoice, sayEnd } from '../scripts/say-choice.mjs';
import { readSeconds } from '../scripts/test-seconds.mjs';

/** A repository in small: an index hands on what two modules make, and a page shows a view. */
const FILES: Readonly<Record<string, string>> = {
  'packages/low/package.json': JSON.stringify({
    name: '@standoff/low',
    exports: { '.': { 'standoff-source': './src/index.ts' } },
  }),
  'packages/low/src/index.ts': [
    "export { first } from './first.ts';",
    "export { second as other, type Second } from './second.ts';",
    "export * from './third.ts';",
  ].join('\n'),
  'packages/low/src/first.ts': 'export const first = 1;',
  'packages/low/src/second.ts': 'export interface Second {}\nexport function second() {}',
  'packages/low/src/third.ts':
    "export const third = 3;\nexport const late = () => import('./late.ts');",
  'packages/low/src/late.ts': "import './late.css';\nexport class Late {}",
  'packages/low/src/late.css': '',
  'packages/low/test/first.test.ts': "import { first } from '@standoff/low';",
  'packages/low/test/other.test.ts': [
    "import type { first } from '../src/first.ts';",
    'import {',
    '  type Second,',
    '  other as renamed, // what it was called',
    "} from '../src/index.ts';",
  ].join('\n'),
  'packages/low/test/third.test.ts': "import { third } from '@standoff/low';\nread('golden/');",
  'packages/low/test/all.test.ts': "import * as low from '@standoff/low';",
  'packages/low/test/golden/third.txt': '',
  'packages/low/test/served.test.ts':
    "import { first } from '@standoff/low';\nimport { serve } from './serve.ts';",
  'packages/low/test/serve.ts':
    "import pg from 'pg';\nimport { first } from '@standoff/low';\nexport const serve = 1;",
  'packages/low/test/served-late.test.ts':
    "import { first } from '@standoff/low';\nawait import('./serve.ts');",
  'packages/workbench/src/main.tsx': "import { view } from './views/deals/view.tsx';",
  'packages/workbench/src/views/deals/view.tsx': "export const view = 'deals';",
  'packages/workbench/browser/open-page.ts':
    "import playwright from 'playwright-core';\nexport const open = 1;",
  'packages/workbench/browser/maps.test.ts': "import { open } from './open-page.ts';",
  'packages/workbench/browser/deals.test.ts': "import { open } from './open-page.ts';",
  'test/source-files.ts': 'export const sourceFiles = [];',
  'test/names.test.ts': "import { sourceFiles } from './source-files.ts';",
};

const read = (path: string): string => FILES[path]!;
const modules = readModules(Object.keys(FILES), read);
const low = (name: string) => `packages/low/test/${name}`;
const near = (changed: readonly string[], seconds: Readonly<Record<string, number>> = {}) =>
  nearTests(modules, distancesFrom(modules, read, changed), changed, seconds);
const distances = (changed: string) =>
  Object.fromEntries(near([changed]).map(({ file, distance }) => [file, distance]));

describe('which tests use a file', () => {
  test('of a name that an index hands on, those that use what makes it, and no others', () => {
    expect(distances('packages/low/src/second.ts')).toEqual({
      [low('other.test.ts')]: 1,
      [low('all.test.ts')]: 2,
      'test/names.test.ts': 2,
    });
    expect(distances('packages/low/src/first.ts')).toMatchObject({ [low('first.test.ts')]: 1 });
    expect(Object.keys(distances('packages/low/src/first.ts'))).not.toContain(low('other.test.ts'));
  });

  test('by all that an index hands on of another, and by what is loaded when it is asked for', () => {
    expect(distances('packages/low/src/third.ts')).toMatchObject({ [low('third.test.ts')]: 1 });
    expect(distances('packages/low/src/late.ts')).toMatchObject({ [low('third.test.ts')]: 2 });
    expect(distances('packages/low/src/late.css')).toMatchObject({ [low('third.test.ts')]: 3 });
  });

  test('of a file that is no module, those that name it or a folder around it', () => {
    expect(distances('packages/low/test/golden/third.txt')).toEqual({ [low('third.test.ts')]: 1 });
  });

  test('a test that was changed is its own, and those that read all modules read it', () => {
    expect(distances(low('first.test.ts'))).toEqual({
      [low('first.test.ts')]: 0,
      'test/names.test.ts': 2,
    });
  });

  test('a page uses what it was built of, and its test of that name is near', () => {
    expect(distances('packages/workbench/src/views/deals/view.tsx')).toEqual({
      'packages/workbench/browser/deals.test.ts': 1,
      'packages/workbench/browser/maps.test.ts': 3,
      'test/names.test.ts': 2,
    });
  });
});

describe('which of them are run', () => {
  const seconds = {
    [low('first.test.ts')]: 3,
    [low('all.test.ts')]: 1,
    [low('served-late.test.ts')]: 40,
    'test/names.test.ts': 2,
  };
  const chosen = (budget: number) =>
    choose(near(['packages/low/src/first.ts'], seconds), budget, createNeed(modules));
  const names = (tests: readonly { readonly file: string }[]) => tests.map(({ file }) => file);

  test('the nearest, of those as near the cheapest, and never more than the budget', () => {
    expect(names(chosen(100).run)).toEqual([
      low('first.test.ts'),
      low('served-late.test.ts'),
      low('all.test.ts'),
      'test/names.test.ts',
    ]);
    expect(names(chosen(3.5).run)).toEqual([low('first.test.ts')]);
    expect(names(chosen(0).run)).toEqual([]);
  });

  test('what is too dear for what is left makes room for what is further away', () => {
    const { run, leftOut } = chosen(6);
    expect(names(run)).toEqual([low('first.test.ts'), low('all.test.ts'), 'test/names.test.ts']);
    expect(names(leftOut)).toEqual([low('served-late.test.ts')]);
  });

  test('none that loads a browser, a server or a database at once', () => {
    expect(names(chosen(100).needMore)).toEqual([low('served.test.ts')]);
  });

  test('what was left out is said, and that there is more to pass', () => {
    const some = chosen(6);
    expect(sayChoice(some, ['packages/low/src/first.ts'])).toBe(
      [
        'Changed: packages/low/src/first.ts',
        'Running 3 of the 4 test files that Node alone can run and that use that, the nearest first: some 6 s of processor time',
      ].join('\n'),
    );
    expect(sayEnd(some, true, 3.4)).toBe(
      [
        '3 test files passed in 3 s.',
        'Not run:',
        '  1 further test file that uses what was changed (some 40 s of processor time): packages/low/test/served-late.test.ts',
        '  1 that need a browser, a server or a database: packages/low/test/served.test.ts',
        'What is taken has passed npm test.',
      ].join('\n'),
    );
    expect(sayEnd({ ...some, leftOut: [], needMore: [] }, false, 3)).toBe(
      [
        '3 test files ran, with failures, in 3 s.',
        'Each test file that uses what was changed was run, with fewer random cases.',
        'What is taken has passed npm test.',
      ].join('\n'),
    );
    expect(sayChoice(chosen(0), ['a', 'b', 'c', 'd', 'e'])).toMatch(/^Changed: a, b, c and 2 more/);
  });
});

describe('in this repository', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const readHere = readIn(root);
  const here = readModules(filesOf(root), readHere);
  const needsMore = createNeed(here);
  const seconds = readSeconds(root);
  const chooseFor = (changed: string) => {
    expect(here.has(changed), changed).toBe(true);
    const found = nearTests(here, distancesFrom(here, readHere, [changed]), [changed], seconds);
    return choose(found, 110, needsMore);
  };

  test.each([
    ['packages/engine/src/concepts/symmetric-metarational.ts', 'packages/engine/test/laws.test.ts'],
    [
      'packages/study/src/inquiries/threats.ts',
      'packages/report/src/beliefs/render-threats.test.ts',
    ],
    ['packages/report/src/deals/render-deals.ts', 'packages/report/src/deals/render-deals.test.ts'],
    ['packages/wording/src/en/kinds/verdicts.ts', 'test/propositions/sentences.test.ts'],
    [
      'packages/workbench/src/views/map/map-layout.ts',
      'packages/workbench/src/views/map/map-layout.test.ts',
    ],
  ])('a change of %s runs %s', (changed, expected) => {
    const { run } = chooseFor(changed);
    expect(run.map(({ file }) => file)).toContain(expected);
  });

  test('of a view that only a browser shows, the test of that name is the first that is named', () => {
    const { needMore } = chooseFor('packages/workbench/src/views/deals/deals-view.tsx');
    expect(needMore[0]?.file).toBe('packages/workbench/browser/deals.test.ts');
  });

  test('what opens a browser, a server or a database needs more, by whatever way it is imported', () => {
    const tests = testFilesOf(here);
    const more = tests.filter(needsMore);
    expect(more).toEqual(
      expect.arrayContaining([
        'packages/workbench/browser/shelf.test.ts',
        'packages/server/test/guesses.test.ts',
        'packages/queue/test/queue.test.ts',
        'packages/standoff/test/command-line/queue.test.ts',
      ]),
    );
    expect(tests.filter((file) => /workbench\/browser/.test(file) && !needsMore(file))).toEqual([]);
    expect(more.length).toBeLessThan(tests.length / 3);
    for (const plain of [
      'packages/server/src/accounts/hashing.test.ts',
      'packages/standoff/test/command-line/pipes.test.ts',
      'test/docs.test.ts',
    ]) {
      expect(more).not.toContain(plain);
    }
  });
});
