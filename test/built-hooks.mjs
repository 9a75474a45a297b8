import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { BUILT_COMMAND, commandIsBuilt } from '../scripts/built-command.mjs';

/** Where the sources of the programs lie that threads of the command line run. */
const PROGRAMS = new URL('../packages/standoff/src/', import.meta.url).href;

/**
 * Has a thread run its program as it was built, unless a source is newer than that: one file instead of some six hundred;
 * see `resolve` in the documentation of `node:module`.
 * @type {import('node:module').ResolveHook}
 */
export async function resolve(specifier, context, nextResolve) {
  const resolved = await nextResolve(specifier, context);
  const { url } = resolved;
  const isAskedFor = !context.parentURL?.startsWith(PROGRAMS);
  if (!isAskedFor || !url.startsWith(PROGRAMS) || !url.endsWith('.ts')) return resolved;
  const built = new URL(`../${BUILT_COMMAND}/${basename(url, '.ts')}.js`, import.meta.url);
  if (!existsSync(built) || !commandIsBuilt()) return resolved;
  return { url: built.href, format: 'module', shortCircuit: true };
}
