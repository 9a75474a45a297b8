import type { QueueAddress } from './address.ts';

/** A queue: where it is, whose, and of which version of the program. */
export interface QueuePlace {
  readonly address: QueueAddress;
  /** All keys begin with it, so that several projects can share a server. */
  readonly prefix: string;
  /** Questions are left to workers of the same version: others may answer differently. */
  readonly version: string;
}

/** The name of the queue of a version: workers of other versions do not look there. */
export function queueName({ version }: QueuePlace): string {
  return `questions-${version.replaceAll(':', '-')}`;
}

export function keyOf({ prefix }: QueuePlace, ...words: readonly string[]): string {
  return [prefix, ...words].join(':');
}
