import { fileURLToPath } from 'node:url';
import { tellings, tellingsOfFigures } from '@standoff/report';
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

it('it brings no inquiry along that no figure asks', () => {
  const used = usedAtOnceFrom(modules, 'packages/briefing/reader/engine.ts');
  const brought = Object.keys(tellings).filter((id) =>
    used.has(`packages/report/src/tellings/${id}.ts`),
  );
  expect(brought.sort()).toEqual(Object.keys(tellingsOfFigures).sort());
});
