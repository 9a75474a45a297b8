import type { EventEmitter } from 'node:events';
import type { Output } from './terminal.ts';

/** Waits where a reader is slower than the results come. Whoever watches the output hears that it has failed, and ends the work. */
export async function writeAll(output: Output, text: string): Promise<void> {
  const isFull = output.write(text) === false;
  if (!isFull || !('once' in output)) return;
  await new Promise<void>((resolve) => {
    (output as unknown as EventEmitter).once('drain', resolve);
  });
}
