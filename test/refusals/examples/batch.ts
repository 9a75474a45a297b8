import { answerLine } from '../../../packages/standoff/src/batch/answer-line.ts';
import { createModelFiles } from '../../../packages/standoff/src/batch/model-files.ts';
import type { batchProblems } from '../../../packages/wording/src/en/problems/batch.ts';
import { type ExamplesOf, loadSolver, three } from '../example.ts';

const QUEUE = 'it takes a queue and its workers';
const FAULT = 'an error of the program itself, which no input is known to bring about';

const tools = { files: createModelFiles(), loadSolver, maxMemory: 1e9 };

/** What a batch answers to a line. */
async function lineAnswered(text: string | undefined): Promise<unknown> {
  const line = text === undefined ? { number: 1 } : { number: 1, text };
  return JSON.parse(await answerLine(line, tools));
}

const asking = (model: string | object, options: object = {}) =>
  lineAnswered(JSON.stringify({ ask: 'analyze', model, options }));

export const batchExamples: ExamplesOf<typeof batchProblems> = {
  'line-no-json': { when: 'a line of a batch is no JSON', cause: () => lineAnswered('analyze') },
  'line-too-long': {
    when: 'a line of a batch is longer than is read',
    cause: () => lineAnswered(undefined),
  },
  'faulty-model': {
    when: 'the model has errors; `diagnostics` lists them',
    cause: () => asking({ text: 'title: Nothing else' }),
  },
  'no-file': {
    when: 'a model is neither a file nor a case',
    cause: () => asking('korea.standoff.yaml'),
  },
  'folder-for-file': { when: 'the path of a model is that of a folder', cause: () => asking('/') },
  'no-plain-file': {
    when: 'the path of a model is that of a pipe or a device',
    cause: () => asking('/dev/zero'),
  },
  'unreadable-file': {
    when: 'a file cannot be read',
    unreached: 'whoever runs the tests may be allowed to read everything',
    about: { file: 'secret.standoff.yaml', message: 'EACCES: permission denied' },
  },
  'too-much-memory': {
    when: 'an analysis would take more memory than it may',
    cause: () => asking({ text: three }, { maxMemory: 100 }),
  },
  'too-many-states': {
    when: 'the options have more combinations than may be laid out, and more of them are feasible than may be listed',
    cause: () => asking({ text: three }, { maxStates: 4 }),
  },
  'package-missing': {
    when: 'the question takes a package that is not installed where it is answered',
    unreached: 'all packages are installed where the tests run',
    about: { what: 'The solver', name: 'z3-solver', install: 'npm install "z3-solver@5.2.0"' },
  },
  'program-failed': {
    when: 'the program has an error; please report it',
    unreached: FAULT,
    about: { message: 'TypeError: x is not a function' },
  },
  'thread-failed': {
    when: 'the thread that was at a line ended, as for want of memory',
    unreached: 'it takes a thread that runs out of memory',
    about: { message: 'out of memory' },
  },

  'too-long-for-queue': {
    when: 'the models of a question are longer than a queue takes',
    unreached: QUEUE,
    about: { most: 20_000_000 },
  },
  'answer-too-long-for-queue': {
    when: 'an answer is longer than a queue takes',
    unreached: QUEUE,
    about: { most: 64_000_000 },
  },
  'no-answer-in-queue': {
    when: 'what stands in the queue is no answer to the question, several times',
    unreached: QUEUE,
  },
  'answer-gone-from-queue': {
    when: 'answers are dropped by the queue before they are read',
    unreached: QUEUE,
  },
  'set-aside-workers-lost': {
    when: 'workers were lost over a question',
    unreached: QUEUE,
  },
  'set-aside-threads-lost': {
    when: 'threads of a worker were lost over a question',
    unreached: QUEUE,
    about: { threads: 3, reason: 'its thread needed more than 512 MiB' },
  },
  'too-long-for-worker': {
    when: 'a question takes longer than a worker gives to one',
    unreached: QUEUE,
    about: { seconds: 600 },
  },
  'refused-by-worker': {
    when: 'somebody put something into the queue that is no question of this version',
    unreached: QUEUE,
    about: { why: 'it is for another version' },
  },
};
