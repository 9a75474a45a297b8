import { readQuestion } from '@standoff/report';
import { describe, expect, it } from 'vitest';
import type { Source } from '../model-sources.ts';
import { idOf, jobOf, LONGEST_JOB, readJob, sourcesIn } from './question-job.ts';

const source: Source = {
  bytes: new TextEncoder().encode('\ufeffstandoff: 1\ntitle: é'),
  name: 'a.yaml',
  asked: 'folder/a.yaml#v',
  variant: 'v',
};

function questionOf(value: object) {
  const read = readQuestion(value);
  if ('problem' in read) throw new Error(read.problem);
  return read.value;
}

const question = questionOf({ id: 7, ask: 'analyze', model: 'a', options: { concepts: ['nash'] } });

function made(version = '1.0', sources = [source]) {
  const found = jobOf(question, sources, version);
  if (found === undefined) throw new Error('no job');
  return found;
}

describe('a question as a job', () => {
  it('carries the bytes of its models as they are, and their names', () => {
    const { job, letters } = made();
    const read = readJob(JSON.parse(JSON.stringify(job)), '1.0');
    expect(read).toEqual({ value: job.data });
    expect(sourcesIn(job.data)).toEqual([source]);
    expect(letters).toBe(source.bytes.length - 3);
  });

  it('is known by all that the answer depends on, and by nothing else', () => {
    const id = made().job.id;
    expect(jobOf({ ...question, id: 8 }, [source], '1.0')!.job.id).toBe(id);
    const others = [
      made('1.1').job.id,
      made('1.0', [{ ...source, variant: 'w' }]).job.id,
      made('1.0', [{ ...source, bytes: new TextEncoder().encode('x') }]).job.id,
      jobOf({ ...question, options: {} }, [source], '1.0')!.job.id,
      jobOf({ ...question, ask: 'evolve' }, [source], '1.0')!.job.id,
    ];
    const shares = [{ known: {}, part: { of: 'draws', at: 0 } }, { known: { draws: [1] } }].map(
      (share) => jobOf(question, [source], '1.0', share)!.job.id,
    );
    expect(new Set([id, ...others, ...shares]).size).toBe(8);
  });

  it('is none where a model is no text', () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x00]);
    expect(jobOf(question, [{ ...source, bytes }], '1.0')).toBeUndefined();
  });
});

describe('a worker refuses what is no job', () => {
  /** A job with its own hash, whatever is in it: as somebody would put it in who knows how. */
  function forged(change: object) {
    const data = { ...made().job.data, ...change };
    return { id: idOf(data), data };
  }

  it.each([
    ['is no object', { id: 'x', data: 'text' }, 'no question'],
    ['is for another version', made('2.0').job, 'another version'],
    ['was altered', { ...made().job, id: made('2.0').job.id }, 'hash'],
  ])('that %s', (_, job, problem) => {
    expect(readJob(job, '1.0')).toEqual({ problem: expect.stringContaining(problem) });
  });

  it.each([
    ['asks for nothing known', { ask: 'rm' }],
    ['has no options', { options: [] }],
    ['has no list of models', { models: 'text' }],
    ['has models that are no texts', { models: [{ text: 1, name: 'a', asked: 'a' }] }],
    ['has no model', { models: [] }],
    ['is no share', { share: { known: [] } }],
    ['is a part without a number', { share: { known: {}, part: { of: 'draws', at: -1 } } }],
    ['knows what is no list', { share: { known: { draws: 7 } } }],
    ['has models that are too long', { models: [{ text: 'x'.repeat(LONGEST_JOB + 1) }] }],
  ])('that %s', (_, change) => {
    const problem = expect.not.stringContaining('hash');
    expect(readJob(forged(change), '1.0')).toMatchObject({ problem });
  });
});
