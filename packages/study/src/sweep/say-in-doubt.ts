import { english, type Form, textOf } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { lexiconOf } from '../said/lexicon-of.ts';
import { registerNow } from '../said/register.ts';
import type { JudgementInDoubt } from './swept.ts';
import { changedInDoubt, type Written } from './written-claims.ts';

/** What is the case where a judgement in doubt is changed: `China ranks “no THAAD” above “talks”`. */
export function sayChanged(casebook: Casebook, about: JudgementInDoubt): string {
  return say(casebook, changedInDoubt(casebook, about), 'opening');
}

/** The same inside a sentence. */
export function sayWhereChanged(casebook: Casebook, about: JudgementInDoubt): string {
  return say(casebook, changedInDoubt(casebook, about), 'is');
}

/** The same where it is known whose order it is about: `“no THAAD” above “talks”`. */
export function sayChangedBriefly(casebook: Casebook, about: JudgementInDoubt): string {
  const claim = changedInDoubt(casebook, about);
  return say(casebook, claim, claim.kind === 'ranks' ? 'object' : 'predicate');
}

/** What holds as long as a judgement is as written, as a noun: `China ranking “talks” above “no THAAD”`. */
export function sayWritten(casebook: Casebook, on: Written): string {
  return say(casebook, on, 'noun');
}

function say(casebook: Casebook, claim: Written, form: Form): string {
  return textOf(english.say(lexiconOf(casebook), claim, form, registerNow()));
}
