import type { AdoptsWhen, Body, BodyMember, ClaimLink } from '@standoff/language';
import type { Of, Proposition, Telling } from '@standoff/propositions';
import { speakOfVotes } from '@standoff/wording';
import { plainFormula } from '../said/plain-formula.ts';
import { tellBonds } from '../treaties/tell-treaties.ts';
import { groupsAlike } from '../words/groups-alike.ts';
import { groundOfVote } from '../words/settled.ts';
import { dilutionPath, type TurnedVote, turnedVotes } from './dilution-path.ts';
import { lastAdoption } from './last-adoption.ts';
import type { Ballot, BodyVotes, DraftVote } from './vote.ts';

speakOfVotes();

type VoteTelling = Telling<ClaimLink>;

/** Where drafts of a body start. */
export interface Put extends Pick<BodyVotes, 'casebook' | 'body' | 'from'> {
  /** Who votes for the drafts as agreed on, by id; left out where nobody does. */
  readonly agreed?: readonly string[];
}
type Taken = Omit<DraftVote, 'dilutions'>;

/** What becomes of the drafts of a body, by which rule, and what it adopted before. */
export function tellBody(votes: BodyVotes): VoteTelling[] {
  const { casebook, body, from, drafts, strongest } = votes;
  const passing = drafts.filter(({ passes }) => passes).length;
  return [
    {
      says: {
        kind: 'draftsPass',
        body: body.id,
        from: casebook.stateId(from),
        n: passing,
        of: drafts.length,
        furthest: strongest.map(casebook.stateId),
      },
      detail: 'brief',
    },
    ...tellRules(votes),
    ...tellGiven(votes),
    ...tellAdopted(votes),
  ];
}

/** What it takes to adopt a draft; of an agreement, to change it from where it stands. */
function tellRule({ casebook, body, from }: Put): VoteTelling {
  const { id, votesNeeded: n, members, when, agreement } = body;
  if (agreement !== undefined) return { says: changesFrom(casebook, body, from) };
  if (when !== undefined) {
    const { text, ...rest } = when;
    return {
      says: {
        kind: 'adoptsWhen',
        body: id,
        when: text,
        ...shownOf(rest),
      },
    };
  }
  return { says: { kind: 'votesNeeded', body: id, n, of: members.length } };
}

/** What was shown of a rule over tallies. */
function shownOf({ yesHelps, noHarms }: Pick<AdoptsWhen, 'yesHelps' | 'noHarms'>) {
  return {
    ...(yesHelps !== undefined && { yesHelps }),
    ...(noHarms !== undefined && { noHarms }),
  };
}

/** The rule of the body, where some option has none of its own, and those of options. */
function tellRules(votes: Put): VoteTelling[] {
  const { id: body, rulesOfOptions = [], members, options } = votes.body;
  const own = rulesOfOptions.map(({ option, votesNeeded: n, when, vetoes }): VoteTelling => {
    return {
      says: {
        kind: 'adoptsOption',
        body,
        option: `${body}.${option}`,
        n,
        of: members.length,
        ...(when && { when: when.text }),
        ...(when && shownOf(when)),
        vetoes,
      },
    };
  });
  const bonds = tellBonds(votes.body).map((says): VoteTelling => ({ says }));
  return [...(own.length < options.length ? [tellRule(votes)] : []), ...own, ...bonds];
}

/** Who changes an agreement from what it stands at in a state. */
export function changesFrom(
  casebook: Put['casebook'],
  { id, members, options: [option], agreement }: Put['body'],
  from: Put['from'],
): Of<'changedBy'> {
  const at = casebook.options.findIndex((one) => one.option === option);
  const level = casebook.states.levels(from)[at];
  const ways = (agreement?.transitions ?? []).flatMap((one): Of<'changedBy'>['ways'] => {
    if (one.from !== level || one.by.kind === 'nobody') return [];
    const way = { to: { words: option!.levels[one.to]!.phrase }, of: members.length };
    if (one.by.kind === 'each') return [{ ...way, how: 'each', n: 1 }];
    const { votes: n, when } = one.by;
    return [
      when
        ? { ...way, how: 'formula', n, when: when.text, ...shownOf(when) }
        : { ...way, how: 'votes', n },
    ];
  });
  return { kind: 'changedBy', body: id, from: casebook.stateId(from), ways };
}

