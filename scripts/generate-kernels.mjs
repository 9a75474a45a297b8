// Compiles the WebAssembly kernels into a module that holds them as text. With --check nothing is
// written, and the exit code is 1 when the committed module is not the one that the source gives.
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

/** @returns {Buffer} */
function compile() {
  const folder = mkdtempSync(join(tmpdir(), 'standoff-kernels-'));
  try {
    const binary = join(folder, 'kernels.wasm');
    const parameters = [fileURLToPath(sourceFile), '--outFile', binary, ...OPTIONS];
    execFileSync(process.execPath, [compiler, ...parameters], { stdio: 'inherit' });
    return readFileSync(binary);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Buffer} binary */
function moduleText(binary) {
  const base64 = binary.toString('base64');
  const lines = base64.match(/.{1,96}/g) ?? [];
  return [
    '// Made from assembly/kernels.ts by `npm run generate`. Do not edit.',
    '/** The WebAssembly module of the kernels, in base64. */',
    'export const kernelModule =',
    `${lines.map((line) => `  '${line}'`).join(' +\n')};`,
    '',
  ].join('\n');
}

const wanted = moduleText(compile());
if (process.argv.includes('--check')) {
  if (readFileSync(moduleFile, 'utf8') !== wanted) {
    console.error(`${fileURLToPath(moduleFile)} is stale: run \`npm run generate\``);
    process.exitCode = 1;
  }
} else {
  writeFileSync(moduleFile, wanted);
}
