import type { Vote } from '@standoff/engine';
import type { Word } from '../shapes/shape.ts';

/** A rule over tallies as it is written, names not looked up yet. */
export type TallySyntax =
  | { readonly kind: 'and' | 'or'; readonly of: readonly TallySyntax[] }
  | { readonly kind: 'not'; readonly of: TallySyntax }
  | {
      readonly kind: 'compare';
      readonly operator: TallyOperator;
      /** What the left side is more than the right. */
      readonly more: TallySum;
      /** By what its votes count; the number of members where it is left out. */
      readonly scale?: Word;
    }
  | { readonly kind: 'vote'; readonly of: Word; readonly is: boolean; readonly vote: Vote };

export type TallyOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** So many times each tally, with a number; all times `SCALE`, so that decimals and hundredths are whole. */
export type TallySum = Readonly<Record<Tally | 'number', number>>;

export const tallies = ['yes', 'no', 'abstain', 'absent', 'all'] as const;
export type Tally = (typeof tallies)[number];

/** The scale in which every member counts for one. */
export const membersScale = 'members';

export function isTally(word: string): word is Tally {
  return (tallies as readonly string[]).includes(word);
}
