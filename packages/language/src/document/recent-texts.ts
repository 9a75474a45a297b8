import type { Report } from '../diagnostics/diagnostic-collector.ts';
import type { MappingNode } from './node.ts';

/** A text as it was read, and what was reported of it. */
export interface ReadText {
  readonly source: string;
  readonly root: MappingNode | undefined;
  readonly reports: readonly Parameters<Report>[];
}

/**
 * The texts read last. An edit, the reading after it and the forms beside it are about the same few
 * texts; and who meets a tree again may know what it read of it.
 */
let recent: readonly ReadText[] = [];

const RECENT_TEXTS = 3;
/** Longer texts are not held on to. */
const RECENT_LENGTH = 200_000;

/** What a text was read as, if it is one of the last. */
export function recall(source: string): ReadText | undefined {
  const known = recent.find((text) => text.source === source);
  return known && remember(known);
}

/** Holds on to a text as the last that was read. */
export function remember(read: ReadText): ReadText {
  const others = recent.filter((text) => text !== read).slice(0, RECENT_TEXTS - 1);
  if (read.source.length <= RECENT_LENGTH) recent = [read, ...others];
  return read;
}
