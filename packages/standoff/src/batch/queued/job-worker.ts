import { workerData } from 'node:worker_threads';
import { answerShare, type Tools } from '../answer-question.ts';
import { brokenOff, failed, type ShareResult } from '../result.ts';
import { type QuestionJob, sourcesIn } from './question-job.ts';

// The pool puts its own things before what it was told to hand over.
const { maxMemory } = (workerData as [unknown, Pick<Tools, 'maxMemory'>])[1];

const tools: Tools = { loadSolver: () => import('@standoff/symbolic'), maxMemory };

/** Answers one job. */
export default async function answerJob(job: QuestionJob): Promise<ShareResult> {
  try {
    return await answerShare(job, sourcesIn(job), job.several, tools);
  } catch (error) {
    // A fault of the program is no reason to lose the thread.
    return failed('limit', brokenOff(error));
  }
}
