import { type CSSProperties, useEffect, useRef, useState } from 'react';
import type { ConflictReading, OutcomeRowReading } from '../analysis/readings.ts';
import { useMedia } from '../parts/use-media.ts';
import type { GridPosition } from './grid-position.ts';
import { OutcomeHead } from './outcome-head.tsx';
import { OutcomeRow, WaitingRow } from './outcome-row.tsx';
import { useOutcomeSettings } from './outcome-settings.ts';
import { useGrid } from './use-grid.ts';
import type { Outcomes } from './use-outcomes.ts';
import { useWindow } from './use-window.ts';

interface Props {
  readonly conflict: ConflictReading;
  readonly outcomes: Outcomes;
  readonly pinnedRows: readonly OutcomeRowReading[];
}

const ROW = 34;
/** Rows of the head, which count as rows of the grid. */
const HEAD = 2;

/** Options × states: a row for each state, of which only those in sight exist. */
export function OutcomeTable({ conflict, outcomes, pinnedRows }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const covered = useHeight(head);
  const withLeavers = useOutcomeSettings((settings) => settings.withLeavers);
  const pinned = useOutcomeSettings((settings) => settings.pinned);
  const { window, page, reveal } = useWindow(scroller, {
    count: outcomes.count,
    size: ROW,
    covered,
    along: 'rows',
  });
  const { first, end, start, length } = window;
  const { want } = outcomes;
  useEffect(() => want(first, end), [want, first, end]);
  const onTop = HEAD + pinnedRows.length;
  const columns = 2 + optionCount(conflict) + conflict.concepts.length;
  const { active, onKeyDown, onFocus } = useGrid(
    scroller,
    { rows: onTop + outcomes.count, columns, page },
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
  return (
    <div
      className="outcome-scroller"
      ref={scroller}
      role="grid"
      aria-label="Outcomes"
      aria-rowcount={onTop + outcomes.count}
      aria-colcount={columns}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      style={useColumns(conflict, withLeavers)}
    >
      <div className="outcome-head" role="rowgroup" ref={head}>
        <OutcomeHead conflict={conflict} stopIn={stopIn} />
        {pinnedRows.map((row, k) => (
          <OutcomeRow
            key={row.key}
            conflict={conflict}
            row={row}
            gridRow={HEAD + k}
            stop={stopIn(HEAD + k)}
            withLeavers={withLeavers}
            isPinned
          />
        ))}
      </div>
      <div className="outcome-body" role="rowgroup" style={{ height: length }}>
        <div role="presentation" style={{ transform: `translateY(${start}px)` }}>
          {inSight.map(({ place, gridRow, row }) =>
            row === undefined ? (
              <WaitingRow key={place} gridRow={gridRow} />
            ) : (
              <OutcomeRow
                key={place}
                conflict={conflict}
                row={row}
                gridRow={gridRow}
                stop={stopIn(gridRow)}
                withLeavers={withLeavers}
                isPinned={pinned.includes(row.key)}
              />
            ),
          )}
        </div>
      </div>
    </div>
  );
}

function optionCount({ decisionMakers }: ConflictReading): number {
  return decisionMakers.reduce((sum, { options }) => sum + options.length, 0);
}

const NARROW = '(max-width: 47.99rem)';

/** The columns of the table; on a narrow screen the name leaves room for others beside it. */
function useColumns(conflict: ConflictReading, withLeavers: boolean): CSSProperties {
  const narrow = useMedia(NARROW);
  const options = optionCount(conflict);
  const name = narrow ? 8.5 : 15;
  const concept = withLeavers ? 6.5 : 3.4;
  const own = options === 0 ? '' : `repeat(${options}, minmax(5.25rem, 1fr))`;
  return {
    '--fixed': `${2 + name}rem`,
    '--columns': `2rem ${narrow ? `${name}rem` : `minmax(${name}rem, 2.4fr)`} ${own} repeat(${conflict.concepts.length}, ${concept}rem)`,
    '--width': `${2 + name + 5.25 * options + concept * conflict.concepts.length}rem`,
  } as CSSProperties;
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
