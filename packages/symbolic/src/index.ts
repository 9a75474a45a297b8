export type {
  CoalitionAnswer,
  CoalitionQuestion,
  EquilibriaAnswer,
  EquilibriaQuestion,
  JointMove,
  QuestionLimits,
  ResponsesCovered,
  SearchCounts,
  StateAnswer,
  StateQuestion,
  Undecided,
} from './answers/answer.ts';
export type { StopReason } from './logic/deadline.ts';
export { releaseSolver } from './logic/z3.ts';
export { decideCoalitionStability } from './questions/decide-coalition-stability.ts';
export { decideStability, isFeasible } from './questions/decide-stability.ts';
export { findEquilibria } from './questions/find-equilibria.ts';
export type { Levels } from './refinement/levels.ts';
export type { NotTranslatable } from './translation/translate-model.ts';
