import type { Steps } from '@standoff/engine';
import type { Formula } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';

/** What tells some states of a list from the rest of it, as far as levels of options and facts do. */
export interface TellingCondition {
  /**
   * `exactly`: it holds in these and in no other state of the list. `unless`: in all others, and in none of these.
   * `within`: in all of these, and in some others too.
   */
  readonly kind: 'exactly' | 'unless' | 'within';
  readonly formula: Formula;
}

/** Where the options stand in a state, and which facts hold, by their positions. */
export interface Standing {
  readonly levels: readonly number[];
  readonly facts: readonly boolean[];
}

/** What some states have in common that not all of the rest have; undefined where there is nothing, or no rest. */
export function* tellingCondition(
  casebook: Pick<Casebook, 'options' | 'conflict'>,
  some: readonly Standing[],
  rest: readonly Standing[],
): Steps<TellingCondition | undefined> {
  if (some.length === 0 || rest.length === 0) return undefined;
  const shared = yield* narrowest(casebook, some, rest);
  if (shared.left === 0) return { kind: 'exactly', formula: allOf(shared.features) };
  const others = yield* narrowest(casebook, rest, some);
  if (others.left === 0) return { kind: 'unless', formula: allOf(others.features) };
  return shared.features.length === 0
    ? undefined
    : { kind: 'within', formula: allOf(shared.features) };
}

/** Something that is so in all of some states, and a way to see whether it is in another. */
interface Feature {
  readonly formula: Formula;
  holds(state: Standing): boolean;
}

interface Narrowest {
  readonly features: readonly Feature[];
  /** In how many states of the rest all of them hold. */
  readonly left: number;
}

/** Features of some states that together hold in as few of the rest as possible, none of them in vain. */
function* narrowest(
  casebook: Pick<Casebook, 'options' | 'conflict'>,
  some: readonly Standing[],
  rest: readonly Standing[],
): Steps<Narrowest> {
  const features = [
    ...(yield* levelFeatures(casebook, some)),
    ...(yield* factFeatures(casebook, some)),
  ];
  const chosen: Feature[] = [];
  let left = [...rest];
  while (left.length > 0) {
    const counts: number[] = [];
    for (const { holds } of features) {
      yield COMPARING;
      counts.push(countOf(left, holds));
    }
    const fewest = Math.min(...counts);
    if (fewest >= left.length) break;
    const next = features[counts.indexOf(fewest)]!;
    chosen.push(next);
    left = left.filter(next.holds);
  }
  let needed: readonly Feature[] = chosen;
  for (const feature of chosen) {
    const without = needed.filter((one) => one !== feature);
    if (without.length === 0) continue;
    yield COMPARING;
    const remain = countOf(rest, (state) => without.every(({ holds }) => holds(state)));
    if (remain === left.length) needed = without;
  }
  return { features: needed, left: left.length };
}

const COMPARING = { what: 'comparing where threats are credible', passes: 0, share: 0 };

function countOf(states: readonly Standing[], holds: Feature['holds']): number {
  let count = 0;
  for (const state of states) if (holds(state)) count++;
  return count;
}

/** Of each option the levels at which some states have it, where these are not all. */
function* levelFeatures(
  { options }: Pick<Casebook, 'options'>,
  some: readonly Standing[],
): Steps<Feature[]> {
  const features: Feature[] = [];
  for (const [k, { option }] of options.entries()) {
    const found = levelsFound(some, k, option.levels.length);
    if (found.size === option.levels.length) continue;
    yield COMPARING;
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
    const missing = option.levels.findIndex((_, level) => !found.has(level));
    const formula =
      found.size > 1 && found.size === option.levels.length - 1
        ? at(missing, '!=')
        : [...found]
            .sort((a, b) => a - b)
            .map((level) => at(level, '='))
            .reduce((left, right) => ({ kind: 'or', left, right, span }));
    features.push({ formula, holds: ({ levels }) => found.has(levels[k]!) });
  }
  return features;
}

/** The levels at which some states have an option; no more states are looked at once these are all. */
function levelsFound(some: readonly Standing[], k: number, count: number): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < some.length && found.size < count; at++) found.add(some[at]!.levels[k]!);
  return found;
}

/** Facts that are so in all of some states, or in none. */
function* factFeatures(
  { conflict }: Pick<Casebook, 'conflict'>,
  some: readonly Standing[],
): Steps<Feature[]> {
  const features: Feature[] = [];
  for (const [k, { id, span }] of conflict.facts.entries()) {
    yield COMPARING;
    const named: Formula = { kind: 'fact', fact: id, span };
    const holds = ({ facts }: Standing) => facts[k]!;
    const number = countOf(some, holds);
    if (number === some.length) features.push({ formula: named, holds });
    if (number > 0) continue;
    const formula: Formula = { kind: 'not', of: named, span };
    features.push({ formula, holds: (state) => !holds(state) });
  }
  return features;
}

function allOf(features: readonly Feature[]): Formula {
  return features
    .map(({ formula }) => formula)
    .reduce((left, right) => ({ kind: 'and', left, right, span: left.span }));
}
