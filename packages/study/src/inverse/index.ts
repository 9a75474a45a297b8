export type { Inverse } from './inverse.ts';
export { sayInverseGoal } from './say-goal.ts';
export { sayStory } from './say-story.ts';
export { type ClaimedSet, verifyEditSets } from './verify-edit-sets.ts';
