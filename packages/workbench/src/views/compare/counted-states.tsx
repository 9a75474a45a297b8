import { useState } from 'react';
import type { ShownCountedState, ShownVariants } from '../../desk/shown-variants.ts';
import { goTo } from '../../document/actions.ts';
import { capitalize } from '../../words/capitalize.ts';

/** So many are shown at first. */
const SHOWN = 12;

/** The states that hold in most of them, and to which of them nothing leads. */
export function CountedStates({
  told: { states, furtherStates, counted, variants },
}: {
  readonly told: ShownVariants;
}) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? states : states.slice(0, SHOWN);
  return (
    <section className="part compare-part" aria-labelledby="compare-states">
      <h3 className="part-head firm compare-head" id="compare-states">
        What holds in most of them
      </h3>
      {states.length === 0 ? (
        <p>No state holds in any of them.</p>
      ) : (
        <>
          <p className="note column above-5">{counted}</p>
          <ul className="above-5 compare-states">
            {shown.map((state) => (
              <CountedState key={state.words} state={state} of={variants.length} />
            ))}
          </ul>
        </>
      )}
      {!isWhole && states.length > SHOWN && (
        <button type="button" className="small link above-3 touch" onClick={() => setIsWhole(true)}>
          Show {states.length - SHOWN} more
        </button>
      )}
      {isWhole && furtherStates > 0 && (
        <p className="note column above-5">
          {furtherStates.toLocaleString('en')} more hold in as many or fewer; the command{' '}
          <code>standoff analyze FILE --variant all --json</code> lists them all.
        </p>
      )}
    </section>
  );
}

function CountedState({ state, of }: { readonly state: ShownCountedState; readonly of: number }) {
  const { key, words, notes, count, isUnreached } = state;
  return (
    <li className={isUnreached ? 'compare-unreached' : undefined}>
      <span className="strong compare-share">
        {count} of {of}
      </span>
      <span>
        {key === undefined ? (
          <span className="given">{capitalize(words)}</span>
        ) : (
          <button
            type="button"
            className="serif touch compare-state given"
            onClick={() => void goTo(key, { words, view: 'situation' })}
          >
            {capitalize(words)}
          </button>
        )}
        {notes.length > 0 && <span className="note given"> {notes.join('; ')}</span>}
      </span>
    </li>
  );
}
