import { describe, expect, it } from 'vitest';
import { smallModel } from '../test/command-line/files.ts';
import {
  analyze,
  analyzeInSlices,
  analyzeVariants,
  ask,
  certificate,
  coalitions,
  concepts,
  evolve,
  explain,
  explainCoalition,
  format,
  type Model,
  openAnalysis,
  openAnalysisInSlices,
  parse,
  profiles,
  verify,
} from './index.ts';

function read(text: string): Model {
  const { model, diagnostics } = parse(text);
  if (model === undefined) throw new Error(diagnostics.map((d) => d.message).join('; '));
  return model;
}

const model = read(smallModel);

describe('parse', () => {
  it('gives the model with its hash and variants', () => {
    expect(model).toMatchObject({ title: 'A small conflict' });
    expect(parse(smallModel).model?.sha256).toBe(model.sha256);
    expect(parse(`${smallModel}\n`).model?.sha256).not.toBe(model.sha256);
    expect([...model.variants.keys()]).toEqual(['stubborn']);
  });

  it('hashes the UTF-8 text as sha256sum does', () => {
    const abc = parse('abc');
    expect(abc.model).toBeUndefined();
    expect(abc.diagnostics.length).toBeGreaterThan(0);
    const title =
      'standoff: 1\ntitle: é\ndecision-makers: { a: { options: { x: yes/no }, prefers: [ x ] } }\n';
    expect(parse(title).model?.sha256).toBe(
      '4b9b6f30c1b0f64e5a725041e52676f2ff0125fdfe9d22a049fff4f58d2e1d5c',
    );
  });

  it('reports what is wrong with rankings once, though variants share it', () => {
    const ranked = smallModel.replace('prefers: [ stay ]', 'ranking: [ s1, s2, s3 ]');
    const { model: none, diagnostics } = parse(ranked);
    expect(none).toBeUndefined();
    expect(diagnostics.filter(({ code }) => code === 'state-left-out')).toHaveLength(1);
  });
});

describe('analyze', () => {
  it('gives the document that the command line prints', () => {
    expect(analyze(model)).toMatchObject({
      format: 'standoff.analysis/1',
      model: { title: model.title, sha256: model.sha256 },
      statusQuo: 's1',
    });
    expect(analyze(model, { variant: 'stubborn' })).toMatchObject({ variant: 'stubborn' });
    expect(analyzeVariants(model)).toMatchObject({ format: 'standoff.analyses/1' });
  });

  it('refuses a model that is too large, and says how large it is', async () => {
    const sizes = { code: 'too-large', cells: 4, limit: 2, states: { found: 4, limit: 2 } };
    const refusal = expect.objectContaining(sizes);
    const query = { state: 's1', decisionMaker: 'ann', concept: concepts[0]!.id, maxStates: 2 };
    expect(() => analyze(model, { maxStates: 2 })).toThrow(refusal);
    expect(() => analyze(model, { maxStates: 2 })).toThrow(RangeError);
    expect(() => analyze(model, { maxStates: 2 })).toThrow('the limits are 2');
    expect(() => analyzeVariants(model, { maxStates: 2 })).toThrow(refusal);
    expect(() => explain(model, { state: 's1', maxStates: 2 })).toThrow(refusal);
    expect(() => evolve(model, { maxStates: 2 })).toThrow(refusal);
    expect(() => certificate(model, query)).toThrow(refusal);
    await expect(analyzeInSlices(model, { maxStates: 2 })).rejects.toThrow(refusal);
  });

  it('refuses what does not exist', () => {
    expect(() => analyze(model, { concepts: ['none-such'] })).toThrow(RangeError);
    expect(() => analyze(model, { variant: 'none-such' })).toThrow(RangeError);
    const reading = 'none-such' as 'all';
    const refusal = 'a reading of coalitions is one of all, pareto, movers, not none-such';
    expect(() => analyze(model, { coalitionReading: reading })).toThrow(refusal);
    expect(() => profiles(model, { state: 's1', coalitionReading: reading })).toThrow(refusal);
    expect(() => coalitions(model, { reading })).toThrow(refusal);
    const two = { state: 's1', coalition: model.base.conflict.decisionMakers.map(({ id }) => id) };
    expect(() => explainCoalition(model, { ...two, reading })).toThrow(refusal);
    expect(() => explain(model, { state: 'none-such' })).toThrow(RangeError);
    expect(() => explain(model, { state: 's1', decisionMaker: 'none-such' })).toThrow(RangeError);
    expect(() => evolve(model, { from: 's9' })).toThrow(RangeError);
  });

  it('can run in slices, be watched and be cancelled', async () => {
    const seen: number[] = [];
    const outcome = await analyzeInSlices(model, { onProgress: ({ share }) => seen.push(share) });
    expect(outcome).toMatchObject({ status: 'done', value: { stateCount: 4 } });
    expect(seen.length).toBeGreaterThan(5);
    const cancelled = await analyzeInSlices(model, { signal: AbortSignal.abort() });
    expect(cancelled).toMatchObject({ status: 'cancelled' });
  });
});

