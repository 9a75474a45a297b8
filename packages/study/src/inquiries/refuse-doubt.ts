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
    `how sure a verdict is, is reckoned in the general reading of preferences only; leave out ${called('strength')} and ${called('unknown')}`,
  );
}
