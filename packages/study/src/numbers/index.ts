/** Who gets what, and what two can get at all. */

export { unitOf } from '../words/amounts-in-states.ts';
export { sayAmount } from '../words/formula-words.ts';
export { amountsOf, firstTwo } from './amounts-of.ts';
export type { FrontierOfTwo } from './frontier-of-two.ts';
export type { AmountShown, NumbersFound } from './numbers.ts';
export { sayUnits, tellFrontier } from './tell-numbers.ts';
