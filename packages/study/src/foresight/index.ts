export { type HoldingProfiles, holdingProfiles } from './holding-profiles.ts';
export { type ProfileWords, sayOwnProfiles } from './profile-words.ts';
export { sayHoldingProfiles } from './together-words.ts';
