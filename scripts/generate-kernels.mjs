// Compiles the WebAssembly kernels into a module that holds them as text, once for each kind of
// integer that arrays are made of. With --check nothing is written, and the exit code is 1 when the committed module is not the one that the source gives.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

/** @param {Buffer} binary */
function literal(binary) {
  const lines = binary.toString('base64').match(/.{1,94}/g) ?? [];
  return lines.map((line) => `    '${line}'`).join(' +\n');
}

function moduleText() {
  return [
    '// Made from assembly/kernels.ts by `npm run generate`. Do not edit.',
    '/** The WebAssembly modules of the kernels, in base64, by the bytes of a cell. */',
    'export const kernelModules = {',
    ...[1, 2, 4].map((bytes) => `  ${bytes}:\n${literal(compile(`i${8 * bytes}`))},`),
    '} as const;',
    '',
  ].join('\n');
}

const wanted = moduleText();
if (process.argv.includes('--check')) {
  if (readFileSync(moduleFile, 'utf8') !== wanted) {
    console.error(`${fileURLToPath(moduleFile)} is stale: run \`npm run generate\``);
    process.exitCode = 1;
  }
} else {
  writeFileSync(moduleFile, wanted);
}
