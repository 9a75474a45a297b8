import { progressLine } from './progress-line.ts';
import type { Terminal } from './terminal.ts';

const REDRAW_MILLISECONDS = 80;
/** Most questions are answered before anybody wonders. */
const PATIENCE_MILLISECONDS = 3000;

/**
 * Shows how long a solver has been asked, of the time after which it is given up: nothing tells how much of its search is
 * left. Says so once where that is noticeably long.
 */
export async function whileAsking<T>(
  answer: Promise<T>,
  seconds: number,
  terminal: Terminal,
): Promise<T> {
  const { stderr, now } = terminal;
  const begun = now();
  const line = progressLine(terminal);
  const what = `asking the solver, which is given up after ${seconds} s`;
  let isSaid = false;
  const show = () => {
    const elapsed = now() - begun;
    if (!isSaid && elapsed >= PATIENCE_MILLISECONDS) {
      isSaid = true;
      line.clear();
      stderr.write(
        `note: how long the solver takes is not known; it is given up after ${seconds} seconds (--timeout), and Ctrl-C ends it at any time\n`,
      );
    }
    line.show({ what, passes: 0, share: Math.min(1, elapsed / (1000 * seconds)) });
  };
  const timer = setInterval(show, REDRAW_MILLISECONDS);
  try {
    return await answer;
  } finally {
    clearInterval(timer);
    line.clear();
  }
}
