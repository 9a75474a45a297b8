import { useAnswer } from '../../asking/use-answer.ts';
import type { ShownConflict, StateKey } from '../../desk/shown-conflict.ts';
import { desk, setView } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { StateHeading, WhyNot } from '../why-not/why-not.tsx';
import './comparison.css';

/** Of the element, where one goes from the table to what is below it. */
export const COMPARISON = 'comparison';

interface Props {
  readonly conflict: ShownConflict;
  /** At most two of them are compared. */
  readonly marked: readonly StateKey[];
  readonly onUnmark: (key: StateKey) => void;
  readonly onSwap: () => void;
}

/** Why this state and not that one: who wants which, whether it holds, and how one would get there. */
export function Comparison({ conflict, marked, onUnmark, onSwap }: Props) {
  const [first, second] = marked;
  const states = useAnswer(conflict, askStates, marked.slice(0, 2));
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const [a, b] = states ?? [];
  if (first === undefined || second === undefined) return null;
  return (
    <section
      className="above-9 topped comparison"
      id={COMPARISON}
      aria-label="Comparison of two outcomes"
    >
      <div className="comparison-heads">
        {[a, b].map(
          (state, k) =>
            state && (
              <div key={state.key}>
                <p className="eyebrow">
                  {k === 0 ? 'Why this' : 'and not that'}{' '}
                  <button type="button" className="light unpin" onClick={() => onUnmark(state.key)}>
                    leave out
                  </button>
                  {k === 1 && (
                    <button type="button" className="light unpin" onClick={onSwap}>
                      the other way round
                    </button>
                  )}
                </p>
                <StateHeading conflict={conflict} state={state} foresight={foresight} />
              </div>
            ),
        )}
      </div>
      <WhyNot
        conflict={conflict}
        first={first}
        second={second}
        onGo={() => void setView('situation')}
      />
    </section>
  );
}

const askStates = (...keys: StateKey[]) => Promise.all(keys.map((key) => desk.state(key)));
