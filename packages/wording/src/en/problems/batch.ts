import { saySize } from '../grammar/amounts.ts';
import { count, roughly } from '../grammar/lists.ts';
import { problemsOf } from './problem.ts';

interface File {
  readonly file: string;
}

interface Letters {
  readonly most: number;
}

/** Why a question of many, or of a queue, has no answer, where the question itself may be as it should be. */
export const batchProblems = {
  'line-no-json': 'the line is no JSON',
  'line-too-long': ({ most }: Letters) =>
    `the line is too long: at most ${most} letters are read; give the path of the model`,
  'faulty-model': ({ errors }: { readonly errors: number }) =>
    `the model has ${errors === 1 ? '1 error' : `${errors} errors`}`,
  'no-file': ({ file }: File) => `there is no file ${file}, and no case of that name`,
  'folder-for-file': ({ file }: File) =>
    `${file} is a folder; a model is a file that ends in .standoff.yaml`,
  'no-plain-file': ({ file }: File) =>
    `${file} is no plain file; a model is a file that ends in .standoff.yaml`,
  'unreadable-file': ({ file, message }: File & { readonly message: string }) =>
    `${file} cannot be read: ${message}`,
  'too-much-memory': ({ needed, most }: { readonly needed: number; readonly most: number }) =>
    `an analysis of this model takes about ${saySize(needed)} of memory; the limit is ${saySize(most)}`,
  'too-many-states': (about: {
    readonly combinations: number;
    readonly feasible: number;
    readonly most: number;
    readonly mostFeasible: number;
  }) =>
    `the options of this model have ${roughly(about.combinations)} combinations, at least ${roughly(about.feasible)} of them feasible; the limits are ${count(about.most)} combinations or ${count(about.mostFeasible)} feasible states`,
  'package-missing': ({
    what,
    name,
    install,
  }: Readonly<Record<'what' | 'name' | 'install', string>>) =>
    `${what} cannot be used yet, since the package ${name} is not installed; install what is missing beside standoff (with -g if standoff was installed so): ${install}`,
  'program-failed': ({ message }: { readonly message: string }) => `the program failed: ${message}`,
  'thread-failed': ({ message }: { readonly message: string }) => `a thread failed: ${message}`,

  'too-long-for-queue': ({ most }: Letters) =>
    `the models are too long for a queue: at most ${most} letters together go into a question`,
  'answer-too-long-for-queue': ({ most }: Letters) =>
    `the answer is too long for a queue, which takes ${most} letters: ask for less of it, or without a queue`,
  'no-answer-in-queue': 'what came back from the queue is no answer to this question',
  'answer-gone-from-queue':
    'its answer was gone from the queue each time before it could be read: give Valkey more memory (maxmemory), or ask for less',
  'set-aside-workers-lost':
    'set aside, since too many workers were lost while they were at it; --again tries it anew',
  'set-aside-threads-lost': ({
    threads,
    reason,
  }: {
    readonly threads: number;
    readonly reason: string;
  }) => `set aside, since ${threads} threads were lost over it: ${reason}; --again tries it anew`,
  'too-long-for-worker': ({ seconds }: { readonly seconds: number }) =>
    `it took longer than ${seconds} s, which is all that the worker gives to a question`,
  'refused-by-worker': ({ why }: { readonly why: string }) =>
    `a worker refused what was in the queue: ${why}`,
};

export const batchProblem = problemsOf(batchProblems);
