import type { ClaimLink } from '@standoff/language';
import type { Telling } from '@standoff/propositions';
import { speakOfDeals } from '@standoff/wording';
import { changesFrom } from '../votes/tell-votes.ts';
import { groundOfVote } from '../words/settled.ts';
import type { Afterwards, Deal, Deals } from './deal.ts';
import { agreedOn } from './tell-deal.ts';

speakOfDeals();

/** By what votes a body would take back at once what it decided by a deal, who would vote for that, and who is locked in. */
export function tellAfterwards(found: Deals, { state, explained }: Deal): Telling<ClaimLink>[] {
  return (explained?.afterwards ?? []).flatMap((one) => tellOne(found, state, one));
}

function tellOne(found: Deals, state: Deal['state'], afterwards: Afterwards): Telling<ClaimLink>[] {
  const { stateId, movers } = found.casebook;
  const body = movers[afterwards.mover]!.id;
  if (afterwards.status === 'impossible') {
    const { are, why } = afterwards;
    const decided = found.casebook.conflict.bodies.find(({ id }) => id === body);
    if (why === 'limits' && decided?.agreement !== undefined) {
      return [{ says: changesFrom(found.casebook, decided, state) }];
    }
    return [{ says: { kind: 'stepFails', who: body, from: stateId(state), are, why } }];
  }
  const { back, vote, inFavour, needed } = afterwards;
  const about = { ...agreedOn(found, state), body, back: stateId(back) };
  const put = { body, from: stateId(state), draft: stateId(back) };
  return [
    {
      says: { kind: 'takenBack', ...about, so: vote.passes },
      mood: 'would',
      joined: [
        { by: 'so', told: { says: { kind: 'tally', ...put, ...groundOfVote(vote).vote! } } },
      ],
    },
    ...(inFavour.length === 0
      ? []
      : [{ says: { kind: 'votesBack', ...about, who: inFavour, needed } } as const]),
  ];
}
