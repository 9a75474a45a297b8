import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import { goBackTo, goTo } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';

/** The moves that were made, from where the page started to here; each can be gone back to. Before the first there is nothing to tell. */
export function Trail() {
  const trail = useWorkspace((workspace) => workspace.trail);
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const here = useWorkspace((workspace) => workspace.here);
  const [first] = trail;
  if (conflict === undefined || first === undefined) return null;
  const startName = first.from === conflict.statusQuo ? 'The status quo' : 'The state opened';
  const isAway = conflict.statusQuo !== undefined && here !== conflict.statusQuo;
  return (
    <nav className="small row baseline trail" aria-label="Moves so far">
      <ol>
        <li>
          <button type="button" className="link cut trail-step" onClick={() => void goBackTo(0)}>
            {startName}
          </button>
        </li>
        {trail.map((move) => (
          <li key={move.place}>
            <button
              type="button"
              className="link cut trail-step given"
              aria-current={move.place === trail.length - 1 ? 'step' : undefined}
              onClick={() => void goBackTo(move.place + 1)}
            >
              {move.mover !== undefined && (
                <>
                  <DecisionMakerMark
                    decisionMaker={conflict.decisionMakers[move.mover]!}
                    position={move.mover}
                  />{' '}
                </>
              )}
              {move.words}
            </button>
          </li>
        ))}
      </ol>
      {trail.length > 0 && (
        <button type="button" className="soft link" onClick={() => void goBackTo(trail.length - 1)}>
          Take the last move back
        </button>
      )}
      {isAway && (
        <button
          type="button"
          className="soft link"
          onClick={() => void goTo(conflict.statusQuo!, { words: 'The status quo' })}
        >
          Back to the status quo
        </button>
      )}
    </nav>
  );
}
