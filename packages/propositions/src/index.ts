export {
  type Decidability,
  type PropositionKind,
  schemaOfKind,
} from './define/define-proposition.ts';
export type { Formula, Operator } from './define/formula.ts';
export type { Quoted, Wish } from './define/quoted.ts';
export type { References } from './define/references.ts';
export type { GivenForesight, World } from './define/world.ts';
export {
  type AllOf,
  type Deniable,
  type Kind,
  kindOf,
  type Of,
  type Proposition,
  propositionKinds,
  type SimpleProposition,
} from './kinds.ts';
export { isDeniable, isStandalone, negate, referencesOf } from './propositions.ts';
export { type Mood, propositionsIn, type Relation, referencesIn, type Telling } from './telling.ts';
