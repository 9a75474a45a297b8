export type {
  CoalitionAnswer,
  EquilibriaAnswer,
  EquilibriaQuestion,
  JointMove,
  QuestionLimits,
  ResponsesCovered,
  StateAnswer,
  StateQuestion,
} from './answers/answer.ts';
export { releaseSolver } from './logic/z3.ts';
export { decideCoalitionStability } from './questions/decide-coalition-stability.ts';
export { decideStability, isFeasible } from './questions/decide-stability.ts';
export { findEquilibria } from './questions/find-equilibria.ts';
export type { Levels } from './refinement/levels.ts';
export type { NotTranslatable } from './translation/translate-model.ts';
