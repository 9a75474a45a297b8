import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { scrollTo, type Window, windowOf } from './window-of.ts';

interface Line {
  readonly count: number;
  /** Of one item, in pixels. */
  readonly size: number;
  /** What covers the line for good: the head of a table, or its first column. */
  readonly covered: number;
  readonly along: 'rows' | 'columns';
}

const nothing: Window = { length: 0, first: 0, end: 0, start: 0 };

/** The part of a long line that is in sight in a scroller, followed as it is scrolled. */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  { count, size, covered, along }: Line,
): { readonly window: Window; readonly page: number; reveal(item: number): void } {
  const [window, setWindow] = useState(nothing);
  const room = useRef(0);
  const measure = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const full = along === 'rows' ? element.clientHeight : element.clientWidth;
    room.current = Math.max(0, full - covered);
    const scrolled = along === 'rows' ? element.scrollTop : element.scrollLeft;
    const next = windowOf({ count, size, room: room.current }, scrolled);
    setWindow((before) => (isSame(before, next) ? before : next));
  }, [scroller, count, size, covered, along]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller, measure]);
  const reveal = (item: number) => {
    const element = scroller.current;
    if (element === null) return;
    const line = { count, size, room: room.current };
    if (along === 'rows') element.scrollTop = scrollTo(line, element.scrollTop, item);
    else element.scrollLeft = scrollTo(line, element.scrollLeft, item);
    measure();
  };
  return { window, page: Math.max(1, Math.floor(room.current / size) - 1), reveal };
}

function isSame(a: Window, b: Window): boolean {
  return a.first === b.first && a.end === b.end && a.start === b.start && a.length === b.length;
}
