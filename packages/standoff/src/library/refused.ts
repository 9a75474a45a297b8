import type { TooLarge } from '@standoff/study';
import { batchProblem, type Problem } from '@standoff/wording';

/** A refusal as an exception: a RangeError with the code, and what that is about. */
export function refused({ code, with: about, at, problem }: Problem): RangeError {
  const error = new RangeError(problem);
  return Object.assign(error, { code, ...(about && { with: about }), ...(at && { at }) });
}

/** That a model is too large for the limits of a question, as an exception: a RangeError with the code, and how large it is. */
export function tooLarge(found: TooLarge): RangeError {
  const { status: code, ...sizes } = found;
  return Object.assign(refused(limitProblemOf(found)), { code, ...sizes });
}

/** Which limit it was. */
export function limitProblemOf({ cells, limit, states, memory }: TooLarge): Problem {
  return memory === undefined
    ? batchProblem('too-many-states', {
        combinations: cells,
        feasible: states.found,
        most: limit,
        mostFeasible: states.limit,
      })
    : batchProblem('too-much-memory', { needed: memory.needed, most: memory.limit });
}
