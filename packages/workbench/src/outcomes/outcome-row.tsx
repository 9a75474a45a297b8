import { memo } from 'react';
import type { ConflictReading, OutcomeRowReading } from '../analysis/readings.ts';
import { goTo, setForesight, setView } from '../document/actions.ts';
import { capitalize } from '../parts/capitalize.ts';
import { colourOf } from '../parts/decision-maker-mark.tsx';
import { sayName } from '../parts/state-name.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { levelLook } from './level-look.ts';
import type { OutcomeColumns } from './outcome-columns.ts';
import { toggleLevel, togglePin, useOutcomeSettings } from './outcome-settings.ts';
import { cellProps } from './use-grid.ts';

interface Props {
  readonly conflict: ConflictReading;
  readonly columns: OutcomeColumns;
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
    <tr className="outcome-row" aria-rowindex={gridRow + 1}>
      <td className="outcome-pin" />
      <td className="outcome-name outcome-waiting">…</td>
    </tr>
  );
}

/** The name of an outcome where there is room for few words. */
export function titleOf(row: OutcomeRowReading, { statusQuo }: ConflictReading): string {
  if (row.key === statusQuo) return 'The status quo';
  return row.name === undefined ? capitalize(row.words) : sayName(row.name);
}

export function openSituation(row: OutcomeRowReading): void {
  void goTo(row.key, { words: row.name ?? row.words }).then(() => setView('situation'));
}

/** One outcome: what is the case in it, and who would leave it. */
export const OutcomeRow = memo(function Row(props: Props) {
  const { conflict, columns, row, gridRow, stop, isPinned } = props;
  return (
    <tr
      className={`outcome-row${isPinned ? ' outcome-pinned' : ''}`}
      aria-rowindex={gridRow + 1}
      aria-selected={isPinned}
    >
      <td className="outcome-pin">
        <input
          type="checkbox"
          checked={isPinned}
          onChange={() => togglePin(row.key)}
          aria-label={`Compare ${titleOf(row, conflict)}`}
          {...cellProps(gridRow, 0, stop === 0)}
        />
      </td>
      <th scope="row" className="outcome-name">
        <Name conflict={conflict} row={row} cell={cellProps(gridRow, 1, stop === 1)} />
        <span className="outcome-id">{row.id}</span>
      </th>
      {columns.verdictsFirst && <Verdicts {...props} />}
      <Levels {...props} />
      {!columns.verdictsFirst && <Verdicts {...props} />}
    </tr>
  );
});

/** A name with what it stands for below it; without one, what is the case, smaller and at length. */
function Name({
  conflict,
  row,
  cell,
}: Pick<Props, 'conflict' | 'row'> & { readonly cell: ReturnType<typeof cellProps> }) {
  const named = row.name !== undefined || row.key === conflict.statusQuo;
  const title = titleOf(row, conflict);
  const more = named && row.key !== conflict.statusQuo && row.words !== title;
  const { alike } = row;
  return (
    <span className="outcome-said">
      <button
        type="button"
        className={`outcome-link given ${named ? 'outcome-named' : 'outcome-words'}`}
        title={shorten(row.words)}
        onClick={() => openSituation(row)}
        {...cell}
      >
        {title}
      </button>
      {alike && (
        <span className="outcome-alike given" title={shorten(alike.words)}>
          {alike.words}
        </span>
      )}
      {more && !alike && <span className="outcome-more given">{row.words}</span>}
    </span>
  );
}

/** Browsers draw a title of any length; nobody reads one beyond this. */
function shorten(text: string): string {
  return text.length > 400 ? `${text.slice(0, 399)}…` : text;
}

function Levels({ conflict, columns, row, gridRow, stop }: Props) {
  const asked = useOutcomeSettings(({ question }) => question.levels);
  let column = columns.options - 1;
  return conflict.decisionMakers.flatMap(({ id: ownerId, options }, owner) =>
    options.map(({ id, position, levels, yesNo }) => {
      const level = row.levels[position]!;
      column++;
      const only = asked?.some((one) => one.option === position && one.level === level) ?? false;
      if (row.alike?.varying.includes(position)) {
        return (
          <td key={`${ownerId} ${id}`} className="level-cell">
            <span
              className="level level-varies"
              title="Not alike in these states, and nobody minds"
              {...cellProps(gridRow, column, stop === column)}
            >
              –
            </span>
          </td>
        );
      }
      return (
        <td key={`${ownerId} ${id}`} className="level-cell">
          <button
            type="button"
            className={`level given ${levelLook({ position, yesNo }, row, conflict)}`}
            style={colourOf(owner)}
            title={shorten(`${levels[level]!.phrase}: list only these`)}
            aria-pressed={only}
            onClick={() => toggleLevel(position, level)}
            {...cellProps(gridRow, column, stop === column)}
          >
            {levels[level]!.id}
          </button>
        </td>
      );
    }),
  );
}

function Verdicts({ conflict, columns, row, gridRow, stop, withLeavers }: Props) {
  const before = columns.concepts;
  return conflict.concepts.map(({ id, symbol }, k) => {
    const leaving = row.leavers[k]!;
    const names = leaving.map((dm) => conflict.decisionMakers[dm]!.short).join(', ');
    const says =
      leaving.length === 0 ? `holds under ${symbol}` : `does not hold under ${symbol}: ${names}`;
    return (
      <td key={id} className="verdict-cell">
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
      </td>
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
