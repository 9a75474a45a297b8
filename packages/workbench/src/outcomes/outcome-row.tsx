import { memo } from 'react';
import type { ConflictReading, OutcomeRowReading } from '../analysis/readings.ts';
import { goTo, setForesight, setView } from '../document/actions.ts';
import { colourOf } from '../parts/decision-maker-mark.tsx';
import { sayName } from '../parts/state-name.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { toggleLevel, togglePin, useOutcomeSettings } from './outcome-settings.ts';
import { cellProps } from './use-grid.ts';

interface Props {
  readonly conflict: ConflictReading;
  readonly row: OutcomeRowReading;
  readonly gridRow: number;
  /** The column that is in the tab order, or -1. */
  readonly stop: number;
  readonly withLeavers: boolean;
  readonly isPinned: boolean;
}

/** A row that is on its way. */
export function WaitingRow({ gridRow }: { readonly gridRow: number }) {
  return (
    <div className="outcome-row" role="row" aria-rowindex={gridRow + 1}>
      <span role="gridcell" className="outcome-pin" />
      <span role="gridcell" className="outcome-name outcome-waiting">
        …
      </span>
    </div>
  );
}

/** The name of an outcome where there is room for few words. */
export function titleOf(row: OutcomeRowReading, { statusQuo }: ConflictReading): string {
  if (row.key === statusQuo) return 'The status quo';
  return row.name === undefined ? row.words : sayName(row.name);
}

export function openSituation(row: OutcomeRowReading): void {
  void goTo(row.key, { words: row.name ?? row.words }).then(() => setView('situation'));
}

/** One outcome: what is the case in it, and who would leave it. */
export const OutcomeRow = memo(function Row(props: Props) {
  const { conflict, row, gridRow, stop, isPinned } = props;
  return (
    <div
      className={`outcome-row${isPinned ? ' outcome-pinned' : ''}`}
      role="row"
      aria-rowindex={gridRow + 1}
      aria-selected={isPinned}
    >
      <span role="gridcell" className="outcome-pin">
        <input
          type="checkbox"
          checked={isPinned}
          onChange={() => togglePin(row.key)}
          aria-label={`Compare ${titleOf(row, conflict)}`}
          {...cellProps(gridRow, 0, stop === 0)}
        />
      </span>
      <span role="rowheader" className="outcome-name">
        <button
          type="button"
          className="state-link given"
          title={shorten(row.words)}
          onClick={() => openSituation(row)}
          {...cellProps(gridRow, 1, stop === 1)}
        >
          {titleOf(row, conflict)}
        </button>
        <span className="outcome-id">{row.id}</span>
      </span>
      <Levels {...props} />
      <Verdicts {...props} />
    </div>
  );
});

/** Browsers draw a title of any length; nobody reads one beyond this. */
function shorten(text: string): string {
  return text.length > 400 ? `${text.slice(0, 399)}…` : text;
}

function Levels({ conflict, row, gridRow, stop }: Props) {
  const asked = useOutcomeSettings(({ question }) => question.levels);
  let column = 1;
  return conflict.decisionMakers.flatMap(({ id: ownerId, options }, owner) =>
    options.map(({ id, position, levels, yesNo }) => {
      const level = row.levels[position]!;
      column++;
      const only = asked?.some((one) => one.option === position && one.level === level) ?? false;
      return (
        <span key={`${ownerId} ${id}`} role="gridcell" className="level-cell">
          <button
            type="button"
            className={`level given${yesNo && level === 0 ? ' level-no' : ''}`}
            style={colourOf(owner)}
            title={shorten(`${levels[level]!.phrase}: list only these`)}
            aria-pressed={only}
            onClick={() => toggleLevel(position, level)}
            {...cellProps(gridRow, column, stop === column)}
          >
            {levels[level]!.id}
          </button>
        </span>
      );
    }),
  );
}

function Verdicts({ conflict, row, gridRow, stop, withLeavers }: Props) {
  const before = 2 + row.levels.length;
  return conflict.concepts.map(({ id, symbol }, k) => {
    const leaving = row.leavers[k]!;
    const names = leaving.map((dm) => conflict.decisionMakers[dm]!.short).join(', ');
    const says =
      leaving.length === 0 ? `holds under ${symbol}` : `does not hold under ${symbol}: ${names}`;
    return (
      <span key={id} role="gridcell" className="verdict-cell">
        <button
          type="button"
          className="verdict-button"
          aria-label={says}
          title={shorten(leaving.length === 0 ? says : `would leave under ${symbol}: ${names}`)}
          onClick={() => {
            void setForesight(id);
            openSituation(row);
          }}
          {...cellProps(gridRow, before + k, stop === before + k)}
        >
          {leaving.length === 0 ? (
            <VerdictMark stays label="" />
          ) : withLeavers ? (
            <Leavers conflict={conflict} leaving={leaving} />
          ) : (
            <span className="no-mark" />
          )}
        </button>
      </span>
    );
  });
}

/** Who would leave, by name. */
function Leavers({
  conflict,
  leaving,
}: {
  readonly conflict: ConflictReading;
  readonly leaving: readonly number[];
}) {
  return (
    <span className="leavers given">
      {leaving.map((dm) => (
        <span key={dm} className="leaver" style={colourOf(dm)}>
          {conflict.decisionMakers[dm]!.short}
        </span>
      ))}
    </span>
  );
}
