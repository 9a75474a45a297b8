import type { StateCode } from '@standoff/engine';
import type { Body, ClaimLink } from '@standoff/language';
import type { Proposition, Telling } from '@standoff/propositions';
import { speakOfDeals } from '@standoff/wording';
import { isBody } from '../casebook/moves.ts';
import { memberIds } from '../coalitions/tell-coalitions.ts';
import { because } from '../explain/step.ts';
import { plainFormula } from '../said/plain-formula.ts';
import { sayBar } from '../treaties/tell-treaties.ts';
import { type Put, tellBallots, tellPivots, tellVerdict } from '../votes/tell-votes.ts';
import type { Deals, MissingStep, Obstacle, RefusedDeal } from './deal.ts';
import { agreedOn, type DealsOf, type DealTelling } from './tell-deal.ts';

speakOfDeals();

type Unwilling = RefusedDeal['unwilling'][number];

/** That a state is no deal: whether the parties can bring it about, and who of them does not prefer it. */
export function tellNoDeal(found: DealsOf, refused: RefusedDeal): DealTelling[] {
  const { state, isReached } = refused;
  const agreed = agreedOn(found, state);
  const { from, against = from } = found;
  if (state === against) {
    const { from: start, deal } = agreed;
    return [{ says: { kind: 'alreadyThere', from: start, deal }, detail: 'brief' }];
  }
  const says: Proposition = { kind: 'isDeal', ...agreed, so: false };
  const reasons: DealTelling[] = [
    ...(isReached ? [] : [{ says: { kind: 'bringsAbout', ...agreed, so: false } } as const]),
    ...tellUnwilling(found, refused),
  ];
  const joined = reasons.map((told, k) => ({ by: k === 0 ? 'so' : 'and', told }) as const);
  return [{ says, joined, detail: 'brief' }];
}

/** How those compare it with where they set out who do not prefer it, and why. */
function tellUnwilling(
  { casebook, from, against = from }: DealsOf,
  { state, unwilling }: Pick<RefusedDeal, 'state' | 'unwilling'>,
): DealTelling[] {
  const both = { first: casebook.stateId(state), second: casebook.stateId(against) };
  const compares = (
    members: readonly number[],
    order: Unwilling['reason']['order'],
  ): Proposition => {
    return { kind: 'compares', who: memberIds(casebook, members), order, ...both, so: true };
  };
  // To those who like both alike nothing has to be said but that.
  const isAlike = ({ reason: { order } }: Unwilling) => order === 'better' || order === 'equal';
  const alike = unwilling.filter(isAlike).map(({ who }) => who);
  const others = unwilling.filter((one) => !isAlike(one));
  return [
    ...others.map(({ who, reason }) => {
      const says = compares([who], reason.order);
      return because(casebook, says, { who, first: state, second: against, reason });
    }),
    ...(alike.length === 0 ? [] : [{ says: compares(alike, 'equal') }]),
  ];
}

/** Where parties can bring about states and none is a deal: what comes closest to one, and who does not want it. */
export function tellClosest(found: Deals): DealTelling[] {
  const { closest, casebook, parties } = found;
  if (closest === undefined) return [];
  const deciders = parties.filter((party) => !isBody(casebook, party)).length;
  const says: Proposition = {
    kind: 'closestToDeal',
    ...agreedOn(found, closest.state),
    n: deciders - closest.unwilling.length,
  };
  return [{ says }, ...tellUnwilling(found, closest)];
}

/** Whose options it takes, or which step fails in the nearest state and because of whom; a paragraph for each. */
export function tellObstacle(
  found: DealsOf,
  state: StateCode,
  obstacle: Obstacle,
): Telling<ClaimLink>[][] {
  const { casebook } = found;
  const agreed = agreedOn(found, state);
  const id = (mover: number) => casebook.movers[mover]!.id;
  if (obstacle.kind === 'outside') {
    return obstacle.of.map(({ mover, are }) => [
      { says: { kind: 'needsOther', ...agreed, who: id(mover), are } },
    ]);
  }
  if (obstacle.kind === 'at-once') return tellPartsMissing(found, state, obstacle.missing);
  const { nearest, missing } = obstacle;
  return [
    [{ says: { kind: 'nearestTo', ...agreed, nearest: casebook.stateId(nearest) } }],
    ...missing.map((step) => tellMissing(found, nearest, step)),
    ...tellVoting(found, missing),
  ];
}

