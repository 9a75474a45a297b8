import type { CodeDescription, Meanings } from './code-description.ts';

/** Codes of errors inside a formula: first how it is written, then the names in it. */
export const formulaCodes = {
  'formula-empty': { severity: 'error' },
  'formula-incomplete': {
    severity: 'error',
    help: 'add what is missing, or take out what leads up to it',
  },
  'formula-operator-missing': {
    severity: 'error',
    help: 'write and, or, implies or iff between them',
  },
  'formula-foreign-sign': { severity: 'error' },
  'formula-character': {
    severity: 'error',
    help: 'delete it; names consist of ASCII letters, digits, _ and -',
  },
  'formula-invisible-character': { severity: 'error' },
  'formula-parenthesis': {
    severity: 'error',
    help: 'add its partner, or delete it',
  },
  'formula-name': {
    severity: 'error',
    help: 'write decision-maker.option, without blanks',
  },
  'formula-comparison': {
    severity: 'error',
    help: 'write an option, a sign such as = and one of its levels',
  },
  'formula-chained-comparison': { severity: 'error' },
  'formula-too-long': {
    severity: 'error',
    help: 'give names to parts of the formula under "facts"',
  },
  'formula-amount': {
    severity: 'error',
    help: 'amounts are written as in `upper.share + 2 * lower.share <= 100`, with blanks around "-"',
  },
  'amounts-multiplied': {
    severity: 'error',
    help: 'an amount may be multiplied by a number only: 2 * upper.share',
  },
  'amount-too-large': { severity: 'error', help: 'choose larger steps, or smaller factors' },
  'not-a-number': { severity: 'error' },
  'formula-too-deep': { severity: 'error' },
  'unknown-name': {
    severity: 'error',
    help: 'write an option as decision-maker.option; declare a fact under "facts"',
  },
  'unknown-decision-maker': { severity: 'error' },
  'unknown-option': { severity: 'error' },
  'unknown-level': { severity: 'error' },
  'missing-prefix': { severity: 'error' },
  'ambiguous-name': { severity: 'error' },
  'option-needs-level': { severity: 'error' },
  'option-compared-with-option': { severity: 'error' },
  'not-an-option': { severity: 'error' },
  'level-on-yes-no': { severity: 'error' },
  'order-on-yes-no': { severity: 'error' },
} as const satisfies Record<string, CodeDescription>;

