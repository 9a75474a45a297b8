import { type QueuePlace, readAddress, readPrefix } from '@standoff/queue';
import { build } from '../../published/version.ts';
import { wrongUsage } from '../failure.ts';
import type { Terminal } from '../terminal.ts';

/** What says where a queue is. */
export interface QueueFlags {
  readonly queue: string;
  readonly queuePrefix?: string;
}

const PREFIX = 'standoff';

/** The queue that is meant; ends the command where that cannot be read. */
export function placeOf(
  { queue, queuePrefix = PREFIX }: QueueFlags,
  { env }: Terminal,
): QueuePlace {
  const address = readAddress(queue, env['STANDOFF_QUEUE_PASSWORD']);
  if ('problem' in address) throw wrongUsage(address.problem);
  const prefix = readPrefix(queuePrefix);
  if ('problem' in prefix) throw wrongUsage(prefix.problem);
  return { address: address.value, prefix: prefix.value, version: build() };
}
