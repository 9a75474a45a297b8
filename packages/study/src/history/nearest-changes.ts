import type { ClaimLink } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { sayJudgement } from '../judgements/say-judgement.ts';
import type { ChangeOfMind, ChangesOfMind } from './changes-of-mind.ts';
import { linksOf } from './tell-minds.ts';

/** The smallest changes of mind in words, the nearest of each statement, and how many other orders do as well. */
export interface NearestChanges {
  readonly changes: readonly { readonly text: string; readonly claims: readonly ClaimLink[] }[];
  readonly more: number;
}

export function nearestChanges(
  casebook: Casebook,
  { kind, changes: all }: ChangesOfMind,
): NearestChanges {
  const told = nearestOfEach(all);
  return {
    changes: told.map(({ judgement, about }) => ({
      text: `${sayJudgement(casebook, judgement)}.`,
      claims: linksOf(about),
    })),
    more: kind === 'reordering' ? all.length - told.length : 0,
  };
}

/**
 * Of each statement the nearest place to which it can move. Where two neighbours change places that is told once, of
 * one of them, and the other is not told to move further.
 */
function nearestOfEach(changes: readonly ChangeOfMind[]): ChangeOfMind[] {
  const told = new Set<string>();
  return changes.filter(({ judgement }) => {
    if (judgement.kind !== 'move') return true;
    const { place, to } = judgement;
    if (told.has(`move ${place}`)) return false;
    told.add(`move ${place}`);
    if (Math.abs(to - place) === 1) told.add(`move ${to}`);
    return true;
  });
}
