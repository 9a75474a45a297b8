import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parsePlainConflict } from '@standoff/language';
import { expect, test } from 'vitest';
import { filesOf, readIn, readModules, usedAtOnceFrom } from '../../../scripts/import-graph.mjs';

/**
 * What the worker needs before the first finding stands, by folders of what is read and found. What is not among them comes with
 * the first question that needs it.
 */
const BEGINNING: Readonly<Record<string, readonly string[]>> = {
  language: [
    ...[
      'amounts',
      'conflict',
      'diagnostics',
      'document',
      'formula',
      'parse-plain-conflict.ts',
      'parse-tree.ts',
      'propositions',
    ],
    ...['review', 'sections', 'shapes', 'source', 'tallies', 'variants', 'warnings'],
  ],
  study: [
    ...['analysis', 'casebook', 'coalitions', 'estimates', 'evolution', 'finding', 'foresight'],
    ...['headline', 'reasons', 'said', 'situation', 'treaties', 'votes', 'words'],
  ],
  report: ['analysis'],
};

const root = fileURLToPath(new URL('../../../', import.meta.url));
const modules = readModules(filesOf(root), readIn(root));
const used = usedAtOnceFrom(modules, 'packages/workbench/src/desk/analysis.worker.ts');

test.each(Object.entries(BEGINNING))(
  'of %s the worker begins with these alone',
  (name, folders) => {
    const source = `packages/${name}/src/`;
    const found = [...used]
      .filter((path) => path.startsWith(source))
      .map((path) => path.slice(source.length).split('/')[0]!);
    expect([...new Set(found)].sort()).toEqual(folders);
  },
);

const opened = filesOf(root).filter((path) =>
  /^(catalog|packages\/workbench\/templates)\/.*\.standoff\.yaml$/.test(path),
);

test('every conflict and template that comes along is read by what the worker begins with', () => {
  expect(opened.length).toBeGreaterThan(10);
  for (const path of opened) {
    expect(
      parsePlainConflict(readFileSync(`${root}${path}`, 'utf8'))?.conflict,
      path,
    ).toBeDefined();
  }
});
