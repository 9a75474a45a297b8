import type { AskableClaim } from '../../desk/askable-claim.ts';
import type { NamedState } from '../../desk/name-state.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { titleOf } from '../../states/state-title.ts';
import { AskSentence } from '../sentence/ask-sentence.tsx';
import { goToState } from './go-to-state.ts';
import type { SomeStates } from './pictured.ts';

/**
 * Some states, each a way to it: those that people know by a name, and the others folded, since what is the case in each is
 * long. Few are all shown.
 */
export function StateLinks({
  conflict,
  states: { count, states },
  before = '',
  asks,
}: {
  readonly conflict: ShownConflict;
  readonly states: SomeStates;
  /** Said before how many there are. */
  readonly before?: string;
  /** What of one of them can be asked. */
  readonly asks?: (state: NamedState) => readonly AskableClaim[];
}) {
  const link = (state: NamedState) => (
    <StateLink key={state.key} conflict={conflict} state={state} claims={asks?.(state) ?? []} />
  );
  const isKnown = ({ name, key }: NamedState) => name !== undefined || key === conflict.statusQuo;
  const shown = count <= FEW ? states : states.filter(isKnown).slice(0, FEW);
  const more = states.filter((state) => !shown.includes(state));
  const untold = count - states.length;
  const left = count - shown.length;
  return (
    <>
      {before !== '' && shown.length > 0 && (
        <p className="note">
          {before}
          {sayStates(count)}:
        </p>
      )}
      {shown.length > 0 && <ul className="above-2">{shown.map(link)}</ul>}
      {more.length > 0 && (
        <details className="small">
          <summary>{shown.length === 0 ? `${before}${sayStates(left)}` : `${left} more`}</summary>
          <ul className="above-2">{more.map(link)}</ul>
          {untold > 0 && <p className="note">And {untold.toLocaleString('en')} more.</p>}
        </details>
      )}
    </>
  );
}

const FEW = 3;

function sayStates(count: number): string {
  return count === 1 ? 'one state' : `${count.toLocaleString('en')} states`;
}

function StateLink({
  conflict,
  state,
  claims,
}: {
  readonly conflict: ShownConflict;
  readonly state: NamedState;
  readonly claims: readonly AskableClaim[];
}) {
  const title = titleOf(state, conflict);
  return (
    <li>
      <button
        type="button"
        className="small link touch belief-state given"
        onClick={() => void goToState(state)}
      >
        {title}
        {state.name !== undefined && state.key !== conflict.statusQuo && (
          <span className="soft"> {state.words}</span>
        )}
      </button>
      {claims.map((claim) => (
        <AskSentence key={claim.says} text={claim.says} claims={[claim]} />
      ))}
    </li>
  );
}
