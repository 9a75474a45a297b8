import { addPicturesAsVariant, applyJudgements } from '@standoff/language';
import { judgementsOf, type Misjudgements } from '@standoff/study';
import type { Analysed } from './analyse-text.ts';
import type { Kept, KeptErrors } from './shown-beliefs.ts';

/** The text with a variant in which somebody errs as a set of errors of a story says. */
export function keepErrors(
  { text, how: { variant } }: Analysed,
  { casebook, found, stories }: Misjudgements,
  { story, set, id, says }: KeptErrors,
): Kept {
  const misjudgement = stories[story]?.sets[set];
  if (misjudgement === undefined) {
    return { status: 'refused', problem: 'There is no such set of errors any more.' };
  }
  const before = casebook.conflict;
  const outcome = applyJudgements(before, judgementsOf(found.seen, misjudgement));
  if (outcome.status === 'refused') {
    return { status: 'refused', problem: outcome.reason.message };
  }
  const after = outcome.conflict;
  const edited = addPicturesAsVariant(text, { before, after, id, says, like: variant });
  return edited.status === 'edited'
    ? { status: 'kept', text: edited.text }
    : { status: 'refused', problem: edited.reason.message };
}
