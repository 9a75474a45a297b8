import { once } from 'node:events';
import type { Output } from './terminal.ts';

/** Waits where a reader is slower than the results come. */
export async function writeAll(output: Output, text: string): Promise<void> {
  const isFull = output.write(text) === false;
  if (!isFull || !('once' in output)) return;
  await once(output as unknown as NodeJS.EventEmitter, 'drain');
}
