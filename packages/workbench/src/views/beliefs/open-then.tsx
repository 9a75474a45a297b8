import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import { nameState, sayChanges } from '../../desk/name-state.ts';
import type { ShownConflict, StateKey } from '../../desk/shown-conflict.ts';
import { positionsOf } from '../../document/coalition-choices.ts';
import { goToState } from './go-to-state.ts';
import type { HistoryTold, Moment } from './moments.ts';

/** What the model held open when an event came: for whom, and which moves. */
export function OpenThen({
  conflict,
  told: { keys },
  moment,
}: {
  readonly conflict: ShownConflict;
  readonly told: HistoryTold;
  readonly moment: Moment;
}) {
  const { decisionMakers } = conflict;
  const { open, steps, before, after } = moment;
  const movesOf = (mover: string, to: readonly string[]) =>
    to.map((id) => ({
      from: keys[before.state!]!,
      to: keys[id]!,
      isTaken: steps.length === 1 && steps[0]!.mover === mover && id === after.state,
    }));
  return (
    <section className="ruled-above above-10 moment-part" aria-labelledby="open-then">
      <h4 id="open-then">What the model expected then</h4>
      {open.length === 0 ? (
        <p>
          Nothing: no move that its maker likes better and that nothing deters
          {decisionMakers.some(({ body }) => body !== undefined) && ', and no draft that passes'}.
        </p>
      ) : (
        <ul>
          {open
            .map(({ mover, count, to }) => ({ mover, count, moves: movesOf(mover, to) }))
            .map(({ mover, count, moves }) => (
              <li key={mover} className="open-of">
                {positionsOf(conflict, [mover]).map((position) => (
                  <DecisionMakerMark
                    key={position}
                    decisionMaker={decisionMakers[position]!}
                    position={position}
                  />
                ))}
                <div>
                  <Moves conflict={conflict} moves={moves.slice(0, FEW)} />
                  {moves.length > FEW && (
                    <details>
                      <summary>{count - FEW} more</summary>
                      <Moves conflict={conflict} moves={moves.slice(FEW)} />
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

interface OpenMove {
  readonly from: StateKey;
  readonly to: StateKey;
  /** Whether it is what happened then. */
  readonly isTaken: boolean;
}

function Moves({
  conflict,
  moves,
}: {
  readonly conflict: ShownConflict;
  readonly moves: readonly OpenMove[];
}) {
  return (
    <ul>
      {moves.map(({ from, to, isTaken }) => (
        <li key={to}>
          <button
            type="button"
            className="small link touch belief-state given"
            onClick={() => void goToState(nameState(conflict, to))}
          >
            {sayChanges(conflict, from, to)}
          </button>
          {isTaken && <span className="note"> this is what came</span>}
        </li>
      ))}
    </ul>
  );
}
