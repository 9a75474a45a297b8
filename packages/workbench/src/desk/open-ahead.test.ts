import { expect, it, vi } from 'vitest';
import type { Desk } from './desk.ts';
import { openingAhead } from './open-ahead.ts';
import type { Opening, Progress } from './shown-conflict.ts';

const text = 'standoff: 1\n';
const progress: Progress = { what: 'starting', share: 0 };
const tellIn = vi.fn<Desk['tellIn']>();
const state = vi.fn<Desk['state']>(async () => undefined);
const opened: Opening = { status: 'errors', diagnostics: [] };

function desk() {
  let answer: (opening: Opening) => void = () => {};
  const open = vi.fn<Desk['open']>(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  return { open, answer: () => answer(opened), ...openingAheadOf(open) };
}

function openingAheadOf(open: Desk['open']) {
  const { open: ask, openAhead } = openingAhead({ open, tellIn, state });
  return { ask, openAhead };
}

it('gives who asks for the text what was begun, and tells of its progress from then on', async () => {
  const { open, ask, openAhead, answer } = desk();
  openAhead(text);
  const hear = vi.fn();
  const asked = ask({ text, at: undefined, register: 'plain', furtherConcepts: [] }, hear);
  expect(open).toHaveBeenCalledTimes(1);
  open.mock.calls[0]![1](progress);
  expect(hear).toHaveBeenCalledWith(progress);
  answer();
  expect(await asked).toBe(opened);
});

it('gives it once; who asks again has it opened again', () => {
  const { open, ask, openAhead } = desk();
  openAhead(text);
  void ask({ text, at: undefined }, () => {});
  void ask({ text, at: undefined }, () => {});
  expect(open).toHaveBeenCalledTimes(2);
});

it.each([
  { text: `${text}title: Another\n`, at: undefined },
  { text, at: '1' },
  { text, at: undefined, variant: 'hawks' },
  { text, at: undefined, preferenceReading: 'strong' },
  { text, at: undefined, furtherConcepts: ['gmr'] },
  { text, at: undefined, look: { all: 'nash', own: {} } },
])('opens what differs from it as if nothing had been begun', (asked) => {
  const { open, ask, openAhead } = desk();
  openAhead(text);
  void ask(asked, () => {});
  expect(open).toHaveBeenLastCalledWith(asked, expect.anything());
});

it('begins nothing once something was asked for', () => {
  const { open, ask, openAhead } = desk();
  void ask({ text, at: undefined }, () => {});
  openAhead(text);
  expect(open).toHaveBeenCalledTimes(1);
});

it('is not disturbed by what is told before the opening has returned', async () => {
  const { ask, openAhead } = openingAheadOf(async (_, onProgress) => {
    onProgress(progress);
    return opened;
  });
  openAhead(text);
  expect(await ask({ text, at: undefined }, () => {})).toBe(opened);
});
