/** What stands above in how many models it is so, and what it hangs on. */
export const doubtHeading = 'What it hangs on';

/** Whether what was asked is so, as a sentence before what is so. */
export function sayWhether(isSo: boolean): string {
  return isSo ? 'That is so.' : 'That is not so.';
}

/** What stands above the commands that ask further. */
export const furtherHeading = 'Ask further';

const QUESTIONS = {
  why: 'Why?',
  'how-sure': 'How sure?',
  'where-from': 'Where from?',
  'what-if-not': 'What if not?',
} as const;

/** A question that a proposition can be asked. */
export function sayQuestion(question: keyof typeof QUESTIONS): string {
  return QUESTIONS[question];
}
