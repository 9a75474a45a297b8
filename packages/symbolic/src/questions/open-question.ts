import { type Concept, countMovers, type Model } from '@standoff/engine';
import type { QuestionLimits, Undecided } from '../answers/answer.ts';
import { type Deadline, Stopped } from '../logic/deadline.ts';
import { Solver } from '../logic/solver.ts';
import { loadZ3 } from '../logic/z3.ts';
import { createQuestion, type StabilityQuestion } from '../refinement/stability-question.ts';
import {
  type NotTranslatable,
  translateConcept,
  translateModel,
} from '../translation/translate-model.ts';

const LEAST_RESPONSE = 4;

/** Translates what is asked about, and loads the solver unless there is nothing to ask it. */
export async function openQuestion(
  model: Model,
  concept: Concept,
  limits: QuestionLimits,
  deadline: Deadline,
): Promise<StabilityQuestion | NotTranslatable> {
  const computation = translateConcept(concept);
  if ('status' in computation) return computation;
  const translation = translateModel(model);
  if ('status' in translation) return translation;
  const z3 = await loadZ3();
  const longest = limits.longestResponse ?? Math.max(LEAST_RESPONSE, countMovers(model) - 1);
  const { terms } = translation;
  return createQuestion(translation, computation, longest, () => new Solver(terms, z3, deadline));
}

/** Turns the end of the time, or a cancellation, into an answer. */
export async function orUndecided<T>(work: () => Promise<T>): Promise<T | Undecided> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Stopped) return { status: 'undecided', reason: error.reason };
    throw error;
  }
}
