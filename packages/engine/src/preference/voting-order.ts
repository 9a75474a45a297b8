import type { AdoptionByLevel, Model, OwnPreference, VotingPreference } from '../model/model.ts';
import {
  type NeededByDraft,
  type Order,
  prefers,
  type RelationOrder,
  type Seats,
} from '../orders/order.ts';
import { runToEnd } from '../run/steps.ts';
import { levelsByCell } from '../space/levels-by-cell.ts';
import type { Space } from '../space/space.ts';
import { createGreatOrder } from './great-order.ts';
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
  const { byLevel } = rule;
  const levelOf = levelsByCell(form, space);
  if (!countsYesOnly(rule)) {
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
    seats ??= seatMembers(rule, orders, greatOrderOf, (cell) => levelOf(byLevel!.option, cell));
    return seats;
  };
  return {
    kind: 'relation',
    ...vote,
    voting,
    prefers: (draft, from) => carries(voting(), draft, from),
  };
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
  { members, votesNeeded, sponsors, byLevel }: VotingPreference,
  orders: readonly Order[],
  greatOrderOf: (decisionMaker: number) => Order,
  levelOf: (cell: number) => number,
): Seats {
  const fixed = members.filter((member) => member.kind === 'fixed');
  const sincere = members.filter((member) => member.kind === 'sincere');
  const orderOf = (dm: number): Order => orders[dm]!;
  const given = fixed.filter(({ vote }) => vote === 'yes').length;
  const byDraft = byLevel && neededByLevel(byLevel, levelOf, given);
  const most = byLevel ? Math.max(...byLevel.rules.map((rule) => rule.votesNeeded)) : votesNeeded;
  return {
    sponsors: sponsors?.map(orderOf),
    needed: most - given,
    ...(byDraft && { byDraft }),
    blocked: fixed.some(({ vote, veto }) => veto && vote === 'no'),
    vetoes: sincere
      .filter(({ veto }) => veto)
      .map(({ decisionMaker, yields }) => ({
        order: orderOf(decisionMaker),
        great: yields ? greatOrderOf(decisionMaker) : undefined,
      })),
    others: sincere.filter(({ veto }) => !veto).map(({ decisionMaker: dm }) => orderOf(dm)),
  };
}

/** By the level at which an option stands: what takes a vote elsewhere has to have the votes of all that lead away from there. */
function neededByLevel(
  { rules }: AdoptionByLevel,
  levelOf: (cell: number) => number,
  given: number,
): NeededByDraft {
  const most: number[] = [];
  const least: number[] = [];
  const direct: number[][] = [];
  for (const { from, to, votesNeeded } of rules) {
    const needed = votesNeeded - given;
    most[from] = Math.max(most[from] ?? needed, needed);
    least[from] = Math.min(least[from] ?? needed, needed);
    direct[from] ??= [];
    direct[from][to] = needed;
  }
  const mostFrom = (cell: number): number => most[levelOf(cell)] ?? Number.POSITIVE_INFINITY;
  return {
    mostFrom,
    leastFrom: (cell) => least[levelOf(cell)] ?? Number.POSITIVE_INFINITY,
    neededFor: (draft, from) => direct[levelOf(from)]?.[levelOf(draft)] ?? mostFrom(from),
  };
}

/** What `prefersByVote` says of a rule, for very many drafts. A state is no draft of itself, whoever always votes yes. */
function carries(
  { sponsors, needed, byDraft, blocked, vetoes, others }: Seats,
  draft: number,
  from: number,
): boolean {
  if (blocked || draft === from) return false;
  if (sponsors !== undefined && !somebodyPrefers(sponsors, draft, from)) return false;
  let missing = byDraft?.neededFor(draft, from) ?? needed;
  for (let k = 0; k < vetoes.length; k++) {
    const { order, great } = vetoes[k]!;
    if (prefers(order, draft, from)) missing--;
    else if (prefers(great ?? order, from, draft) && (!great || prefers(order, from, draft))) {
      return false;
    }
  }
  for (let k = 0; missing > 0 && k < others.length; k++) {
    if (prefers(others[k]!, draft, from)) missing--;
  }
  return missing <= 0;
}

function somebodyPrefers(orders: readonly Order[], draft: number, from: number): boolean {
  for (let k = 0; k < orders.length; k++) if (prefers(orders[k]!, draft, from)) return true;
  return false;
}
