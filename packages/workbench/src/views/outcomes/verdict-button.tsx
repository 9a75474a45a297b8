import { colourOf } from '../../design/decision-maker-mark.tsx';
import { HalfMark, VerdictMark } from '../../design/verdict-mark.tsx';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { ShownOutcomeRow } from '../../desk/shown-outcomes.ts';
import { setForesight } from '../../document/actions.ts';
import { sayShort, stripeOf } from '../coalitions/coalition-names.tsx';
import { linesFor, namedIn } from './named-in.ts';
import { openSituation, shorten } from './open-situation.ts';
import type { CellProps } from './use-grid.ts';
import type { Verdict } from './verdict.ts';

interface Props {
  readonly conflict: ShownConflict;
  readonly row: ShownOutcomeRow;
  /** Of the concept. */
  readonly place: number;
  readonly verdict: Verdict;
  readonly withLeavers: boolean;
  readonly cell: CellProps;
}

/** Whether an outcome holds under a concept, and who would leave it; leads to it, read so. */
export function VerdictButton({ conflict, row, place, verdict, withLeavers, cell }: Props) {
  const { form, says } = verdict;
  return (
    <button
      type="button"
      className="middle line verdict-button"
      title={shorten(says)}
      onClick={() => {
        void setForesight(conflict.concepts[place]!.id);
        openSituation(row);
      }}
      {...cell}
    >
      <span className="unseen">{says}</span>
      {form === 'holds' && <VerdictMark stays label="" />}
      {form === 'alone' && <HalfMark />}
      {form !== 'holds' && withLeavers && <Leavers conflict={conflict} verdict={verdict} />}
      {form === 'no' && !withLeavers && <span className="no-mark" />}
    </button>
  );
}

/** Who would leave, by name: those who would alone, then who would together. */
function Leavers({ conflict, verdict }: Pick<Props, 'conflict' | 'verdict'>) {
  const { alone, together } = verdict;
  const names = together.map((members) => sayShort(conflict, members));
  const named = namedIn(linesFor(verdict), names);
  return (
    <span className="row leavers given" aria-hidden="true">
      {alone.map((dm) => (
        <span key={dm} className="strong owned" style={colourOf(dm)}>
          {conflict.decisionMakers[dm]!.short}
        </span>
      ))}
      {together.slice(0, named).map((members, k) => (
        <span key={members.join()} className="cut strong leaver-together" style={stripeOf(members)}>
          {names[k]}
        </span>
      ))}
      {together.length > named && <span className="soft">and {together.length - named} more</span>}
    </span>
  );
}
