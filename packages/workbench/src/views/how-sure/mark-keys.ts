import type { KeyboardEvent } from 'react';

const MARK = '.doubt-mark';

/** Arrows lead from mark to mark: along a row, and to the nearest one of the row above or below. */
export function goByArrows(event: KeyboardEvent<HTMLElement>): void {
  const to = markAfter(event.target as HTMLElement, event.key);
  if (to === undefined) return;
  event.preventDefault();
  to.focus();
}

function markAfter(from: HTMLElement, key: string): HTMLElement | undefined {
  const row = from.closest('tr');
  if (row === null) return undefined;
  const own = marksIn(row);
  const at = own.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return own[at + 1];
    case 'ArrowLeft':
      return own[at - 1];
    case 'Home':
      return own[0];
    case 'End':
      return own.at(-1);
    case 'ArrowDown':
      return nearest(row.nextElementSibling, from);
    case 'ArrowUp':
      return nearest(row.previousElementSibling, from);
    default:
      return undefined;
  }
}

function marksIn(row: Element | null): HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>(MARK) ?? [])];
}

function nearest(row: Element | null, from: HTMLElement): HTMLElement | undefined {
  const away = (mark: HTMLElement) => Math.abs(columnOf(mark) - columnOf(from));
  return marksIn(row).sort((a, b) => away(a) - away(b))[0];
}

function columnOf(mark: HTMLElement): number {
  return mark.closest('td')!.cellIndex;
}
