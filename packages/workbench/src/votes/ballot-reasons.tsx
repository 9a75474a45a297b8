import type { ShownBallot, ShownDraft } from '../analysis/shown-votes.ts';
import { ClaimReferences } from '../parts/claim-references.tsx';
import { colourOf } from '../parts/decision-maker-mark.tsx';
import { votesInOrder, voteVerbs } from './vote-words.ts';

/** Why each member votes as it does: one by one for those who prefer something, the others together. */
export function BallotReasons({ draft: { ballots } }: { readonly draft: ShownDraft }) {
  const sincere = ballots.filter((ballot) => ballot.sincere);
  const given = ballots.filter((ballot) => !ballot.sincere);
  return (
    <ul className="reasons">
      {sincere.map((ballot) => (
        <li key={ballot.id} className="reason given" style={styleOf(ballot)}>
          <strong className="reason-name">{ballot.name}</strong> {voteVerbs[ballot.vote]}
          {ballot.veto && ballot.vote === 'no' && ', a veto'}: it {ballot.because}.{' '}
          <ClaimReferences claims={ballot.claims} />
        </li>
      ))}
      {votesInOrder.map((vote) => {
        const those = given.filter((ballot) => ballot.vote === vote);
        return (
          those.length > 0 && (
            <li key={vote} className="reason reason-given given">
              {listOf(those.map(({ name }) => name))}: {voteWords(vote, those.length)}
            </li>
          )
        );
      })}
    </ul>
  );
}

function styleOf({ position }: ShownBallot) {
  return position === undefined ? undefined : colourOf(position);
}

function voteWords(vote: ShownBallot['vote'], number: number): string {
  if (vote === 'absent') return number === 1 ? 'is not there.' : 'are not there.';
  return `${number === 1 ? 'its vote is' : 'their votes are'} given by the file.`;
}

function listOf(names: readonly string[]): string {
  const [last = '', ...rest] = [...names].reverse();
  return rest.length === 0 ? last : `${rest.reverse().join(', ')} and ${last}`;
}
