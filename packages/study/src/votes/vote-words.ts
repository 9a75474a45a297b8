import type { Tally, Vote } from '@standoff/engine';
import {
  type Agreement,
  agreementOf,
  counted,
  inWords,
  listOf,
  proseName,
  unique,
} from '@standoff/wording';
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
  const vetoing = tally.vetoes.map((k) => ballots[k]!);
  return `${count}; ${listOf(vetoing.map(({ name }) => proseName(name)))} ${agreementOf(vetoing).verb('vetoes')} it`;
}

type DraftVoteWords = Pick<DraftVote, 'tally' | 'ballots' | 'proposedBy' | 'passes'>;

/** `yes`, `no (veto)`, `abstain`. */
export function sayVote({ vote, member }: Ballot): string {
  if (vote === 'no' && member.veto) return 'no (veto)';
  return vote;
}

/** Why a member votes as it does. */
export function sayBallot(ballot: Ballot): string {
  const { reason, vote, yielded } = ballot;
  const agreement = agreementOf([ballot]);
  const { verb } = agreement;
  if (reason === undefined) return vote === 'absent' ? 'not there' : 'taken to vote so';
  const settled = reason.words === undefined ? '' : `: ${reason.words}`;
  if (yielded) return `${verb('does')} not block what is no great loss${settled}`;
  switch (vote) {
    case 'yes':
      return `${verb('likes')} it better${settled}`;
    case 'no':
      return `${verb('likes')} it ${reason.greatly ? 'far less' : 'less'}${settled}`;
    default:
      return sayIndifference(reason, agreement);
  }
}

/** Who could turn the result, those together who could do so alike: `It would fail if … voted no` */
export function sayPivots({ ballots, pivotal, passes }: DraftVote): string[] {
  const keys = unique(pivotal.map(({ otherwise }) => otherwise.join()));
  return keys.map((key) => {
    const alike = pivotal.filter(({ otherwise }) => otherwise.join() === key);
    const votes = listOf(alike[0]!.otherwise.map(sayOther), 'or');
    return `It would ${passes ? 'fail' : 'pass'} if ${sayAnyOf(alike.map(({ member }) => ballots[member]!))} ${votes}.`;
  });
}

/** So many members with a given vote are named, or one more. */
const FEW_GIVEN = 3;

/** Any of some members: those that vote as they prefer by name, of many whose vote is given how many. */
function sayAnyOf(ballots: readonly Ballot[]): string {
  const own = ballots.filter(({ reason }) => reason !== undefined);
  const given = ballots.filter(({ reason }) => reason === undefined);
  const named = (some: readonly Ballot[]) => some.map(({ name }) => proseName(name));
  if (given.length <= FEW_GIVEN + 1) return listOf(named([...own, ...given]), 'or');
  const clones = `any of ${inWords(given.length, 'member')} whose vote is given`;
  return listOf([...named(own), clones], 'or');
}

/** Of a member that abstains: not every one of these is indifferent. */
function sayIndifference({ order }: NonNullable<Ballot['reason']>, { verb }: Agreement): string {
  if (order === 'unknown') return `${verb('is')} not known to like it better or less`;
  return order === 'incomparable'
    ? 'cannot compare it with what is'
    : `${verb('likes')} both equally`;
}

function sayOther(vote: Vote): string {
  switch (vote) {
    case 'yes':
      return 'voted yes';
    case 'no':
      return 'voted no';
    case 'abstain':
      return 'abstained';
    case 'absent':
      return 'were absent';
  }
}

/** `9 votes of 15 are needed`. */
export function sayNeeded(needed: number, members: number): string {
  return `${counted(needed, 'vote')} of ${members} ${needed === 1 ? 'is' : 'are'} needed`;
}
