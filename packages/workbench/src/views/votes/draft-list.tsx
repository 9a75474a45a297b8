import { capitalize } from '../../words/capitalize.ts';
import { type BodyVotes, type DraftVote, isProposed, sayOutcome, sayScore } from './vote-words.ts';

/** The drafts that could be put to the vote, and what came of each; those that pass and go furthest are named. */
export function DraftList({
  body: { drafts, strongest },
  chosen,
  onChoose,
}: {
  readonly body: BodyVotes;
  readonly chosen: DraftVote;
  readonly onChoose: (draft: DraftVote) => void;
}) {
  return (
    <section className="drafts" aria-labelledby="drafts-title">
      <h3 id="drafts-title" className="eyebrow">
        Drafts from here
      </h3>
      <ul className="picks above-4">
        {drafts.map((draft) => (
          <li key={draft.state.id}>
            <button
              type="button"
              className="pick given"
              aria-pressed={draft === chosen}
              onClick={() => onChoose(draft)}
            >
              <span className="block strong">{capitalize(draft.says)}</span>
              <span className="small middle above-2 line gap-6">
                <MiniBar draft={draft} />
                <span>
                  <strong>{sayOutcome(draft)}</strong>
                  {isProposed(draft) && `, ${sayScore(draft)}`}
                </span>
              </span>
              {strongest.includes(draft.state.id) && (
                <span className="note block">goes furthest of those that pass</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For, neither, and against as lengths. */
function MiniBar({ draft: { tally } }: { readonly draft: DraftVote }) {
  const { yes, no, abstain, absent } = tally;
  return (
    <span className="line mini-bar" aria-hidden="true">
      <span className="mini-yes" style={{ flexGrow: yes }} />
      <span className="mini-neither" style={{ flexGrow: abstain + absent }} />
      <span className="mini-no" style={{ flexGrow: no }} />
    </span>
  );
}
