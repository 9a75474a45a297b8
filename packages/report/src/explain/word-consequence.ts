import { type Casebook, type Consequence, lexiconOf, registerNow } from '@standoff/study';
import { english, textOf } from '@standoff/wording';

/** Why a fact comes about, without a full stop. */
export function wordConsequence(casebook: Casebook, { means }: Consequence): string {
  return textOf(english.say(lexiconOf(casebook), means, 'is', registerNow()));
}
