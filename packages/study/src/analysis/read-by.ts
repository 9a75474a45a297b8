import type { CellSet, Concept } from '@standoff/engine';
import { labels } from '@standoff/wording';
import type { Analysis } from './analysis.ts';
import { leavers, leaversAsGiven } from './outcomes.ts';

/** How everybody is read: under one concept, or each under the one that is given for it. */
export type ReadBy = Concept | 'given';

/** The foresight given, where not all look alike, and the concepts analysed. */
export function conditionsOf(analysis: Analysis): ReadBy[] {
  const { concepts } = analysis;
  return isMixed(analysis) ? ['given', ...concepts] : [...concepts];
}

/** Whether not all look alike, coalitions that are given a concept of their own among them. */
export function isMixed({ foresight }: Pick<Analysis, 'foresight'>): boolean {
  if (foresight === undefined) return false;
  const { profile, coalitions } = foresight;
  return new Set([...profile, ...coalitions.map(({ concept }) => concept)]).size > 1;
}

/** Those that all analyses have, in the order of the first. */
export function sharedConditions(analyses: readonly Analysis[]): ReadBy[] {
  const [first, ...rest] = analyses;
  if (first === undefined) return [];
  return conditionsOf(first).filter((by) =>
    rest.every((analysis) => equilibriaBy(analysis, by) !== undefined),
  );
}

export function idOfCondition(by: ReadBy): string {
  return by === 'given' ? by : by.id;
}

/** As what holds is said to hold under it. */
export function sayCondition(by: ReadBy): string {
  return by === 'given' ? labels.mixedForesight : by.symbol;
}

/** The equilibria, where that was analysed. */
export function equilibriaBy({ equilibria, foresight }: Analysis, by: ReadBy): CellSet | undefined {
  return by === 'given' ? foresight?.equilibria : equilibria.get(by.id);
}

export function leaversBy(analysis: Analysis, by: ReadBy, cell: number): number[] {
  return by === 'given' ? leaversAsGiven(analysis, cell) : leavers(analysis, by, cell);
}

/** The concept under which a decision maker or body is read. */
export function conceptBy({ foresight }: Analysis, by: ReadBy, decisionMaker: number): Concept {
  return by === 'given' ? foresight!.profile[decisionMaker]! : by;
}
