import { levelWords, type ModelIdentity } from '@standoff/report';
import type { Levels, ResponsesCovered } from '@standoff/symbolic';
import type { Answered, AnsweredEquilibria, AnsweredState } from './ask-solver.ts';
import { heldOptions } from './held-options.ts';

/** An answer as a document, `standoff.answer/1`. States are given by their levels. */
export interface AnswerJson {
  readonly format: 'standoff.answer/1';
  readonly model: ModelIdentity;
  /** Id of the variant, or null for the file as it stands. */
  readonly variant: string | null;
  readonly concept: string;
  readonly elapsedMs: number;
  /** Options of bodies, which the solver holds because it cannot take votes; absent without any. */
  readonly held?: Readonly<Record<string, string>>;
  readonly equilibria?: EquilibriaJson;
  readonly state?: StateJson;
}

interface EquilibriaJson {
  readonly formula: string | null;
  readonly most: number;
  readonly status: 'decided' | 'undecided' | 'not-translatable';
  /** Why there is no answer. */
  readonly why?: string;
  readonly found: readonly Record<string, string>[];
  /** Whether there are no more; null where that is not known. */
  readonly complete: boolean | null;
  /** Which responses that covers: all, or those of so many moves. */
  readonly responses?: ResponsesCovered;
  readonly proposals?: number;
  readonly lemmas?: number;
}

interface StateJson {
  readonly levels: Record<string, string>;
  /** By decision maker. */
  readonly verdicts: Record<string, VerdictJson>;
}

interface VerdictJson {
  readonly status: 'decided' | 'undecided' | 'not-translatable';
  readonly why?: string;
  readonly stable?: boolean;
  readonly improvement?: Record<string, string>;
  readonly responses?: ResponsesCovered;
  /** Whether the engine's verifier accepted a certificate for it. */
  readonly certified?: boolean;
}

export function answerToJson(
  answered: Answered,
  model: ModelIdentity,
  elapsed: number,
): AnswerJson {
  const { reading, concept } = answered;
  const held = heldOptions(reading).map(
    ({ option, level }) => [`${option.owner}.${option.id}`, option.levels[level]!.id] as const,
  );
  return {
    format: 'standoff.answer/1',
    model,
    variant: reading.variant ?? null,
    concept: concept.id,
    elapsedMs: Math.round(elapsed * 10) / 10,
    ...(held.length > 0 && { held: Object.fromEntries(held) }),
    ...(answered.kind === 'equilibria'
      ? { equilibria: equilibriaJson(answered) }
      : { state: stateJson(answered) }),
  };
}

function equilibriaJson({ reading, formula, most, answer }: AnsweredEquilibria): EquilibriaJson {
  const asked = { formula: formula ?? null, most, status: answer.status };
  if (answer.status === 'not-translatable') {
    return { ...asked, why: answer.why, found: [], complete: null };
  }
  const { values } = levelWords(reading);
  const found = answer.equilibria.map((levels: Levels) => values(levels));
  return answer.status === 'undecided'
    ? { ...asked, why: answer.reason, found, complete: null, ...answer.counts }
    : { ...asked, found, complete: answer.complete, responses: answer.responses, ...answer.counts };
}

function stateJson({ reading, state, answers }: AnsweredState): StateJson {
  const { values } = levelWords(reading);
  const verdicts = answers.map(({ decisionMaker, answer }) => {
    const { id } = reading.conflict.decisionMakers[decisionMaker]!;
    return [id, verdictJson(answer, values)] as const;
  });
  return { levels: values(state), verdicts: Object.fromEntries(verdicts) };
}

function verdictJson(
  answer: AnsweredState['answers'][number]['answer'],
  values: (levels: Levels) => Record<string, string>,
): VerdictJson {
  switch (answer.status) {
    case 'not-translatable':
      return { status: answer.status, why: answer.why };
    case 'undecided':
      return { status: answer.status, why: answer.reason };
    case 'decided':
      return {
        status: answer.status,
        stable: answer.stable,
        ...(answer.improvement && { improvement: values(answer.improvement) }),
        responses: answer.responses,
        certified: answer.certificate !== undefined,
      };
  }
}
