import type { Proposition } from '@standoff/propositions';
import {
  type ClaimWeight,
  type Evidence,
  lexiconOf,
  registerNow,
  tellChanges,
  tellEvidence,
} from '@standoff/study';
import { capitalize, english, textOf } from '@standoff/wording';
import { type SentenceTold, tellSentences } from '../sentences/sentences-told.ts';

type Tellings = Parameters<typeof tellSentences>[1];

/** Sentences of which none refers to another. */
export function sentencesAlone({ casebook }: Evidence, tellings: Tellings): SentenceTold[] {
  return tellings.flatMap((one) => tellSentences(casebook, [one]));
}

export interface EvidenceSaid {
  readonly opening: readonly SentenceTold[];
  readonly turning: readonly {
    readonly weight: ClaimWeight;
    readonly detail: 'default' | 'full';
    readonly changes: readonly SentenceTold[];
  }[];
  readonly others: readonly SentenceTold[];
  readonly pulls: readonly SentenceTold[];
  readonly coverage: readonly SentenceTold[];
  readonly ground: readonly SentenceTold[];
}

export function sayEvidence(evidence: Evidence): EvidenceSaid {
  const { opening, turning, others, pulls, coverage, ground } = tellEvidence(evidence);
  const say = (told: Tellings) => sentencesAlone(evidence, told);
  return {
    opening: say(opening),
    turning: turning.map((one) => ({ ...one, changes: say(one.changes) })),
    others: say(others),
    pulls: say(pulls),
    coverage: say(coverage),
    ground: say(ground),
  };
}

export function sayChanges(evidence: Evidence, weight: ClaimWeight): SentenceTold[] {
  return sentencesAlone(evidence, tellChanges(evidence, weight));
}

/** Something that is claimed, as a sentence of its own. */
export function sayClaim({ casebook }: Evidence, proposition: Proposition): string {
  const said = textOf(english.say(lexiconOf(casebook), proposition, 'is', registerNow()));
  return `${capitalize(said)}.`;
}
