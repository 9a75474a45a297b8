import { expect, it, vi } from 'vitest';
import type { Reply } from './inquiry-reply.ts';
import { createLatestAsked } from './latest-asked.ts';

const here = { place: 'here' };

/** A question that is answered when its test says so, or once its signal is given. */
function pending() {
  let answer: (told: string) => void = () => {};
  const find = vi.fn(
    ({ signal }: { readonly signal: AbortSignal }) =>
      new Promise<Reply<string>>((resolve) => {
        answer = (told) => resolve({ status: 'answered', told });
        signal.addEventListener('abort', () => resolve({ status: signal.reason }));
      }),
  );
  return { find, answer: (told: string) => answer(told) };
}

const at = (told: string) => async (): Promise<Reply<string>> => ({ status: 'answered', told });

it('the latest question from a place supersedes the one before; others go on', async () => {
  const asked = createLatestAsked<string>(() => 'this');
  const [first, elsewhere] = [pending(), pending()];
  const replies = [
    asked.ask('a', here, first.find),
    asked.ask('b', { place: 'there' }, elsewhere.find),
    asked.ask('c', here, at('C')),
  ];
  elsewhere.answer('B');
  expect(await Promise.all(replies)).toEqual([
    { status: 'superseded' },
    { status: 'answered', told: 'B' },
    { status: 'answered', told: 'C' },
  ]);
});

it('the same question from the same place waits for one answer, which is kept', async () => {
  const asked = createLatestAsked<string>(() => 'this');
  const first = pending();
  const replies = [asked.ask('a', here, first.find), asked.ask('a', here, first.find)];
  first.answer('A');
  expect((await Promise.all(replies)).map(({ status }) => status)).toEqual([
    'answered',
    'answered',
  ]);
  await asked.ask('a', { place: 'there' }, first.find);
  expect(first.find).toHaveBeenCalledTimes(1);
  expect(asked.kept('a')).toBe('A');
});

it('what is stopped is cancelled and asked anew', async () => {
  const asked = createLatestAsked<string>(() => 'this');
  const reply = asked.ask('a', here, pending().find);
  asked.stop('here');
  expect(await reply).toEqual({ status: 'cancelled' });
  expect(await asked.ask('a', here, at('A'))).toEqual({ status: 'answered', told: 'A' });
});

it('answers are forgotten once they are about something else, also those that come late', async () => {
  let about = 'this';
  const asked = createLatestAsked<string>(() => about);
  const late = pending();
  const reply = asked.ask('a', here, late.find);
  about = 'that';
  late.answer('A of this');
  await reply;
  expect(asked.kept('a')).toBeUndefined();
  await asked.ask('a', here, at('A of that'));
  expect(asked.kept('a')).toBe('A of that');
});

it('the oldest is forgotten after eight', async () => {
  const asked = createLatestAsked<string>(() => 'this');
  for (let k = 0; k < 9; k++) await asked.ask(String(k), here, at(String(k)));
  expect(asked.kept('0')).toBeUndefined();
  expect(asked.kept('1')).toBe('1');
});
