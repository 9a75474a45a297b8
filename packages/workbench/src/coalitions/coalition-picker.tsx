import type { ShownConflict, ShownState } from '../analysis/shown-conflict.ts';
import { useWorkspace } from '../document/workspace.ts';
import { DecisionMakerMark } from '../parts/decision-maker-mark.tsx';
import { useMedia } from '../parts/use-media.ts';
import { INLINE } from '../situation/why-place.ts';
import { CoalitionReadingChoice } from './coalition-reading-choice.tsx';
import { askTogether } from './coalition-settings.ts';
import { CoalitionWhy } from './coalition-why.tsx';

interface Props {
  readonly conflict: ShownConflict;
  readonly state: ShownState;
}

/** Any coalition can be asked about, and what counts as its improvement can be chosen. */
export function CoalitionPicker({ conflict, state }: Props) {
  const inline = useMedia(INLINE);
  const asked = useWorkspace(({ askedTogether }) => askedTogether);
  const members = asked?.key === state.key ? asked.members : [];
  const toggle = (position: number) => {
    const others = members.filter((member) => member !== position);
    const chosen = members.includes(position) ? others : [...members, position];
    chosen.sort((a, b) => a - b);
    askTogether({ key: state.key, members: chosen, by: 'picker' });
  };
  return (
    <details className="coalition-picker">
      <summary>Ask about another coalition, or change which joint moves count</summary>
      <fieldset className="coalition-choice">
        <legend>Why would they go, or not go, together?</legend>
        {conflict.decisionMakers.map((decisionMaker, position) => (
          <label key={decisionMaker.id}>
            <input
              type="checkbox"
              checked={members.includes(position)}
              disabled={members.length >= conflict.mostTogether && !members.includes(position)}
              onChange={() => toggle(position)}
            />{' '}
            <DecisionMakerMark decisionMaker={decisionMaker} position={position} plain />
          </label>
        ))}
        {members.length >= conflict.mostTogether && (
          <p>At most {conflict.mostTogether} can be asked about together.</p>
        )}
      </fieldset>
      {inline && asked?.by === 'picker' && members.length > 1 && (
        <div className="why why-inline">
          <CoalitionWhy conflict={conflict} state={state} members={members} />
        </div>
      )}
      <CoalitionReadingChoice conflict={conflict} />
    </details>
  );
}