export const formulaMeanings: Meanings<typeof formulaCodes> = {
  'formula-empty': {
    title: 'A formula is expected and nothing is there',
    explanation:
      'A formula says when something is the case, for example `us.posture = strike` or `war and not collapse`. Write `true` or `false` for a formula that holds everywhere or nowhere.',
  },
  'formula-incomplete': {
    title: 'Something is missing in a formula',
    explanation:
      'After an operator, `not` or an opening parenthesis an option, a fact, a state or another parenthesis must follow, and after a comparison sign a level.',
  },
  'formula-operator-missing': {
    title: 'Two parts of a formula stand side by side',
    explanation:
      'Between two parts of a formula stands one of `and`, `or`, `implies` and `iff`. Between an option and its level stands `=` or another comparison sign.',
  },
  'formula-foreign-sign': {
    title: 'A sign from another language is used in a formula',
    explanation:
      'Formulas are written with the words `not`, `and`, `or`, `implies`, `iff` and the signs `=`, `!=`, `<`, `<=`, `>`, `>=`. The message says which one to write instead of the marked sign.',
  },
  'formula-character': {
    title: 'A character has no meaning in a formula',
    explanation:
      'Names in formulas consist of the ASCII letters, digits, `_` and `-`. Quotes, commas, arithmetic signs and letters of other alphabets do not occur.',
  },
  'formula-invisible-character': {
    title: 'An invisible character stands in a formula',
    explanation:
      'Zero-width characters, bidirectional controls and unusual blanks make a formula mean something other than what is seen. They usually come from copied text. Delete the marked character and type the place again.',
  },
  'formula-parenthesis': {
    title: 'A parenthesis has no partner',
    explanation: 'Every opening parenthesis in a formula is closed again, and nothing else is.',
  },
  'formula-name': {
    title: 'A name in a formula is not written correctly',
    explanation:
      'The name of an option is `decision-maker.option`, without blanks around the point and with one point only; inside its own decision maker it is `option`.',
  },
  'formula-comparison': {
    title: 'A comparison is not of an option with a level',
    explanation:
      'A comparison sign stands between the name of an option on the left and one of its levels on the right. Formulas, facts and other options cannot be compared; say that two formulas agree with `iff`.',
  },
  'formula-chained-comparison': {
    title: 'Several comparisons are chained',
    explanation:
      'A comparison has one option and one level. Write two comparisons and join them, for example `a >= low and a <= high`.',
  },
  'formula-too-long': {
    title: 'A formula is too long',
    explanation:
      'A formula has at most 10,000 characters. Give names to parts of it under `facts` and use those names.',
  },
  'formula-amount': {
    title: 'A formula with amounts cannot be read',
    explanation:
      'Amounts are numbers, options that are numbers, sums and differences of them, numbers times them, `count(F, G)`, `min(…)`, `max(…)` and `if(F, Q, Q)`; two of them are compared. A minus sign stands between blanks, since an id may have one in it.',
  },
  'amounts-multiplied': {
    title: 'Two amounts are multiplied with each other',
    explanation:
      'Only numbers may stand before or behind `*` beside an amount. What grows with a product can often be said by cases: `if(dam, 2 * share, share)`.',
  },
  'amount-too-large': {
    title: 'A sum cannot be computed exactly',
    explanation:
      'Sums are computed in whole numbers of the smallest step, and have to stay below 2^53 of them whatever the levels are; cases of `min`, `max` and `if` in one comparison are at most 256.',
  },
  'not-a-number': {
    title: 'An option is calculated with that is no number',
    explanation:
      'Only options whose levels are a range, such as `0 to 100 by 10`, have values. Levels of a list are names, even where they look like numbers.',
  },
  'formula-too-deep': {
    title: 'A formula is nested too deeply',
    explanation:
      'Parentheses and `not` may stand at most 64 deep in one another. Give names to parts of the formula under `facts` and use those names.',
  },
  'unknown-name': {
    title: 'A name in a formula does not exist',
    explanation:
      'A name that stands alone is a Y/N option, a fact or a state. Options of other decision makers have the prefix of their owner, as in `us.strike`.',
  },
  'unknown-decision-maker': {
    title: 'No decision maker has this id',
    explanation:
      'The id is looked up among `decision-makers`; before the point of an option name also among `bodies`.',
  },
  'unknown-option': {
    title: 'No option has this name',
    explanation:
      'The decision maker or body exists, but it has no option with this id. Ids, not display names, are used in formulas.',
  },
  'unknown-level': {
    title: 'An option has no such level',
    explanation: 'The message lists the levels that the option has.',
  },
  'missing-prefix': {
    title: 'An option of another decision maker has no prefix',
    explanation:
      'Only inside a decision maker do its own options stand without a prefix. Everywhere else an option is written `decision-maker.option`.',
  },
  'ambiguous-name': {
    title: 'A name has several meanings',
    explanation:
      'The name is at once an option of this decision maker, a fact or a state. Write the option with its prefix, or rename one of them.',
  },
  'option-needs-level': {
    title: 'An option with levels stands alone',
    explanation:
      'Only a Y/N option is true or false by itself. An option with levels is compared with one of them, as in `posture = talks`.',
  },
  'option-compared-with-option': {
    title: 'Two options are compared with each other',
    explanation:
      'The right side of a comparison is a level, since levels of different options are different things. Compare each option with a level and join the comparisons.',
  },
  'not-an-option': {
    title: 'Something other than an option is compared',
    explanation:
      'Facts and states are true or false by themselves; they stand alone, or under `not`, and have no levels.',
  },
  'level-on-yes-no': {
    title: 'A Y/N option is compared with something other than yes and no',
    explanation:
      'A Y/N option has the levels `yes` and `no`. It is written `strike` or `strike = yes` where it is taken, `not strike` or `strike = no` where not.',
  },
  'order-on-yes-no': {
    title: 'A Y/N option is compared by order',
    explanation:
      'The signs `<`, `<=`, `>` and `>=` compare ordered levels. A Y/N option is taken or not: `strike` or `strike = yes`, `not strike` or `strike = no`.',
  },
};
