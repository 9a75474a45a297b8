import { type Conflict, type HiddenReading, isTaken } from '@standoff/language';
import { lackProblem } from '@standoff/wording';
import { type Refusal, refuse } from './define-inquiry.ts';

/** That states cannot be closed off from a status quo that there is not. */
export function refuseClosed(
  { perceptions, statusQuo }: Conflict,
  hidden: HiddenReading | undefined,
): Refusal | undefined {
  const hides = perceptions.some((one) => isTaken(one) && one.hides.length > 0);
  return hidden === 'closed' && hides && statusQuo === undefined
    ? refuse(lackProblem('no-status-quo-to-close'))
    : undefined;
}
