export {
  type ClaimWeight,
  countFate,
  type Evidence,
  type FindingWithout,
  type OppositePull,
  type Resting,
  removalsOf,
  turnedAlone,
  turnedInDoubt,
} from './evidence.ts';
export { type Fate, type RestingPart, removalsInTurn } from './resting-parts.ts';
export {
  gatherTogether,
  sayAlone,
  sayDropped,
  sayFindings,
  sayPull,
  sayTogether,
  type TurnedTogether,
} from './say-evidence.ts';
