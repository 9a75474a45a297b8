import type { Concept } from '@standoff/engine';
import { english, textOf } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { lexiconOf } from '../said/lexicon-of.ts';
import { registerNow } from '../said/register.ts';
import type { Finding } from './finding.ts';
import { propositionOf } from './proposition-of.ts';

/** A finding as a clause without a full stop: `The status quo holds under SEQ`; or that it is not so. */
export function sayFinding(casebook: Casebook, finding: Finding, holds = true): string {
  return say(casebook, finding, holds, 'opening');
}

function say(casebook: Casebook, finding: Finding, holds: boolean, form: 'opening' | 'is'): string {
  const proposition = propositionOf(casebook, finding, holds);
  return textOf(english.say(lexiconOf(casebook), proposition, form, registerNow()));
}

/** The same without the concept: `The status quo holds`. */
export function sayFindingApart(
  casebook: Casebook,
  finding: Finding,
  holds = true,
  form: 'opening' | 'is' = 'opening',
): string {
  const proposition = propositionOf(casebook, finding, holds);
  if (proposition.kind !== 'stable') return say(casebook, finding, holds, form);
  const { concept: _, ...apart } = proposition;
  return textOf(english.say(lexiconOf(casebook), apart, form, registerNow()));
}

/** The concept under which it is so; absent of what does not go by one, or not by a single one. */
export function conceptOfFinding(finding: Finding): Concept | undefined {
  if (finding.kind === 'not') return conceptOfFinding(finding.of);
  return 'concept' in finding ? finding.concept : undefined;
}

/** Whether the clause that says it, or that it is not so, denies something: then concepts are joined by *or*. */
export function isDenial(finding: Finding, holds: boolean): boolean {
  if (finding.kind === 'not') return isDenial(finding.of, !holds);
  return finding.kind === 'stable-together' ? holds : !holds;
}
