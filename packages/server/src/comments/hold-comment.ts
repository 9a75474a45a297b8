import type { Holds } from '../configuration/settings.ts';
import { holdsLink } from './find-link.ts';
import { saysWord, skeletonOf } from './plain-words.ts';

/** Why a comment waits for a moderator. */
export type Reason = 'link' | 'word' | 'name' | 'all' | 'edited' | 'networks' | 'first';

/** So many networks a browser may write from in a day, as a telephone does that is carried about. */
export const MOST_NETWORKS = 4;

/** What is known of where a comment comes from. */
export interface Circumstances {
  readonly hold: Holds;
  readonly words: readonly string[];
  /** Names of the publication and of those who work there. */
  readonly names: readonly string[];
  /** Whether this browser has a comment that was shown. */
  readonly isKnown: boolean;
  /** How many networks its browser wrote from within the day. */
  readonly networks: number;
  /** Whether a moderator showed other words of it. */
  readonly wasLookedAt: boolean;
}

/** Whether a comment waits, and why; nothing where it may be shown at once. */
export function reasonToHold(
  { name, text }: { readonly name: string; readonly text: string },
  { hold, words, names, isKnown, networks, wasLookedAt }: Circumstances,
): Reason | undefined {
  const said = `${name}\n${text}`;
  if (holdsLink(said)) return 'link';
  if (saysWord(said, words)) return 'word';
  const own = lettersOf(name);
  if (names.some((one) => lettersOf(one) === own)) return 'name';
  if (hold === 'all') return 'all';
  if (wasLookedAt) return 'edited';
  if (networks > MOST_NETWORKS) return 'networks';
  return isKnown ? undefined : 'first';
}

const lettersOf = (name: string) => skeletonOf(name).replace(/[^\p{L}\p{N}]/gu, '');
