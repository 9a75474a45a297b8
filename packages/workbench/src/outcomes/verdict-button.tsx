import type { OutcomeRowReading } from '../analysis/outcome-readings.ts';
import type { ConflictReading } from '../analysis/readings.ts';
import { sayShort, stripeOf } from '../coalitions/coalition-names.tsx';
import { setForesight } from '../document/actions.ts';
import { colourOf } from '../parts/decision-maker-mark.tsx';
import { HalfMark, VerdictMark } from '../parts/verdict-mark.tsx';
import { openSituation, shorten } from './open-situation.ts';
import type { CellProps } from './use-grid.ts';
import type { Verdict } from './verdict.ts';

interface Props {
  readonly conflict: ConflictReading;
  readonly row: OutcomeRowReading;
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
      className="verdict-button"
      aria-label={says}
      title={shorten(says)}
      onClick={() => {
        void setForesight(conflict.concepts[place]!.id);
        openSituation(row);
      }}
      {...cell}
    >
      {form === 'holds' && <VerdictMark stays label="" />}
      {form === 'alone' && <HalfMark />}
      {form !== 'holds' && withLeavers && <Leavers conflict={conflict} verdict={verdict} />}
      {form === 'no' && !withLeavers && <span className="no-mark" />}
    </button>
  );
}

/** As many coalitions as there is room for; the title names all. */
const MOST_NAMED = 3;

/** Who would leave, by name: those who would alone, then who would together. */
function Leavers({ conflict, verdict: { alone, together } }: Pick<Props, 'conflict' | 'verdict'>) {
  const named = together.length > MOST_NAMED ? together.slice(0, MOST_NAMED - 1) : together;
  return (
    <span className="leavers given">
      {alone.map((dm) => (
        <span key={dm} className="leaver" style={colourOf(dm)}>
          {conflict.decisionMakers[dm]!.short}
        </span>
      ))}
      {named.map((members) => (
        <span key={members.join()} className="leaver-together" style={stripeOf(members)}>
          {sayShort(conflict, members)}
        </span>
      ))}
      {together.length > named.length && (
        <span className="leaver-together">and {together.length - named.length} more</span>
      )}
    </span>
  );
}
