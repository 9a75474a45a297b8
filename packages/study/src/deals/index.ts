export { meansOfAdditions } from '../asking/additions.ts';
export {
  additionsInWords,
  sayTogether,
  signedInWords,
  withAddedOptions,
} from '../judgements/additions-in-words.ts';
export type { AddedToDeals, Additions } from './additions.ts';
export { takingPart } from './as-agreed.ts';
export type { BesideStart } from './beside-start.ts';
export type * from './deal.ts';
export { dealOfFile } from './deal-of-file.ts';
export { changesOfDeal, type PlannedSteps, plannedSteps } from './planned-steps.ts';
export {
  type AdditionsAlike,
  addedWays,
  additionsAlike,
  areAdditionsAsked,
  type DealsAdded,
  tellAdditions,
  tellAdditionsHeld,
  tellWithAdded,
} from './tell-additions.ts';
export { tellAfterwards } from './tell-afterwards.ts';
export {
  type DealsOf,
  type DealTelling,
  tellBesideStart,
  tellLeavers,
  tellOnTrust,
  tellOpening,
  tellOpenings,
  tellOthersOfDeal,
  tellRises,
  tellSteps,
  tellTrust,
  tellVerdictOfDeal,
  tellWithoutDeal,
} from './tell-deal.ts';
export { tellGroups, tellLeftOutOf } from './tell-groups.ts';
export {
  tellChoice,
  tellDealsFound,
  tellHeldOfDeals,
  tellInstalments,
  tellNoOthers,
} from './tell-instalments.ts';
export { tellClosest, tellNoDeal, tellObstacle } from './tell-no-deal.ts';
export { type AddedTerm, isSigned, termsToAdd } from './terms-to-add.ts';
