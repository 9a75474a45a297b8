import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { filesOf, readIn, readModules, usedAtOnceFrom } from '../../scripts/import-graph.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = readIn(root);
const files = filesOf(root);
const modules = readModules(files, read);
const KINDS = 'packages/wording/src/en/kinds/';
const LATE = 'packages/wording/src/en/late/';

/** By the kinds whose words are brought by whatever tells of them: what brings them. */
const bringers = new Map<string, string>();
for (const name of readdirSync(`${root}${LATE}`)) {
  for (const [, clauses] of read(`${LATE}${name}`).matchAll(/\.\.\/kinds\/([\w-]+)\.ts/g)) {
    const exported: Record<string, object> = await import(`${root}${KINDS}${clauses}.ts`);
    const own = Object.entries(exported).filter(([called]) => called.endsWith('Clauses'));
    for (const [, of] of own) for (const kind of Object.keys(of)) bringers.set(kind, LATE + name);
  }
}

/** The kinds that a text makes propositions of; a member that is `readonly` is one of a type. */
function kindsMadeIn(text: string): string[] {
  return [...text.matchAll(/(?<!readonly )\bkind:\s*([^,;{}]*)/g)].flatMap(([, value]) =>
    [...value!.matchAll(/'(\w+)'/g)].map(([, kind]) => kind!),
  );
}

const tellers = files
  .filter((path) => /^packages\/(study|report|briefing|workbench|symbolic)\/src\//.test(path))
  .filter((path) => /(?<!\.test|\.d)\.tsx?$/.test(path));

it('whatever makes a proposition of a late kind has its words brought', () => {
  let made = 0;
  const without = tellers.flatMap((path) => {
    const kinds = kindsMadeIn(read(path)).filter((kind) => bringers.has(kind));
    if (kinds.length === 0) return [];
    made += kinds.length;
    const used = usedAtOnceFrom(modules, path);
    return kinds.filter((kind) => !used.has(bringers.get(kind)!)).map((kind) => `${path}: ${kind}`);
  });
  expect(without).toEqual([]);
  expect(made).toBeGreaterThan(150);
});
