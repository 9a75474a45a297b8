import type { NamedState } from '../../desk/name-state.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { titleOf } from '../../states/state-title.ts';
import { goToState } from './go-to-state.ts';
import type { SomeStates } from './pictured.ts';

/** The most telling of some states, each a way to it, and how many more there are. */
export function StateLinks({
  conflict,
  states: { count, states },
}: {
  readonly conflict: ShownConflict;
  readonly states: SomeStates;
}) {
  const [few, more] = [states.slice(0, FEW), states.slice(FEW)];
  const untold = count - states.length;
  return (
    <>
      <ul className="above-2">
        {few.map((state) => (
          <StateLink key={state.key} conflict={conflict} state={state} />
        ))}
      </ul>
      {more.length > 0 && (
        <details>
          <summary>{count - few.length} more</summary>
          <ul className="above-2">
            {more.map((state) => (
              <StateLink key={state.key} conflict={conflict} state={state} />
            ))}
          </ul>
          {untold > 0 && <p className="note">And {untold.toLocaleString('en')} more.</p>}
        </details>
      )}
    </>
  );
}

const FEW = 3;

function StateLink({
  conflict,
  state,
}: {
  readonly conflict: ShownConflict;
  readonly state: NamedState;
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
    </li>
  );
}
