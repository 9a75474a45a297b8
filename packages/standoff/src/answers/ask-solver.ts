import { type Concept, findConcept, concepts as registry } from '@standoff/engine';
import { withoutBodies } from '@standoff/language';
import { findLevels, readFormula } from '@standoff/report';
import type { EquilibriaAnswer, Levels, QuestionLimits, StateAnswer } from '@standoff/symbolic';
import { type Model, type Reading, readingOf } from '../model.ts';

/** A question that is answered without listing the states. */
export interface Question {
  /** What is to be true in the equilibria that are looked for; anything when left out. */
  readonly formula?: string;
  /** Id of a concept; the first of the registry when left out. */
  readonly concept?: string;
  /** How many equilibria to find; 1 when left out. */
  readonly most?: number;
  /** Ask about this state instead: `status-quo`, a named state, a deal, levels over the status quo. */
  readonly state?: string;
  /** Id of the decision maker for whom that state may be stable; all when left out. */
  readonly decisionMaker?: string;
  /** Id of a variant of the file. */
  readonly variant?: string;
}

/** The question asks for something that the model does not have. */
export interface Misunderstood {
  readonly status: 'not-found';
  readonly problem: string;
}

export interface AnsweredEquilibria {
  readonly kind: 'equilibria';
  readonly reading: Reading;
  readonly concept: Concept;
  readonly formula?: string;
  readonly most: number;
  readonly answer: EquilibriaAnswer;
}

export interface AnsweredState {
  readonly kind: 'state';
  readonly reading: Reading;
  readonly concept: Concept;
  readonly state: Levels;
  /** One for each decision maker asked about, by position. */
  readonly answers: readonly { readonly decisionMaker: number; readonly answer: StateAnswer }[];
}

export type Answered = AnsweredEquilibria | AnsweredState;

/** Asks the solver, which is loaded for it. The solver keeps a process alive until it is released. */
export async function askSolver(
  model: Model,
  question: Question,
  limits: QuestionLimits,
): Promise<Answered | Misunderstood> {
  const reading = readingOf(model, question.variant);
  const id = question.concept ?? registry[0]!.id;
  const concept = findConcept(id);
  if (concept === undefined) return misunderstood(`no solution concept is called ${id}`);
  return question.state === undefined
    ? askForEquilibria(reading, concept, question, limits)
    : askAboutState(reading, concept, question.state, question.decisionMaker, limits);
}

function misunderstood(problem: string): Misunderstood {
  return { status: 'not-found', problem };
}

async function askForEquilibria(
  reading: Reading,
  concept: Concept,
  { formula, most = 1 }: Question,
  limits: QuestionLimits,
): Promise<AnsweredEquilibria | Misunderstood> {
  const { conflict, compiled } = reading;
  const read = readFormula(conflict, formula ?? 'true');
  if ('problem' in read) return misunderstood(read.problem);
  const condition = compiled.nodeOf(read.formula);
  // The solver cannot take votes.
  const { model, held } = withoutBodies(compiled);
  const { findEquilibria } = await import('@standoff/symbolic');
  const found = await findEquilibria({ model, concept, condition, most }, limits);
  const answer =
    found.status === 'not-translatable'
      ? found
      : { ...found, equilibria: found.equilibria.map((levels) => [...levels, ...held]) };
  const asked = formula === undefined ? {} : { formula };
  return { kind: 'equilibria', reading, concept, ...asked, most, answer };
}

async function askAboutState(
  reading: Reading,
  concept: Concept,
  asked: string,
  decisionMaker: string | undefined,
  limits: QuestionLimits,
): Promise<AnsweredState | Misunderstood> {
  const { conflict, compiled } = reading;
  if (compiled.model.form.kind === 'graph') {
    return misunderstood('the states of this model are not made of options: use explain');
  }
  const found = findLevels(reading, asked);
  if (found.status === 'not-found') return misunderstood(found.problem);
  const positions = conflict.decisionMakers.flatMap(({ id }, position) =>
    decisionMaker === undefined || decisionMaker === id ? [position] : [],
  );
  if (positions.length === 0) return misunderstood(`no decision maker is called ${decisionMaker}`);
  const { decideStability, isFeasible } = await import('@standoff/symbolic');
  const { model, held } = withoutBodies(compiled);
  const state = found.levels;
  if (!isFeasible(compiled.model, state)) return misunderstood('this state is not feasible');
  const own = state.slice(0, state.length - held.length);
  if (held.some((level, k) => level !== state[own.length + k])) {
    return misunderstood(
      'the solver cannot take votes, so it only knows states in which the options of bodies stand as in the status quo: use explain',
    );
  }
  const answers = [];
  for (const position of positions) {
    const question = { model, concept, decisionMaker: position, state: own };
    const answer = withLevels(await decideStability(question, limits), held);
    answers.push({ decisionMaker: position, answer });
  }
  return { kind: 'state', reading, concept, state, answers };
}

/** The same answer about states of all options. */
function withLevels(answer: StateAnswer, held: Levels): StateAnswer {
  if (answer.status !== 'decided' || answer.improvement === undefined) return answer;
  return { ...answer, improvement: [...answer.improvement, ...held] };
}
