import type { Answers } from '@standoff/briefing';
import { runInSlices } from '@standoff/engine';
import { type AnsweredAndTold, type Telling, tellingsWithoutSolver } from '@standoff/report';
import {
  type Analysis,
  answerSteps,
  knownAnalyses,
  type Manner,
  type Model,
  understand,
} from '@standoff/study';
import type { InquiryId } from './inquiry-reply.ts';

const fromPage: Manner = { told: 'json', called: (option) => option };

/** Why there is no answer: the model has changed meanwhile. */
export class Overtaken extends Error {}

/**
 * Answers about a model, each computed once and in slices, so that the desk hears of changes meanwhile. Once the signal
 * is given, answers that are not there yet are not given any more. What the page found is taken over where that can be.
 */
export function slicedAnswers(model: Model, signal: AbortSignal, found?: Analysis): Answers {
  const known = new Map<string, Promise<AnsweredAndTold>>();
  const analyses = knownAnalyses(found);
  const tell = async (
    id: InquiryId,
    options: Readonly<Record<string, unknown>>,
  ): Promise<AnsweredAndTold> => {
    const telling: Telling = tellingsWithoutSolver[id];
    const understood = understand(telling.inquiry, model, options, fromPage);
    if (understood.status === 'refused') return understood;
    const variant = understood.setting.version.variant ?? null;
    const steps = answerSteps(understood, analyses.helpFor(variant));
    const outcome = await runInSlices(steps, { signal });
    if (outcome.status === 'cancelled') throw new Overtaken();
    const answer = outcome.value;
    if (answer.status !== 'answered') return answer;
    analyses.keep(variant, answer.analysis);
    return (
      telling.unfinished?.(answer) ?? {
        status: 'told',
        document: telling.json(answer),
        result: answer.result,
      }
    );
  };
  return {
    model,
    answer({ ask, options }, variant) {
      const all = { ...options, ...(variant !== undefined && { variant }) };
      const key = JSON.stringify([ask, all]);
      const told = known.get(key) ?? tell(ask as InquiryId, all);
      known.set(key, told);
      return told;
    },
  };
}