it('ask answers by the solver as the command does', async () => {
  const answer = await ask(model, { most: 2 });
  expect(answer).toMatchObject({ format: 'standoff.answer/1', model: { title: model.title } });
  await expect(ask(model, { variant: 'none-such' })).rejects.toThrow(RangeError);
});

describe('an open analysis', () => {
  const cost = { elapsedMs: expect.any(Number), estimate: expect.any(Object) };
  const first = openAnalysis(model);

  it('holds the document that analyze gives', () => {
    expect(first).toEqual({ document: { ...analyze(model), ...cost } });
  });

  it('lets the next one take over what a change leaves as it was, and says what', () => {
    const changed = read(smallModel.replace('prefers: [ stay ]', 'prefers: [ not stay ]'));
    const next = openAnalysis(changed, { previous: first });
    expect(next.document).toEqual({ ...analyze(changed), ...cost });
    expect(next.reused).toEqual({
      space: true,
      orders: ['ann'],
      verdicts: { kept: 3, of: 10 },
    });
    const back = openAnalysis(model, { previous: next });
    expect(back.document).toEqual({ ...first.document, ...cost });
  });

  it('keeps to the limits that it is given, whatever the one before kept to', () => {
    for (const limits of [{ maxStates: 2 }, { maxMemory: 10 }]) {
      expect(() => openAnalysis(model, { previous: first, ...limits })).toThrow(
        expect.objectContaining({ code: 'too-large' }),
      );
    }
    const within = openAnalysis(model, { maxStates: 4 });
    const wider = openAnalysis(model, { previous: within });
    expect(wider.reused).toMatchObject({ space: true, verdicts: { kept: 10 } });
  });

  it('takes a variant for a change', () => {
    const { document, reused } = openAnalysis(model, { previous: first, variant: 'stubborn' });
    expect(document).toEqual({ ...analyze(model, { variant: 'stubborn' }), ...cost });
    expect(reused).toMatchObject({ space: true });
  });

  it('answers as analyze does, and takes no copies', () => {
    expect(() => openAnalysis(model, { maxStates: 2 })).toThrow('the limits are 2');
    expect(() => openAnalysis(model, { concepts: ['none-such'] })).toThrow(RangeError);
    const previous = structuredClone(first);
    expect(() => openAnalysis(model, { previous })).toThrow('not a copy');
  });

  it('can run in slices and be cancelled', async () => {
    const outcome = await openAnalysisInSlices(model, { previous: first });
    expect(outcome).toMatchObject({ status: 'done', value: { reused: { space: true } } });
    const signal = AbortSignal.abort();
    const cancelled = await openAnalysisInSlices(model, { previous: first, signal });
    expect(cancelled).toMatchObject({ status: 'cancelled' });
  });
});

describe('a certificate', () => {
  const verdicts = ['s1', 's2', 's3', 's4'].flatMap((state) =>
    ['ann', 'bob'].flatMap((decisionMaker) =>
      concepts.map(({ id: concept }) => ({ state, decisionMaker, concept })),
    ),
  );

  it('verifies for every state, decision maker and concept', () => {
    for (const verdict of verdicts) {
      const found = certificate(model, verdict);
      expect(found).toMatchObject(verdict);
      expect(verify(model, found)).toEqual({ valid: true });
    }
  });

  it('does not verify once it is changed', () => {
    for (const verdict of verdicts) {
      const found = certificate(model, verdict);
      if (found.verdict === 'stable') continue;
      const { concept, decisionMaker, state } = found;
      const forged = {
        verdict: 'stable' as const,
        concept,
        decisionMaker,
        state,
        improvements: [],
      };
      expect(verify(model, forged)).toMatchObject({ valid: false });
    }
  });
});

it('explain and evolve give their documents', () => {
  expect(explain(model, { state: 's1' })).toMatchObject({ format: 'standoff.explanation/1' });
  expect(evolve(model)).toMatchObject({ format: 'standoff.evolution/1', from: { id: 's1' } });
});

it('format gives the canonical text', () => {
  expect(format(smallModel).text).toBe(format(format(smallModel).text!).text);
});

describe('a number that an option asks for', () => {
  const numbers = [-1, 0, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '3' as unknown as number];
  const whole = /^(limit|maxStates) is a whole number, 1 or more, not /;

  it.each(numbers)('%s is refused where a whole number is expected', (number) => {
    expect(() => evolve(model, { limit: number })).toThrow(whole);
    expect(() => coalitions(model, { limit: number })).toThrow(whole);
    expect(() => analyze(model, { maxStates: number })).toThrow(whole);
    expect(() => parse(smallModel, { maxStates: number })).toThrow(whole);
  });

  it.each([-1, 0, Number.NaN])('%s is no amount of memory', (maxMemory) => {
    expect(() => analyze(model, { maxMemory })).toThrow('maxMemory is a number of bytes above 0');
  });
});