/** Who cannot do its part of one joint move. */
function tellPartsMissing(
  found: DealsOf,
  state: StateCode,
  missing: readonly MissingStep[],
): Telling<ClaimLink>[][] {
  const agreed = agreedOn(found, state);
  return [
    ...missing.map((part): Telling<ClaimLink>[] => {
      if (part.why === 'vote') return tellMissing(found, part.from, part);
      const who = found.casebook.movers[part.mover]!.id;
      const { are } = part;
      if (part.why !== 'bound') return [{ says: { kind: 'partForbidden', ...agreed, who, are } }];
      const { agreement, formula, notice } = part.bar;
      const bound = plainFormula(formula);
      const binding = { agreement: agreement.id, bound, notice };
      return [{ says: { kind: 'partBound', ...agreed, who, are, ...binding } }];
    }),
    ...tellVoting(found, missing),
  ];
}

/** How members of the bodies vote that do not carry a step: parties too as the file says, where it gives their vote. */
function tellVoting(
  { casebook, parties }: DealsOf,
  missing: readonly MissingStep[],
): Telling<ClaimLink>[][] {
  const bodies = missing.flatMap(({ why, mover }) =>
    why === 'vote' ? [casebook.conflict.bodies[mover - casebook.decisionMakers.length]!] : [],
  );
  if (bodies.length === 0) return [];
  const members = bodies.flatMap((body) => body.members);
  const given = members.filter(
    (one) => one.vote !== undefined || one.like !== undefined || one.yesTo !== undefined,
  );
  const agreed = memberIds(casebook, parties);
  const isGiven = (id: string) => given.some((one) => one.id === id);
  const says: Proposition = {
    kind: 'votesInDeals',
    given: agreed.filter(isGiven),
    ...(given.some(({ id }) => !agreed.includes(id)) && { others: true }),
  };
  return [[{ says }]];
}

/** So many of those who do not vote for a draft are told with their reasons. */
const FEW = 3;

function tellMissing(
  { casebook, parties }: DealsOf,
  nearest: StateCode,
  step: MissingStep,
): Telling<ClaimLink>[] {
  const { mover, are, why } = step;
  if (why === 'bound') {
    return [{ says: sayBar(casebook, mover, nearest, step.to, step.bar) }];
  }
  if (why !== 'vote') {
    const from = casebook.stateId(nearest);
    return [{ says: { kind: 'stepFails', who: casebook.movers[mover]!.id, from, are, why } }];
  }
  const { from, vote } = step;
  const body = casebook.conflict.bodies[mover - casebook.decisionMakers.length]!;
  const voting = memberIds(casebook, parties).filter((id) => mayVote(body, id));
  const put: Put = { casebook, body, from, ...(voting.length > 0 && { agreed: voting }) };
  const isAlone = (member: number) => vote.pivotal.some((one) => one.member === member);
  const against = vote.ballots
    .map((one, member) => ({ one, first: isAlone(member) }))
    .filter(({ one }) => one.vote !== 'yes' && one.reason !== undefined)
    .sort((a, b) => Number(b.first) - Number(a.first));
  const told = against.slice(0, FEW).map(({ one }) => tellBallots(put, vote, [one]));
  return [tellVerdict(put, vote), ...told, ...tellPivots(put, vote)];
}

/** Whether somebody votes in a body by what it wants, or may propose drafts to it. */
function mayVote({ members, sponsors = [] }: Body, id: string): boolean {
  return members.some((one) => one.id === id && one.vote === undefined) || sponsors.includes(id);
}
