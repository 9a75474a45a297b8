import { parse } from '@standoff/study';
import { expect, it } from 'vitest';
import { smallModel } from '../../test/command-line/files.ts';
import { analyze } from '../library/analyze.ts';
import { analyzeInParallel } from './analyze-in-parallel.ts';

const model = parse(smallModel).model!;

it('the answer of an analysis in parallel is that of the analysis', async () => {
  const outcome = await analyzeInParallel(model, { variant: 'stubborn' });
  const alone = analyze(model, { variant: 'stubborn' });
  expect(outcome).toEqual({ status: 'done', value: { ...alone, elapsedMs: expect.any(Number) } });
});

it('too large a model is an answer, and what does not exist is refused', async () => {
  const answer = await analyzeInParallel(model, { maxStates: 2 });
  expect(answer).toMatchObject({ status: 'done', value: { status: 'too-large' } });
  await expect(analyzeInParallel(model, { concepts: ['none-such'] })).rejects.toThrow(RangeError);
});

it('it can be watched and cancelled', async () => {
  const seen: number[] = [];
  await analyzeInParallel(model, { onProgress: ({ share }) => seen.push(share) });
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  const cancelled = await analyzeInParallel(model, { signal: AbortSignal.abort() });
  expect(cancelled).toMatchObject({ status: 'cancelled' });
});
