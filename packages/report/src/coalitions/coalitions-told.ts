import type { StateCode } from '@standoff/engine';
import {
  type CoalitionArgument,
  type CoalitionExplanation,
  type CoalitionStudy,
  type JointMoveStakes,
  memberIds,
  type StudiedMove,
  tellCoalitionVerdict,
  tellDeterrence,
  tellInShort,
  tellOthers,
  tellStake,
  tellWayTogether,
} from '@standoff/study';
import type { Sentence } from '@standoff/wording';
import { wordBeside } from '../explain/words-of-steps.ts';
import { type SentenceTold, tellSentences } from '../sentences/sentences-told.ts';

/** What a joint move is for each of those who make it and for the others, below what tells where it leads. */
export interface StakesSaid {
  readonly members: readonly SentenceTold[];
  readonly inShort: SentenceTold;
  readonly others: readonly SentenceTold[];
}

export function sayStakes(
  { casebook }: CoalitionStudy,
  from: StateCode,
  { to, members, others }: JointMoveStakes,
): StakesSaid {
  const ends = { from, to };
  const known = { about: [], state: casebook.stateId(to) };
  const [inShort] = tellSentences(casebook, [tellInShort(casebook, ends, members)], known);
  return {
    members: members.flatMap((stake) =>
      tellSentences(casebook, [tellStake(casebook, ends, stake)], known),
    ),
    inShort: inShort!,
    others: tellSentences(casebook, tellOthers(casebook, ends, others), known),
  };
}

/** How a coalition gets to where it would go, what that is for whom, and what deters it. */
export function sayJointMove(
  study: CoalitionStudy,
  from: StateCode,
  move: StudiedMove,
): StakesSaid & { readonly way: SentenceTold; readonly deterrence: readonly SentenceTold[] } {
  const { casebook } = study;
  const state = casebook.stateId(move.to);
  const known = { about: memberIds(casebook, move.coalition), state } as const;
  const [way] = tellSentences(casebook, [tellWayTogether(study, from, move)], {
    ...known,
    about: [],
  });
  return {
    ...sayStakes(study, from, move),
    way: way!,
    deterrence: tellSentences(casebook, tellDeterrence(study, from, move), known),
  };
}

/** `North Korea and the United States would leave together under Nash.` */
export function wordCoalitionVerdict(
  explanation: CoalitionExplanation,
  argument: CoalitionArgument,
): Sentence<never> {
  return wordBeside(explanation, tellCoalitionVerdict(explanation, argument));
}
