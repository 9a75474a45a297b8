import type { Cost } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { looksBetween, nothing } from './costs.ts';
import { looksToFollow } from './following.ts';

/** What the short doubt of findings may cost; beyond that `sweep` is to be asked. */
export const MOST = {
  /** Cells, where facts and moves in doubt may ask for them to be laid out anew. */
  cells: 2 ** 17,
  /** Orders of one decision maker. */
  orders: 1024,
  /** Ways that facts and moves in doubt may be together. */
  worlds: 32,
  /** Traces of one finding. */
  traces: 400,
  /** Work on one finding, in looks. One evaluation of a finding may take all of it, and nobody is heard meanwhile. */
  work: 12_000_000,
};

/** Findings differ much in how soon they are settled, and few of them take all that they may. */
const MOST_AT_LENGTH = 3;

/** Looks that the short doubt of so many findings takes at most, as a rule. */
function mostOfDoubts(findings: number): number {
  return Math.min(findings, MOST_AT_LENGTH) * MOST.work;
}

/** What is spent on each trace beside what is looked at in it, and to weigh it. */
const LOOKS_OF_TRACE = 2000;

/** Looks that the doubt of one finding takes at most: no more than it may, nor than to look at it in so many models one by one. */
export function mostOfDoubt(casebook: Casebook, models: number): number {
  return Math.min(MOST.work, models * (LOOKS_OF_TRACE + looksToFollow(casebook)));
}

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

/** Findings have some thirty traces, as a rule; of those that have thousands it is announced once a few are followed. */
const TRACES_OF_FINDING = 30;

/** To follow findings through all models, each through so many traces at most. */
export function sweeping(casebook: Casebook, findings: number, maxTraces: number): Cost {
  const each = LOOKS_OF_TRACE + looksToFollow(casebook);
  const most = findings * Math.min(TRACES_OF_FINDING, maxTraces) * each;
  return looksBetween(findings * each, most + looksToSpread(casebook));
}

/** Before they are followed, the orders that weights in ranges make are told apart, and drawn where these are too many. */
const LOOKS_OF_SPREAD = 80_000_000;

function looksToSpread({ conflict: { doubts } }: Casebook): number {
  const owners = doubts.flatMap(({ of: [owner], how }) => (how.kind === 'within' ? owner : []));
  return LOOKS_OF_SPREAD * new Set(owners).size;
}
