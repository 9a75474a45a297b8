import type { Progress } from '@standoff/engine';

const BETWEEN_NEWS = 150;

/** Passes progress on so seldom that a page can follow. */
export function seldom(pass: (progress: Progress) => void): (progress: Progress) => void {
  let last = performance.now();
  return (progress) => {
    if (performance.now() - last < BETWEEN_NEWS) return;
    last = performance.now();
    pass(progress);
  };
}
