import type { StateKey } from '../analysis/shown-conflict.ts';
import type { ShownDraft, ShownVotes } from '../analysis/shown-votes.ts';
import { capitalize } from '../parts/capitalize.ts';
import { sayOutcome, sayScore } from './vote-words.ts';

/** The drafts that could be put to the vote, and what came of each; those that pass and go furthest are named. */
export function DraftList({
  votes: { drafts, strongest },
  chosen,
  onChoose,
}: {
  readonly votes: ShownVotes;
  readonly chosen: StateKey;
  readonly onChoose: (key: StateKey) => void;
}) {
  return (
    <section className="drafts" aria-labelledby="drafts-title">
      <h3 id="drafts-title" className="eyebrow">
        Drafts from here
      </h3>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.key}>
            <button
              type="button"
              className="draft given"
              aria-pressed={draft.key === chosen}
              onClick={() => onChoose(draft.key)}
            >
              <span className="draft-words">{capitalize(draft.words)}</span>
              <span className="draft-outcome">
                <MiniBar draft={draft} />
                <span>
                  <strong>{sayOutcome(draft)}</strong>
                  {draft.proposed && `, ${sayScore(draft)}`}
                </span>
              </span>
              {strongest.includes(draft.key) && (
                <span className="draft-strongest">goes furthest of those that pass</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For, neither, and against as lengths. */
function MiniBar({ draft: { tally } }: { readonly draft: ShownDraft }) {
  const { yes, no, abstain, absent } = tally;
  return (
    <span className="mini-bar" aria-hidden="true">
      <span className="mini-yes" style={{ flexGrow: yes }} />
      <span className="mini-neither" style={{ flexGrow: abstain + absent }} />
      <span className="mini-no" style={{ flexGrow: no }} />
    </span>
  );
}
