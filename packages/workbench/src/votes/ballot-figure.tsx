import type { ShownBallot, ShownDraft } from '../analysis/shown-votes.ts';
import { colourOf } from '../parts/decision-maker-mark.tsx';
import { sayOutcome, sayScore, voteNames, votesInOrder } from './vote-words.ts';
import './ballot-figure.css';

/** The vote on a draft as a figure: how many votes there are and are needed, and who gave which. */
export function BallotFigure({
  draft,
  needed,
  turned,
}: {
  readonly draft: ShownDraft;
  readonly needed: number;
  /** Ids of members that voted otherwise on the draft before, if one walks from draft to draft. */
  readonly turned: ReadonlySet<string>;
}) {
  const { ballots, result } = draft;
  return (
    <figure className="ballot" aria-label={`The vote: ${sayScore(draft)}, ${sayOutcome(draft)}`}>
      <BallotBar draft={draft} needed={needed} />
      {votesInOrder.map((vote) => {
        const those = ballots.filter((ballot) => ballot.vote === vote);
        return (
          those.length > 0 && (
            <div key={vote} className={`ballot-group ballot-${vote}`}>
              <p className="ballot-count">
                <strong>{those.length}</strong>{' '}
                <span className="ballot-word">{voteNames[vote]}</span>
              </p>
              <ul className="ballot-seats">
                {those.map((ballot) => (
                  <Seat key={ballot.id} ballot={ballot} turned={turned.has(ballot.id)} />
                ))}
              </ul>
            </div>
          )
        );
      })}
      <figcaption className="ballot-key">
        {ballots.some(({ veto }) => veto) && (
          <span>
            <span className="seat-veto-mark" aria-hidden="true">
              V
            </span>{' '}
            its no is a veto
          </span>
        )}
        <span className="unseen">{result}</span>
      </figcaption>
    </figure>
  );
}

/** All votes as one bar, and where on it a draft has votes enough. */
function BallotBar({ draft: { ballots }, needed }: { draft: ShownDraft; needed: number }) {
  const ordered = votesInOrder.flatMap((vote) => ballots.filter((ballot) => ballot.vote === vote));
  const share = (100 * needed) / ballots.length;
  return (
    <div className="ballot-bar" aria-hidden="true">
      <div className="ballot-bar-seats">
        {ordered.map(({ id, vote }) => (
          <span key={id} className={`ballot-bar-seat ballot-${vote}`} />
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
function Seat({ ballot, turned }: { readonly ballot: ShownBallot; readonly turned: boolean }) {
  const { name, position, vote, veto } = ballot;
  return (
    <li
      className={`seat seat-${vote}${turned ? ' seat-turned' : ''} given`}
      style={position === undefined ? undefined : colourOf(position)}
    >
      <span className="seat-sign" aria-hidden="true">
        {signs[vote]}
      </span>
      {name}
      {veto && (
        <span className={vote === 'no' ? 'seat-veto-mark seat-vetoes' : 'seat-veto-mark'}>
          <span aria-hidden="true">V</span>
          <span className="unseen">{vote === 'no' ? ', veto' : ', could veto'}</span>
        </span>
      )}
      {turned && <span className="seat-news">turned</span>}
    </li>
  );
}

const signs: Record<ShownBallot['vote'], string> = {
  yes: '✓',
  no: '✕',
  abstain: '–',
  absent: '○',
};
