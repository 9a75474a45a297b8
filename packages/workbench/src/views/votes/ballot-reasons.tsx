import { ClaimReferences } from '../../claims/claim-references.tsx';
import { linksOf } from '../../claims/grade-words.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { colourOfMember } from './member-colour.ts';
import { type Ballot, type DraftVote, votesInOrder, voteVerbs } from './vote-words.ts';

/** Why each member votes as it does: one by one for those who prefer something, the others together. */
export function BallotReasons({
  conflict,
  draft: { votes, vetoedBy },
}: {
  readonly conflict: ShownConflict;
  readonly draft: DraftVote;
}) {
  const sincere = votes.filter((ballot) => ballot.sincere);
  const given = votes.filter((ballot) => !ballot.sincere);
  return (
    <ul className="says above-3 reasons">
      {sincere.map((ballot) => (
        <li
          key={ballot.member}
          className="ruled-above reason given"
          style={colourOfMember(conflict, ballot.member)}
        >
          <strong className="sans reason-name">{ballot.name}</strong> {voteVerbs[ballot.vote]}
          {vetoedBy.includes(ballot.member) && ', a veto'}: it {ballot.because}.{' '}
          <ClaimReferences claims={linksOf(ballot)} />
        </li>
      ))}
      {votesInOrder.map((vote) => {
        const those = given.filter((ballot) => ballot.vote === vote);
        return (
          those.length > 0 && (
            <li key={vote} className="ruled-above reason note sans given">
              {listOf(those.map(({ name }) => name))}: {voteWords(vote, those.length)}
            </li>
          )
        );
      })}
    </ul>
  );
}

function voteWords(vote: Ballot['vote'], number: number): string {
  if (vote === 'absent') return number === 1 ? 'is not there.' : 'are not there.';
  return `${number === 1 ? 'its vote is' : 'their votes are'} given by the file.`;
}

function listOf(names: readonly string[]): string {
  const [last = '', ...rest] = [...names].reverse();
  return rest.length === 0 ? last : `${rest.reverse().join(', ')} and ${last}`;
}
