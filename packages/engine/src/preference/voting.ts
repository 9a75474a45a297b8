import type { Circuit, CircuitNode } from '../model/circuit.ts';
import type {
  Adoption,
  AdoptionByLevel,
  AdoptionOfOption,
  Member,
  SincereMember,
  TallyFormula,
  TowardMember,
  Vote,
  VotingPreference,
} from '../model/model.ts';

/** How decision makers compare two states, by position. */
export interface Compared<S> {
  prefers(decisionMaker: number, better: S, worse: S): boolean;
  /** Whether the difference is a great one. */
  greatlyPrefers(decisionMaker: number, better: S, worse: S): boolean;
  /** At which level an option stands, by position. Asked where rules differ by option or level, or votes hang on where a draft leads. */
  levelOf(option: number, state: S): number;
}

/** How a member votes on going from a state to a draft. */
export function voteOf<S>(member: Member, compared: Compared<S>, from: S, draft: S): Vote {
  if (member.kind === 'fixed') return member.vote;
  if (member.kind === 'sincere') return sincereVote(member, compared, from, draft);
  return voteToward(member, compared.levelOf, from, draft);
}

/** How somebody votes on going from a state to a draft whose vote hangs on where that leads. */
export function voteToward<S>(
  member: TowardMember,
  levelOf: Compared<S>['levelOf'],
  from: S,
  draft: S,
): Vote {
  return leadsThere(member, levelOf, from, draft) ? 'yes' : member.otherwise;
}

/** Whether a draft changes an option of something that a member votes for, and makes it true. */
function leadsThere<S>(
  { to }: TowardMember,
  levelOf: Compared<S>['levelOf'],
  from: S,
  draft: S,
): boolean {
  return to.some(
    ({ options, condition }) =>
      options.some((option) => levelOf(option, from) !== levelOf(option, draft)) &&
      holdsAt(condition, (option) => levelOf(option, draft)),
  );
}

/** Whether the last node of a circuit is true at the levels of a state. */
export function holdsAt(circuit: Circuit, levelOf: (option: number) => number): boolean {
  const truths: boolean[] = [];
  for (const node of circuit) truths.push(truthOf(node, truths, levelOf));
  return truths.at(-1)!;
}

function truthOf(
  node: CircuitNode,
  truths: readonly boolean[],
  levelOf: (option: number) => number,
): boolean {
  switch (node.op) {
    case 'constant':
      return node.value;
    case 'level':
      return node.in[levelOf(node.option)]!;
    case 'states':
      return false;
    case 'sum': {
      let sum = 0;
      for (const { option, times } of node.levels) sum += times * levelOf(option);
      for (const part of node.truths) if (truths[part.node]) sum += part.times;
      return sum >= node.least && sum <= node.most;
    }
    case 'not':
      return !truths[node.of]!;
    case 'and':
      return node.of.every((child) => truths[child]);
    case 'or':
      return node.of.some((child) => truths[child]);
    case 'iff':
      return truths[node.of[0]] === truths[node.of[1]];
  }
}

function sincereVote<S>(
  { decisionMaker, yields }: SincereMember,
  { prefers, greatlyPrefers }: Compared<S>,
  from: S,
  draft: S,
): Vote {
  if (prefers(decisionMaker, draft, from)) return 'yes';
  if (!prefers(decisionMaker, from, draft)) return 'abstain';
  return yields && !greatlyPrefers(decisionMaker, from, draft) ? 'abstain' : 'no';
}

/** What a vote comes to. */
export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly absent: number;
  /** Members whose no defeats the draft, by position. */
  readonly vetoes: readonly number[];
}

/** Counts votes, one for each member. */
export function tallyOf(members: readonly Member[], votes: readonly Vote[]): Tally {
  const count = (vote: Vote) => votes.filter((cast) => cast === vote).length;
  return {
    yes: count('yes'),
    no: count('no'),
    abstain: count('abstain'),
    absent: count('absent'),
    vetoes: members.flatMap(({ veto }, k) => (veto && votes[k] === 'no' ? [k] : [])),
  };
}