/** Votes that the file gives: those that are the same on every draft, of many members how many; then those that follow from others. */
function tellGiven(votes: BodyVotes): VoteTelling[] {
  const { body, drafts } = votes;
  const [draft] = drafts;
  if (draft === undefined) return [];
  const isForAll = ({ like, byDraft }: Ballot) => like === undefined && !byDraft;
  const fixed = givenIn(draft).filter(([one]) => isForAll(one!));
  const told = fixed.map((alike): VoteTelling => {
    const { vote } = alike[0]!;
    return alike.length > FEW_GIVEN
      ? { says: { kind: 'votesGiven', body: body.id, vote, n: alike.length } }
      : tellBallots(votes, draft, alike);
  });
  return [...told, ...tellLikes(body), ...tellToward(body)];
}

function tellLikes({ id, members }: Body): VoteTelling[] {
  const following = members.filter(({ like }) => like !== undefined);
  return groupsAlike(following, ({ like }) => like!).map((some) => ({
    says: {
      kind: 'votesLike',
      body: id,
      who: some.map((one) => one.id),
      like: some[0]!.like!,
    },
  }));
}

function tellToward({ id, members }: Body): VoteTelling[] {
  const wanting = members.filter(({ yesTo }) => yesTo !== undefined);
  const howOf = ({ yesTo, otherwise }: BodyMember) =>
    JSON.stringify([yesTo!.map(plainFormula), otherwise]);
  return groupsAlike(wanting, howOf).map((some) => ({
    says: {
      kind: 'votesToward',
      body: id,
      who: some.map((one) => one.id),
      to: some[0]!.yesTo!.map(plainFormula),
      otherwise: some[0]!.otherwise!,
    },
  }));
}

/** So many members with a given vote are named beside the rule. */
const FEW_GIVEN = 3;

/** What the body adopted of what is the case, so that a reader knows of drafts from before that. */
export function tellAdopted({ casebook, body, from }: BodyVotes): VoteTelling[] {
  if (from !== casebook.statusQuo) return [];
  const mover = casebook.movers.findIndex(({ id }) => id === body.id);
  const adoption = lastAdoption(casebook, mover);
  if (adoption === undefined) return [];
  const { before, on, what } = adoption;
  return [
    {
      says: {
        kind: 'adopted',
        body: body.id,
        from: casebook.stateId(from),
        before: casebook.stateId(before),
        on,
        what: { words: what },
      },
    },
  ];
}

/** One draft: whether it passes and why, who votes how, and what would turn the result. */
export interface DraftTold {
  readonly verdict: VoteTelling;
  /** Members that vote as they prefer one by one, then those together whose given votes are alike. */
  readonly ballots: readonly { readonly of: readonly Ballot[]; readonly told: VoteTelling }[];
  readonly proposed: readonly VoteTelling[];
  readonly pivots: readonly VoteTelling[];
}

export function tellDraft(votes: BodyVotes, vote: DraftVote): DraftTold {
  return {
    verdict: tellVerdict(votes, vote),
    ballots: ballotsOf(vote).map((of) => ({ of, told: tellBallots(votes, vote, of) })),
    proposed: tellProposed(votes, vote),
    pivots: tellPivots(votes, vote),
  };
}

/** `“full oil embargo” would fail: 13 for, 2 against; China and Russia veto it.` */
export function tellVerdict(votes: Put, vote: Taken): VoteTelling {
  const put = putAsAgreed(votes, vote);
  const { agreed, ...alone } = put;
  const tally: Of<'tally'> = { kind: 'tally', ...put, ...groundOfVote(vote).vote! };
  const says: Proposition =
    agreed === undefined
      ? { kind: 'passes', ...alone, so: vote.passes }
      : { kind: 'passesAsAgreed', ...alone, agreed, so: vote.passes };
  return { says, mood: 'would', joined: [{ by: 'so', told: { says: tally } }] };
}

function putAsAgreed(
  votes: Put,
  vote: Pick<DraftVote, 'draft'>,
): ReturnType<typeof putOf> & Pick<Put, 'agreed'> {
  return { ...putOf(votes, vote), ...(votes.agreed && { agreed: votes.agreed }) };
}

function putOf({ casebook, body, from }: Put, { draft }: Pick<DraftVote, 'draft'>) {
  return { body: body.id, from: casebook.stateId(from), draft: casebook.stateId(draft) };
}

function ballotsOf(draft: DraftVote): (readonly Ballot[])[] {
  const own = draft.ballots.filter(({ reason }) => reason !== undefined);
  return [...own.map((one) => [one]), ...givenIn(draft)];
}

/** Members whose votes are given, those together who vote alike. */
function givenIn({ ballots }: DraftVote): (readonly Ballot[])[] {
  return groupsAlike(
    ballots.filter(({ reason }) => reason === undefined),
    (one) => `${castBy(one)} ${one.like ?? ''} ${one.byDraft ?? false}`,
  );
}

