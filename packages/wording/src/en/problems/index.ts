import type { askingProblems } from './asking.ts';
import type { batchProblems } from './batch.ts';
import type { conceptProblems } from './concepts.ts';
import type { decisionProblems } from './decisions.ts';
import type { claimProblems, documentProblems } from './documents.ts';
import type { findingProblems } from './findings.ts';
import type { lackProblems } from './lacks.ts';
import type { limitProblems } from './limits.ts';
import type { AboutOf, CodedProblem } from './problem.ts';
import type { questionProblems } from './questions.ts';
import type { stateProblems } from './states.ts';
import type { togetherProblems } from './together.ts';

/** The words of all problems, by their codes. Of types alone: who makes problems of one topic needs no words of others. */
type AllProblems = typeof askingProblems &
  typeof batchProblems &
  typeof claimProblems &
  typeof conceptProblems &
  typeof documentProblems &
  typeof decisionProblems &
  typeof findingProblems &
  typeof lackProblems &
  typeof limitProblems &
  typeof questionProblems &
  typeof stateProblems &
  typeof togetherProblems;

/** What programs know a problem by. */
export type ProblemCode = keyof AllProblems;

/**
 * What the problem with a code is about; undefined where the code says all.
 *
 * @public for the samples of the manual, each of which is held to it.
 */
export type ProblemAbout<C extends ProblemCode> = AboutOf<AllProblems[C]>;

/** Why something cannot be, as data with its words. */
export type Problem = CodedProblem<ProblemCode>;
