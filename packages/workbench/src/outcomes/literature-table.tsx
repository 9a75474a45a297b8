import { type ReactNode, useEffect, useRef } from 'react';
import type { ConflictReading, OutcomeRowReading } from '../analysis/readings.ts';
import { setForesight } from '../document/actions.ts';
import { ConceptTerm } from '../parts/concept-term.tsx';
import { colourOf } from '../parts/decision-maker-mark.tsx';
import { useMedia } from '../parts/use-media.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { openSituation, titleOf } from './outcome-row.tsx';
import { orderBy, toggleLevel, useOutcomeSettings } from './outcome-settings.ts';
import { cellProps, useGrid } from './use-grid.ts';
import type { Outcomes } from './use-outcomes.ts';
import { useWindow } from './use-window.ts';

const COLUMN = 92;

interface Props {
  readonly conflict: ConflictReading;
  readonly outcomes: Outcomes;
}

/** As the literature draws it: options are rows, states are columns, `Y` and `N` where that says it. */
export function LiteratureTable({ conflict, outcomes }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const narrow = useMedia('(max-width: 47.99rem)');
  const labels = narrow ? 136 : 224;
  const { window, page, reveal } = useWindow(scroller, {
    count: outcomes.count,
    size: COLUMN,
    covered: labels,
    along: 'columns',
  });
  const { first, end, start, length } = window;
  const { want } = outcomes;
  useEffect(() => want(first, end), [want, first, end]);
  const options = conflict.decisionMakers.flatMap(({ options: own, short }, owner) =>
    own.map((option) => ({ ...option, owner, short })),
  );
  const rows = 1 + options.length + conflict.concepts.length;
  const { active, onKeyDown, onFocus } = useGrid(
    scroller,
    { rows, columns: 1 + outcomes.count, page },
    { row: 0, column: 1 },
    ({ column }) => {
      if (column > 0) reveal(column - 1);
    },
  );
  const exists = active.column === 0 || (active.column > first && active.column <= end);
  const stop = exists ? active : { row: active.row, column: first + 1 };
  const isStop = (row: number, column: number) => stop.row === row && stop.column === column;
  const shown = Array.from({ length: end - first }, (_, k) => ({
    column: first + k + 1,
    row: outcomes.row(first + k),
  }));
  const cells = (gridRow: number, draw: (row: OutcomeRowReading, column: number) => ReactNode) => (
    <div className="literature-cells" role="presentation" style={{ width: length }}>
      <div
        className="literature-window"
        role="presentation"
        style={{ transform: `translateX(${start}px)` }}
      >
        {shown.map(({ column, row }) => {
          const drawn = row === undefined ? '…' : draw(row, column);
          const place = { 'aria-colindex': column + 1, className: 'literature-cell' };
          return gridRow === 0 ? (
            <span key={column} role="columnheader" {...place}>
              {drawn}
            </span>
          ) : (
            <span key={column} role="gridcell" {...place}>
              {drawn}
            </span>
          );
        })}
      </div>
    </div>
  );
  return (
    <div
      className="outcome-scroller literature"
      ref={scroller}
      role="grid"
      aria-label="Outcomes, a column for each state"
      aria-rowcount={rows}
      aria-colcount={1 + outcomes.count}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <div className="literature-row literature-head" role="row" aria-rowindex={1}>
        <span role="columnheader" aria-colindex={1} className="literature-label">
          Outcome
        </span>
        {cells(0, (row, column) => (
          <button
            type="button"
            className="literature-state given"
            onClick={() => openSituation(row)}
            {...cellProps(0, column, isStop(0, column))}
          >
            <span className="outcome-id">{row.id}</span>
            {(row.name !== undefined || row.key === conflict.statusQuo) && (
              <span className="literature-name">{titleOf(row, conflict)}</span>
            )}
          </button>
        ))}
      </div>
      {options.map(({ id, name, short, owner, position, levels, yesNo }, k) => (
        <div
          key={`${owner} ${id}`}
          role="row"
          aria-rowindex={k + 2}
          className={`literature-row${options[k - 1]?.owner === owner ? '' : ' literature-owner'}`}
          style={colourOf(owner)}
        >
          <span role="rowheader" aria-colindex={1} className="literature-label">
            <button
              type="button"
              className="head-button given"
              title={`Order by ${name}`}
              onClick={() => orderBy({ by: 'level', option: position, descending: false })}
              {...cellProps(k + 1, 0, isStop(k + 1, 0))}
            >
              {options[k - 1]?.owner !== owner && <strong className="dm-name">{short} </strong>}
              {name}
            </button>
          </span>
          {cells(k + 1, (row, column) => (
            <LevelButton
              label={sayLevel(levels[row.levels[position]!]!.id, yesNo)}
              phrase={levels[row.levels[position]!]!.phrase}
              isNo={yesNo && row.levels[position] === 0}
              onPress={() => toggleLevel(position, row.levels[position]!)}
              option={position}
              level={row.levels[position]!}
              cell={cellProps(k + 1, column, isStop(k + 1, column))}
            />
          ))}
        </div>
      ))}
      {conflict.concepts.map((concept, k) => {
        const gridRow = 1 + options.length + k;
        return (
          <div
            key={concept.id}
            role="row"
            aria-rowindex={gridRow + 1}
            className={`literature-row${k === 0 ? ' literature-owner' : ''}`}
          >
            <span role="rowheader" aria-colindex={1} className="literature-label">
              <ConceptTerm
                concept={concept}
                className="head-button"
                onPress={() => orderBy({ by: 'leavers', concept: concept.id })}
                cell={cellProps(gridRow, 0, isStop(gridRow, 0))}
              />
            </span>
            {cells(gridRow, (row, column) => (
              <button
                type="button"
                className="verdict-button"
                aria-label={`${row.leavers[k]!.length === 0 ? 'holds' : 'does not hold'} under ${concept.symbol}`}
                onClick={() => {
                  void setForesight(concept.id);
                  openSituation(row);
                }}
                {...cellProps(gridRow, column, isStop(gridRow, column))}
              >
                {row.leavers[k]!.length === 0 ? (
                  <VerdictMark stays label="" />
                ) : (
                  <span className="no-mark" />
                )}
              </button>
            ))}
          </div>
        );
      })}
    </div>
  );
}

function sayLevel(id: string, yesNo: boolean): string {
  if (!yesNo) return id;
  return id === 'yes' ? 'Y' : id === 'no' ? 'N' : id;
}

function LevelButton({
  label,
  phrase,
  isNo,
  onPress,
  option,
  level,
  cell,
}: {
  readonly label: string;
  readonly phrase: string;
  readonly isNo: boolean;
  readonly onPress: () => void;
  readonly option: number;
  readonly level: number;
  readonly cell: ReturnType<typeof cellProps>;
}) {
  const only = useOutcomeSettings(
    ({ question }) =>
      question.levels?.some((asked) => asked.option === option && asked.level === level) ?? false,
  );
  return (
    <button
      type="button"
      className={`level given${isNo ? ' level-no' : ''}`}
      title={phrase.length > 400 ? `${phrase.slice(0, 399)}…` : phrase}
      aria-pressed={only}
      onClick={onPress}
      {...cell}
    >
      {label}
    </button>
  );
}
