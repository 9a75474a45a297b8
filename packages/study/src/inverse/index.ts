export type { Inverse } from './inverse.ts';
export { changesOrder } from './orders-key.ts';
export {
  goalOf,
  sayStory,
  tellChangeSets,
  tellComing,
  tellHeldThen,
  tellInverseHeld,
} from './tell-inverse.ts';
export {
  type ClaimedSet,
  type ClaimedState,
  verifyEditSets,
} from './verify-edit-sets.ts';
