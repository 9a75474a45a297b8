import { memo } from 'react';
import { colourOf } from '../../design/decision-maker-mark.tsx';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { ShownOutcomeRow } from '../../desk/shown-outcomes.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { capitalize } from '../../words/capitalize.ts';
import { sayName } from '../../words/state-name.ts';
import type { Leaving } from '../coalitions/leaving-together.ts';
import { levelLook } from './level-look.ts';
import { openSituation, shorten } from './open-situation.ts';
import type { OutcomeColumns } from './outcome-columns.ts';
import { toggleLevel, togglePin, useOutcomeSettings } from './outcome-settings.ts';
import { cellProps } from './use-grid.ts';
import { verdictAt } from './verdict.ts';
import { VerdictButton } from './verdict-button.tsx';

interface Props {
  readonly conflict: ShownConflict;
  readonly columns: OutcomeColumns;
  readonly row: ShownOutcomeRow;
  /** The coalitions that count, and which of them would leave, once that is found out. */
  readonly coalitions: readonly (readonly number[])[];
  readonly leaving: Leaving | undefined;
  readonly gridRow: number;
  /** The column that is in the tab order, or -1. */
  readonly stop: number;
  readonly withLeavers: boolean;
  readonly isPinned: boolean;
  /** Whether it was unfolded from a gathered row. */
  readonly isGathered?: boolean;
}

/** A row that is on its way. */
export function WaitingRow({ gridRow }: { readonly gridRow: number }) {
  return (
    <tr className="outcome-row" aria-rowindex={gridRow + 1}>
      <td className="middle line outcome-pin" />
      <td className="middle line gap-6 outcome-name soft">…</td>
    </tr>
  );
}

/** The name of an outcome where there is room for few words. */
export function titleOf(row: ShownOutcomeRow, { statusQuo }: ShownConflict): string {
  if (row.key === statusQuo) return 'The status quo';
  return row.name === undefined ? capitalize(row.words) : sayName(row.name);
}

/** One outcome: what is the case in it, and who would leave it. */
export const OutcomeRow = memo(function Row(props: Props) {
  const { conflict, columns, row, gridRow, stop, isPinned, isGathered } = props;
  const { isMethod } = useConceptSaid();
  return (
    <tr
      className={`outcome-row${isPinned ? ' outcome-pinned' : ''}${isGathered ? ' outcome-gathered' : ''}`}
      aria-rowindex={gridRow + 1}
      aria-selected={isPinned}
    >
      <td className="middle line outcome-pin">
        <input
          type="checkbox"
          checked={isPinned}
          onChange={() => togglePin(row.key)}
          aria-label={`Compare ${titleOf(row, conflict)}`}
          {...cellProps(gridRow, 0, stop === 0)}
        />
      </td>
      <th scope="row" className="middle line gap-6 outcome-name">
        <Name conflict={conflict} row={row} cell={cellProps(gridRow, 1, stop === 1)} />
        {isMethod && <span className="soft whole at-end outcome-id">{row.id}</span>}
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
    <span className="line outcome-said">
      <button
        type="button"
        className={`outcome-link given ${named ? 'serif strong whole outcome-named' : 'cut outcome-words'}`}
        title={shorten(row.words)}
        onClick={() => openSituation(row)}
        {...cell}
      >
        {title}
      </button>
      {alike && (
        <span className="soft whole outcome-alike given" title={shorten(alike.words)}>
          {alike.words}
        </span>
      )}
      {more && !alike && <span className="soft whole outcome-more given">{row.words}</span>}
    </span>
  );
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
              title="Differs among these states, which everybody ranks equally"
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
            {levels[level]!.inColumn}
          </button>
        </td>
      );
    }),
  );
}

function Verdicts({
  conflict,
  columns,
  row,
  coalitions,
  leaving,
  gridRow,
  stop,
  withLeavers,
}: Props) {
  const said = useConceptSaid();
  const before = columns.concepts;
  return conflict.concepts.map(({ id }, place) => (
    <td key={id} className="verdict-cell">
      <VerdictButton
        conflict={conflict}
        row={row}
        place={place}
        verdict={verdictAt(conflict, { row, coalitions, leaving }, place, said)}
        withLeavers={withLeavers}
        cell={cellProps(gridRow, before + place, stop === before + place)}
      />
    </td>
  ));
}
