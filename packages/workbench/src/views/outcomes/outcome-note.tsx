import { useMedia } from '../../design/use-media.ts';
import type { AskedCoalitions } from '../../desk/shown-coalitions.ts';
import type { ShownConflict, StateKey } from '../../desk/shown-conflict.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import type { AskedOutcomes } from './asked-outcomes.ts';
import { COMPARISON } from './comparison.tsx';
import { sayArrangement } from './gathered-words.ts';
import { useOutcomeSettings } from './outcome-settings.ts';
import { TIGHT } from './outcome-table.tsx';

interface Props {
  readonly conflict: ShownConflict;
  readonly asked: AskedOutcomes;
  readonly pinned: readonly StateKey[];
  readonly coalitions: AskedCoalitions;
}

/** Above the table: how it is ordered and gathered, or what comes of the outcomes that are marked. */
export function OutcomeNote({ conflict, asked, pinned, coalitions }: Props) {
  const { gathered, withLeavers, statesAcross } = useOutcomeSettings();
  const { isMethod } = useConceptSaid();
  const isBelow = useMedia(TIGHT);
  if (pinned.length === 1) {
    return (
      <p className="note above-7" role="status">
        One outcome is marked and stays on top. Mark another to ask why it is not that one.
      </p>
    );
  }
  if (pinned.length > 1 && isBelow) {
    return (
      <p className="note above-7" role="status">
        Two outcomes are compared{' '}
        <button
          type="button"
          className="touch outcome-note-link"
          onClick={() => document.getElementById(COMPARISON)?.scrollIntoView()}
        >
          below the table
        </button>
        .
      </p>
    );
  }
  const isLeft = withLeavers || coalitions.coalitions.length > 0;
  const says = sayArrangement({
    byTelling: asked.order.by === 'telling',
    gathered: !gathered || statesAcross ? 'no' : isLeft ? 'not-now' : 'yes',
    statusQuo: conflict.statusQuo !== undefined,
    isMethod,
  });
  return says === undefined ? null : <p className="note above-7">{says}</p>;
}
