export type { Inverse } from './inverse.ts';
export { changesOrder } from './orders-key.ts';
export { sayInverseGoal } from './say-goal.ts';
export { sayStory } from './say-story.ts';
export {
  type ClaimedSet,
  type ClaimedState,
  verifyEditSets,
} from './verify-edit-sets.ts';
