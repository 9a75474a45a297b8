/** Words of questions that stand on every page, or say only that something is asked, and so tell no page from another. */
const SAID_ANYWHERE = new Set(
  (
    'define definition difference explain mean meaning means meant ' +
    'a about an and any are as at be been between by can cannot could did do does for from get had has have how i if in into is it ' +
    'its made make may me much must my no not of on one or our shall should so some than that the their them then there these ' +
    'they this to us want was we were what when where which who whom whose why will with without would you your'
  ).split(' '),
);

/** Fewest letters that are left of a word without its ending. */
const LEAST_LEFT = 4;

/** Forms of a word that no ending makes of it. */
const FORMS: ReadonlyMap<string, string> = new Map([
  ['sent', 'send'],
  ['told', 'tell'],
  ['written', 'write'],
  ['wrote', 'write'],
  ['chosen', 'choose'],
  ['kept', 'keep'],
  ['held', 'hold'],
]);

/** A word as it is looked for, without the ending that one form of it has and another has not; nothing, if it is said anywhere. */
export function wordAsked(word: string): string | null {
  const small = word.toLowerCase();
  if (SAID_ANYWHERE.has(small)) return null;
  const form = FORMS.get(small);
  if (form !== undefined) return form;
  const short = small.replace(/(?:ings?|ed|es|s)$/, '');
  return short.length < LEAST_LEFT ? small : short;
}

/** Of places whose words are as near, those count most that somebody with a question about a conflict reads. */
const COUNTS: readonly (readonly [folder: RegExp, weight: number])[] = [
  [/\/developers\/decisions\//, 0.3],
  [/\/developers\/(?:contributing|propositions)\b/, 0.3],
  [/\/developers\//, 0.5],
  [/\/(?:operators|catalog)\//, 0.6],
  [/\/reference\/diagnostics\b/, 0.6],
  [/\/(?:concepts|how-to|inquiries|tutorial)\//, 1.2],
];

/** What a place of the site counts among those that are found, by its address. */
export function weightOf(address: string): number {
  return COUNTS.find(([folder]) => folder.test(address))?.[1] ?? 1;
}
