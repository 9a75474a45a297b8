export type { Claim } from './define/claim.ts';
export {
  type Beside,
  besides,
  type PropositionKind,
  schemaOfKind,
  type WrittenForm,
} from './define/define-proposition.ts';
export type { FactGround } from './define/fact-ground.ts';
export type { AmountsFormula, Formula, Operator, Quantity } from './define/formula.ts';
export type { Member, MemberType, Schema } from './define/members.ts';
export {
  convertQuantity,
  type NamedQuantityOf,
  partsOfQuantities,
  type QuantityOf,
} from './define/quantity.ts';
export { type AmountWish, type Quoted, schemaDefinitions } from './define/quoted.ts';
export { noReferences, type References } from './define/references.ts';
export { type GivenForesight, type World, writtenOfWorlds } from './define/world.ts';
export {
  type AllOf,
  type Deniable,
  type Kind,
  kindOf,
  kindsIn,
  type Of,
  type Proposition,
  propositionKinds,
  type SimpleProposition,
} from './kinds.ts';
export type {
  AsChosen,
  Gain,
  GainWay,
  Goes,
  Kept,
  Losers,
  NoStart,
  Outlook,
  Prospect,
  Standing,
} from './outlook.ts';
export {
  addReferences,
  claimed,
  gatherVerdicts,
  isDeniable,
  isStandalone,
  negate,
  referencesOf,
  verdictsAlike,
  withStates,
} from './propositions.ts';
export {
  type Detail,
  isToldIn,
  type Mood,
  propositionsIn,
  type Relation,
  type Telling,
} from './telling.ts';
