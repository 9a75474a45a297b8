// Compiles the WebAssembly kernels into a module that holds them as text, once for each kind of integer that arrays are made of.
// With --check nothing is compiled or written: the exit code is 1 when the committed module is not what was made of this source,
// with these options and this compiler, which its first lines say by a digest.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const sourceFile = new URL('../packages/engine/assembly/kernels.ts', import.meta.url);
const moduleFile = new URL('../packages/engine/src/kernels/kernels.generated.ts', import.meta.url);

// Run as a program: as a library it brings types that take the place of those of Node.
const compiler = fileURLToPath(import.meta.resolve('assemblyscript/bin/asc.js'));

/** The memory is shared, so that it may grow under arrays that are in use. Pages are of 64 KB. */
const OPTIONS = [
  ...['--runtime', 'stub', '--noAssert', '--use', 'abort=', '-O3'],
  ...['--enable', 'simd', '--enable', 'threads'],
  ...['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65535'],
];

/** Of a cell, by which arrays differ. */
const BYTES = [1, 2, 4];

/** The line of the source that says what a cell is, up to that. */
const CELL = 'type Cell = ';

/** @param {string} cell @returns {Buffer} */
function compile(cell) {
  const folder = mkdtempSync(join(tmpdir(), 'standoff-kernels-'));
  try {
    const [source, binary] = [join(folder, 'kernels.ts'), join(folder, 'kernels.wasm')];
    writeFileSync(
      source,
      readFileSync(sourceFile, 'utf8').replace(`${CELL}i32;`, `${CELL}${cell};`),
    );
    const parameters = [source, '--outFile', binary, ...OPTIONS];
    execFileSync(process.execPath, [compiler, ...parameters], { stdio: 'inherit' });
    return readFileSync(binary);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} base64 */
function literal(base64) {
  const lines = base64.match(/.{1,94}/g) ?? [];
  return lines.map((line) => `    '${line}'`).join(' +\n');
}

const versionOf = () => {
  const manifest = new URL('../package.json', pathToFileURL(compiler));
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
};

/** Of everything that the modules are made from, and of what it gave. @param {string[]} modules in base64 */
function digestOf(modules) {
  const parts = [readFileSync(sourceFile, 'utf8'), OPTIONS, versionOf(), modules];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** @param {string[]} modules */
function textOf(modules) {
  return [
    '// Made from assembly/kernels.ts by `npm run generate`. Do not edit.',
    `// Of source, options, compiler and what they gave: ${digestOf(modules)}`,
    '/** The WebAssembly modules of the kernels, in base64, by the bytes of a cell. */',
    'export const kernelModules = {',
    ...BYTES.map((bytes, k) => `  ${bytes}:\n${literal(modules[k] ?? '')},`),
    '} as const;',
    '',
  ].join('\n');
}

/** The modules that a text of `textOf` holds. @param {string} text */
function modulesIn(text) {
  return text
    .split(/^ {2}\d:$/m)
    .slice(1)
    .map((part) => [...part.matchAll(/'(.*)'/g)].map(([, line]) => line).join(''));
}

if (process.argv.includes('--check')) {
  const text = readFileSync(moduleFile, 'utf8');
  if (text !== textOf(modulesIn(text))) {
    console.error(`${fileURLToPath(moduleFile)} is stale: run \`npm run generate\``);
    process.exitCode = 1;
  }
} else {
  writeFileSync(
    moduleFile,
    textOf(BYTES.map((bytes) => compile(`i${8 * bytes}`).toString('base64'))),
  );
}
