import { type CellSet, createPace, type Pace, type Steps } from '@standoff/engine';
import type { Formula } from '@standoff/language';
import { doing } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import type { Standings } from './standings.ts';

/** What tells some states of a list from the rest of it, as far as levels of options and facts do. */
export interface TellingCondition {
  /**
   * `exactly`: it holds in these and in no other state of the list. `unless`: in all others, and in none of these.
   * `within`: in all of these, and in some others too.
   */
  readonly kind: 'exactly' | 'unless' | 'within';
  readonly formula: Formula;
}

/** What states are told apart by. */
type NamesOfOptions = Pick<Casebook, 'options' | 'conflict'>;

/** What some states have in common that not all of the rest have; undefined where there is nothing, or no rest. */
export function* tellingCondition(
  casebook: NamesOfOptions,
  standings: Standings,
  some: CellSet,
  rest: CellSet,
): Steps<TellingCondition | undefined> {
  if (!some.meets(some) || !rest.meets(rest)) return undefined;
  const pace = createPace();
  const shared = yield* narrowest(casebook, standings, some, rest, pace);
  if (shared.left === 0) return { kind: 'exactly', formula: allOf(shared.features) };
  const others = yield* narrowest(casebook, standings, rest, some, pace);
  if (others.left === 0) return { kind: 'unless', formula: allOf(others.features) };
  return shared.features.length === 0
    ? undefined
    : { kind: 'within', formula: allOf(shared.features) };
}

/** Something that is so in all of some states, and where else it is. */
interface Feature {
  readonly formula: Formula;
  readonly cells: CellSet;
}

interface Narrowest {
  readonly features: readonly Feature[];
  /** In how many states of the rest all of them hold. */
  readonly left: number;
}

/** Features of some states that together hold in as few of the rest as possible, none of them in vain. */
function* narrowest(
  casebook: NamesOfOptions,
  standings: Standings,
  some: CellSet,
  rest: CellSet,
  pace: Pace,
): Steps<Narrowest> {
  const features = [
    ...(yield* levelFeatures(casebook, standings, some, pace)),
    ...(yield* factFeatures(casebook, standings, some, rest, pace)),
  ];
  const chosen: Feature[] = [];
  let left = rest;
  let count = rest.count;
  while (count > 0) {
    const counts: number[] = [];
    for (const { cells } of features) {
      if (pace.spend(looksThrough(cells))) yield COMPARING;
      counts.push(left.countIn(cells));
    }
    const fewest = Math.min(...counts);
    if (fewest >= count) break;
    const next = features[counts.indexOf(fewest)]!;
    chosen.push(next);
    left = left.and(next.cells);
    count = fewest;
  }
  let needed: readonly Feature[] = chosen;
  for (const feature of chosen) {
    const without = needed.filter((one) => one !== feature);
    if (without.length === 0) continue;
    if (pace.spend(without.length * looksThrough(rest))) yield COMPARING;
    const remain = without.reduce((all, { cells }) => all.and(cells), rest);
    if (remain.count === count) needed = without;
  }
  return { features: needed, left: count };
}

const COMPARING = { what: doing.comparingThreats, passes: 0, share: 0 };

/** Words of a set that are gone through in the time of a look, about. */
const WORDS_OF_LOOK = 4;

function looksThrough({ words }: CellSet): number {
  return words.length / WORDS_OF_LOOK;
}

/** Of each option the levels at which some states have it, where these are not all. */
function* levelFeatures(
  { options }: NamesOfOptions,
  { levels }: Standings,
  some: CellSet,
  pace: Pace,
): Steps<Feature[]> {
  const features: Feature[] = [];
  for (const [k, { option }] of options.entries()) {
    const atLevels = levels[k]!;
    if (pace.spend(atLevels.length * looksThrough(some))) yield COMPARING;
    const found = [...atLevels.keys()].filter((level) => some.meets(atLevels[level]!));
    if (found.length === option.levels.length) continue;
    const { owner, id, span } = option;
    const at = (level: number, operator: '=' | '!='): Formula => {
      return {
        kind: 'comparison',
        option: { owner, option: id },
        operator,
        level,
        bare: false,
        span,
      };
    };
    const missing = option.levels.findIndex((_, level) => !found.includes(level));
    const formula =
      found.length > 1 && found.length === option.levels.length - 1
        ? at(missing, '!=')
        : found
            .map((level) => at(level, '='))
            .reduce((left, right) => ({ kind: 'or', left, right, span }));
    const cells = found.map((level) => atLevels[level]!).reduce((all, one) => all.or(one));
    features.push({ formula, cells });
  }
  return features;
}

/** Facts that are so in all of some states, or in none. */
function* factFeatures(
  { conflict }: NamesOfOptions,
  { facts }: Standings,
  some: CellSet,
  rest: CellSet,
  pace: Pace,
): Steps<Feature[]> {
  const features: Feature[] = [];
  for (const [k, { id, span }] of conflict.facts.entries()) {
    if (pace.spend(looksThrough(some))) yield COMPARING;
    const named: Formula = { kind: 'fact', fact: id, span };
    const cells = facts[k]!;
    const number = some.countIn(cells);
    if (number === some.count) features.push({ formula: named, cells });
    if (number > 0) continue;
    features.push({
      formula: { kind: 'not', of: named, span },
      cells: some.or(rest).without(cells),
    });
  }
  return features;
}

function allOf(features: readonly Feature[]): Formula {
  return features
    .map(({ formula }) => formula)
    .reduce((left, right) => ({ kind: 'and', left, right, span: left.span }));
}
