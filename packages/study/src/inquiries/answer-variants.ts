import type { Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import type { TooLarge } from '../analysis/open-case.ts';
import type { Options } from '../asking/option.ts';
import type { Model } from '../model/model.ts';
import { type Answered, answerSteps } from './answer.ts';
import type { Inquiry, Manner, Needs, Refusal } from './define-inquiry.ts';
import { knownAnalyses } from './known-analyses.ts';
import { understand } from './understand.ts';

/** The answers about a file and its variants, each with its id; null for the file as it stands. */
export type SideBySide<R> = readonly {
  readonly variant: string | null;
  readonly answered: Answered<R>;
}[];

/** The file as it stands, and its variants by their ids. */
export function variantsOf({ variants }: Model): readonly (string | null)[] {
  return [null, ...variants.keys()];
}

/**
 * Asks the same of the file as it stands and of each variant. Each takes over from the one before all others what it
 * leaves as that has it: the file as it stands, or the analysis that is given. The first without an answer ends it.
 */
export function* answerVariants<N extends Needs, O extends Options, R>(
  inquiry: Inquiry<N, O, R>,
  model: Model,
  options: Readonly<Record<string, unknown>>,
  manner: Manner,
  before?: Analysis,
): Steps<{ readonly status: 'answered'; readonly answers: SideBySide<R> } | Refusal | TooLarge> {
  const known = knownAnalyses(before);
  const answers: SideBySide<R>[number][] = [];
  const variants = variantsOf(model);
  for (const [place, variant] of variants.entries()) {
    const own = { ...options, variant: variant ?? undefined };
    const understood = understand(inquiry, model, own, manner);
    if (understood.status === 'refused') return understood;
    const steps = answerSteps(understood, known.helpFor(variant));
    const answered = yield* partOf(steps, variant, place, variants.length);
    if (answered.status !== 'answered') return answered;
    known.keep(variant, answered.analysis);
    answers.push({ variant, answered });
  }
  return { status: 'answered', answers };
}

/** The work on one of so many variants, which tells whose it is, and its share of the whole; nobody knows what the whole costs. */
function* partOf<T>(
  steps: Steps<T>,
  variant: string | null,
  place: number,
  variants: number,
): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const { cost: _, share, ...progress } = step.value;
    const what = variant ?? doing.asItStands;
    yield { ...progress, what, share: (place + share) / variants };
  }
}
