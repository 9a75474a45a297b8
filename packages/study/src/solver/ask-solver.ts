import { type Concept, findConcept, concepts as registry } from '@standoff/engine';
import { type Conflict, type Formula, factIds, moversOf } from '@standoff/language';
import type {
  CoalitionAnswer,
  EquilibriaAnswer,
  Levels,
  QuestionLimits,
  StateAnswer,
} from '@standoff/symbolic';
import { type Problem, stateProblem, togetherProblem } from '@standoff/wording';
import { unknownConcept } from '../asking/concepts.ts';
import type { Version } from '../model/model.ts';
import { findLevels } from '../query/find-levels.ts';
import { readFormula } from '../query/read-formula.ts';
import { type PartiesAsked, type PartiesNamed, partiesAsked } from './asked-parties.ts';
import type { Solver } from './solver.ts';

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
}

/** What is asked for, of whom. */
interface SolverQuestion {
  readonly version: Version;
  readonly concept: Concept;
  readonly parties: PartiesAsked;
}

export interface AnsweredEquilibria extends SolverQuestion {
  readonly kind: 'equilibria';
  readonly formula?: string;
  readonly most: number;
  readonly answer: EquilibriaAnswer;
}

export interface AnsweredState extends SolverQuestion {
  readonly kind: 'state';
  readonly state: Levels;
  /** One for each decision maker or body asked about, or one for the coalition, by positions. */
  readonly answers: readonly VerdictAnswer[];
}

export type VerdictAnswer =
  | { readonly decisionMaker: number; readonly answer: StateAnswer }
  | { readonly coalition: readonly number[]; readonly answer: CoalitionAnswer };

export type SolverAnswer = AnsweredEquilibria | AnsweredState;

/** Asks the solver. */
export async function askSolver(
  version: Version,
  question: Question,
  solver: Solver,
  limits: QuestionLimits,
): Promise<SolverAnswer | Problem> {
  const id = question.concept ?? registry[0]!.id;
  const concept = findConcept(id);
  if (concept === undefined) return unknownConcept(id);
  const parties = partiesAsked(version.conflict, question);
  if ('problem' in parties) return parties;
  const asked = { version, concept, parties };
  return question.state === undefined
    ? askForEquilibria(asked, question, solver, limits)
    : askAboutState(asked, question.state, solver, limits);
}

async function askForEquilibria(
  asked: SolverQuestion,
  { formula, most = 1 }: Question,
  { findEquilibria }: Solver,
  limits: QuestionLimits,
): Promise<AnsweredEquilibria | Problem> {
  const { version, concept, parties } = asked;
  const { conflict, compiled } = version;
  const read = readFormula(conflict, formula ?? 'true');
  if ('problem' in read) return read;
  const condition = compiled.nodeOf(read.formula);
  const about = { model: compiled.model, concept, condition };
  const left = timeLeft(limits);
  const answer = await findEquilibria({ ...about, most, ...whose(parties) }, left());
  const isNone = answer.status === 'decided' && answer.equilibria.length === 0;
  if (formula !== undefined && isNone && !namesDoubt(conflict, read.formula)) {
    // A state that need be stable for nobody.
    const any = await findEquilibria({ ...about, most: 1, decisionMakers: [] }, left());
    if (any.status === 'decided' && any.equilibria.length === 0) {
      return stateProblem('no-state-where', { formula });
    }
  }
  return { kind: 'equilibria', ...asked, ...(formula !== undefined && { formula }), most, answer };
}

/** Whether it hangs on a fact that may follow or not: then it may be true where it is not as the file is read. */
function namesDoubt({ facts }: Conflict, formula: Formula): boolean {
  const named = factIds(formula);
  // A set goes on to what is added to it.
  for (const id of named) {
    const fact = facts.find((one) => one.id === id)!;
    if (fact.chance > 0 && fact.chance < 1) return true;
    factIds(fact.when, named);
  }
  return false;
}

/** For whom the states that are looked for are to be stable. */
function whose({ decisionMakers, coalition, survives }: PartiesAsked) {
  if (coalition !== undefined) return { decisionMakers: [], coalitions: [coalition, ...survives] };
  return { ...(decisionMakers && { decisionMakers }), coalitions: survives };
}

async function askAboutState(
  asked: SolverQuestion,
  name: string,
  { decideCoalitionStability, decideStability, isFeasible }: Solver,
  limits: QuestionLimits,
): Promise<AnsweredState | Problem> {
  const { version, concept, parties } = asked;
  const { conflict, compiled } = version;
  if (parties.survives.length > 0) {
    return togetherProblem('state-and-survival');
  }
  if (compiled.model.form.kind === 'graph') {
    return stateProblem('states-without-options');
  }
  const found = findLevels(version, name);
  if (found.status === 'not-found') return found;
  const { model } = compiled;
  const state = found.levels;
  if (!isFeasible(model, state)) return stateProblem('state-not-feasible');
  const about = { model, concept, state };
  if (parties.coalition !== undefined) {
    const { coalition } = parties;
    const answer = await decideCoalitionStability({ ...about, coalition }, limits);
    return { kind: 'state', ...asked, state, answers: [{ coalition: coalition.members, answer }] };
  }
  const answers = [];
  const left = timeLeft(limits);
  for (const decisionMaker of parties.decisionMakers ?? moversOf(conflict).keys()) {
    const answer = await decideStability({ ...about, decisionMaker }, left());
    answers.push({ decisionMaker, answer });
  }
  return { kind: 'state', ...asked, state, answers };
}

/** The limits of each of several questions that are given up together. */
function timeLeft(limits: QuestionLimits): () => QuestionLimits {
  const { milliseconds } = limits;
  if (milliseconds === undefined) return () => limits;
  const end = performance.now() + milliseconds;
  return () => ({ ...limits, milliseconds: Math.max(0, end - performance.now()) });
}
