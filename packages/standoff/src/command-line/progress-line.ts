import type { Progress } from '@standoff/engine';
import type { Terminal } from './terminal.ts';

const SHOW_AFTER_MILLISECONDS = 300;
const REDRAW_MILLISECONDS = 80;
const BAR = 24;
const DEFAULT_COLUMNS = 80;

/** A line on a terminal that says how far long work has come and how long it may still take. */
export interface ProgressLine {
  show(progress: Progress): void;
  clear(): void;
}

/** Nothing is shown where there is no terminal, or before work takes noticeably long. */
export function progressLine({ stderr, now: clock }: Terminal): ProgressLine {
  const start = clock();
  const passes = createCounter();
  let last = 0;
  let shown = false;
  return {
    show(progress) {
      const done = passes.add(progress.passes);
      const now = clock();
      if (!stderr.isTTY || now - start < SHOW_AFTER_MILLISECONDS) return;
      if (now - last < REDRAW_MILLISECONDS) return;
      last = now;
      shown = true;
      // A terminal of unknown size says 0.
      const columns = (stderr.columns || DEFAULT_COLUMNS) - 1;
      const line = sayProgress(progress, now - start, done);
      stderr.write(`\r${line.slice(0, columns)}\u001b[K`);
    },
    clear() {
      if (shown) stderr.write('\r\u001b[K');
    },
  };
}

/** Adds up passes that are counted anew in each part of the work. */
function createCounter() {
  let whole = 0;
  let part = 0;
  return {
    add(passes: number): number {
      whole += passes < part ? passes : passes - part;
      part = passes;
      return whole;
    },
  };
}

/** Less than this says nothing of how long the rest will take. */
const TELLING_SHARE = 0.02;

/** Milliseconds that the rest of some work may take; undefined as long as too little is done to tell. */
function timeLeft(share: number, elapsed: number): number | undefined {
  return share < TELLING_SHARE ? undefined : (elapsed * (1 - share)) / share;
}

function sayProgress({ what, share }: Progress, elapsed: number, passes: number): string {
  const filled = Math.round(share * BAR);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled);
  const rate = passes > 0 ? `, ${Math.round((1000 * passes) / elapsed)} passes/s` : '';
  const left = timeLeft(share, elapsed);
  const rest = left === undefined ? '' : `about ${duration(left)} left: `;
  return `${bar} ${percent(share).padStart(4)} ${rest}${what}${rate}`;
}

/** Milliseconds as people say them. */
function duration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

function percent(share: number): string {
  return `${Math.floor(share * 100)}%`;
}
