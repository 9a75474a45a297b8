import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';

/** What modules are without their types, by their text: most threads read the same ones. */
const KEPT = new URL('../node_modules/.cache/standoff-sources/', import.meta.url);

/**
 * Reads a TypeScript module without its types; see `load` in the documentation of `node:module`.
 * @type {import('node:module').LoadHook}
 */
export async function load(url, context, nextLoad) {
  if (!url.endsWith('.ts')) return nextLoad(url, context);
  const text = await readFile(fileURLToPath(url), 'utf8');
  const kept = new URL(`${createHash('sha256').update(text).digest('hex')}.js`, KEPT);
  const source = await readFile(kept, 'utf8').catch(async () => {
    const made = await withoutTypes(text);
    await keep(kept, made);
    return made;
  });
  return { format: 'module', source, shortCircuit: true };
}

/** @param {string} text */
async function withoutTypes(text) {
  // Large, so it is read only where something is to be done.
  const { default: ts } = await import('typescript');
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
  };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}

/**
 * Writes a file that another thread may be reading.
 * @param {URL} file
 * @param {string} text
 */
async function keep(file, text) {
  const written = new URL(`${file.href}.${process.pid}.${threadId}`);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(written, text);
  await rename(written, file);
}
