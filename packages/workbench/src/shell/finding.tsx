import { type CSSProperties, lazy, Suspense, useState } from 'react';
import { ClaimReferences } from '../claims/claim-references.tsx';
import { ManualLink } from '../design/manual-link.tsx';
import { places } from '../design/manual-places.ts';
import { nameState } from '../desk/name-state.ts';
import type { ShownConflict, StateKey } from '../desk/shown-conflict.ts';
import { askWhyNot, goTo } from '../document/actions.ts';
import { useMethod } from '../document/method.ts';
import { otherReading, sayDeterring } from '../document/preference-reading.ts';
import { useWorkspace } from '../document/workspace.ts';
import { FaultBoundary } from '../fault/fault-boundary.tsx';
import { nameOnTrail } from '../states/state-title.ts';
import { Told } from '../states/told.tsx';
import { useCountingCoalitions } from '../views/coalitions/say-counting.ts';
import { DoubtPlace } from '../views/how-sure/doubt-place.tsx';
import { AskSentence } from '../views/sentence/ask-sentence.tsx';
import { argueWhyNot } from '../views/why-not/argue-why-not.ts';
import { VariantRead } from './variant-read.tsx';
import './finding.css';

const WayThere = lazy(() => import('../views/situation/way-there.tsx'));

/** The finding: one sentence that can be quoted, and with the method the others behind it unless room is scarce. */
export function Finding({ compact }: { readonly compact: boolean }) {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const [isWhole, setWhole] = useState(false);
  const showsMethod = useMethod((method) => method.isShown);
  if (conflict === undefined) return null;
  const { headline, statusQuo } = conflict;
  const isFull = !compact && showsMethod;
  const [spoken] = headline.states;
  const leads = spoken !== undefined && statusQuo !== undefined && headline.way !== undefined;
  const look = compact ? ` finding-compact${isWhole ? '' : ' finding-folded'}` : '';
  return (
    <section className={`finding${look}`} aria-label="Finding">
      <div>
        <div className="finding-line">
          <p className="serif finding-first given">
            <Told conflict={conflict} says={headline.says} leads={false} />
            <ClaimReferences claims={headline.claims} />
            {spoken !== undefined && (
              <button
                type="button"
                className="soft sans touch finding-go"
                onClick={() => goThere(conflict, spoken, 'the outcome that the finding names')}
              >
                See it
              </button>
            )}
            {!compact && <AskSentence text={headline.text} claims={OF_HEADLINE} />}
            {/* The front page argues it below. */}
            {compact && leads && headline.way.kind !== 'improvements' && (
              <WhyNotButton from={statusQuo} to={spoken} />
            )}
          </p>
          {compact && (
            <button
              type="button"
              className="soft finding-unfold"
              aria-expanded={isWhole}
              onClick={() => setWhole(!isWhole)}
            >
              {isWhole ? 'Less' : 'More'}
            </button>
          )}
        </div>
        {!compact && spoken !== undefined && <Spoken conflict={conflict} of={spoken} />}
        <VariantRead conflict={conflict} />
        <ReadingTaken conflict={conflict} />
        {isFull && statusQuo !== undefined && isReckoned(conflict) && (
          <DoubtPlace conflict={conflict} about={ofHeadline} keepsRoom />
        )}
        {isFull && <WholeFinding conflict={conflict} />}
      </div>
      {!compact && leads && <Way conflict={conflict} from={statusQuo} to={spoken} />}
    </section>
  );
}

/** What a name of the headline stands for. */
function Spoken({ conflict, of }: { readonly conflict: ShownConflict; readonly of: StateKey }) {
  const { name, words } = nameState(conflict, of);
  if (name === undefined || words === name || of === conflict.statusQuo) return null;
  return (
    <p className="note above-4 finding-spoken">
      <b className="given">{name}</b>: <span className="given">{words}</span>
    </p>
  );
}

const OF_HEADLINE = { sought: 'headline' } as const;
const ofHeadline = { kind: 'headline' } as const;

/** Doubt is reckoned in the general reading alone. */
function isReckoned(conflict: ShownConflict): boolean {
  return otherReading(conflict) === undefined;
}

interface Way {
  /** The status quo, and the state that the finding names. */
  readonly from: StateKey;
  readonly to: StateKey;
}

/** Whether the situation shows why it is the one state and not the other. */
function useIsArgued({ from, to }: Way): boolean {
  return useWorkspace(
    ({ view, here, rival }) => view === 'situation' && here === from && rival === to,
  );
}

/** Opens the argument why the state that the finding names does not come about, from the status quo. */
function WhyNotButton({ from, to }: Way) {
  const isArgued = useIsArgued({ from, to });
  const open = async () => {
    await (isArgued ? askWhyNot(undefined) : argueWhyNot(from, to));
  };
  return (
    <button
      type="button"
      className="soft sans touch finding-go"
      aria-expanded={isArgued}
      onClick={() => void open()}
    >
      Why not?
    </button>
  );
}

/**
 * The way to the state that the finding names, which comes a moment after the finding; room is kept for it. Where
 * the argument is open that tells it, it would be told twice.
 */
function Way({ conflict, from, to }: Way & { readonly conflict: ShownConflict }) {
  const isArgued = useIsArgued({ from, to });
  const moves = conflict.headline.way?.moves ?? 0;
  if (isArgued) return null;
  return (
    <section
      className="above-11 finding-way"
      aria-label="The way there"
      style={{ '--moves': moves } as CSSProperties}
    >
      <FaultBoundary of={[conflict]} instead={() => null}>
        <Suspense>
          <WayThere conflict={conflict} from={from} to={to} />
        </Suspense>
      </FaultBoundary>
    </section>
  );
}

function WholeFinding({ conflict }: { readonly conflict: ShownConflict }) {
  const { finding } = conflict;
  if (finding.length === 0) return null;
  return (
    <details className="column above-4 finding-more">
      <summary>The whole finding</summary>
      {finding.map(({ text, says, claims, items, saysStuck, asks }) => (
        <div key={text} className="says above-7 finding-part">
          <p className="given">
            <Told conflict={conflict} says={says} />
            <ClaimReferences claims={claims} />
            {saysStuck && <ManualLink place={places.stuck} about="being stuck" />}
            <AskSentence text={text} claims={asks} />
          </p>
          {items.length > 0 && (
            <ul>
              {items.map((item) => (
                <li key={item.key}>
                  <button
                    type="button"
                    className="link serif touch state-link given"
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
  );
}

function goThere(conflict: ShownConflict, key: StateKey, otherwise: string): void {
  const words = nameOnTrail(conflict, key, otherwise);
  // The front page shows no state.
  const isFront = useWorkspace.getState().view === 'read';
  void goTo(key, { words, ...(isFront && { view: 'situation' }) });
}

/** How preferences are read, where that is not the general reading, and what is not reckoned with. */
function ReadingTaken({ conflict }: { readonly conflict: ShownConflict }) {
  const reading = otherReading(conflict);
  const { onlyGeneral } = conflict;
  const counting = useCountingCoalitions();
  return (
    <p className="note above-4 finding-reading" aria-live="polite">
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
