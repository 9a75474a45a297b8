import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import rules from '../.dependency-cruiser.mjs';
import {
  findLongFiles,
  LINES,
  NO_CYCLES,
  readStructure,
  type Structure,
} from '../scripts/check-structure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** An import that is there when the program runs. */
const LOADED = 'import';

/** For every rule a file of `packages` that breaks it, and the import that does: of types, if it is not said. */
const breaches: Record<string, [file: string, imported: string, how?: string]> = {
  [NO_CYCLES]: ['engine/src/model/first.ts', './second.ts'],
  'everything-resolves': ['language/src/lost.ts', './nowhere.ts'],
  'engine-imports-nothing-above': ['engine/src/up.ts', '../../language/src/index.ts'],
  'language-imports-nothing-above': ['language/src/up.ts', '../../report/src/index.ts'],
  'propositions-imports-nothing-above': ['propositions/src/up.ts', '../../report/src/index.ts'],
  'wording-imports-nothing-above': ['wording/src/up.ts', '../../report/src/index.ts'],
  'study-imports-nothing-above': ['study/src/up.ts', '../../report/src/index.ts'],
  'report-imports-nothing-above': ['report/src/up.ts', '../../standoff/src/index.ts'],
  'briefing-imports-nothing-above': ['briefing/src/up.ts', '../../standoff/src/index.ts'],
  'symbolic-imports-only-the-engine': ['symbolic/src/up.ts', '../../language/src/index.ts'],
  'workbench-imports-no-other-face': ['workbench/src/face.ts', '../../standoff/src/index.ts'],
  'queue-imports-nothing-of-ours': ['queue/src/up.ts', '../../language/src/index.ts'],
  'only-queue-knows-the-server': ['standoff/src/server.ts', 'bullmq'],
  'queue-is-loaded-when-asked': ['standoff/src/at-once.ts', '../../queue/src/index.ts', LOADED],
  'server-imports-only-what-lies-below': ['server/src/up.ts', '../../standoff/src/index.ts'],
  'only-server-knows-the-database': ['standoff/src/database.ts', 'kysely'],
  'server-is-loaded-when-asked': ['standoff/src/serves.ts', '../../server/src/index.ts', LOADED],
  'only-storage-asks-the-database': ['server/src/http/rows.ts', 'kysely'],
  'only-symbolic-knows-the-solver': ['report/src/solver.ts', 'z3-solver'],
  'faces-bring-the-solver': ['study/src/asks.ts', '../../symbolic/src/index.ts', LOADED],
  'only-shapes-know-zod': ['report/src/validated.ts', 'zod'],
  'shapes-are-loaded-when-asked': ['report/src/at-once.ts', './shapes/one.ts', LOADED],
  'the-start-imports-little': ['standoff/src/start.ts', './index.ts', LOADED],
  'packages-meet-at-their-index': ['report/src/inside.ts', '../../language/src/formula.ts'],
  'packages-are-imported-by-name': ['report/src/by-path.ts', '../../language/src/index.ts'],
  'sources-import-no-tests': ['language/src/tested.ts', '../test/support.ts'],
  'sources-import-declared-packages': ['report/src/undeclared.ts', 'fast-check'],
  'what-is-published-declares-what-it-brings': ['standoff/src/undeclared.ts', 'fast-check'],
  'engine-imports-only-itself': ['engine/src/package.ts', 'commander'],
  'libraries-need-no-node': ['report/src/files.ts', 'node:fs'],
  'only-language-reads-text': ['report/src/yaml.ts', 'yaml'],
  'verifier-is-independent': ['engine/src/certificates/verify.ts', '../model/borrowed.ts'],
  'concepts-import-only-concepts': ['engine/src/concepts/nash.ts', '../operators/fold.ts'],
  'concepts-are-listed-once': ['engine/src/analyses/named.ts', '../concepts/nash.ts'],
};

