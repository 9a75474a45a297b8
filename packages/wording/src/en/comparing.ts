import type { Claim, Of } from '@standoff/propositions';
import { claimed } from '@standoff/propositions';
import { type Fragment, joinWords, textOf } from '../interface/fragments.ts';
import type { Lexicon } from '../interface/lexicon.ts';
import type { Wanted } from '../interface/wording.ts';
import type { Part, Said } from './clause/clause.ts';
import { newDiscourse } from './clause/discourse.ts';
import { realise } from './clause/realise.ts';
import { clauseOf } from './kinds/clause-of.ts';
import { comparedWords, foundWords } from './kinds/comparisons.ts';
import { disputeWords, otherwiseWords } from './kinds/cruxes.ts';
import { opened } from './names/opened.ts';

/** What is looked at in models that are compared: `Under SEQ`, `The status quo`. */
export function sayCompared(lexicon: Lexicon, subject: Of<'foundAlike'>['each'][number]): string {
  return textOf(opened(said(lexicon, (to) => comparedWords(subject, to))));
}

/** What some models find of it, as it follows a colon. */
export function sayFoundIn(lexicon: Lexicon, group: Of<'foundIn'>['groups'][number]): string {
  return group.says ?? textOf(said(lexicon, (to) => foundWords(group, to)));
}

/** What two models argue about: `whether China ranks “no THAAD” above “Washington talks”`. */
export function sayDispute(lexicon: Lexicon, claim: Claim): string {
  return textOf(said(lexicon, (to) => disputeWords(claim, to)));
}

/** What is stated otherwise in a model, without a full stop. */
export function sayStatedOtherwise(
  lexicon: Pick<Lexicon, 'party'>,
  stated: Omit<Of<'statedOtherwise'>, 'kind' | 'models'>,
): string {
  return textOf(opened(joinWords(otherwiseWords(stated, lexicon))));
}

function said(lexicon: Lexicon, parts: (to: Wanted<Said>) => Part[]): Fragment[] {
  const purpose = { lexicon, register: 'exact', mood: 'is' } as const;
  const to: Wanted<Said> = { ...purpose, said: (claim) => clauseOf(claimed(claim), purpose) };
  return joinWords(realise(newDiscourse(lexicon), { verbless: parts(to) }, 'is'));
}
