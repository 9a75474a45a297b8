import { memo } from 'react';
import { colourOf } from '../../design/decision-maker-mark.tsx';
import { VerdictMark } from '../../design/verdict-mark.tsx';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { OutcomeGroup, OutcomeSection } from '../../desk/shown-outcomes.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { sayGroup, saySection } from './gathered-words.ts';
import { levelLook } from './level-look.ts';
import { shorten } from './open-situation.ts';
import type { OutcomeColumns } from './outcome-columns.ts';
import { toggleGroup, useOutcomeSettings } from './outcome-settings.ts';
import { cellProps } from './use-grid.ts';

interface Row {
  readonly conflict: ShownConflict;
  readonly columns: OutcomeColumns;
  readonly gridRow: number;
  /** The column that is in the tab order, or -1. */
  readonly stop: number;
}

/** What the rows below it have in common. */
export const SectionRow = memo(function Section({
  conflict,
  columns,
  gridRow,
  stop,
  section,
}: Row & { readonly section: OutcomeSection }) {
  return (
    <tr className="outcome-row outcome-section" aria-rowindex={gridRow + 1}>
      <th scope="rowgroup" colSpan={columns.count} className="line outcome-section-head">
        <span className="soft strong" {...cellProps(gridRow, 1, stop >= 0)}>
          {saySection(section, conflict)}
        </span>
      </th>
    </tr>
  );
});

/** Outcomes that hold under the same: how many, what is the case in all of them; unfolds into them. */
export const GroupRow = memo(function Group(
  row: Row & { readonly group: OutcomeGroup; readonly id: string },
) {
  const { conflict, columns, gridRow, stop, group, id } = row;
  const said = useConceptSaid();
  const isUnfolded = useOutcomeSettings(({ unfolded }) => unfolded.includes(id));
  return (
    <tr className="outcome-row" aria-rowindex={gridRow + 1}>
      <td className="middle line outcome-pin" />
      <th scope="row" className="middle line gap-6 outcome-name">
        <button
          type="button"
          className="outcome-link baseline line outcome-unfold"
          aria-expanded={isUnfolded}
          onClick={() => toggleGroup(id)}
          {...cellProps(gridRow, 1, stop === 0 || stop === 1)}
        >
          <span className="soft outcome-unfold-mark" aria-hidden="true">
            {isUnfolded ? '–' : '+'}
          </span>
          {sayGroup(group, conflict, said)}
        </button>
      </th>
      {columns.verdictsFirst && <GroupVerdicts {...row} />}
      <GroupLevels {...row} />
      {!columns.verdictsFirst && <GroupVerdicts {...row} />}
    </tr>
  );
});

function GroupVerdicts({
  conflict,
  columns,
  gridRow,
  stop,
  group: { held },
}: Row & { readonly group: OutcomeGroup }) {
  const { isMethod, under } = useConceptSaid();
  return conflict.concepts.map((concept, k) => {
    const { id } = concept;
    const column = columns.concepts + k;
    const [all, none] = isMethod
      ? ['all equilibria', 'no equilibrium']
      : ['all hold', 'none holds'];
    const says = `${held[k] ? all : none} ${under(concept)}`;
    return (
      <td key={id} className="verdict-cell">
        <span
          className="middle line verdict-button"
          role="img"
          aria-label={says}
          title={says}
          {...cellProps(gridRow, column, stop === column)}
        >
          {held[k] ? <VerdictMark stays label="" /> : <span className="no-mark" />}
        </span>
      </td>
    );
  });
}

/** What is the case in all of them; a dash where they differ. */
function GroupLevels({
  conflict,
  columns,
  gridRow,
  stop,
  group,
}: Row & { readonly group: OutcomeGroup }) {
  const options = conflict.decisionMakers.flatMap(({ options: own }, owner) =>
    own.map((option) => ({ ...option, owner })),
  );
  return options.map(({ id, position, levels, yesNo, owner }, k) => {
    const column = columns.options + k;
    const level = group.levels[position];
    const place = cellProps(gridRow, column, stop === column);
    return (
      <td key={`${owner} ${id}`} className="level-cell" style={colourOf(owner)}>
        {level === undefined ? (
          <span className="level level-varies" title="Differs among these" {...place}>
            –
          </span>
        ) : (
          <span
            className={`level given ${levelLook({ position, yesNo }, { key: '', levels: { [position]: level } }, conflict)}`}
            title={shorten(levels[level]!.phrase)}
            {...place}
          >
            {levels[level]!.inColumn}
          </span>
        )}
      </td>
    );
  });
}
