import { type Conflict, type HiddenReading, isTaken } from '@standoff/language';
import { type Refusal, refuse } from './define-inquiry.ts';

/** That states cannot be closed off from a status quo that there is not. */
export function refuseClosed(
  { perceptions, statusQuo }: Conflict,
  hidden: HiddenReading | undefined,
): Refusal | undefined {
  const hides = perceptions.some((one) => isTaken(one) && one.hides.length > 0);
  return hidden === 'closed' && hides && statusQuo === undefined
    ? refuse(
        'what is hidden is closed off from the status quo, and the file gives none; leave out hidden, or give a status quo',
      )
    : undefined;
}
