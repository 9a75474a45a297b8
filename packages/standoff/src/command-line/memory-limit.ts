import type { Terminal } from './terminal.ts';

/** What is left free for everything else that runs. */
const SHARE = 0.8;

/** The options of a command with the memory that it may use: as asked, or most of what there is. */
export function withMemoryLimit<T extends { readonly maxMemory?: number }>(
  options: T,
  terminal: Terminal,
): T & { readonly maxMemory: number } {
  return { ...options, maxMemory: options.maxMemory ?? SHARE * terminal.availableMemory() };
}
