export {
  type ClaimWeight,
  type Evidence,
  type FindingWithout,
  type OppositePull,
  type Resting,
  removalsOf,
  turnedAlone,
  turnedInDoubt,
} from './evidence.ts';
export { type Fate, removalsInTurn } from './resting-parts.ts';
export {
  tellAsBefore,
  tellChanges,
  tellEvidence,
  tellPull,
  tellResting,
  tellWithout,
} from './tell-evidence.ts';
