import { tellings } from '@standoff/report';
import { answerBySolver, type Model } from '@standoff/study';
import { missingPackage } from '../published/missing-package.ts';
import type { Answer, AskOptions } from './documents.generated.ts';
import { understoodBy } from './library-function.ts';
import { refused, tooLarge } from './refused.ts';

const { ask: told } = tellings;

/**
 * Equilibria in which a formula holds, or whether one state is stable, without listing the states. It needs the solver, which is a
 * package of its own: an Error says so where it is not installed. Its promise is rejected with a RangeError for what the model does not
 * have. A signal ends the search.
 */
export async function ask(
  model: Model,
  options: AskOptions = {},
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Answer> {
  const question = understoodBy(told, model, options);
  const { releaseSolver, ...solver } = await import('@standoff/symbolic');
  const answer = await answerBySolver(question, solver, signal)
    // Its threads would keep the process alive.
    .finally(releaseSolver)
    .catch((error: unknown) => {
      const missing = missingPackage(error);
      throw missing === undefined ? error : new Error(missing.problem, { cause: error });
    });
  if (answer.status === 'refused') throw refused(answer);
  if (answer.status === 'too-large') throw tooLarge(answer);
  return told.json(answer);
}
