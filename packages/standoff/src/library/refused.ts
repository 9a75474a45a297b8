import type { Problem } from '@standoff/wording';

/** A refusal as an exception: a RangeError with the code, and what that is about. */
export function refused({ code, with: about, at, problem }: Problem): RangeError {
  const error = new RangeError(problem);
  return Object.assign(error, { code, ...(about && { with: about }), ...(at && { at }) });
}
