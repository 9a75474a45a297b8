import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Terminal } from './terminal.ts';
import { whileAsking } from './while-asking.ts';

/** What a terminal shows while an answer is waited for, each look so many milliseconds after the one before. */
async function shownWhile(between: number, answer: Promise<string>): Promise<string> {
  let [written, time] = ['', 0];
  const terminal: Terminal = {
    stdout: { write: () => {} },
    stderr: {
      write: (text) => {
        written += text;
      },
      isTTY: true,
      columns: 120,
    },
    stdin: (async function* () {})(),
    env: {},
    now() {
      time += between;
      return time;
    },
    availableMemory: () => Number.POSITIVE_INFINITY,
    goOnWithoutOutput: () => {},
  };
  expect(await whileAsking(answer, 60, terminal)).toBe('found');
  return written;
}

it('a bar says how much of the time is over after which the solver is given up', async () => {
  const shown = await shownWhile(1000, sleep(400, 'found'));
  const shares = [...shown.matchAll(/(\d+)% /g)].map(([, share]) => Number(share));
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shown).toContain('asking the solver, which is given up after 60 s');
  expect(shown).not.toContain('passes');
  expect(shown.split('note: how long the solver takes is not known')).toHaveLength(2);
  expect(shown.endsWith('\u001b[K')).toBe(true);
});

it('nothing is said of what is soon answered', async () => {
  expect(await shownWhile(1, sleep(100, 'found'))).toBe('');
});
