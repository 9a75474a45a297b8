import { parse } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { modelOf, smallModel } from '../../test/command-line/files.ts';
import { analyze } from '../library/analyze.ts';
import { analyzeInParallel } from './analyze-in-parallel.ts';

const model = parse(smallModel).model!;

it('the answer of an analysis in parallel is that of the analysis', async () => {
  const outcome = await analyzeInParallel(model, { variant: 'stubborn' });
  const alone = analyze(model, { variant: 'stubborn' });
  expect(outcome).toEqual({ status: 'done', value: { ...alone, elapsedMs: expect.any(Number) } });
});

it('too large a model is refused, and what does not exist', async () => {
  const asking = analyzeInParallel(model, { maxStates: 2 });
  await expect(asking).rejects.toThrow(expect.objectContaining({ code: 'too-large' }));
  await expect(analyzeInParallel(model, { concepts: ['none-such'] })).rejects.toThrow(RangeError);
});

describe('an analysis that takes a while', () => {
  const long = parse(modelOf(14)).model!;

  it('can be watched to its end', async () => {
    const seen: number[] = [];
    await analyzeInParallel(long, { onProgress: ({ share }) => seen.push(share) });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(new Set(seen).size).toBeGreaterThan(2);
    expect(seen.at(-1)).toBe(1);
  });

  it('can be cancelled before it begins, and while it is at work', async () => {
    const before = await analyzeInParallel(long, { signal: AbortSignal.abort() });
    expect(before).toMatchObject({ status: 'cancelled' });
    const controller = new AbortController();
    const within = await analyzeInParallel(long, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(within).toMatchObject({ status: 'cancelled' });
  });
});
