import { useMedia } from '../../design/use-media.ts';
import type { ShownConflict, ShownState } from '../../desk/shown-conflict.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { INLINE } from '../../page/why-place.ts';
import { CoalitionReadingChoice } from './coalition-reading-choice.tsx';
import { askTogether } from './coalition-settings.ts';
import { CoalitionWhy } from './coalition-why.tsx';
import { MemberChoice } from './member-choice.tsx';

interface Props {
  readonly conflict: ShownConflict;
  readonly state: ShownState;
}

/** Any coalition can be asked about, and what counts as its improvement can be chosen. */
export function CoalitionPicker({ conflict, state }: Props) {
  const inline = useMedia(INLINE);
  const asked = useWorkspace(({ askedTogether }) => askedTogether);
  const members = asked?.key === state.key ? asked.members : [];
  return (
    <details className="small above-8">
      <summary>Ask about another coalition, or change which joint moves count</summary>
      <MemberChoice
        conflict={conflict}
        legend="Why would they go, or not go, together?"
        members={members}
        onChange={(chosen) => askTogether({ key: state.key, members: chosen, by: 'picker' })}
      />
      {inline && asked?.by === 'picker' && members.length > 1 && (
        <div className="why why-inline">
          <CoalitionWhy conflict={conflict} state={state} members={members} />
        </div>
      )}
      <CoalitionReadingChoice conflict={conflict} />
    </details>
  );
}
