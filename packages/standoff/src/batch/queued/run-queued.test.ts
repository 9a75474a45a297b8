import { type Asker, type Job, QueueUnreachable, type Reply } from '@standoff/queue';
import type { Share } from '@standoff/study';
import { expect, it } from 'vitest';
import { createModelFiles } from '../model-files.ts';
import { failed, type ShareResult } from '../result.ts';
import { writeJobAnswer } from './job-answer.ts';
import type { QuestionJob } from './question-job.ts';
import { runQueued } from './run-queued.ts';

/** A queue that does as it is told, and counts. */
function fakeAsker(replyTo: (job: Job, time: number) => Promise<Reply>) {
  const seen = { open: 0, mostOpen: 0, asked: 0, forgotten: 0 };
  const asker: Asker = {
    async ask(job) {
      seen.asked++;
      seen.mostOpen = Math.max(seen.mostOpen, ++seen.open);
      try {
        return await replyTo(job, seen.asked);
      } finally {
        seen.open--;
      }
    },
    async forget() {
      seen.forgotten++;
    },
    takeBack: async () => {},
    close: () => {},
  };
  return { seen, asker };
}

const failing = (problem: string) => failed('limit', { code: 'no-answer-in-queue', problem });

const answered = ({ id }: Job): Reply => ({
  status: 'answered',
  text: writeJobAnswer(id, failing('it is only a test')),
});

/** So many questions, and how many of them were read. */
function questions(count: number) {
  const read = { lines: 0 };
  async function* lines() {
    for (let number = 1; number <= count; number++) {
      read.lines++;
      const question = { id: number, ask: 'analyze', model: { text: `title: ${number}` } };
      yield [{ number, text: JSON.stringify(question) }];
    }
  }
  return { read, lines: lines() };
}

async function run(count: number, replyTo: (job: Job, time: number) => Promise<Reply>) {
  const { seen, asker } = fakeAsker(replyTo);
  const { read, lines } = questions(count);
  const answers: { id: number; problem: string }[] = [];
  let error: unknown;
  try {
    for await (const { text } of runQueued(lines, {
      asker,
      version: '1.0',
      files: createModelFiles(),
    })) {
      answers.push(JSON.parse(text) as { id: number; problem: string });
    }
  } catch (thrown) {
    error = thrown;
  }
  return { seen, read, answers, error };
}

it('answers come in the order of the questions, whenever they are there', async () => {
  const { answers } = await run(300, async (job, time) => {
    await new Promise((resolve) => setTimeout(resolve, (time * 7) % 20));
    return answered(job);
  });
  expect(answers.map(({ id }) => id)).toEqual(Array.from({ length: 300 }, (_, k) => k + 1));
});

it('no more questions are read than may be in the queue', async () => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { asker, seen } = fakeAsker((job) => released.then(() => answered(job)));
  const { read, lines } = questions(3000);
  const tools = { asker, version: '1.0', files: createModelFiles() };
  const answers = runQueued(lines, tools);
  const first = answers.next();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(seen.open).toBe(1000);
  expect(read.lines).toBeLessThanOrEqual(1002);
  release();
  expect((await first).done).toBe(false);
  let count = 1;
  for await (const _ of answers) count++;
  expect(count).toBe(3000);
  expect(seen.mostOpen).toBe(1000);
});

it('what is no answer is asked anew, three times in all', async () => {
  const { answers, seen } = await run(1, async () => ({ status: 'answered', text: '{}' }));
  expect(answers[0]!.problem).toContain('is no answer to this question');
  expect(seen).toMatchObject({ asked: 3, forgotten: 3 });
});

it('where the queue is lost, what was answered is told first', async () => {
  const { answers, error } = await run(4, async (job, time) => {
    if (time !== 2) return answered(job);
    await new Promise((resolve) => setTimeout(resolve, 50));
    throw new QueueUnreachable('gone');
  });
  expect(answers.map(({ id }) => id)).toEqual([1, 3, 4]);
  expect(error).toBeInstanceOf(QueueUnreachable);
});

it('what is set aside says why, cut and without what a terminal would obey', async () => {
  const why = `\u001b[2J${'x'.repeat(1000)}`;
  const { answers } = await run(1, async () => ({ status: 'set-aside', why }));
  expect(answers[0]!.problem).toMatch(/^set aside, since 3 threads were lost over it: {2}?\[2Jx+;/);
  expect(answers[0]!.problem.length).toBeLessThan(400);
});

/** What came of one question whose work falls into parts, where a part comes to `found`. */
async function runDivided(found: (at: number) => Promise<ShareResult>) {
  const parts: number[] = [];
  async function resultOf({ part, known }: Share): Promise<ShareResult> {
    if (part === undefined) {
      const isKnown = 'draws' in known;
      return isKnown
        ? failing(JSON.stringify(known))
        : { status: 'divided', of: 'draws', count: 3 };
    }
    parts.push(part.at);
    return found(part.at);
  }
  const { answers } = await run(1, async ({ id, data }) => {
    const text = writeJobAnswer(id, await resultOf((data as QuestionJob).share));
    return { status: 'answered', text };
  });
  return { parts, problem: answers[0]!.problem };
}

it('parts are asked together, and what they found is handed over in their order', async () => {
  const { parts, problem } = await runDivided(async (at) => {
    await new Promise((resolve) => setTimeout(resolve, 30 - 10 * at));
    return { status: 'part', found: `found ${at}` };
  });
  expect(parts.sort()).toEqual([0, 1, 2]);
  expect(problem).toBe('{"draws":["found 0","found 1","found 2"]}');
});

it('a part that fails is what is told, at once', async () => {
  const never = new Promise<ShareResult>(() => {});
  const { problem } = await runDivided((at) =>
    at === 1 ? Promise.resolve(failing('too long')) : never,
  );
  expect(problem).toBe('too long');
});
