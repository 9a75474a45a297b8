import { improvementsFrom, type Steps } from '@standoff/engine';
import { unique } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { criteriaOf, mostTelling } from '../analysis/most-telling.ts';
import { equilibriumKinds } from '../analysis/outcomes.ts';
import type { Surroundings } from '../analysis/surroundings.ts';
import { waysOfFewestLosses } from '../evolution/fewest-losses.ts';
import { between } from './ways.ts';

/** A model of up to so many states is shown whole. */
const SHOWN_WHOLE = 12;
const SHOWN_NAMED = 8;
const SHOWN_GAINS = 2;
const SHOWN_OF_KIND = 2;
const SHOWN_KINDS = 3;
const SHOWN_IMPROVEMENTS = 4;
const SHOWN_JOINT = 4;
/** More is no picture any more, unless it was asked for. */
const SHOWN_AT_MOST = 18;

export function isShownWhole({ casebook }: Analysis): boolean {
  return casebook.space.stateCount <= SHOWN_WHOLE;
}

/**
 * Cells of the states to show one by one: all of a small model; of a large one the start, the most telling
 * of the states with a name, of what improvements lead to at once, of what everybody likes better (or else
 * some do and nobody likes less) and of the kinds of equilibrium, and what one passes on the way to
 * these. What coalitions could go to together at once is shown without what single moves pass on the way.
 */
export function* chooseLandmarks(
  analysis: Analysis,
  around: Surroundings,
  askedFor: readonly number[],
  joint: ReadonlySet<number>,
): Steps<Set<number>> {
  if (isShownWhole(analysis)) return new Set(allCells(analysis));
  const { near, equilibria } = worthShowing(analysis, around);
  const usual = new Set([...askedFor, ...near, ...equilibria]);
  const ways = yield* waysOfFewestLosses(analysis, around, [...usual]);
  const together = mostTelling([...joint], SHOWN_JOINT, criteriaOf(analysis));
  const chosen = new Set([around.cell, ...askedFor]);
  const limit = SHOWN_AT_MOST + askedFor.length;
  for (const cell of [...askedFor, ...near, ...together, ...equilibria]) {
    const passed = between(ways.get(cell)?.path ?? []);
    const more = [cell, ...passed].filter((each) => !chosen.has(each));
    if (chosen.size + more.length > limit) continue;
    for (const each of more) chosen.add(each);
  }
  return chosen;
}

function allCells({ casebook: { space } }: Analysis): number[] {
  return Array.from({ length: space.stateCount }, (_, ordinal) => space.cellAt(ordinal));
}

/** The most important first. */
function worthShowing(
  analysis: Analysis,
  { cell, commonGains, harmlessGains }: Surroundings,
): { readonly near: number[]; readonly equilibria: number[] } {
  const { casebook, situation } = analysis;
  const criteria = criteriaOf(analysis);
  const named = [...casebook.stateNames.keys()].map((code) => casebook.space.cellOf(code));
  const improvements = casebook.movers.flatMap((_, dm) => improvementsFrom(situation, dm, cell));
  const gains = commonGains.length > 0 ? commonGains : harmlessGains;
  const kinds = equilibriumKinds(analysis).slice(0, SHOWN_KINDS);
  return {
    near: unique([
      ...mostTelling(gains, SHOWN_GAINS, criteria),
      ...mostTelling(named, SHOWN_NAMED, criteria),
      ...mostTelling(unique(improvements), SHOWN_IMPROVEMENTS, criteria),
    ]),
    equilibria: kinds.flatMap(({ cells }) => mostTelling(cells, SHOWN_OF_KIND, criteria)),
  };
}
