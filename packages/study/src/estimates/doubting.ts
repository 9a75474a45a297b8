import type { Cost } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { MOST, mostOfDoubts } from '../sweep/doubt-of.ts';
import { looksBetween, nothing } from './costs.ts';
import { looksToFollow } from './following.ts';

/** To say of so many findings how sure they are, where that is looked into at all; it announces anew what is left. */
export function doubting(casebook: Casebook, findings: number): Cost {
  if (casebook.space.cells > MOST.cells) return nothing;
  const most = mostOfDoubts(findings);
  return looksBetween(Math.min(most, findings * looksToFollow(casebook)), most);
}

/** A headline says much at once, and of that which takes too long less is tried: together so many models, as a rule. */
const MODELS_OF_HEADLINE = 8;

/** The same of a headline, of which so many claims are tried one after the other until one can be followed. */
export function doubtingHeadline(casebook: Casebook, claims: number): Cost {
  if (casebook.space.cells > MOST.cells) return nothing;
  const most = claims * MOST.work;
  return looksBetween(Math.min(most, MODELS_OF_HEADLINE * looksToFollow(casebook)), most);
}
