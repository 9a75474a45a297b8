import { isDeniable, negate } from '@standoff/propositions';
import type { SweepJson } from '@standoff/report';
import { type Sweep, writeProposition } from '@standoff/study';
import { english, readLexicon, textOf } from '@standoff/wording';
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

/** A marked statement that was held against the model. */
export interface HeldMark {
  readonly stands: boolean;
  /** What is so where it stands, within a sentence. */
  readonly says: string;
  /** What is so now where it does not stand any more, in plain words: `now somebody would leave …`. */
  readonly otherwise: string;
  /** What is asked of it, as text, and of which variant where that is not the model as it stands. */
  readonly asks: string;
  readonly variant?: string;
}

/** Whether it is so in the model as written, and what is so where it is, and where it is not. */
export function markedFinding(answer: object, { casebook }: Sweep): HeldMark | undefined {
  const { findings, lexicon } = answer as SweepJson;
  const [found] = findings;
  if (found === undefined || !isDeniable(found.proposition)) return undefined;
  const names = readLexicon(lexicon);
  const { proposition, asWritten } = found;
  return {
    stands: asWritten,
    says: textOf(english.say(names, proposition, 'is', 'exact')),
    otherwise: textOf(english.say(names, negate(proposition), 'turned', 'plain')),
    asks: writeProposition(casebook, proposition),
  };
}
