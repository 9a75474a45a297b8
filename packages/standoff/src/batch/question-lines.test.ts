import { expect, it } from 'vitest';
import { questionLines, splitLines } from './question-lines.ts';

async function* pieces(...parts: (string | Uint8Array)[]) {
  yield* parts;
}

async function all<T>(items: AsyncIterable<readonly T[]>): Promise<T[]> {
  const list: T[] = [];
  for await (const some of items) list.push(...some);
  return list;
}

it('lines are put together from pieces, also where a letter is cut in two', async () => {
  const bytes = new TextEncoder().encode('é\nb');
  const cut = [bytes.subarray(0, 1), bytes.subarray(1)];
  expect(await all(splitLines(pieces('a\n', ...cut)))).toEqual(['a', 'é', 'b']);
  expect(await all(splitLines(pieces('a\n\n')))).toEqual(['a', '']);
});

it('of a line that is too long nothing is told, whatever pieces it comes in', async () => {
  const long = 'x'.repeat(20 * 2 ** 20);
  expect(await all(splitLines(pieces(long, long, '\nb')))).toEqual([undefined, 'b']);
  expect(await all(splitLines(pieces(`${long}${long}\nb`)))).toEqual([undefined, 'b']);
  const lines = questionLines({ files: [], stdin: pieces(long, long, '\n{}\n') });
  expect(await all(lines)).toEqual([{ number: 1 }, { number: 2, text: '{}' }]);
});

it('questions are numbered, and empty lines are none', async () => {
  const lines = await all(questionLines({ files: [], stdin: pieces('{}\n\n  \n{"id":1}\n') }));
  expect(lines).toEqual([
    { number: 1, text: '{}' },
    { number: 2, text: '{"id":1}' },
  ]);
});

it('one question is put to models that are named, or listed on standard input', async () => {
  const same = { ask: 'vote', options: { body: 'council' } };
  const lines = await all(
    questionLines({ files: ['a.yaml', '-'], same, stdin: pieces('b.yaml\r\n') }),
  );
  expect(lines.map(({ text }) => JSON.parse(text!))).toEqual([
    { id: 'a.yaml', ask: 'vote', model: 'a.yaml', options: { body: 'council' } },
    { id: 'b.yaml', ask: 'vote', model: 'b.yaml', options: { body: 'council' } },
  ]);
});
