import type { Adoption, Member, TallyFormula, Vote, VotingPreference } from '../model/model.ts';

/**
 * A rule in which those of its members who agreed on a draft vote for it, and one of its sponsors proposes it if it agreed.
 * For an adopted draft no yes is ever in the way. Members whose vote is given cast that. The rule itself where nobody is
 * among them.
 */
export function ruleAsAgreed(rule: VotingPreference, parties: readonly number[]): VotingPreference {
  const { sponsors, ...without } = rule;
  const isProposed = sponsors?.some((dm) => parties.includes(dm)) ?? false;
  const isIn = (member: Member) =>
    member.kind === 'sincere' && parties.includes(member.decisionMaker);
  if (!isProposed && !rule.members.some(isIn)) return rule;
  return {
    ...(isProposed ? without : rule),
    members: rule.members.map(
      (member): Member =>
        isIn(member) ? { kind: 'fixed', vote: 'yes', veto: member.veto } : member,
    ),
  };
}

/** Whether somebody who is not among some has a say in what a body adopts: by a vote that is not given, or by what it proposes. */
function hasOutsideSay(
  { members, sponsors = [] }: VotingPreference,
  parties: readonly number[],
): boolean {
  return (
    members.some((one) => one.kind === 'sincere' && !parties.includes(one.decisionMaker)) ||
    sponsors.some((dm) => !parties.includes(dm))
  );
}

/**
 * Whether a body does what some agree on without being named: an agreement to which one of them is a party, or a body in which
 * they have the votes.
 */
function actsFor(rule: VotingPreference, parties: readonly number[]): boolean {
  const isParty = rule.members.some(
    (one) => one.kind === 'sincere' && parties.includes(one.decisionMaker),
  );
  return isParty && (rule.agreement === true || haveTheVotes(rule, parties));
}

/** Who takes part where some act together, all ascending. */
export interface Partaking {
  /** Those of them whose preferences count: the decision makers, who come first, or bodies where these are alone. */
  readonly asked: readonly number[];
  /** They themselves, bodies that are named, and those that act for them without being named. */
  readonly movers: readonly number[];
  /**
   * Those who answer them: all others, but for bodies that act for them and in which nobody else has a say. A body in which
   * others have a say answers as its members wish, also where some of these are among them.
   */
  readonly outside: readonly number[];
}

/** Who takes part where some act together; `rules` has one for each body, at its position. One alone acts as it always does. */
export function partaking(
  rules: readonly (VotingPreference | undefined)[],
  party: readonly number[],
): Partaking {
  const all = [...rules.keys()];
  const deciders = party.filter((member) => rules[member] === undefined);
  if (party.length === 1 || deciders.length === 0) {
    return { asked: party, movers: party, outside: all.filter((one) => !party.includes(one)) };
  }
  const isTheirs = (one: number) => rules[one] !== undefined && actsFor(rules[one], deciders);
  const theirs = all.filter(isTheirs);
  const answers = (one: number) => !theirs.includes(one) || hasOutsideSay(rules[one]!, deciders);
  return {
    asked: deciders,
    movers: all.filter((one) => party.includes(one) || theirs.includes(one)),
    outside: all.filter((one) => !party.includes(one) && answers(one)),
  };
}

/**
 * Whether whatever some agree on is carried by a body, however all others vote. Where the rule tells apart more than `MOST_NAMED` of
 * these, only if each comparison in it holds at its least.
 */
export function haveTheVotes(rule: VotingPreference, parties: readonly number[]): boolean {
  const { members, sponsors, byLevel, byOption } = ruleAsAgreed(rule, parties);
  const votes = members.map((one) => (one.kind === 'fixed' ? one.vote : undefined));
  const isOpenToVeto = members.some(
    ({ veto }, k) => veto && (votes[k] === undefined || votes[k] === 'no'),
  );
  if (sponsors !== undefined || isOpenToVeto) return false;
  const rules = byLevel?.rules ?? byOption?.map((one) => one.rule ?? rule) ?? [rule];
  const named = new Set(rules.flatMap(({ when }) => (when ? toldApart(when) : [])));
  const open = [...votes.keys()].filter((k) => votes[k] === undefined);
  const ways = [...open.filter((k) => named.has(k)), ...open.filter((k) => !named.has(k))];
  const spoken = open.filter((k) => named.has(k)).length;
  const isSure = (at: number, first: number): boolean => {
    const known = all(rules.map((one) => isAdopted(one, votes)));
    if (known !== undefined) return known;
    if (spoken > MOST_NAMED) return false;
    const member = ways[at]!;
    // Of members whom no rule names it matters only how many vote how, so these vote in one order.
    for (let vote = named.has(member) ? 0 : first; vote < VOTES.length; vote++) {
      votes[member] = VOTES[vote]!;
      const isSo = isSure(at + 1, named.has(member) ? 0 : vote);
      votes[member] = undefined;
      if (!isSo) return false;
    }
    return true;
  };
  return isSure(0, 0);
}

/** Ways to vote are not tried out where rules tell apart more members than that. */
const MOST_NAMED = 12;

/** How somebody may vote who is there. */
const VOTES: readonly Vote[] = ['no', 'abstain', 'yes'];

/** Members whose own votes a formula asks for, or whose votes weigh more or less than others do. */
function toldApart(formula: TallyFormula): number[] {
  if (formula.kind === 'vote') return [formula.member];
  if (formula.kind === 'at-least') return [...(formula.weights ?? []).keys()];
  return formula.kind === 'not' ? toldApart(formula.of) : formula.of.flatMap(toldApart);
}

/** Votes of which some are not known. */
type Votes = readonly (Vote | undefined)[];

function isAdopted({ votesNeeded, when }: Adoption, votes: Votes): boolean | undefined {
  const yes = votes.filter((vote) => vote === 'yes').length;
  const open = votes.filter((vote) => vote === undefined).length;
  const hasVotes = yes >= votesNeeded || (yes + open < votesNeeded ? false : undefined);
  return all([hasVotes, when === undefined || isTrue(when, votes)]);
}

function isTrue(formula: TallyFormula, votes: Votes): boolean | undefined {
  switch (formula.kind) {
    case 'and':
      return all(formula.of.map((part) => isTrue(part, votes)));
    case 'or':
      return not(all(formula.of.map((part) => not(isTrue(part, votes)))));
    case 'not':
      return not(isTrue(formula.of, votes));
    case 'vote': {
      const vote = votes[formula.member];
      return vote === undefined ? undefined : vote === formula.vote;
    }
    case 'at-least': {
      const { times, plus, weights } = formula;
      const open = VOTES.map((vote) => times[vote]);
      const sum = (ofOpen: number) =>
        votes.reduce(
          (total, vote, k) => total + (vote ? times[vote] : ofOpen) * (weights?.[k] ?? 1),
          plus,
        );
      if (sum(Math.min(...open)) >= 0) return true;
      return sum(Math.max(...open)) < 0 ? false : undefined;
    }
  }
}

function all(parts: readonly (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

function not(part: boolean | undefined): boolean | undefined {
  return part === undefined ? undefined : !part;
}
