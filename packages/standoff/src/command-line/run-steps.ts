import { type Cost, type Progress, runInSlices, type Steps } from '@standoff/engine';
import { sayDuration, saySize } from '@standoff/report';
import { exitStatus, Failure } from './failure.ts';
import type { Terminal } from './terminal.ts';

const SHOW_AFTER_MILLISECONDS = 300;
const REDRAW_MILLISECONDS = 80;
const BAR = 24;
const ANNOUNCE_FROM_MILLISECONDS = 1000;

/**
 * Runs work to its end, with a line of progress on a terminal once it takes noticeably long. An
 * interruption ends the command and says how far the work got.
 */
export async function runSteps<T>(steps: Steps<T>, terminal: Terminal): Promise<T> {
  const line = progressLine(terminal);
  const onProgress = (progress: Progress) => {
    if (progress.cost !== undefined) announce(progress.cost, terminal);
    line.show(progress);
  };
  const outcome = await terminal.interruptible((signal) =>
    runInSlices(steps, { signal, onProgress }),
  );
  line.clear();
  if (outcome.status === 'done') return outcome.value;
  const { what, share } = outcome.progress;
  const message = `interrupted at ${percent(share)}: ${what}`;
  throw new Failure(exitStatus.interrupted, message);
}

/** Says what an analysis will take, where that is long enough to think about something else. */
function announce({ milliseconds, atMost, bytes }: Cost, { stderr }: Terminal): void {
  if (milliseconds < ANNOUNCE_FROM_MILLISECONDS) return;
  const time = `${atMost ? 'at most ' : ''}about ${sayDuration(milliseconds)}`;
  const usual = atMost ? ', as a rule far less,' : '';
  stderr.write(`note: this will take ${time}${usual} and about ${saySize(bytes)} of memory\n`);
}

function progressLine({ stderr, now: clock }: Terminal) {
  const start = clock();
  let last = 0;
  let shown = false;
  return {
    show({ what, share }: Progress): void {
      const now = clock();
      if (!stderr.isTTY || now - start < SHOW_AFTER_MILLISECONDS) return;
      if (now - last < REDRAW_MILLISECONDS) return;
      last = now;
      shown = true;
      const filled = Math.round(share * BAR);
      const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled);
      stderr.write(`\r${bar} ${percent(share).padStart(4)} ${what}\u001b[K`);
    },
    clear(): void {
      if (shown) stderr.write('\r\u001b[K');
    },
  };
}

function percent(share: number): string {
  return `${Math.floor(share * 100)}%`;
}