/** What the breaches import: files that break no rule themselves. */
const surroundings: Record<string, string> = {
  'engine/src/model/second.ts': "import type {} from './first.ts';",
  'engine/src/model/borrowed.ts': "import '../operators/fold.ts';",
  'engine/src/operators/fold.ts': '',
  // Two folders in a circle, though no two modules are: not even with a test that closes another.
  'engine/src/moves/axis.ts': "import type {} from './movers/arrow.ts';",
  'engine/src/moves/cells.ts': '',
  'engine/src/moves/movers/arrow.ts': '',
  'engine/src/moves/movers/mover.ts': "import type {} from '../cells.ts';",
  'engine/src/operators/moving.ts': "import type {} from '../moves/cells.ts';",
  'engine/src/moves/moving.test.ts': "import type {} from '../operators/moving.ts';",
  // The folder of a package is one as well.
  'queue/src/limit.ts': '',
  'queue/src/asked.ts': "import type {} from './asking/ask.ts';",
  'queue/src/asking/ask.ts': "import type {} from '../limit.ts';",
  'language/src/index.ts': '',
  'language/src/formula.ts': '',
  'language/test/support.ts': '',
  'queue/src/index.ts': '',
  'server/src/index.ts': '',
  'report/src/index.ts': '',
  'report/src/shapes/one.ts': '',
  'report/src/when-asked.ts':
    "import type {} from './shapes/one.ts';\nexport const load = () => import('./shapes/one.ts');",
  'standoff/src/index.ts': '',
  'symbolic/src/index.ts': '',
};

function writeBreaches(folder: string): void {
  const imports = Object.values(breaches).map(([file, imported, how = 'import type {} from']) => [
    file,
    `${how} '${imported}';`,
  ]);
  for (const [file, text] of [...imports, ...Object.entries(surroundings)] as [string, string][]) {
    const path = join(folder, 'packages', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${text}\nexport {};\n`);
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

// To read all of them is what check:structure does, which fails where it sees none.
test('the checker sees the modules of this repository', async () => {
  // Two packages that import little else.
  const folders = ['packages/propositions/src', 'packages/queue/src'];
  const { modules, imports } = await readStructure(root, folders);
  expect(modules).toBeGreaterThan(50);
  expect(imports).toBeGreaterThan(100);
});

describe('an import that breaks a rule is caught', () => {
  const folder = mkdtempSync(join(tmpdir(), 'standoff-structure-'));
  let broken: Structure;

  beforeAll(async () => {
    writeBreaches(folder);
    broken = await readStructure(folder, ['packages']);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const names = (rules.forbidden ?? []).map(({ name }) => name ?? 'nameless');
  test.each([NO_CYCLES, ...names])('%s', (name) => {
    expect(breaches).toHaveProperty(name);
    const from = `packages/${breaches[name]![0]}`;
    expect(broken.violations).toContainEqual(expect.objectContaining({ rule: name, from }));
  });

  test('folders that import each other in a circle', () => {
    expect(broken.folderCycles).toEqual([
      ['packages/engine/src/moves', 'packages/engine/src/moves/movers'],
      ['packages/queue/src', 'packages/queue/src/asking'],
    ]);
  });

  test('nothing else is', () => {
    const offenders = new Set(Object.values(breaches).map(([file]) => `packages/${file}`));
    const others = broken.violations.filter(({ from }) => !offenders.has(from));
    // Of a circle each import is one.
    const back = {
      from: 'packages/engine/src/model/second.ts',
      to: 'packages/engine/src/model/first.ts',
    };
    expect(others).toEqual([{ rule: NO_CYCLES, ...back }]);
  });
});

test('a source file with too many lines is found, but no generated one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'standoff-lengths-'));
  const source = join(folder, 'packages/one/src/part');
  mkdirSync(source, { recursive: true });
  const write = (name: string, lines: number) =>
    writeFileSync(join(source, name), '// a line\n'.repeat(lines));
  write('short.ts', LINES - 1);
  write('long.tsx', LINES);
  write('made.generated.ts', LINES);
  try {
    expect(findLongFiles(folder)).toEqual([
      { file: 'packages/one/src/part/long.tsx', lines: LINES },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