/** Votes of members who vote alike, with what settles them. Throws a RangeError for none. */
export function tellBallots(
  votes: Put,
  vote: Pick<DraftVote, 'draft'>,
  ballots: readonly Ballot[],
): VoteTelling {
  const [first] = ballots;
  if (first === undefined) throw new RangeError('no ballot was given');
  const { reason } = first;
  const put = putOf(votes, vote);
  const who = ballots.map(({ id }) => id);
  const says: Of<'ballot'> = { kind: 'ballot', ...put, who, vote: first.vote };
  if (reason === undefined) {
    const { like, byDraft } = first;
    return { says: { ...says, ...(like !== undefined && { like }), ...(byDraft && { byDraft }) } };
  }
  const { order, greatly, ground, claims } = reason;
  const compared: Of<'ballot'> = {
    ...says,
    order,
    ...(order === 'worse' && greatly && { greatly }),
    ...(first.yielded && { yields: true }),
  };
  if (ground === undefined || (order !== 'better' && order !== 'worse')) {
    return { says: compared, claims };
  }
  const settled: Of<'settled'> = {
    kind: 'settled',
    who: first.id,
    first: put.draft,
    second: put.from,
    order,
    ...ground,
  };
  return { says: compared, joined: [{ by: 'because', told: { says: settled } }], claims };
}

function tellProposed(votes: BodyVotes, vote: DraftVote): VoteTelling[] {
  const { proposedBy = [] } = vote;
  if (proposedBy.length === 0) return [];
  const who = proposedBy.map((dm) => votes.casebook.decisionMakers[dm]!.id);
  return [{ says: { kind: 'proposes', ...putOf(votes, vote), who }, detail: 'full' }];
}

/** Who could turn the result, those together who could do so alike. */
export function tellPivots(votes: Put, vote: Taken): VoteTelling[] {
  const { ballots, pivotal, passes } = vote;
  return groupsAlike(pivotal, ({ otherwise }) => otherwise.join()).map((some) => {
    const those = some.map(({ member }) => ballots[member]!);
    const idsOf = (isGiven: boolean) =>
      those.flatMap(({ id, reason }) => ((reason === undefined) === isGiven ? [id] : []));
    const { otherwise } = some[0]!;
    return {
      says: {
        kind: 'pivotal',
        ...putAsAgreed(votes, vote),
        who: idsOf(false),
        given: idsOf(true),
        votes: otherwise,
        passes,
      },
    };
  });
}

/** So many dilutions of a draft are told. */
const MOST_DILUTIONS = 10;

/** How a draft that fails could be weakened so that it passes; of the one that was asked for the way there as well. */
export function tellDilutions(votes: BodyVotes, vote: DraftVote): VoteTelling[] {
  const told = vote.dilutions.slice(0, MOST_DILUTIONS);
  const n = vote.dilutions.length - told.length;
  const beside = told.map(votes.casebook.stateId);
  return [
    ...told.flatMap((to) => tellDilution(votes, vote, to)),
    ...(n > 0
      ? [{ says: { kind: 'weakenedElse', ...putOf(votes, vote), n, beside } as const }]
      : []),
  ];
}

function tellDilution(votes: BodyVotes, vote: DraftVote, to: DraftVote['draft']): VoteTelling[] {
  const { casebook, drafts, asked } = votes;
  const passing = drafts.find(({ draft }) => draft === to)!;
  const put = putOf(votes, vote);
  const turned = turnedAlike(turnedVotes(vote, passing));
  const weakened: VoteTelling = {
    says: { kind: 'weakened', ...put, to: casebook.stateId(to), turned },
  };
  const steps = asked === vote ? dilutionPath(votes, vote, to) : [];
  if (steps.length < 2) return [weakened];
  const told = steps.map((step) => ({
    draft: casebook.stateId(step.vote.draft),
    turned: turnedAlike(step.turned),
  }));
  return [weakened, { says: { kind: 'weakenedBySteps', ...put, steps: told } }];
}

/** Those together who turn alike. */
function turnedAlike(turned: readonly TurnedVote[]): Of<'weakened'>['turned'] {
  const how = ({ before, after }: TurnedVote) => `${castBy(before)} ${castBy(after)}`;
  return groupsAlike(turned, how).map((some) => ({
    who: some.map(({ after }) => after.id),
    was: castBy(some[0]!.before),
    is: castBy(some[0]!.after),
  }));
}

/** A vote, and of one against whether it is a veto. */
export function castBy({ vote, member }: Ballot): Of<'weakened'>['turned'][number]['is'] {
  return vote === 'no' && member.veto ? 'veto' : vote;
}
