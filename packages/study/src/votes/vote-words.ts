import type { Tally, Vote } from '@standoff/engine';
import { counted, listOf, unique } from '../prose/lists.ts';
import { proseName } from '../prose/prose-name.ts';
import type { Ballot, DraftVote } from './vote.ts';

/** `13 for, 1 against, 1 abstains`; what nobody does is left out. */
function sayTally({ yes, no, abstain, absent }: Tally): string {
  const parts = [
    `${yes} for`,
    ...(no > 0 ? [`${no} against`] : []),
    ...(abstain > 0 ? [abstain === 1 ? '1 abstains' : `${abstain} abstain`] : []),
    ...(absent > 0 ? [`${absent} absent`] : []),
  ];
  return parts.join(', ');
}

/** Why a draft passes or fails: `14 for, 1 abstains`, `13 for, 2 against; China and Russia veto it`. */
export function sayResult({ tally, ballots, proposedBy, passes }: DraftVoteWords): string {
  if (proposedBy?.length === 0) return 'nobody who may propose it wants it';
  const count = sayTally(tally);
  if (passes) return count;
  if (tally.vetoes.length === 0) return `${count}, too few`;
  const vetoing = tally.vetoes.map((k) => proseName(ballots[k]!.name));
  return `${count}; ${listOf(vetoing)} ${vetoing.length === 1 ? 'vetoes' : 'veto'} it`;
}

type DraftVoteWords = Pick<DraftVote, 'tally' | 'ballots' | 'proposedBy' | 'passes'>;

/** `yes`, `no (veto)`, `abstain`. */
export function sayVote({ vote, member }: Ballot): string {
  if (vote === 'no' && member.veto) return 'no (veto)';
  return vote;
}

/** Why a member votes as it does. */
export function sayBallot({ reason, vote, yielded }: Ballot): string {
  if (reason === undefined) return vote === 'absent' ? 'not there' : 'taken to vote so';
  const settled = reason.words === undefined ? '' : `: ${reason.words}`;
  if (yielded) return `does not block what is no great loss${settled}`;
  switch (vote) {
    case 'yes':
      return `likes it better${settled}`;
    case 'no':
      return `likes it ${reason.greatly ? 'far less' : 'less'}${settled}`;
    default:
      return sayIndifference(reason);
  }
}

/** Who could turn the result, those together who could do so alike: `It would fail with a no of …` */
export function sayPivots({ ballots, pivotal, passes }: DraftVote): string[] {
  const keys = unique(pivotal.map(({ otherwise }) => otherwise.join()));
  return keys.map((key) => {
    const alike = pivotal.filter(({ otherwise }) => otherwise.join() === key);
    const votes = listOf(alike[0]!.otherwise.map(sayOther), 'or');
    const names = alike.map(({ member }) => proseName(ballots[member]!.name));
    return `It would ${passes ? 'fail' : 'pass'} with ${votes} of ${listOf(names, 'or')}.`;
  });
}

/** Of a member that abstains: not every one of these is indifferent. */
function sayIndifference({ order }: NonNullable<Ballot['reason']>): string {
  if (order === 'unknown') return 'is not known to like it better or less';
  return order === 'incomparable'
    ? 'cannot compare it with what is'
    : 'neither likes it better nor less';
}

function sayOther(vote: Vote): string {
  switch (vote) {
    case 'yes':
      return 'a yes';
    case 'no':
      return 'a no';
    case 'abstain':
      return 'an abstention';
    case 'absent':
      return 'the absence';
  }
}

/** `9 votes of 15 are needed`. */
export function sayNeeded(needed: number, members: number): string {
  return `${counted(needed, 'vote')} of ${members} ${needed === 1 ? 'is' : 'are'} needed`;
}
