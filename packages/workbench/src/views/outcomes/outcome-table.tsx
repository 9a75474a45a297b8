import { useEffect, useMemo, useRef, useState } from 'react';
import { useMedia } from '../../design/use-media.ts';
import type { AskedCoalitions } from '../../desk/shown-coalitions.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { ShownOutcomeRow } from '../../desk/shown-outcomes.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { useLeavingTogether } from '../coalitions/use-leaving-together.ts';
import type { AskedOutcomes } from './asked-outcomes.ts';
import { GroupRow, SectionRow } from './gathered-rows.tsx';
import type { GridPosition } from './grid-position.ts';
import { columnStyle, columnsOf, hasRoom, rowHeight } from './outcome-columns.ts';
import { OutcomeGrid } from './outcome-grid.tsx';
import { OutcomeHead } from './outcome-head.tsx';
import { linesOf, type OutcomeLines } from './outcome-lines.ts';
import { OutcomeRow, WaitingRow } from './outcome-row.tsx';
import { type OutcomeSettings, useOutcomeSettings } from './outcome-settings.ts';
import { span } from './span.ts';
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
  /** Whether a comparison stands beside the table where there is room for one. */
  readonly isComparing: boolean;
}

const NARROW = '(max-width: 47.99rem)';
/** Below that a comparison stands below the table. */
export const TIGHT = '(max-width: 69.99rem)';
/** Rows of the head, which count as rows of the grid. */
const HEAD = 2;

/** Options × states: a row for each state, of which only those in sight exist. */
export function OutcomeTable({
  conflict,
  coalitions,
  order,
  outcomes,
  pinnedRows,
  isComparing,
}: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const covered = useHeight(head);
  const withLeavers = useOutcomeSettings((settings) => settings.withLeavers);
  const withCoalitions = coalitions.coalitions.length > 0;
  const { isMethod } = useConceptSaid();
  const shown = { narrow: useMedia(NARROW), withLeavers, withCoalitions, inWords: !isMethod };
  const isTablet = useMedia(TIGHT);
  const tight = !useMedia(hasRoom(conflict, shown, isComparing)) || isTablet;
  const widths = { ...shown, tight };
  const columns = useMemo(() => columnsOf(conflict, tight), [conflict, tight]);
  const pinned = useOutcomeSettings((settings) => settings.pinned);
  const lines = useLines(outcomes, { withLeavers, withCoalitions });
  const { window, page, reveal } = useWindow(scroller, {
    count: lines.count,
    size: rowHeight(conflict, widths),
    covered,
    along: 'rows',
  });
  const { first, end, start, length } = window;
  const linesInSight = span(first, Math.min(end, lines.count)).map((line) => ({
    place: line,
    gridRow: HEAD + pinnedRows.length + line,
    line: lines.lineAt(line),
  }));
  const positions = linesInSight.flatMap(({ line }) =>
    line.kind === 'outcome' ? [line.position] : [],
  );
  const { want } = outcomes;
  const wanted = positions.join();
  useEffect(() => want(wanted === '' ? [] : wanted.split(',').map(Number)), [want, wanted]);
  const onTop = HEAD + pinnedRows.length;
  const { active, onKeyDown, onFocus } = useGrid(
    table,
    { rows: onTop + lines.count, columns: columns.count, page },
    { row: HEAD, column: 1 },
    (to: GridPosition) => {
      if (to.row >= onTop) reveal(to.row - onTop);
    },
  );
  const exists = active.row < onTop || (active.row - onTop >= first && active.row - onTop < end);
  const stop = exists ? active : { row: onTop + first, column: active.column };
  const stopIn = (row: number) => (stop.row === row ? stop.column : -1);
  const rowsShown = [...pinnedRows, ...positions.map((position) => outcomes.row(position))];
  const leavingOf = useLeavingTogether(conflict, coalitions, rowsShown);
  return (
    <div
      className="small ruled above-9 topped outcome-scroller"
      ref={scroller}
      style={columnStyle(conflict, widths)}
    >
      <OutcomeGrid
        label="Outcomes"
        rows={onTop + lines.count}
        columns={columns.count}
        {...{ table, onKeyDown, onFocus }}
      >
        <thead className="block outcome-head" ref={head}>
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
        <tbody className="block outcome-body" style={{ height: length, paddingTop: start }}>
          {linesInSight.map(({ place, gridRow, line }) => {
            const common = { conflict, columns, gridRow, stop: stopIn(gridRow) };
            if (line.kind === 'section') {
              return <SectionRow key={place} {...common} section={line.section} />;
            }
            if (line.kind === 'group') return <GroupRow key={place} {...common} {...line} />;
            const row = outcomes.row(line.position);
            if (row === undefined) return <WaitingRow key={place} gridRow={gridRow} />;
            return (
              <OutcomeRow
                key={place}
                {...common}
                row={row}
                coalitions={coalitions.coalitions}
                leaving={leavingOf(row.key)}
                withLeavers={withLeavers}
                isPinned={pinned.includes(row.key)}
                isGathered={line.isGathered}
              />
            );
          })}
        </tbody>
      </OutcomeGrid>
    </div>
  );
}

/** The lines of the table; nothing is gathered whose rows differ in what is shown of their verdicts. */
function useLines(
  outcomes: Outcomes,
  shown: Pick<OutcomeSettings, 'withLeavers'> & { readonly withCoalitions: boolean },
): OutcomeLines {
  const unfolded = useOutcomeSettings((settings) => settings.unfolded);
  const wanted = useOutcomeSettings((settings) => settings.gathered);
  const gathered = wanted && !shown.withLeavers && !shown.withCoalitions;
  const { count, sections, groups } = outcomes;
  return useMemo(
    () => linesOf({ count, sections, groups }, { gathered, unfolded }),
    [count, sections, groups, gathered, unfolded],
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
