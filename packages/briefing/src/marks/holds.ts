import type { SweepJson } from '@standoff/report';
import type { FigureQuestion } from '../figures/figure.ts';

/** The directive that marks a statement of the prose, and what it says. */
export const HOLDS = {
  name: 'holds',
  shows: 'a statement of the prose that is held against the model',
  attributes: {
    finding: {
      about:
        'a finding that has to stand, such as "stable status-quo seq", or the name of one of the model',
      required: true,
    },
  },
} as const;

/** What is asked of the model to know whether a marked statement is so. */
export function questionOfMark(finding: string): FigureQuestion {
  // Whether it is so as written is all that is asked: one model is drawn.
  return { ask: 'sweep', options: { findings: [finding], doubts: 'swaps', within: 0 } };
}

/** Whether it is so in the model as written, and what is so, in words. */
export function markedFinding(answer: object): { readonly stands: boolean; readonly says: string } {
  const [found] = (answer as SweepJson).findings;
  return { stands: found?.asWritten ?? false, says: found?.says ?? '' };
}
