import { expect, it } from 'vitest';
import { progressLine } from './progress-line.ts';
import type { Terminal } from './terminal.ts';

/** A terminal of so many columns, or none, and what lets a second pass. */
function terminalOf(columns: number | undefined) {
  const written: string[] = [];
  let time = 0;
  const terminal: Terminal = {
    stdout: { write: () => {} },
    stderr: { write: (text) => written.push(text), isTTY: columns !== undefined, columns },
    stdin: (async function* () {})(),
    env: {},
    now: () => time,
    availableMemory: () => Number.POSITIVE_INFINITY,
    goOnWithoutOutput: () => {},
  };
  const wait = () => {
    time += 1_000;
  };
  return { terminal, written, wait };
}

/** What is written on a terminal of so many columns as progress goes on and time passes. */
function shown(columns: number | undefined, reports: [share: number, passes: number][]): string[] {
  const { terminal, written, wait } = terminalOf(columns);
  const line = progressLine(terminal);
  for (const [share, passes] of reports) {
    wait();
    line.show({ what: 'SEQ for decision maker 1 of 3', passes, share });
  }
  line.clear();
  return written;
}

it('says how much is done, how long the rest may take and how fast it goes', () => {
  const [first, second, cleared] = shown(100, [
    [0.01, 5],
    [0.25, 30],
  ]);
  expect(first).toContain('  1% SEQ for decision maker 1 of 3, 5 passes/s');
  expect(second).toMatch(/^\r█{6}░{18} {2}25% about 6 s left: SEQ for .* of 3, 15 passes\/s/);
  expect(cleared).toBe('\r\u001b[K');
});

it('goes on counting where a part of the work counts its passes anew', () => {
  const [, , third] = shown(100, [
    [0.1, 20],
    [0.2, 4],
    [0.3, 12],
  ]);
  expect(third).toContain('11 passes/s');
});

it('says long times in minutes and hours', () => {
  const slowly = (seconds: number) =>
    shown(
      100,
      [...Array(seconds)].map(() => [0.02, 1] as [number, number]),
    ).at(-2);
  expect(slowly(1)).toContain('about 49 s left');
  expect(slowly(4)).toContain('about 3 min left');
  expect(slowly(240)).toContain('about 3 h left');
});

it('keeps to the width of the terminal, and is silent without one', () => {
  const lengthOf = (line = '') => line.replace('\r', '').replace('\u001b[K', '').length;
  expect(lengthOf(shown(50, [[0.5, 1]])[0])).toBe(49);
  expect(lengthOf(shown(0, [[0.5, 1]])[0])).toBe(79);
  expect(shown(undefined, [[0.5, 1]])).toEqual([]);
});
