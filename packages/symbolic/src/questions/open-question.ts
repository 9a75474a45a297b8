import { type Coalition, type Concept, countMovers, type Model, partaking } from '@standoff/engine';
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
  coalitions: readonly Coalition[] = [],
): Promise<StabilityQuestion | NotTranslatable> {
  const computation = translateConcept(concept);
  if ('status' in computation) return computation;
  if (coalitions.some(({ members }) => hasBodies(model, members))) return AS_AGREED;
  const translation = translateModel(model);
  if ('status' in translation) return translation;
  const z3 = await loadZ3();
  const longest = limits.longestResponse ?? Math.max(LEAST_RESPONSE, countMovers(model) - 1);
  const { terms } = translation;
  return createQuestion(translation, computation, longest, () => new Solver(terms, z3, deadline));
}

const AS_AGREED: NotTranslatable = {
  status: 'not-translatable',
  what: 'votes',
  why: 'What a body adopts as a coalition agreed, since it is an agreement of its members or they have the votes, is not translated.',
};

/** Whether a body acts for some who act together. */
function hasBodies({ preferences }: Model, members: readonly number[]): boolean {
  const rules = preferences.map((one) => (one.kind === 'voting' ? one : undefined));
  const { asked, movers } = partaking(rules, members);
  return movers.length > asked.length;
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
