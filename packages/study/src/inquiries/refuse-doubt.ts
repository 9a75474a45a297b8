import { togetherProblem } from '@standoff/wording';
import { otherReading } from '../analysis/choose-concepts.ts';
import { type PreferencesRead, readingAsked } from '../asking/preferences.ts';
import { type Refusal, refuse, type Setting } from './define-inquiry.ts';

/** Refuses to be told the doubt of verdicts in another reading of preferences than the general one. */
export function refuseDoubt(
  asked: PreferencesRead & { readonly doubt?: boolean },
  { called }: Setting,
): Refusal | undefined {
  if (!asked.doubt || !otherReading(readingAsked(asked))) return undefined;
  return refuse(
    togetherProblem('doubt-in-reading', {
      strength: called('strength'),
      unknown: called('unknown'),
    }),
  );
}
