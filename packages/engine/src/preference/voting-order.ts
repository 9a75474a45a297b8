import type { Model, OwnPreference, SincereMember, VotingPreference } from '../model/model.ts';
import {
  type Order,
  prefers,
  type RelationOrder,
  type RuleByVotes,
  type Seats,
  type Voter,
} from '../orders/order.ts';
import { runToEnd } from '../run/steps.ts';
import { levelsByCell } from '../space/levels-by-cell.ts';
import type { Space } from '../space/space.ts';
import { createGreatOrder } from './great-order.ts';
import { canBeToldApart, ruleByVotes, type SettledByVotes } from './rule-by-votes.ts';
import { type Compared, prefersByVote } from './voting.ts';

/**
 * How a body orders the states: by a vote of its members. `orders` are those of the decision makers.
 * They are read when the first vote is taken, not before, and so may still be unknown.
 */
export function createVotingOrder(
  space: Space,
  { preferences, form }: Pick<Model, 'preferences' | 'form'>,
  rule: VotingPreference,
  orders: readonly Order[],
): RelationOrder {
  const vote = {
    byVote: true,
    rule,
    byRule: (other: VotingPreference) =>
      createVotingOrder(space, { preferences, form }, other, orders),
  };
  const great = new Map<number, Order>();
  const greatOrderOf = (dm: number): Order => {
    const known =
      great.get(dm) ?? runToEnd(createGreatOrder(space, preferences[dm] as OwnPreference));
    great.set(dm, known);
    return known;
  };
  const levelOf = levelsByCell(form, space);
  const voterOf = ({ decisionMaker, yields }: SincereMember): Voter => ({
    order: orders[decisionMaker]!,
    great: yields ? greatOrderOf(decisionMaker) : undefined,
  });
  if (!canBeSeated(rule)) {
    const compared: Compared<number> = {
      prefers: (dm, better, worse) => prefers(orders[dm]!, better, worse),
      greatlyPrefers: (dm, better, worse) => prefers(greatOrderOf(dm), better, worse),
      levelOf,
    };
    return {
      kind: 'relation',
      ...vote,
      prefers: (draft, from) => prefersByVote(rule, compared, draft, from),
    };
  }
  let seats: Seats | undefined;
  const voting = (): Seats => {
    if (seats !== undefined) return seats;
    const isByVotes = !isSettledByYes(rule);
    const isShared = form.kind === 'options' && form.options.some(({ shared }) => shared);
    const where = { cells: space.cells, isShared, levelOf };
    const byVotes = isByVotes ? ruleByVotes(rule, voterOf, where) : undefined;
    seats = seatMembers(rule, orders, voterOf, byVotes);
    return seats;
  };
  return {
    kind: 'relation',
    ...vote,
    voting,
    prefers: (draft, from) => carries(voting(), draft, from),
  };
}

/** Whether one number of yes votes, with vetoes, settles each draft. */
function isSettledByYes(rule: VotingPreference): boolean {
  return rule.byLevel === undefined && countsYesOnly(rule);
}

/** Whether votes of many drafts can be taken together where all who vote have ranks. */
export function canBeSeated(rule: VotingPreference): boolean {
  return isSettledByYes(rule) || canBeToldApart(rule);
}

/** Whether a number of yes votes, with vetoes, settles each draft. */
export function countsYesOnly({ when, byLevel, byOption, members }: VotingPreference): boolean {
  return (
    when === undefined &&
    byOption === undefined &&
    members.every(({ kind }) => kind !== 'toward') &&
    (byLevel?.rules.every((rule) => rule.when === undefined) ?? true)
  );
}

function seatMembers(
  { members, votesNeeded, sponsors }: VotingPreference,
  orders: readonly Order[],
  voterOf: (member: SincereMember) => Voter,
  byVotes: SettledByVotes | undefined,
): Seats {
  const fixed = members.filter((member) => member.kind === 'fixed');
  const sincere = members.filter((member) => member.kind === 'sincere');
  const orderOf = (dm: number): Order => orders[dm]!;
  const given = fixed.filter(({ vote }) => vote === 'yes').length;
  return {
    sponsors: sponsors?.map(orderOf),
    needed: byVotes?.fewest ?? votesNeeded - given,
    ...(byVotes && { byVotes: byVotes.rule }),
    blocked: fixed.some(({ vote, veto }) => veto && vote === 'no'),
    vetoes: sincere.filter(({ veto }) => veto).map(voterOf),
    others: sincere.filter(({ veto }) => !veto).map(({ decisionMaker: dm }) => orderOf(dm)),
  };
}

/** What `prefersByVote` says of a rule, for very many drafts. A state is no draft of itself, whoever always votes yes. */
function carries(
  { sponsors, needed, byVotes, blocked, vetoes, others }: Seats,
  draft: number,
  from: number,
): boolean {
  if (blocked || draft === from) return false;
  if (sponsors !== undefined && !somebodyPrefers(sponsors, draft, from)) return false;
  if (byVotes !== undefined) return carriedByVotes(byVotes, draft, from);
  let missing = needed;
  for (let k = 0; k < vetoes.length; k++) {
    if (prefers(vetoes[k]!.order, draft, from)) missing--;
    else if (isAgainst(vetoes[k]!, draft, from)) return false;
  }
  for (let k = 0; missing > 0 && k < others.length; k++) {
    if (prefers(others[k]!, draft, from)) missing--;
  }
  return missing <= 0;
}

function isAgainst({ order, great }: Voter, draft: number, from: number): boolean {
  return prefers(great ?? order, from, draft) && (!great || prefers(order, from, draft));
}

function carriedByVotes(rule: RuleByVotes, draft: number, from: number): boolean {
  let votes = 0;
  for (let k = rule.voters.length - 1; k >= 0; k--) {
    const voter = rule.voters[k]!;
    votes *= 3;
    if (prefers(voter.order, draft, from)) votes += 2;
    else if (!isAgainst(voter, draft, from)) votes++;
  }
  return rule.carries(votes, draft, from);
}

function somebodyPrefers(orders: readonly Order[], draft: number, from: number): boolean {
  for (let k = 0; k < orders.length; k++) if (prefers(orders[k]!, draft, from)) return true;
  return false;
}
