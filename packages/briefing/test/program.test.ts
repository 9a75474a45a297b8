import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { filesOf, readIn, readModules, usedAtOnceFrom } from '../../../scripts/import-graph.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const modules = readModules(filesOf(root), readIn(root));

it('a page asks for documents, so that its program brings no texts for a terminal along', () => {
  const used = [...usedAtOnceFrom(modules, 'packages/briefing/reader/engine.ts')];
  const of = (folder: string) =>
    used.filter((path) => path.startsWith(`packages/report/src/${folder}/`));
  expect(of('tellings')).not.toEqual([]);
  expect(of('texts')).toEqual([]);
});
