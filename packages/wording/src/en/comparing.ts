import type { Claim, Of } from '@standoff/propositions';
import { claimed } from '@standoff/propositions';
import { type Fragment, joinWords, textOf } from '../interface/fragments.ts';
import type { Lexicon } from '../interface/lexicon.ts';
import type { Register, Wanted } from '../interface/wording.ts';
import type { Part, Said } from './clause/clause.ts';
import { newDiscourse } from './clause/discourse.ts';
import { realise } from './clause/realise.ts';
import { count, inWords, listOf } from './grammar/lists.ts';
import { capitalize } from './grammar/prose-name.ts';
import { clauseOf } from './kinds/clause-of.ts';
import { comparedWords, foundWords } from './kinds/comparisons.ts';
import { disputeWords, otherwiseWords } from './kinds/cruxes.ts';
import { stateName } from './names/names.ts';
import { opened } from './names/opened.ts';

/** What is looked at in models that are compared: `Under SEQ`, `The status quo`. */
export function sayCompared(
  lexicon: Lexicon,
  subject: Of<'foundAlike'>['each'][number],
  register: Register,
): string {
  return textOf(opened(said(lexicon, register, (to) => comparedWords(subject, to))));
}

/** What some models find of it, as it follows a colon. */
export function sayFoundIn(
  lexicon: Lexicon,
  group: Of<'foundIn'>['groups'][number],
  register: Register,
): string {
  return group.says ?? textOf(said(lexicon, register, (to) => foundWords(group, to)));
}

/** What two models argue about: `whether China ranks “no THAAD” above “Washington talks”`. */
export function sayDispute(lexicon: Lexicon, claim: Claim, register: Register): string {
  return textOf(said(lexicon, register, (to) => disputeWords(claim, to)));
}

/** What is stated otherwise in a model, without a full stop. */
export function sayStatedOtherwise(
  lexicon: Pick<Lexicon, 'party'>,
  stated: Omit<Of<'statedOtherwise'>, 'kind' | 'models'>,
): string {
  return textOf(opened(joinWords(otherwiseWords(stated, lexicon))));
}

/** What is said of one state as a sentence, with others of which the same is so, and how many more there are. */
export function sayWithOthers(
  lexicon: Lexicon,
  said: readonly Fragment[],
  others: readonly string[],
  more: number,
): string {
  const names = others.map((id) => textOf([stateName(lexicon, id)]));
  const rest = listOf(['', ...names, ...(more === 0 ? [] : [`${count(more)} more`])]);
  return `${textOf(opened(said))}${rest}.`;
}

/** That a second version starts from where these are the case. */
export function sayOtherStart(levels: string): string {
  return `It starts from another status quo: ${levels}.`;
}

/** How many outcomes hold before and after a change, and how many of them before only and after only. */
export interface OutcomesChanged {
  readonly before: number;
  readonly after: number;
  readonly lost: number;
  readonly gained: number;
}

/** What a change means for what holds `under SEQ`, or `with everybody expecting credible replies`, in a sentence. */
export function sayOutcomesChanged(
  under: string,
  { before, after, lost, gained }: OutcomesChanged,
): string {
  const outcomes = (n: number, how = ' ') =>
    `${inWords(n, 'outcome')}${how}${n === 1 ? 'holds' : 'hold'}`;
  const parts = [
    ...(lost === 0 ? [] : [outcomes(lost, ' no longer ')]),
    ...(gained === 0 ? [] : [outcomes(gained, ' newly ')]),
  ];
  if (parts.length === 0) return `Nothing changes ${under}: ${outcomes(before)} as before.`;
  const total =
    before === after ? `${count(after)} as before` : `${count(after)} instead of ${count(before)}`;
  return `${capitalize(parts.join(', and '))} ${under}: ${total}.`;
}

function said(
  lexicon: Lexicon,
  register: Register,
  parts: (to: Wanted<Said>) => Part[],
): Fragment[] {
  const purpose = { lexicon, register, mood: 'is' } as const;
  const to: Wanted<Said> = { ...purpose, said: (claim) => clauseOf(claimed(claim), purpose) };
  return joinWords(realise(newDiscourse(lexicon), { verbless: parts(to) }, 'is'));
}
