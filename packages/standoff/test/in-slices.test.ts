import { runToEnd } from '@standoff/engine';
import { draftOf, piecesOf } from '@standoff/report';
import { answerSteps } from '@standoff/study';
import { expect, it } from 'vitest';
import { questions, questionTo } from '../../../bench/announcing.mjs';
import { drawnFile } from '../../../bench/drawn-file.mjs';
import * as library from '../src/index.ts';

/** A function of the library, whichever it is. */
interface AskedSteps {
  (about: unknown, options: object): object;
  inSlices(about: unknown, options: object): Promise<library.Outcome<object>>;
}

const functions: Readonly<Record<string, unknown>> = library;

const shape = { decisionMakers: 3, options: 5, statements: 4, beliefs: true };
const rest = { threats: 2, events: 3, claims: 2, bodyOptions: 1 };
const model = library.parse(drawnFile({ ...shape, ...rest })).model!;

it.each([
  ...questions.map(([id, options]) => [
    id,
    { ...options, ...(id === 'explain' && { state: 's1' }) },
  ]),
  ['explainProposition', { that: 'stable s1 seq' }],
  ['explainCoalition', { state: 's1', coalition: ['d0', 'd1'] }],
] as [string, object][])(
  '%s %j gives in slices what it gives in one go, and ends where it is cancelled',
  async (id, options) => {
    const ask = functions[id] as AskedSteps;
    const about = id === 'compare' ? [model, { model, name: 'again' }] : model;
    let pauses = 0;
    const outcome = await ask.inSlices(about, { ...options, onProgress: () => pauses++ });
    const document = ask(about, options);
    if ('elapsedMs' in document) Object.assign(document, { elapsedMs: expect.any(Number) });
    expect(outcome).toEqual({ status: 'done', value: document });
    expect(pauses).toBeGreaterThan(1);
    const controller = new AbortController();
    let heard = 0;
    const ended = await ask.inSlices(about, {
      ...options,
      signal: controller.signal,
      onProgress() {
        heard++;
        controller.abort();
      },
    });
    expect([ended.status, heard]).toEqual(['cancelled', 1]);
  },
);

it('what makes no sense rejects the promise', async () => {
  const asked = library.misjudge.inSlices(model, { reach: 'war', avoid: 'war' });
  await expect(asked).rejects.toThrow(RangeError);
  await expect(library.compare.inSlices([])).rejects.toThrow(RangeError);
});

it('a long document is written with pauses between which a signal is heard', async () => {
  const controller = new AbortController();
  const written = async (id: 'analyze' | 'perceive') =>
    (functions[id] as AskedSteps).inSlices(model, {
      signal: controller.signal,
      onProgress: ({ what }: library.Progress) =>
        what === 'writing the answer' && controller.abort(),
    });
  expect((await written('analyze')).status).toBe('cancelled');
  expect((await written('perceive')).status).toBe('cancelled');
});

it.each([
  ['explain', { state: 's1' }],
  ['evolve', {}],
  ['history', {}],
  ['threats', {}],
] as const)(
  'the document of %s comes in pieces, none of them long, that together are the whole',
  (id, options) => {
    const wide = drawnFile({ ...shape, ...rest, options: 12, decisionMakers: 2 });
    const { understood, told } = questionTo(id, options, wide)!;
    const answer = runToEnd(answerSteps(understood));
    if (answer.status !== 'answered') throw new Error(answer.status);
    const pieces = [...piecesOf(draftOf(told, answer))];
    expect(pieces.join('')).toBe(JSON.stringify(told.json(answer)));
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(150_000);
  },
);
