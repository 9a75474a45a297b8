import { type RefObject, useEffect, useRef } from 'react';

/**
 * For a row (`scroll-row`) that scrolls sideways where it does not fit: an end beyond which it goes on
 * fades, and the current one of its entries (`data-entry`) is brought into sight, anew where others come in.
 */
export function useScrollRow<Row extends HTMLElement>(current: string): RefObject<Row | null> {
  const ref = useRef<Row>(null);
  useEffect(() => {
    const row = ref.current;
    if (row === null) return;
    const mark = () => markEnds(row);
    mark();
    row.addEventListener('scroll', mark, { passive: true });
    const resized = new ResizeObserver(mark);
    resized.observe(row);
    return () => {
      row.removeEventListener('scroll', mark);
      resized.disconnect();
    };
  }, []);
  useEffect(() => {
    const row = ref.current;
    if (row === null) return;
    const show = () => {
      const entry = row.querySelector<HTMLElement>(`[data-entry="${current}"]`);
      if (entry) bringIntoSight(row, entry);
    };
    show();
    const entered = new MutationObserver(show);
    entered.observe(row, { childList: true, subtree: true });
    return () => entered.disconnect();
  }, [current]);
  return ref;
}

function markEnds(row: HTMLElement): void {
  const { scrollLeft, scrollWidth, clientWidth } = row;
  row.toggleAttribute('data-more-before', scrollLeft > 1);
  row.toggleAttribute('data-more-after', scrollLeft + clientWidth < scrollWidth - 1);
}

/** Sideways alone: the page itself stays where it is. */
function bringIntoSight(row: HTMLElement, entry: HTMLElement): void {
  const [frame, found] = [row.getBoundingClientRect(), entry.getBoundingClientRect()];
  row.scrollBy({ left: found.left + found.width / 2 - frame.left - frame.width / 2 });
}
