import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * Reads a TypeScript module without its types; see `load` in the documentation of `node:module`.
 * @type {import('node:module').LoadHook}
 */
export async function load(url, context, nextLoad) {
  if (!url.endsWith('.ts')) return nextLoad(url, context);
  // Large, so it is read only where there are sources to read.
  const { default: ts } = await import('typescript');
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
  };
  const text = await readFile(fileURLToPath(url), 'utf8');
  const source = ts.transpileModule(text, { compilerOptions }).outputText;
  return { format: 'module', source, shortCircuit: true };
}
