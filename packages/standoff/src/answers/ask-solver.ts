import { type Concept, findConcept, concepts as registry } from '@standoff/engine';
import { withoutBodies } from '@standoff/language';
import { findLevels, readFormula } from '@standoff/study';
import type {
  CoalitionAnswer,
  EquilibriaAnswer,
  Levels,
  QuestionLimits,
  StateAnswer,
} from '@standoff/symbolic';
import { type Model, type Reading, readingOf } from '../model.ts';
import { type PartiesAsked, type PartiesNamed, partiesAsked } from './asked-parties.ts';

/** A question that is answered without listing the states. */
export interface Question extends PartiesNamed {
  /** What is to be true in the states that are looked for; anything when left out. */
  readonly formula?: string;
  /** Id of a concept; the first of the registry when left out. */
  readonly concept?: string;
  /** How many states to find; 1 when left out. */
  readonly most?: number;
  /** Ask about this state instead: `status-quo`, a named state, a deal, levels over the status quo. */
  readonly state?: string;
  /** Id of a variant of the file. */
  readonly variant?: string;
}

/** The question asks for something that the model does not have. */
export interface Misunderstood {
  readonly status: 'not-found';
  readonly problem: string;
}

/** What is asked for, of whom. */
interface Asked {
  readonly reading: Reading;
  readonly concept: Concept;
  readonly parties: PartiesAsked;
}

export interface AnsweredEquilibria extends Asked {
  readonly kind: 'equilibria';
  readonly formula?: string;
  readonly most: number;
  readonly answer: EquilibriaAnswer;
}

export interface AnsweredState extends Asked {
  readonly kind: 'state';
  readonly state: Levels;
  /** One for each decision maker asked about, or one for the coalition, by positions. */
  readonly answers: readonly VerdictAnswer[];
}

export type VerdictAnswer =
  | { readonly decisionMaker: number; readonly answer: StateAnswer }
  | { readonly coalition: readonly number[]; readonly answer: CoalitionAnswer };

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
  const parties = partiesAsked(reading.conflict, question);
  if ('problem' in parties) return misunderstood(parties.problem);
  const asked = { reading, concept, parties };
  return question.state === undefined
    ? askForEquilibria(asked, question, limits)
    : askAboutState(asked, question.state, limits);
}

function misunderstood(problem: string): Misunderstood {
  return { status: 'not-found', problem };
}

async function askForEquilibria(
  asked: Asked,
  { formula, most = 1 }: Question,
  limits: QuestionLimits,
): Promise<AnsweredEquilibria | Misunderstood> {
  const { reading, concept, parties } = asked;
  const { conflict, compiled } = reading;
  const read = readFormula(conflict, formula ?? 'true');
  if ('problem' in read) return misunderstood(read.problem);
  const condition = compiled.nodeOf(read.formula);
  // The solver cannot take votes.
  const { model, held } = withoutBodies(compiled);
  const { findEquilibria } = await import('@standoff/symbolic');
  const question = { model, concept, condition, most, ...whose(parties) };
  const found = await findEquilibria(question, limits);
  const answer =
    found.status === 'not-translatable'
      ? found
      : { ...found, equilibria: found.equilibria.map((levels) => [...levels, ...held]) };
  return { kind: 'equilibria', ...asked, ...(formula !== undefined && { formula }), most, answer };
}

/** For whom the states that are looked for are to be stable. */
function whose({ decisionMakers, coalition, survives }: PartiesAsked) {
  if (coalition !== undefined) return { decisionMakers: [], coalitions: [coalition, ...survives] };
  return { ...(decisionMakers && { decisionMakers }), coalitions: survives };
}

async function askAboutState(
  asked: Asked,
  name: string,
  limits: QuestionLimits,
): Promise<AnsweredState | Misunderstood> {
  const { reading, concept, parties } = asked;
  const { conflict, compiled } = reading;
  if (parties.survives.length > 0) {
    return misunderstood(
      'what survives coalitions is looked for among equilibria, not in one state',
    );
  }
  if (compiled.model.form.kind === 'graph') {
    return misunderstood('the states of this model are not made of options: use explain');
  }
  const found = findLevels(reading, name);
  if (found.status === 'not-found') return misunderstood(found.problem);
  const { decideCoalitionStability, decideStability, isFeasible } = await import(
    '@standoff/symbolic'
  );
  const { model, held } = withoutBodies(compiled);
  const state = found.levels;
  if (!isFeasible(compiled.model, state)) return misunderstood('this state is not feasible');
  const own = state.slice(0, state.length - held.length);
  if (held.some((level, k) => level !== state[own.length + k])) {
    return misunderstood(
      'the solver cannot take votes, so it only knows states in which the options of bodies stand as in the status quo: use explain',
    );
  }
  const about = { model, concept, state: own };
  if (parties.coalition !== undefined) {
    const { coalition } = parties;
    const decided = await decideCoalitionStability({ ...about, coalition }, limits);
    const answer = withJointMove(decided, held);
    return { kind: 'state', ...asked, state, answers: [{ coalition: coalition.members, answer }] };
  }
  const answers = [];
  for (const decisionMaker of parties.decisionMakers ?? conflict.decisionMakers.keys()) {
    const decided = await decideStability({ ...about, decisionMaker }, limits);
    answers.push({ decisionMaker, answer: withImprovement(decided, held) });
  }
  return { kind: 'state', ...asked, state, answers };
}

/** The same answer about states of all options. */
function withImprovement(answer: StateAnswer, held: Levels): StateAnswer {
  if (answer.status !== 'decided' || answer.improvement === undefined) return answer;
  return { ...answer, improvement: [...answer.improvement, ...held] };
}

function withJointMove(answer: CoalitionAnswer, held: Levels): CoalitionAnswer {
  if (answer.status !== 'decided' || answer.jointMove === undefined) return answer;
  const { party, to, steps } = answer.jointMove;
  const whole = (levels: Levels) => [...levels, ...held];
  const moves = steps.map((step) => ({ ...step, to: whole(step.to) }));
  return { ...answer, jointMove: { party, to: whole(to), steps: moves } };
}
