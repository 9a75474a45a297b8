import { type Agreement, inWords, listOf, proseName } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import type { Reason } from '../reasons/reasons.ts';
import { sayPath } from '../words/path-words.ts';
import type { Loss, WayWithLosses } from './evolution.ts';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/**
 * Every loss on a way with what settles it: `the first move is a step down for North Korea (“…”), and the
 * second is no gain for China`.
 */
export function sayLosses({ movers }: Casebook, losses: readonly Loss[], length: number): string {
  const parts = losses.map(({ position, mover, reason }, k) => {
    const because = reason.words === undefined ? '' : ` (${reason.words})`;
    const name = proseName(movers[mover]!.name);
    const which = sayWhichMove(position, length, k === 0);
    return reason.order === 'incomparable'
      ? `${which} is one that ${name} cannot compare with staying`
      : `${which} is ${sayLoss(reason)} for ${name}${because}`;
  });
  return parts.length < 3 ? parts.join(', and ') : listOf(parts, 'and');
}

/** `the first move`, and after one that was told `the second`. */
export function sayWhichMove(position: number, length: number, isFirstTold = true): string {
  if (length === 1) return 'the move';
  const ordinal = ordinals[position];
  if (ordinal === undefined) return `move ${position + 1}`;
  return isFirstTold ? `the ${ordinal} move` : `the ${ordinal}`;
}

/**
 * What a move is for somebody that is no improvement: worse than what was, or neither better nor worse. Of one
 * that cannot be compared something else is said.
 */
function sayLoss({ order }: Reason): string {
  if (order === 'worse') return 'a step down';
  if (order === 'unknown') return 'not known to be a gain';
  return 'no gain';
}

/** The same beside a move: `, a step down for it`. */
export function sayLossBeside(reason: Reason, { they, them }: Agreement): string {
  return reason.order === 'incomparable'
    ? `, which ${they} cannot compare with staying`
    : `, ${sayLoss(reason)} for ${them}`;
}

/**
 * The way with the fewest losses, as sentences of its own: `The way with the fewest losses: North Korea moves
 * to “…”, then …; the first move is a step down for North Korea (“…”).`
 */
export function sayFewestLosses(
  casebook: Casebook,
  { path, losses, fewest, alike }: WayWithLosses,
  shortest: number,
): string {
  const kind = fewest ? 'way with the fewest losses' : 'shortest way';
  const which = alike === 1 ? `The ${kind}` : `A ${kind}`;
  const takes = path.length > shortest ? `, in ${inWords(path.length, 'move')}` : '';
  return `${which}${takes}: ${sayPath(casebook, path)}; ${sayLosses(casebook, losses, path.length)}.`;
}
