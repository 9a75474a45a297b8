import { isAbsolute, relative, sep } from 'node:path';
import type { Terminal } from './terminal.ts';

/**
 * The words that run this program, as the user did: in a clone that is through npx. Elsewhere npx would
 * ask the registry for the bare name, which is not ours there, so the clone is named.
 */
export function programName({ env }: Terminal): string {
  if (env['npm_command'] !== 'exec') return 'standoff';
  const { INIT_CWD: folder, npm_config_local_prefix: clone } = env;
  if (folder === undefined || clone === undefined || isInside(folder, clone)) return 'npx standoff';
  return `npx --prefix ${shellWord(clone)} standoff`;
}

function isInside(folder: string, other: string): boolean {
  const way = relative(other, folder);
  return way.split(sep)[0] !== '..' && !isAbsolute(way);
}

/** The model of a command, as it can be typed again. */
export function modelWord(model: string): string {
  const isOption = model.startsWith('-') && model !== '-';
  return shellWord(isOption ? `./${model}` : model);
}

/** What a command about a model needs beside its words, in brackets with what else is to be said of it. */
export function needOf(model: string, more: readonly string[] = []): string {
  const said = [...more, ...(model === '-' ? ['with the same model on standard input'] : [])];
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}

/** A word of a command, quoted for a shell where it has to be. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