/** The rules that a draft has to satisfy, each of them. There is none where no vote leads anywhere from there. */
export function rulesFor<S>(
  rule: VotingPreference,
  { levelOf }: Pick<Compared<S>, 'levelOf'>,
  from: S,
  draft: S,
): readonly Adoption[] {
  if (rule.byOption !== undefined) {
    const isChanged = ({ option }: AdoptionOfOption) =>
      levelOf(option, from) !== levelOf(option, draft);
    const changed = rule.byOption.filter(isChanged);
    const counting = changed.length > 0 ? changed : rule.byOption;
    return [...new Set(counting.map((one) => one.rule ?? rule))];
  }
  if (rule.byLevel === undefined) return [rule];
  const { option } = rule.byLevel;
  const { by, otherwise } = rulesFrom(rule.byLevel)[levelOf(option, from)] ?? NO_RULES;
  return by[levelOf(option, draft)] ?? otherwise;
}

/** The rules that lead from one level, by the level they lead to, and all of them. */
export interface RulesFrom {
  readonly by: (readonly Adoption[])[];
  readonly otherwise: Adoption[];
}

export const NO_RULES: RulesFrom = { by: [], otherwise: [] };

const arranged = new WeakMap<AdoptionByLevel, readonly (RulesFrom | undefined)[]>();

export function rulesFrom(byLevel: AdoptionByLevel): readonly (RulesFrom | undefined)[] {
  const known = arranged.get(byLevel);
  if (known !== undefined) return known;
  const found: RulesFrom[] = [];
  for (const rule of byLevel.rules) {
    found[rule.from] ??= { by: [], otherwise: [] };
    found[rule.from]!.by[rule.to] = [rule];
    found[rule.from]!.otherwise.push(rule);
  }
  arranged.set(byLevel, found);
  return found;
}

/** Whether votes, one for each member, satisfy rules and none is a veto. Whether somebody proposes the draft at all is another matter. */
export function isCarried(
  rules: readonly Adoption[],
  members: readonly Member[],
  votes: readonly Vote[],
): boolean {
  if (rules.length === 0 || members.some(({ veto }, k) => veto && votes[k] === 'no')) return false;
  const yes = votes.filter((vote) => vote === 'yes').length;
  return rules.every(
    ({ votesNeeded, when }) => yes >= votesNeeded && (!when || holdsOfVotes(when, votes)),
  );
}

/** Whether a formula holds of votes, one for each member. */
export function holdsOfVotes(formula: TallyFormula, votes: readonly Vote[]): boolean {
  switch (formula.kind) {
    case 'and':
      return formula.of.every((part) => holdsOfVotes(part, votes));
    case 'or':
      return formula.of.some((part) => holdsOfVotes(part, votes));
    case 'not':
      return !holdsOfVotes(formula.of, votes);
    case 'at-least':
      return addedUp(formula, votes) >= 0;
    case 'vote':
      return votes[formula.member] === formula.vote;
  }
}

/** What votes are together, times what they count for, with the number beside them. */
function addedUp(
  { times, plus, weights }: Extract<TallyFormula, { kind: 'at-least' }>,
  votes: readonly Vote[],
): number {
  let sum = plus;
  for (let k = 0; k < votes.length; k++) sum += times[votes[k]!] * (weights?.[k] ?? 1);
  return sum;
}

/** Whether a sponsor wants the draft, where the rule asks for one. */
function isSponsored<S>(
  { sponsors }: VotingPreference,
  { prefers }: Compared<S>,
  from: S,
  draft: S,
): boolean {
  return sponsors === undefined || sponsors.some((dm) => prefers(dm, draft, from));
}

/**
 * Whether a body prefers a draft to a state: it is another one, somebody proposes it, and its members
 * carry it.
 */
export function prefersByVote<S>(
  rule: VotingPreference,
  compared: Compared<S>,
  draft: S,
  from: S,
): boolean {
  if (draft === from || !isSponsored(rule, compared, from, draft)) return false;
  const rules = rulesFor(rule, compared, from, draft);
  if (rules.length === 0) return false;
  const votes = rule.members.map((member) => voteOf(member, compared, from, draft));
  return isCarried(rules, rule.members, votes);
}
