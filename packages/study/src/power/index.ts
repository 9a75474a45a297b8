/** How much votes weigh, apart from all else: pages that do not tell of it load none of it. */

export { nameOfMember } from '../votes/take-vote.ts';
export type { BodyPower, PowerFound, RulePower } from './power.ts';
export { sayFraction, tellDeciding, tellRulePower } from './tell-power.ts';
