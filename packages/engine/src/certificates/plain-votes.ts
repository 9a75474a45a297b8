import type { VotingPreference } from '../model/model.ts';
import type { StateCode } from '../model/state-code.ts';

/** Whether a decision maker compares two states in that way; by position. */
type Compares = readonly ((better: StateCode, worse: StateCode) => boolean)[];

/**
 * Whether a body would go from a state to a draft, vote by vote. Said once more and on purpose not
 * taken from the preferences that analyses use.
 */
export function passes(
  { members, votesNeeded, sponsors }: VotingPreference,
  prefers: Compares,
  greatly: Compares,
  draft: StateCode,
  state: StateCode,
): boolean {
  if (draft === state) return false;
  if (sponsors && !sponsors.some((dm) => prefers[dm]!(draft, state))) return false;
  const ballots = members.map((member) => {
    if (member.kind === 'fixed') return member.vote;
    const { decisionMaker: dm, yields } = member;
    if (prefers[dm]!(draft, state)) return 'yes';
    const loses = prefers[dm]!(state, draft);
    return loses && (!yields || greatly[dm]!(state, draft)) ? 'no' : 'abstain';
  });
  const vetoed = members.some(({ veto }, k) => veto && ballots[k] === 'no');
  return !vetoed && ballots.filter((ballot) => ballot === 'yes').length >= votesNeeded;
}
