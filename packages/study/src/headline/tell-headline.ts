import type { Steps } from '@standoff/engine';
import type { Outlook } from '@standoff/propositions';
import { english, type Fragment, textOf } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { lexiconOf } from '../said/lexicon-of.ts';
import { findOutlook } from './find-outlook.ts';

/** What was found, in one sentence of at most 25 words that needs no method, and as data. */
export interface Headline {
  readonly text: string;
  readonly says: readonly Fragment[];
  readonly means: Outlook;
}

/** The sentence that stands above all others. */
export function* tellHeadline(analysis: Analysis): Steps<Headline> {
  const means = yield* findOutlook(analysis);
  const says = english.headline(lexiconOf(analysis.casebook), means);
  return { text: textOf(says), says, means };
}
