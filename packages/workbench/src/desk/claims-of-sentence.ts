import type { Steps } from '@standoff/engine';
import { isStandalone, type Proposition } from '@standoff/propositions';
import {
  type Analysis,
  type Casebook,
  headlineClaims,
  lexiconOf,
  propositionOf,
  registerNow,
  tellHeadline,
} from '@standoff/study';
import { english, textOf } from '@standoff/wording';
import type { AskableClaim } from './askable-claim.ts';

/** What of a headline can be decided in a model, each by itself. */
export function* claimsOfHeadline(analysis: Analysis): Steps<readonly AskableClaim[]> {
  const { means } = yield* tellHeadline(analysis);
  const [whole] = headlineClaims(analysis, means);
  if (whole === undefined) return [];
  return claimsIn(analysis.casebook, [propositionOf(analysis.casebook, whole.finding)]);
}

/** What of some propositions stands by itself, each in words that are not those of another. */
export function claimsIn(casebook: Casebook, means: readonly Proposition[]): AskableClaim[] {
  const lexicon = lexiconOf(casebook);
  const claims = means.flatMap(partsOf).map((that) => ({
    that,
    says: textOf(english.say(lexicon, that, 'opening', registerNow())),
  }));
  return claims.filter(({ says }, k) => claims.findIndex((one) => one.says === says) === k);
}

/** Each of several that are claimed together. */
function partsOf(that: Proposition): readonly Proposition[] {
  if (that.kind === 'all' && that.so) return that.of.flatMap(partsOf);
  return isStandalone(that) ? [that] : [];
}
