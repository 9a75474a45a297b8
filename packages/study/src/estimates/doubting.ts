import type { Cost } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { MOST, mostOfDoubts } from '../sweep/doubt-of.ts';
import { looksBetween, nothing } from './costs.ts';

/** The part of what it may take that the short doubt of a finding takes, as a rule; it announces anew what is left. */
const USUAL = 0.01;

/** To say of so many findings how sure they are, where that is looked into at all. */
export function doubting({ space }: Casebook, findings: number): Cost {
  if (space.cells > MOST.cells) return nothing;
  return looksBetween(USUAL * findings * MOST.work, mostOfDoubts(findings));
}
