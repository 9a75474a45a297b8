import type { Terminal } from './terminal.ts';

/** The words that run this program, as the user did: in a clone that is through npx. */
export function programName({ env }: Terminal): string {
  return env['npm_command'] === 'exec' ? 'npx standoff' : 'standoff';
}

/** A word of a command, quoted for a shell where it has to be. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
