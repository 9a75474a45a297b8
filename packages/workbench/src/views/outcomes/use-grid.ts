import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type GridPosition, type GridSize, positionAfter } from './grid-position.ts';

/** What makes an element a place of a grid. */
export interface CellProps {
  readonly 'data-cell': string;
  readonly tabIndex: 0 | -1;
}

export function cellProps(row: number, column: number, stop: boolean): CellProps {
  return { 'data-cell': `${row}:${column}`, tabIndex: stop ? 0 : -1 };
}

/**
 * Keys in a grid of which only a part exists: one place is in the tab order, and the arrows move it.
 * `reveal` brings a place into existence; it has the focus as soon as it is there.
 */
export function useGrid(
  grid: RefObject<HTMLElement | null>,
  size: GridSize,
  start: GridPosition,
  reveal: (position: GridPosition) => void,
) {
  const [active, setActive] = useState(start);
  const pending = useRef<GridPosition>(undefined);
  useLayoutEffect(() => {
    if (pending.current === undefined || grid.current === null) return;
    const element = elementAt(grid.current, pending.current);
    if (element === undefined) {
      grid.current.focus({ preventScroll: true });
      return;
    }
    pending.current = undefined;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  return {
    active,
    onKeyDown(event: KeyboardEvent) {
      const { key, ctrlKey, metaKey } = event;
      const to = positionAfter(
        positionOf(event.target) ?? active,
        { key, ctrlKey: ctrlKey || metaKey },
        size,
      );
      if (to === undefined) return;
      event.preventDefault();
      pending.current = to;
      setActive({ ...to });
      reveal(to);
    },
    onFocus({ target }: FocusEvent<HTMLElement>) {
      const at = positionOf(target);
      if (at && (at.row !== active.row || at.column !== active.column)) setActive(at);
    },
  };
}

/** The place that an element is at, if it is at one. */
function positionOf(element: EventTarget): GridPosition | undefined {
  const place = element instanceof HTMLElement ? element.dataset['cell'] : undefined;
  if (place === undefined) return undefined;
  const [row, column] = place.split(':').map(Number);
  return { row: row!, column: column! };
}

/** The element at a place, or the one that reaches over it from the left. */
function elementAt(grid: HTMLElement, { row, column }: GridPosition): HTMLElement | undefined {
  const inRow = [...grid.querySelectorAll<HTMLElement>(`[data-cell^="${row}:"]`)];
  const columnOf = (element: HTMLElement) => Number(element.dataset['cell']!.split(':')[1]);
  return inRow.filter((element) => columnOf(element) <= column).at(-1) ?? inRow[0];
}
