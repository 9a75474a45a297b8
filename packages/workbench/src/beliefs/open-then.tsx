import type { ShownConflict } from '../analysis/shown-conflict.ts';
import type { ShownOpen, ShownOpenMove } from '../analysis/shown-history.ts';
import { DecisionMakerMark } from '../design/decision-maker-mark.tsx';
import { goToState } from './go-to-state.ts';

/** What the model held open when an event came: for whom, and which moves. */
export function OpenThen({
  conflict,
  open,
}: {
  readonly conflict: ShownConflict;
  readonly open: readonly ShownOpen[];
}) {
  const { decisionMakers } = conflict;
  return (
    <section className="ruled-above above-10 moment-part" aria-labelledby="open-then">
      <h4 id="open-then">What the model held open then</h4>
      {open.length === 0 ? (
        <p>
          Nothing: no move that its maker likes better and that nothing deters
          {decisionMakers.some(({ body }) => body !== undefined) && ', and no draft that passes'}.
        </p>
      ) : (
        <ul>
          {open.map(({ mover, count, moves }) => (
            <li key={mover} className="open-of">
              <DecisionMakerMark decisionMaker={decisionMakers[mover]!} position={mover} />
              <div>
                <Moves moves={moves.slice(0, FEW)} />
                {moves.length > FEW && (
                  <details>
                    <summary>{count - FEW} more</summary>
                    <Moves moves={moves.slice(FEW)} />
                    {count > moves.length && (
                      <p className="note">
                        And {(count - moves.length).toLocaleString('en')} more.
                      </p>
                    )}
                  </details>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const FEW = 3;

function Moves({ moves }: { readonly moves: readonly ShownOpenMove[] }) {
  return (
    <ul>
      {moves.map(({ change, to, isTaken }) => (
        <li key={to.key}>
          <button
            type="button"
            className="small link touch belief-state given"
            onClick={() => void goToState(to)}
          >
            {change}
          </button>
          {isTaken && <span className="note"> this is what came</span>}
        </li>
      ))}
    </ul>
  );
}
