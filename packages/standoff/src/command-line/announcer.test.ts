import { expect, test } from 'vitest';
import { createAnnouncer } from './announcer.ts';

/** What is written when progress is heard: at a time, with a cost or none. */
function heard(...progress: readonly [now: number, milliseconds?: number, upTo?: number][]) {
  const written: string[] = [];
  let time = 0;
  const announcer = createAnnouncer({
    stderr: { write: (text: string) => written.push(text) },
    now: () => time,
  });
  for (const [now, milliseconds, upTo] of progress) {
    time = now;
    const cost = milliseconds !== undefined && {
      milliseconds,
      ...(upTo !== undefined && { upTo }),
      bytes: 60e6,
    };
    announcer.hear({ what: 'work', passes: 0, share: 0, ...(cost && { cost }) });
  }
  return written.join('');
}

test('what is expected to take a second is said at once', () => {
  expect(heard([0, 999])).toBe('');
  expect(heard([0, 1000])).toBe(
    'note: this will take about 1 second; 60 MB of memory, more or less\n',
  );
  expect(heard([0, 2000, 60_000])).toContain(
    'about 2 seconds, or up to 60 seconds in the worst case',
  );
  expect(heard([0, 2000, 600_000])).toContain('is not known: about 2 seconds if searches end soon');
});

test('what is long in the worst case alone is said where it goes on', () => {
  const late =
    'note: this takes longer than expected, and up to 60 seconds in the worst case; Ctrl-C ends it at any time\n';
  expect(heard([0, 100, 60_000], [2999])).toBe('');
  expect(heard([0, 100, 60_000], [3000], [9000])).toBe(late);
  expect(heard([0, 100, 60_000], [2000, 50, 60_000], [3000])).toBe(late);
  expect(heard([0, 100, 2000], [3000])).toBe('');
});

test('what is long in the worst case alone is not said once more is known', () => {
  expect(heard([0, 100, 60_000], [2000, 5], [9000])).toBe('');
  expect(heard([0, 100, 60_000], [2000, 5000])).toBe('note: this will take about 5 seconds more\n');
});
