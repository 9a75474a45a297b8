import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { colourOfMember } from './member-colour.ts';
import {
  type Ballot,
  type BodyVotes,
  type DraftVote,
  sayOutcome,
  sayScore,
  voteNames,
  votesInOrder,
} from './vote-words.ts';
import './ballot-figure.css';

/** The vote on a draft as a figure: how many votes there are and are needed, and who gave which. */
export function BallotFigure({
  conflict,
  body: { votesNeeded, vetoes },
  draft,
  turned,
}: {
  readonly conflict: ShownConflict;
  readonly body: BodyVotes;
  readonly draft: DraftVote;
  /** Ids of members that voted otherwise on the draft before, if one walks from draft to draft. */
  readonly turned: ReadonlySet<string>;
}) {
  const { votes, because } = draft;
  return (
    <figure className="ballot" aria-label={`The vote: ${sayScore(draft)}, ${sayOutcome(draft)}`}>
      <BallotBar draft={draft} needed={votesNeeded} />
      {votesInOrder.map((vote) => {
        const those = votes.filter((ballot) => ballot.vote === vote);
        return (
          those.length > 0 && (
            <div key={vote} className={`ruled ballot-group ballot-${vote}`}>
              <p className="baseline line gap-5 ballot-count">
                <strong>{those.length}</strong> <span className="note">{voteNames[vote]}</span>
              </p>
              <ul className="row gap-3 ballot-seats">
                {those.map((ballot) => (
                  <Seat
                    key={ballot.member}
                    conflict={conflict}
                    ballot={ballot}
                    veto={vetoes.includes(ballot.member)}
                    turned={turned.has(ballot.member)}
                  />
                ))}
              </ul>
            </div>
          )
        );
      })}
      <figcaption className="note line ballot-key">
        {vetoes.length > 0 && (
          <span>
            <span className="firm seat-veto-mark" aria-hidden="true">
              V
            </span>{' '}
            its no is a veto
          </span>
        )}
        <span className="unseen">{because}</span>
      </figcaption>
    </figure>
  );
}

/** All votes as one bar, and where on it a draft has votes enough. */
function BallotBar({ draft: { votes }, needed }: { draft: DraftVote; needed: number }) {
  const ordered = votesInOrder.flatMap((vote) => votes.filter((ballot) => ballot.vote === vote));
  const share = (100 * needed) / votes.length;
  return (
    <div className="ballot-bar" aria-hidden="true">
      <div className="line ballot-bar-seats">
        {ordered.map(({ member, vote }) => (
          <span key={member} className={`ballot-bar-seat ballot-${vote}`} />
        ))}
      </div>
      <div
        className={`ballot-needed${share > 60 ? ' ballot-needed-left' : ''}`}
        style={{ insetInlineStart: `${share}%` }}
      >
        <span>{needed} needed</span>
      </div>
    </div>
  );
}

/** A member in its group. A decision maker has its colour, whoever votes as the file says has none. */
function Seat({
  conflict,
  ballot: { member, name, vote },
  veto,
  turned,
}: {
  readonly conflict: ShownConflict;
  readonly ballot: Ballot;
  readonly veto: boolean;
  readonly turned: boolean;
}) {
  return (
    <li
      className={`small baseline seat seat-${vote}${turned ? ' seat-turned' : ''} given`}
      style={colourOfMember(conflict, member)}
    >
      <span className="seat-sign" aria-hidden="true">
        {signs[vote]}
      </span>
      {name}
      {veto && (
        <span className={vote === 'no' ? 'firm seat-veto-mark seat-vetoes' : 'firm seat-veto-mark'}>
          <span aria-hidden="true">V</span>
          <span className="unseen">{vote === 'no' ? ', veto' : ', could veto'}</span>
        </span>
      )}
      {turned && <span className="light seat-news">turned</span>}
    </li>
  );
}

const signs: Record<Ballot['vote'], string> = {
  yes: '✓',
  no: '✕',
  abstain: '–',
  absent: '○',
};
