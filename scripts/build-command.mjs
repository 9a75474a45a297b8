// Puts the command line and the library with everything that they import into few files, unless these are newer than what they
// are made from: to find and read some six hundred modules takes longer than most commands do, and what is published needs
// no other package of the repository.
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BUILT_COMMAND, commandIsBuilt, optionalPackages } from './built-command.mjs';
import { root } from './run-command.mjs';

const SOURCE = 'packages/standoff/src';
/** The command, and what programs import by name. */
const STARTS = ['start', 'index', 'threads', 'command-line/cases'];
/** Where threads of the server start, whose names are put together there. */
const SERVER = 'packages/server/src';
const SERVER_PROGRAMS = ['press/press-program', 'press/reckon-program'];

/** How a source names the program of a thread, which stands beside it. */
const THREAD_PROGRAM = /'\.\/([\w-]+)\.ts' : '\.\/\1\.js'/g;

/** The sources that threads start with, which no source imports. */
function threadPrograms() {
  const sources = readdirSync(join(root, SOURCE), { recursive: true, withFileTypes: true });
  return sources.flatMap(({ name, parentPath }) => {
    if (!name.endsWith('.ts')) return [];
    const text = readFileSync(join(parentPath, name), 'utf8');
    return [...text.matchAll(THREAD_PROGRAM)].map(([, found]) => join(parentPath, `${found}.ts`));
  });
}

/** What is imported as it is installed, and has a part in answers. */
const SOLVER = 'node_modules/z3-solver/package.json';
const LETTERS = 12;

/**
 * A hash of all that was built, and the version of the solver: whoever shares answers with others can see whether
 * they have the same program.
 */
function fingerprint() {
  const folder = join(root, BUILT_COMMAND);
  const { version } = JSON.parse(readFileSync(join(root, SOLVER), 'utf8'));
  const hash = createHash('sha256').update(version);
  for (const name of readdirSync(folder).sort()) {
    hash.update(`\n${name}\n`).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, LETTERS);
}

if (!commandIsBuilt()) {
  const { build } = await import('rolldown');
  const entries = [
    ...STARTS.map((name) => join(root, SOURCE, `${name}.ts`)),
    ...threadPrograms(),
    ...SERVER_PROGRAMS.map((name) => join(root, SERVER, `${name}.ts`)),
  ];
  await build({
    input: Object.fromEntries(entries.map((path) => [basename(path, '.ts'), path])),
    platform: 'node',
    // One starts programs of its own from where it is; the others are there where somebody needs them.
    external: ['tinypool', ...optionalPackages()],
    resolve: {
      conditionNames: ['standoff-source', 'import', 'node', 'default'],
      // The same program as for Node, less a look into the environment for every word that is read, which
      // in a thread takes as long as reading it.
      alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
    },
    // The programs of threads are looked for beside whoever starts them, so all files lie in one folder.
    output: {
      dir: join(root, BUILT_COMMAND),
      cleanDir: true,
      chunkFileNames: '[name]-[hash].js',
      // Names stay, for the traces of faults.
      minify: { mangle: false, compress: true, codegen: { removeWhitespace: true } },
    },
  });
  writeFileSync(join(root, BUILT_COMMAND, 'fingerprint'), fingerprint());
  // Programs of the server look for them beside their folder.
  cpSync(join(root, 'packages/server/assets'), join(root, BUILT_COMMAND, '../../assets'), {
    recursive: true,
  });
}
