import { runToEnd } from '@standoff/engine';
import {
  type Analysis,
  answerBySolver,
  answerSteps,
  type InquiryAnswer,
  type Manner,
  type Model,
  type Refusal,
  type Solver,
  type TooLarge,
  understand,
} from '@standoff/study';
import { tellings } from '../tellings/index.ts';
import type { SideBySide, Telling } from '../tellings/tell.ts';
import type { Question } from './question.ts';

/** A document, or why there is none. */
export type Told = { readonly status: 'told'; readonly document: object } | Refusal | TooLarge;

/** Loads the solver where a question needs it. */
export type LoadSolver = () => Promise<Solver>;

/** How programs put questions: options are called by their keys. */
const fromProgram: Manner = { told: 'json', called: (option) => option };

/** Answers a question about a model with the document of its telling, in one go. */
export async function tellAnswer(
  { ask, options }: Pick<Question, 'ask' | 'options'>,
  model: Model,
  loadSolver: LoadSolver,
): Promise<Told> {
  const telling: Telling = tellings[ask];
  if (telling.sideBySide && options['variant'] === 'all') {
    return tellSideBySide(telling, options, model);
  }
  const answer = await answerTo(telling, options, model, loadSolver);
  if (answer.status !== 'answered') return answer;
  return telling.unfinished?.(answer) ?? { status: 'told', document: telling.json(answer) };
}

async function answerTo(
  { inquiry }: Telling,
  options: Question['options'],
  model: Model,
  loadSolver: LoadSolver,
): Promise<InquiryAnswer<unknown>> {
  const understood = understand(inquiry, model, options, fromProgram);
  if (understood.status === 'refused') return understood;
  return inquiry.needs === 'solver'
    ? answerBySolver(understood, await loadSolver())
    : runToEnd(answerSteps(understood));
}

/** The file as it stands and its variants, each of which takes over from the first what it can. */
function tellSideBySide(telling: Telling, options: Question['options'], model: Model): Told {
  const { inquiry, sideBySide } = telling;
  const answers: SideBySide<unknown>[number][] = [];
  let previous: Analysis | undefined;
  for (const variant of [null, ...model.variants.keys()]) {
    const own = { ...options, variant: variant ?? undefined };
    const understood = understand(inquiry, model, own, fromProgram);
    if (understood.status === 'refused') return understood;
    const answer = runToEnd(answerSteps(understood, { ...(previous && { previous }) }));
    if (answer.status !== 'answered') return answer;
    previous ??= answer.analysis;
    answers.push({ variant, answered: answer });
  }
  return { status: 'told', document: sideBySide!.json(model, answers) };
}
