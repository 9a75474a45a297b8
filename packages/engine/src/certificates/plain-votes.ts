import type { Adoption, Member, TallyFormula, Vote, VotingPreference } from '../model/model.ts';
import type { StateCode } from '../model/state-code.ts';

/** Whether a decision maker compares two states in that way; by position. */
type Compares = readonly ((better: StateCode, worse: StateCode) => boolean)[];

/**
 * Whether a body would go from a state to a draft, vote by vote. Said once more and on purpose not
 * taken from the preferences that analyses use.
 */
export function passes(
  { members, votesNeeded, when, sponsors, byLevel }: VotingPreference,
  levelAt: (option: number, state: StateCode) => number,
  prefers: Compares,
  greatly: Compares,
  draft: StateCode,
  state: StateCode,
): boolean {
  if (draft === state) return false;
  if (sponsors && !sponsors.some((dm) => prefers[dm]!(draft, state))) return false;
  const ballots = ballotsOn(
    members,
    (dm, better, worse) => prefers[dm]!(better, worse),
    (dm, better, worse) => greatly[dm]!(better, worse),
    draft,
    state,
  );
  const vetoed = members.some(({ veto }, k) => veto && ballots[k] === 'no');
  if (vetoed) return false;
  if (byLevel === undefined) return satisfies({ votesNeeded, ...(when && { when }) }, ballots);
  const [was, is] = [levelAt(byLevel.option, state), levelAt(byLevel.option, draft)];
  const leading = byLevel.rules.filter((rule) => rule.from === was);
  const there = leading.filter((rule) => rule.to === is);
  const counting = there.length > 0 ? there : leading;
  return counting.length > 0 && counting.every((rule) => satisfies(rule, ballots));
}

type ComparesOf = (decisionMaker: number, better: StateCode, worse: StateCode) => boolean;

/** How each member votes on going from a state to a draft. */
export function ballotsOn(
  members: readonly Member[],
  prefers: ComparesOf,
  greatly: ComparesOf,
  draft: StateCode,
  state: StateCode,
): Vote[] {
  return members.map((member): Vote => {
    if (member.kind === 'fixed') return member.vote;
    const { decisionMaker: dm, yields } = member;
    if (prefers(dm, draft, state)) return 'yes';
    const loses = prefers(dm, state, draft);
    return loses && (!yields || greatly(dm, state, draft)) ? 'no' : 'abstain';
  });
}

/** Whether ballots, one for each member, are enough by a rule, vetoes apart. */
export function satisfies({ votesNeeded, when }: Adoption, ballots: readonly Vote[]): boolean {
  const yes = ballots.filter((ballot) => ballot === 'yes').length;
  return yes >= votesNeeded && (when === undefined || isTrue(when, ballots));
}

function isTrue(formula: TallyFormula, ballots: readonly Vote[]): boolean {
  if (formula.kind === 'not') return !isTrue(formula.of, ballots);
  if (formula.kind === 'vote') return ballots[formula.member] === formula.vote;
  if (formula.kind === 'at-least') {
    let sum = formula.plus;
    for (const ballot of ballots) sum += formula.times[ballot];
    return sum >= 0;
  }
  const truths = formula.of.map((part) => isTrue(part, ballots));
  return formula.kind === 'and' ? !truths.includes(false) : truths.includes(true);
}
