import type {
  Adoption,
  Member,
  Model,
  TallyFormula,
  Vote,
  VotingPreference,
} from '../model/model.ts';
import type { StateCode } from '../model/state-code.ts';
import { type PlainModel, readPlainly } from './plain-reading.ts';
import { satisfies } from './plain-votes.ts';

/** Some who act together, read from the model. Said once more and on purpose not taken from what analyses use. */
export interface PlainParty {
  /** Those whose preferences count. */
  readonly asked: readonly number[];
  /** Those who move for them. */
  readonly movers: readonly number[];
  /** Those who may answer them. */
  readonly outside: readonly number[];
  /** Moves of those who move for them, of bodies what is carried if they vote for it. */
  moves(mover: number, state: StateCode): readonly StateCode[];
}

/** Reads how some act together: decision makers and bodies that are named, by position. */
export function readParty(model: Model, reading: PlainModel, party: readonly number[]): PlainParty {
  const everybody = [...model.preferences.keys()];
  const deciders = party.filter((member) => model.preferences[member]!.kind !== 'voting');
  if (deciders.length === 0 || party.length === 1) {
    const outside = everybody.filter((mover) => !party.includes(mover));
    return { asked: party, movers: party, outside, moves: reading.moves };
  }
  const theirs = everybody.filter((mover) => {
    const rule = model.preferences[mover]!;
    return rule.kind === 'voting' && isTheirs(rule, deciders);
  });
  const agreed = readPlainly(modelAsAgreed(model, deciders, [...party, ...theirs]));
  const isOnlyTheirs = (mover: number) => {
    const rule = model.preferences[mover]!;
    return theirs.includes(mover) && rule.kind === 'voting' && others(rule, deciders).length === 0;
  };
  return {
    asked: deciders,
    movers: everybody.filter((mover) => party.includes(mover) || theirs.includes(mover)),
    outside: everybody.filter((mover) => !party.includes(mover) && !isOnlyTheirs(mover)),
    moves: agreed.moves,
  };
}

/** The model in which some bodies adopt what is carried if decision makers vote for it as they agreed. */
export function modelAsAgreed(
  model: Model,
  deciders: readonly number[],
  bodies: readonly number[],
): Model {
  const preferences = model.preferences.map((rule, mover) =>
    rule.kind === 'voting' && bodies.includes(mover) ? withTheirVotes(rule, deciders) : rule,
  );
  return { ...model, preferences };
}

function isTheirs(rule: VotingPreference, deciders: readonly number[]): boolean {
  const voting = rule.members.some((one) => isOf(one, deciders));
  return voting && (rule.agreement === true || areEnough(rule, deciders));
}

function isOf(member: Member, deciders: readonly number[]): boolean {
  return member.kind === 'sincere' && deciders.includes(member.decisionMaker);
}

/** Decision makers besides who vote or propose. */
function others({ members, sponsors = [] }: VotingPreference, deciders: readonly number[]) {
  const voting = members.flatMap((one) => (one.kind === 'sincere' ? [one.decisionMaker] : []));
  return [...voting, ...sponsors].filter((dm) => !deciders.includes(dm));
}

function withTheirVotes(rule: VotingPreference, deciders: readonly number[]): VotingPreference {
  const { sponsors, ...free } = rule;
  const isFree = sponsors === undefined || sponsors.some((dm) => deciders.includes(dm));
  return {
    ...(isFree ? free : rule),
    members: rule.members.map((one) =>
      isOf(one, deciders) ? { kind: 'fixed', vote: 'yes', veto: one.veto } : one,
    ),
  };
}

/** Whether a rule is met by what is known of ballots, each comparison taken at its least; otherwise nothing is shown. */
function surelySatisfies(
  { votesNeeded, when }: Adoption,
  ballots: readonly Vote[],
  open: readonly number[],
): boolean {
  const yes = ballots.filter((ballot, k) => ballot === 'yes' && !open.includes(k)).length;
  return yes >= votesNeeded && (when === undefined || surely(when, ballots, open, true));
}

/** Whether a formula is surely true, or surely false. */
function surely(
  formula: TallyFormula,
  ballots: readonly Vote[],
  open: readonly number[],
  so: boolean,
): boolean {
  if (formula.kind === 'not') return surely(formula.of, ballots, open, !so);
  if (formula.kind === 'vote') {
    return !open.includes(formula.member) && (ballots[formula.member] === formula.vote) === so;
  }
  if (formula.kind === 'at-least') {
    let sum = formula.plus;
    for (const [k, ballot] of ballots.entries()) {
      const ways = open.includes(k) ? OPEN.map((vote) => formula.times[vote]) : undefined;
      const counts = ways ? (so ? Math.min(...ways) : Math.max(...ways)) : formula.times[ballot];
      sum += counts * (formula.weights?.[k] ?? 1);
    }
    return sum >= 0 === so;
  }
  const parts = formula.of.map((part) => surely(part, ballots, open, so));
  return (formula.kind === 'and') === so ? !parts.includes(false) : parts.includes(true);
}

/** More votes of which a rule speaks by name are not tried out. */
const MOST_NAMED = 12;

/** Whether their votes carry whatever they agree on, tried with all that others may vote. */
function areEnough(rule: VotingPreference, deciders: readonly number[]): boolean {
  const { members, sponsors, byLevel, byOption } = withTheirVotes(rule, deciders);
  const rules = byLevel?.rules ?? byOption?.map((one) => one.rule ?? rule) ?? [rule];
  const open = members.flatMap((one, k) => (one.kind === 'fixed' ? [] : [k]));
  const named = open.filter((k) => rules.some(({ when }) => when && speaksOf(when, k)));
  const unnamed = open.filter((k) => !named.includes(k));
  const ballots = members.map((one): Vote => (one.kind === 'fixed' ? one.vote : 'no'));
  if (sponsors !== undefined) return false;
  // Where a no of one of them defeats all, the first ballots show it.
  if (members.some(({ veto }, k) => veto && ballots[k] === 'no')) return false;
  if (named.length > MOST_NAMED) return rules.every((one) => surelySatisfies(one, ballots, open));
  for (const cast of waysToVote(named, unnamed)) {
    for (const [k, vote] of cast) ballots[k] = vote;
    if (!rules.every((one) => satisfies(one, ballots))) return false;
  }
  return true;
}

/** All ways to vote, of members whom no rule names by how many of them vote how. */
function* waysToVote(named: readonly number[], unnamed: readonly number[]): Iterable<Ballot[]> {
  for (let way = 0; way < 3 ** named.length; way++) {
    const spoken = named.map((k, at): Ballot => [k, OPEN[Math.floor(way / 3 ** at) % 3]!]);
    for (let yes = 0; yes <= unnamed.length; yes++) {
      for (let no = 0; yes + no <= unnamed.length; no++) {
        const silent = unnamed.map((k, at): Ballot => {
          if (at < yes) return [k, 'yes'];
          return [k, at < yes + no ? 'no' : 'abstain'];
        });
        yield [...spoken, ...silent];
      }
    }
  }
}

/** How a member votes, by its position. */
type Ballot = readonly [member: number, vote: Vote];

const OPEN: readonly Vote[] = ['yes', 'no', 'abstain'];

function speaksOf(formula: TallyFormula, member: number): boolean {
  if (formula.kind === 'vote') return formula.member === member;
  if (formula.kind === 'at-least') return formula.weights !== undefined;
  const parts = formula.kind === 'not' ? [formula.of] : formula.of;
  return parts.some((part) => speaksOf(part, member));
}
