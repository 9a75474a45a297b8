import type { ShownConflict, StateKey } from '../analysis/shown-conflict.ts';
import { useCountingCoalitions } from '../coalitions/coalition-control.tsx';
import { goTo } from '../document/actions.ts';
import { otherReading, sayDeterring } from '../document/preference-reading.ts';
import { useWorkspace } from '../document/workspace.ts';
import { ClaimReferences } from '../parts/claim-references.tsx';
import { ManualLink } from '../parts/manual-link.tsx';
import { places } from '../parts/manual-places.ts';
import { nameOnTrail } from '../parts/state-title.ts';
import { VariantRead } from './variant-read.tsx';
import './finding.css';

/** The finding: one sentence that can be quoted, and behind it the others unless room is scarce. */
export function Finding({ compact }: { readonly compact: boolean }) {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  if (conflict === undefined) return null;
  const { headline, finding } = conflict;
  const [spoken] = headline.states;
  return (
    <section className={`finding${compact ? ' finding-compact' : ''}`} aria-label="Finding">
      <p className="finding-first given">
        {headline.text}
        <ClaimReferences claims={headline.claims} />
        {spoken !== undefined && (
          <button
            type="button"
            className="finding-go"
            onClick={() => goThere(conflict, spoken, 'the outcome that the finding names')}
          >
            See it
          </button>
        )}
      </p>
      <VariantRead conflict={conflict} />
      <ReadingTaken conflict={conflict} />
      {!compact && finding.length > 0 && (
        <details className="finding-more">
          <summary>The whole finding</summary>
          {finding.map(({ text, claims, items }) => (
            <div key={text} className="finding-part">
              <p className="given">
                {text}
                <ClaimReferences claims={claims} />
                {/\bstuck\b/.test(text) && <ManualLink place={places.stuck} about="being stuck" />}
              </p>
              {items.length > 0 && (
                <ul>
                  {items.map((item) => (
                    <li key={item.key}>
                      <button
                        type="button"
                        className="state-link given"
                        onClick={() => goThere(conflict, item.key, item.text)}
                      >
                        {item.text}
                      </button>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          ))}
        </details>
      )}
    </section>
  );
}

function goThere(conflict: ShownConflict, key: StateKey, otherwise: string): void {
  void goTo(key, { words: nameOnTrail(conflict, key, otherwise) });
}

/** How preferences are read, where that is not the general reading, and what is not reckoned with. */
function ReadingTaken({ conflict }: { readonly conflict: ShownConflict }) {
  const reading = otherReading(conflict);
  const { onlyGeneral } = conflict;
  const counting = useCountingCoalitions();
  return (
    <p className="finding-reading" aria-live="polite">
      {reading && (
        <>
          <strong>{sayDeterring(reading)}.</strong> {reading.definition}
        </>
      )}
      {onlyGeneral.length > 0 &&
        ` The foresight that the file gives is left out: ${onlyGeneral.join(', ')} cannot be combined with this.`}
      {counting !== '' && (
        <>
          <strong>This finding is about single parties;</strong> the coalitions that count are asked
          state by state.
        </>
      )}
    </p>
  );
}
