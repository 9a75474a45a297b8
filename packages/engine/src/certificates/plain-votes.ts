import type { Circuit } from '../model/circuit.ts';
import type {
  Adoption,
  Member,
  TallyFormula,
  Toward,
  Vote,
  VotingPreference,
} from '../model/model.ts';
import type { StateCode } from '../model/state-code.ts';

/** Whether a decision maker compares two states in that way; by position. */
type Compares = readonly ((better: StateCode, worse: StateCode) => boolean)[];

/**
 * Whether a body would go from a state to a draft, vote by vote. Said once more and on purpose not
 * taken from the preferences that analyses use.
 */
export function passes(
  { members, votesNeeded, when, sponsors, byLevel, byOption }: VotingPreference,
  levelAt: LevelAt,
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
    levelAt,
    draft,
    state,
  );
  const vetoed = members.some(({ veto }, k) => veto && ballots[k] === 'no');
  if (vetoed) return false;
  const own = { votesNeeded, ...(when && { when }) };
  if (byOption !== undefined) {
    const touched = byOption.filter(
      ({ option }) => levelAt(option, draft) !== levelAt(option, state),
    );
    const all = touched.length === 0 ? byOption : touched;
    return all.every(({ rule = own }) => satisfies(rule, ballots));
  }
  if (byLevel === undefined) return satisfies(own, ballots);
  const [was, is] = [levelAt(byLevel.option, state), levelAt(byLevel.option, draft)];
  const leading = byLevel.rules.filter((rule) => rule.from === was);
  const there = leading.filter((rule) => rule.to === is);
  const counting = there.length > 0 ? there : leading;
  return counting.length > 0 && counting.every((rule) => satisfies(rule, ballots));
}

/** At which level an option stands in a state. */
export type LevelAt = (option: number, state: StateCode) => number;

type ComparesOf = (decisionMaker: number, better: StateCode, worse: StateCode) => boolean;

/** How each member votes on going from a state to a draft. */
export function ballotsOn(
  members: readonly Member[],
  prefers: ComparesOf,
  greatly: ComparesOf,
  levelAt: LevelAt,
  draft: StateCode,
  state: StateCode,
): Vote[] {
  return members.map((member): Vote => {
    if (member.kind === 'fixed') return member.vote;
    if (member.kind === 'toward') {
      const isWanted = ({ options, condition }: Toward) =>
        isTrueIn(condition, condition.length - 1, draft, levelAt) &&
        options.some((option) => levelAt(option, state) !== levelAt(option, draft));
      return member.to.some(isWanted) ? 'yes' : member.otherwise;
    }
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
    for (const [k, ballot] of ballots.entries()) {
      sum += (formula.weights === undefined ? 1 : formula.weights[k]!) * formula.times[ballot];
    }
    return sum >= 0;
  }
  const truths = formula.of.map((part) => isTrue(part, ballots));
  return formula.kind === 'and' ? !truths.includes(false) : truths.includes(true);
}

/** Whether a node of a circuit is true in a state, from the top down. */
function isTrueIn(circuit: Circuit, node: number, state: StateCode, levelAt: LevelAt): boolean {
  const known = new Map<number, boolean>();
  const ask = (index: number): boolean => {
    const answer = known.get(index) ?? read(index);
    known.set(index, answer);
    return answer;
  };
  const read = (index: number): boolean => {
    const one = circuit[index]!;
    if (one.op === 'constant') return one.value;
    if (one.op === 'level') return one.in[levelAt(one.option, state)]!;
    if (one.op === 'not') return !ask(one.of);
    if (one.op === 'iff') return ask(one.of[0]) === ask(one.of[1]);
    if (one.op === 'states') return false;
    if (one.op === 'sum') {
      let sum = 0;
      for (const { option, times } of one.levels) sum += times * levelAt(option, state);
      for (const truth of one.truths) if (ask(truth.node)) sum += truth.times;
      return one.least <= sum && sum <= one.most;
    }
    const parts = one.of.map(ask);
    return one.op === 'and' ? !parts.includes(false) : parts.includes(true);
  };
  return ask(node);
}
