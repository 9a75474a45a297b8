import { counted } from './grammar/lists.ts';

/** What stands above parts of texts in which models are compared, and above their tables. */
export const comparisonHeadings = {
  finds: 'What each finds',
  grid: 'What holds in each',
  differences: 'What differs from 1',
  moved: 'What goes by a number and means something else',
  noDifference: 'The models agree in everything that verdicts rest on.',
  agreement: 'Who agrees with whom',
  robustness: 'In how many of them each state holds',
  whyAll: 'Why they find otherwise',
  why: (first: string, second: string) => `Why ${first} and ${second} find otherwise`,
  share: (n: number, of: number) => `${n} of ${of}`,
  moreStates: (more: number) => `  … and ${counted(more, 'more state')}`,
} as const;
