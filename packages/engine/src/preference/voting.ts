import type {
  Adoption,
  AdoptionByLevel,
  Member,
  SincereMember,
  TallyFormula,
  Vote,
  VotingPreference,
} from '../model/model.ts';

/** How decision makers compare two states, by position. */
export interface Compared<S> {
  prefers(decisionMaker: number, better: S, worse: S): boolean;
  /** Whether the difference is a great one. */
  greatlyPrefers(decisionMaker: number, better: S, worse: S): boolean;
  /** At which level an option stands, by position. Asked where rules differ by level only. */
  levelOf(option: number, state: S): number;
}

/** How a member votes on going from a state to a draft. */
export function voteOf<S>(member: Member, compared: Compared<S>, from: S, draft: S): Vote {
  return member.kind === 'fixed' ? member.vote : sincereVote(member, compared, from, draft);
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
  if (rule.byLevel === undefined) return [rule];
  const { option } = rule.byLevel;
  const { by, otherwise } = rulesFrom(rule.byLevel)[levelOf(option, from)] ?? NO_RULES;
  return by[levelOf(option, draft)] ?? otherwise;
}

/** The rules that lead from one level, by the level they lead to, and all of them. */
interface RulesFrom {
  readonly by: (readonly Adoption[])[];
  readonly otherwise: Adoption[];
}

const NO_RULES: RulesFrom = { by: [], otherwise: [] };

const arranged = new WeakMap<AdoptionByLevel, readonly (RulesFrom | undefined)[]>();

function rulesFrom(byLevel: AdoptionByLevel): readonly (RulesFrom | undefined)[] {
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
      return votes.reduce((sum, vote) => sum + formula.times[vote], formula.plus) >= 0;
    case 'vote':
      return votes[formula.member] === formula.vote;
  }
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
