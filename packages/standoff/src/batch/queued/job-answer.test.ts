import type { Share } from '@standoff/study';
import { batchProblem } from '@standoff/wording';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../answer-question.ts';
import { failed, type Result } from '../result.ts';
import { readJobAnswer, writeJobAnswer } from './job-answer.ts';
import { jobOf, type QuestionJob, sourcesIn } from './question-job.ts';

const text = `standoff: 1
title: A small conflict
decision-makers:
  ann: { name: Ann, options: { stay: yes/no }, prefers: [ stay iff bob.stay ] }
  bob: { name: Bob, options: { stay: yes/no }, prefers: [ stay ] }
status-quo: { ann.stay: no, bob.stay: no }
`;
const bytes = new TextEncoder().encode(text);
const sources = [{ bytes, name: 'model', asked: 'model' }];
const question = { ask: 'analyze', model: { text }, options: { concepts: ['nash'] } } as const;
const { job } = jobOf(question, sources, '1.0')!;

async function resultOf(data: QuestionJob): Promise<Result> {
  const tools = { loadSolver: () => Promise.reject(new Error('none')), maxMemory: 1e9 };
  return answerQuestion(data, sourcesIn(data), data.several, tools);
}

const read = (told: string) => readJobAnswer(job.id, job.data, told);

/** An answer that was altered on its way. */
async function altered(change: (answer: Record<string, unknown>) => void) {
  const result = JSON.parse(JSON.stringify(await resultOf(job.data))) as { answer: object };
  change(result.answer as Record<string, unknown>);
  return read(JSON.stringify({ job: job.id, result }));
}

describe('what comes back from a queue', () => {
  it('is taken as it is where it is the answer', async () => {
    const result = await resultOf(job.data);
    const taken = await read(writeJobAnswer(job.id, result));
    expect(JSON.stringify(taken)).toBe(JSON.stringify(result));
  });

  it('may be a failure, with what is wrong with the model', async () => {
    const faulty = jobOf(question, [{ ...sources[0]!, bytes: bytes.subarray(0, 30) }], '1.0')!.job;
    const result = await resultOf(faulty.data);
    expect(result).toMatchObject({ status: 'failed', kind: 'model' });
    const told = writeJobAnswer(faulty.id, result);
    expect(JSON.stringify(await readJobAnswer(faulty.id, faulty.data, told))).toBe(
      JSON.stringify(result),
    );
  });

  const no = batchProblem('no-answer-in-queue');
  const { code: _, ...codeless } = failed('limit', no);

  it.each([
    ['no JSON', 'x'],
    ['a failure without a code', JSON.stringify({ job: job.id, result: codeless })],
    ['something else', '[]'],
    ['the answer to another job', writeJobAnswer('f00', failed('limit', no))],
    ['a failure of no known kind', writeJobAnswer(job.id, failed('x' as 'limit', no))],
    [
      'a failure with more in it',
      JSON.stringify({ job: job.id, result: { ...failed('limit', no), html: 1 } }),
    ],
    [
      'a failure with an answer',
      JSON.stringify({ job: job.id, result: { ...failed('limit', no), answer: {} } }),
    ],
    [
      'diagnostics that are none',
      JSON.stringify({ job: job.id, result: { ...failed('model', no), diagnostics: [1] } }),
    ],
  ])('is refused where it is %s', async (_, told) => {
    expect(await read(told)).toBeUndefined();
  });

  it('is refused where it is a document of another kind, shape or model', async () => {
    const changes: ((answer: Record<string, unknown>) => void)[] = [
      (answer) => {
        answer['format'] = 'standoff.sweep/1';
      },
      (answer) => {
        answer['script'] = 'x';
      },
      (answer) => {
        answer['equilibria'] = 'all';
      },
      (answer) => {
        answer['model'] = { title: 'Another', sha256: '0'.repeat(64) };
      },
    ];
    for (const change of changes) expect(await altered(change)).toBeUndefined();
    expect(await altered(() => {})).toBeDefined();
  });
});

describe('a share of a question', () => {
  const jobOfShare = (share: Share) => jobOf(question, sources, '1.0', share)!.job;
  const part = jobOfShare({ known: {}, part: { of: 'draws', at: 2 } });
  const joined = jobOfShare({ known: { draws: [1, 2] } });
  const readFor = ({ id, data }: typeof job, result: object) =>
    readJobAnswer(id, data, JSON.stringify({ job: id, result }));

  it('may come to parts, and a part to what it found', async () => {
    const divided = { status: 'divided', of: 'draws', count: 3 };
    expect(await readFor(job, divided)).toEqual(divided);
    const found = { status: 'part', found: [1, 'x'] };
    expect(await readFor(part, found)).toEqual(found);
  });

  it.each([
    ['a part where none was asked for', job, { status: 'part', found: 1 }],
    ['a part that found nothing', part, { status: 'part' }],
    ['parts of a part', part, { status: 'divided', of: 'draws', count: 3 }],
    ['parts that are known', joined, { status: 'divided', of: 'draws', count: 3 }],
    ['more parts than there can be', job, { status: 'divided', of: 'draws', count: 1e9 }],
    ['a single part', job, { status: 'divided', of: 'draws', count: 1 }],
    ['parts without an id', job, { status: 'divided', count: 3 }],
  ])('is refused where it comes to %s', async (_, asked, result) => {
    expect(await readFor(asked, result)).toBeUndefined();
  });

  it('that asks for a part is not answered by a document', async () => {
    expect(await readFor(part, await resultOf(job.data))).toBeUndefined();
  });
});
