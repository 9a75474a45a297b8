import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Box } from './geometry.ts';
import type { MapLayout } from './map-layout.ts';

/** Where the drawing stands in its frame, and how large. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** The frame, the sheet that moves in it, and what moves it. */
export interface PanZoom {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly sheet: RefObject<HTMLDivElement | null>;
  zoomBy(factor: number): void;
  /** All of it in sight, however small. */
  fit(): void;
  /** As at first, when all can be read, if nobody has moved or scaled it since. */
  refit(): void;
  /** Moves the drawing so far that a box of it is in sight. */
  reveal(box: Box): void;
}

/** Smallest and largest; below the readable size the drawing is not fitted but runs on. */
const LEAST = 0.15;
const MOST = 2.5;
const READABLE = 0.86;
const FITTED_AT_MOST = 1.35;
export const MARGIN = 12;
/** A press that moves less is a press, not a pull. */
const STILL = 4;

/** How large a drawing is at first in a frame of this width. */
export function fittedScale(width: number, frame: number): number {
  return Math.min(FITTED_AT_MOST, Math.max(READABLE, (frame - 2 * MARGIN) / width));
}

/**
 * Pan and zoom by pointer, wheel with the control key, pinch and buttons. The place is kept out of
 * React: a move changes one style and renders nothing.
 */
export function usePanZoom({ width, height }: MapLayout): PanZoom {
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const place = useRef<Place>({ x: MARGIN, y: MARGIN, scale: 1 });
  const asFitted = useRef(true);
  const moves = useMemo(() => {
    const go = (next: Place) => {
      const { clientWidth, clientHeight } = frame.current!;
      const scale = Math.min(MOST, Math.max(LEAST, next.scale));
      place.current = {
        scale,
        x: keepInSight(next.x, width * scale, clientWidth),
        y: keepInSight(next.y, height * scale, clientHeight),
      };
      const { x, y } = place.current;
      sheet.current!.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
      // Where the drawing goes on beyond the frame it fades out.
      const { dataset } = frame.current!;
      dataset['before'] = String(x < 0);
      dataset['after'] = String(x + width * scale > clientWidth + 1);
    };
    /** Scales around a point of the frame. */
    const zoomAt = (px: number, py: number, factor: number) => {
      asFitted.current = false;
      const { x, y, scale } = place.current;
      const next = Math.min(MOST, Math.max(LEAST, scale * factor));
      const by = next / scale;
      go({ x: px - (px - x) * by, y: py - (py - y) * by, scale: next });
    };
    const shift = (dx: number, dy: number) => {
      const { x, y, scale } = place.current;
      go({ x: x + dx, y: y + dy, scale });
    };
    const panBy = (dx: number, dy: number) => {
      asFitted.current = false;
      shift(dx, dy);
    };
    const centre = (scale: number) => {
      const free = frame.current!.clientWidth - width * scale;
      go({ x: Math.max(MARGIN, free / 2), y: MARGIN, scale });
    };
    const begin = () => {
      asFitted.current = true;
      centre(fittedScale(width, frame.current!.clientWidth));
    };
    const fit = () => {
      asFitted.current = false;
      const { clientWidth, clientHeight } = frame.current!;
      const wide = (clientWidth - 2 * MARGIN) / width;
      centre(Math.min(FITTED_AT_MOST, wide, (clientHeight - 2 * MARGIN) / height));
    };
    const reveal = (box: Box) => {
      const { clientWidth, clientHeight } = frame.current!;
      const { x, y, scale } = place.current;
      shift(
        intoSight(x + box.x * scale, box.width * scale, clientWidth),
        intoSight(y + box.y * scale, box.height * scale, clientHeight),
      );
    };
    const zoomBy = (factor: number) => {
      const { clientWidth, clientHeight } = frame.current!;
      zoomAt(clientWidth / 2, clientHeight / 2, factor);
    };
    const refit = () => {
      if (asFitted.current) begin();
    };
    return { zoomAt, panBy, zoomBy, begin, fit, refit, reveal };
  }, [width, height]);
  useLayoutEffect(() => moves.begin(), [moves]);
  useEffect(() => listen(frame.current!, moves), [moves]);
  return useMemo(() => ({ frame, sheet, ...moves }), [moves]);
}

/** A coordinate at which at least a good part of the drawing stays in the frame. */
function keepInSight(at: number, size: number, frame: number): number {
  const part = Math.min(size, frame) * 0.4;
  return Math.min(frame - part, Math.max(part - size, at));
}

/** How far something has to move to be in sight. */
function intoSight(at: number, size: number, frame: number): number {
  if (at < MARGIN) return MARGIN - at;
  return Math.min(0, frame - MARGIN - at - size);
}

interface Moves {
  zoomAt(x: number, y: number, factor: number): void;
  panBy(dx: number, dy: number): void;
}

/** Follows the pointers over the frame. */
function listen(frame: HTMLElement, { zoomAt, panBy }: Moves): () => void {
  const pointers = new Map<number, PointerEvent>();
  let pulled = 0;
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, event);
    if (pointers.size === 1) pulled = 0;
  };
  const move = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    const dx = event.clientX - before.clientX;
    const dy = event.clientY - before.clientY;
    if (pointers.size === 1 && pulled + Math.abs(dx) + Math.abs(dy) < STILL) return;
    pulled += Math.abs(dx) + Math.abs(dy);
    pointers.set(event.pointerId, event);
    frame.setPointerCapture(event.pointerId);
    const [other] = [...pointers.values()].filter((each) => each.pointerId !== event.pointerId);
    if (other === undefined) panBy(dx, dy);
    else pinch(before, event, other);
  };
  const pinch = (before: PointerEvent, now: PointerEvent, other: PointerEvent) => {
    const { left, top } = frame.getBoundingClientRect();
    const apart = (a: PointerEvent) =>
      Math.hypot(a.clientX - other.clientX, a.clientY - other.clientY);
    if (apart(before) === 0) return;
    const x = (now.clientX + other.clientX) / 2 - left;
    const y = (now.clientY + other.clientY) / 2 - top;
    zoomAt(x, y, apart(now) / apart(before));
  };
  const up = (event: PointerEvent) => pointers.delete(event.pointerId);
  const click = (event: MouseEvent) => {
    if (pulled >= STILL) event.stopPropagation();
    pulled = 0;
  };
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { left, top } = frame.getBoundingClientRect();
    zoomAt(event.clientX - left, event.clientY - top, Math.exp(-event.deltaY / 300));
  };
  const listening = new AbortController();
  const { signal } = listening;
  frame.addEventListener('pointerdown', down, { signal });
  frame.addEventListener('pointermove', move, { signal });
  frame.addEventListener('pointerup', up, { signal });
  frame.addEventListener('pointercancel', up, { signal });
  frame.addEventListener('click', click, { signal, capture: true });
  frame.addEventListener('wheel', wheel, { signal, passive: false });
  return () => listening.abort();
}
