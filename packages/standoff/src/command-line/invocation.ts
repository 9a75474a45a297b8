import type { Terminal } from './terminal.ts';

/** The words that run this program, as the user did: in a clone that is through npx. */
export function programName({ env }: Terminal): string {
  return env['npm_command'] === 'exec' ? 'npx standoff' : 'standoff';
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
