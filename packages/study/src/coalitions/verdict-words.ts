import type { CellSet, Concept } from '@standoff/engine';
import { count, listOf, proseName } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { hasCoalitionVersion } from '../analysis/coalition-version.ts';
import {
  conditionsOf,
  equilibriaBy,
  isMixed,
  type ReadBy,
  sayCondition,
} from '../analysis/read-by.ts';
import { sayMembers } from '../words/coalition-names.ts';
import type { CoalitionVerdicts } from './coalition-verdicts.ts';
import { conceptOfCoalition, ownConceptOf } from './concept-of-coalition.ts';

/** The equilibria under a condition that none of the coalitions looked at would leave. */
export function survivingEquilibria(
  analysis: Analysis,
  { leaving }: CoalitionVerdicts,
  by: ReadBy,
): number[] {
  return [...heldBy(analysis, by)].filter((cell) => leaving(by, cell).length === 0);
}

/** What coalitions do to the equilibria, a sentence for each, and one on what survives all of them. */
export function sayCoalitionVerdicts(analysis: Analysis, verdicts: CoalitionVerdicts): string[] {
  if (verdicts.concepts.length === 0) {
    const symbols = analysis.concepts.map(({ symbol }) => symbol);
    return [`No version for coalitions: ${symbols.join(', ')}.`];
  }
  const readings = conditionsOf(analysis).filter((by) => by === 'given' || hasCoalitionVersion(by));
  const under = `under ${listOf(readings.map(sayCondition), 'or')}`;
  const each = verdicts.coalitions.map((members, k) => {
    const numbers = readings.map((by) => leftBy(analysis, verdicts, by, k));
    const told = numbers.flatMap((number, at) =>
      number === 0 ? [] : [sayShare(analysis, number, readings[at]!)],
    );
    const who = sayMembers(analysis.casebook, members, 'opening');
    const left = told.length === 0 ? `none of the equilibria ${under}` : listOf(told);
    return `${who} would together leave ${left}.${sayReadUnder(analysis, members)}`;
  });
  if (verdicts.coalitions.length < 2) return each;
  const surviving = readings.flatMap((by) => {
    const { length } = survivingEquilibria(analysis, verdicts, by);
    return length === 0 ? [] : [sayShare(analysis, length, by)];
  });
  return [
    ...each,
    surviving.length === 0
      ? `No equilibrium ${under} survives all of these coalitions.`
      : `Of the equilibria, ${listOf(surviving)} survive all these coalitions.`,
  ];
}

/** A further sentence on the concept of a coalition where not all look alike. */
function sayReadUnder(analysis: Analysis, members: readonly number[]): string {
  const { foresight } = analysis;
  const concept = conceptOfCoalition(analysis, members);
  if (foresight === undefined || concept === undefined || !isMixed(analysis)) return '';
  const why = ownConceptOf(foresight, members)
    ? 'was asked for'
    : sayWhose(analysis, members, concept);
  const none = hasCoalitionVersion(concept) ? '' : ', which has no version for coalitions';
  return ` Under ${sayCondition('given')} ${concept.symbol} is applied to them, as ${why}${none}.`;
}

/** Of whom the concept of a coalition is that is given none of its own. */
function sayWhose(
  { casebook, foresight }: Analysis,
  members: readonly number[],
  concept: Concept,
): string {
  const theirs = members.map((member) => foresight!.profile[member]!.id);
  const times = (id: string) => theirs.filter((one) => one === id).length;
  const isTie = theirs.some((id) => id !== concept.id && times(id) === times(concept.id));
  if (!isTie) return 'to most of them';
  const first = members.find((_, k) => theirs[k] === concept.id)!;
  return `to ${proseName(casebook.movers[first]!.name)}, the first of them (no concept is that of most)`;
}

/** A further sentence on the concepts asked about that have no version for coalitions, if there are any. */
export function sayLeftOut(leftOut: readonly Concept[]): string {
  if (leftOut.length === 0) return '';
  return ` No version for coalitions: ${leftOut.map(({ symbol }) => symbol).join(', ')}.`;
}

function heldBy(analysis: Analysis, by: ReadBy): CellSet {
  return equilibriaBy(analysis, by)!;
}

function leftBy(
  analysis: Analysis,
  { leaving }: CoalitionVerdicts,
  by: ReadBy,
  coalition: number,
): number {
  return [...heldBy(analysis, by)].filter((cell) => leaving(by, cell).includes(coalition)).length;
}

/** `3 of 19 equilibria under Nash` */
function sayShare(analysis: Analysis, number: number, by: ReadBy): string {
  return `${count(number)} of ${count(heldBy(analysis, by).count)} under ${sayCondition(by)}`;
}
