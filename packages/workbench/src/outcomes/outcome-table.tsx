import { useEffect, useMemo, useRef, useState } from 'react';
import type { AskedCoalitions } from '../analysis/shown-coalitions.ts';
import type { ShownConflict } from '../analysis/shown-conflict.ts';
import type { ShownOutcomeRow } from '../analysis/shown-outcomes.ts';
import { useLeavingTogether } from '../coalitions/use-leaving-together.ts';
import { useMedia } from '../parts/use-media.ts';
import type { AskedOutcomes } from './asked-outcomes.ts';
import type { GridPosition } from './grid-position.ts';
import { columnStyle, columnsOf, hasRoom, rowHeight } from './outcome-columns.ts';
import { OutcomeGrid } from './outcome-grid.tsx';
import { OutcomeHead } from './outcome-head.tsx';
import { OutcomeRow, WaitingRow } from './outcome-row.tsx';
import { useOutcomeSettings } from './outcome-settings.ts';
import { useGrid } from './use-grid.ts';
import type { Outcomes } from './use-outcomes.ts';
import { useWindow } from './use-window.ts';
import './outcome-table.css';
import './verdict-button.css';

interface Props {
  readonly conflict: ShownConflict;
  readonly coalitions: AskedCoalitions;
  readonly order: AskedOutcomes['order'];
  readonly outcomes: Outcomes;
  readonly pinnedRows: readonly ShownOutcomeRow[];
}

const NARROW = '(max-width: 47.99rem)';
const TIGHT = '(max-width: 69.99rem)';
/** Rows of the head, which count as rows of the grid. */
const HEAD = 2;

/** Options × states: a row for each state, of which only those in sight exist. */
export function OutcomeTable({ conflict, coalitions, order, outcomes, pinnedRows }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const covered = useHeight(head);
  const withLeavers = useOutcomeSettings((settings) => settings.withLeavers);
  const withCoalitions = coalitions.coalitions.length > 0;
  const shown = { narrow: useMedia(NARROW), withLeavers, withCoalitions };
  const isTablet = useMedia(TIGHT);
  const tight = !useMedia(hasRoom(conflict, shown)) || isTablet;
  const widths = { ...shown, tight };
  const columns = useMemo(() => columnsOf(conflict, tight), [conflict, tight]);
  const pinned = useOutcomeSettings((settings) => settings.pinned);
  const { window, page, reveal } = useWindow(scroller, {
    count: outcomes.count,
    size: rowHeight(conflict, widths),
    covered,
    along: 'rows',
  });
  const { first, end, start, length } = window;
  const { want } = outcomes;
  useEffect(() => want(first, end), [want, first, end]);
  const onTop = HEAD + pinnedRows.length;
  const { active, onKeyDown, onFocus } = useGrid(
    table,
    { rows: onTop + outcomes.count, columns: columns.count, page },
    { row: HEAD, column: 1 },
    (to: GridPosition) => {
      if (to.row >= onTop) reveal(to.row - onTop);
    },
  );
  const exists = active.row < onTop || (active.row - onTop >= first && active.row - onTop < end);
  const stop = exists ? active : { row: onTop + first, column: active.column };
  const stopIn = (row: number) => (stop.row === row ? stop.column : -1);
  const inSight = Array.from({ length: end - first }, (_, k) => ({
    place: first + k,
    gridRow: onTop + first + k,
    row: outcomes.row(first + k),
  }));
  const rowsShown = [...pinnedRows, ...inSight.map(({ row }) => row)];
  const leavingOf = useLeavingTogether(conflict, coalitions, rowsShown);
  return (
    <div className="outcome-scroller" ref={scroller} style={columnStyle(conflict, widths)}>
      <OutcomeGrid
        label="Outcomes"
        rows={onTop + outcomes.count}
        columns={columns.count}
        {...{ table, onKeyDown, onFocus }}
      >
        <thead className="outcome-head" ref={head}>
          <OutcomeHead conflict={conflict} columns={columns} order={order} stopIn={stopIn} />
          {pinnedRows.map((row, k) => (
            <OutcomeRow
              key={row.key}
              conflict={conflict}
              columns={columns}
              row={row}
              coalitions={coalitions.coalitions}
              leaving={leavingOf(row.key)}
              gridRow={HEAD + k}
              stop={stopIn(HEAD + k)}
              withLeavers={withLeavers}
              isPinned
            />
          ))}
        </thead>
        <tbody className="outcome-body" style={{ height: length, paddingTop: start }}>
          {inSight.map(({ place, gridRow, row }) =>
            row === undefined ? (
              <WaitingRow key={place} gridRow={gridRow} />
            ) : (
              <OutcomeRow
                key={place}
                conflict={conflict}
                columns={columns}
                row={row}
                coalitions={coalitions.coalitions}
                leaving={leavingOf(row.key)}
                gridRow={gridRow}
                stop={stopIn(gridRow)}
                withLeavers={withLeavers}
                isPinned={pinned.includes(row.key)}
              />
            ),
          )}
        </tbody>
      </OutcomeGrid>
    </div>
  );
}

/** The height of an element, followed as it changes. */
function useHeight(element: { readonly current: HTMLElement | null }): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    if (element.current === null) return;
    const resized = new ResizeObserver(([entry]) => {
      if (entry) setHeight(entry.borderBoxSize[0]?.blockSize ?? 0);
    });
    resized.observe(element.current);
    return () => resized.disconnect();
  }, [element]);
  return height;
}
