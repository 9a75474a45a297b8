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
export function tellingCondition(
  casebook: Pick<Casebook, 'options' | 'conflict'>,
  some: readonly Standing[],
  rest: readonly Standing[],
): TellingCondition | undefined {
  if (some.length === 0 || rest.length === 0) return undefined;
  const shared = narrowest(casebook, some, rest);
  if (shared.left === 0) return { kind: 'exactly', formula: allOf(shared.features) };
  const others = narrowest(casebook, rest, some);
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
function narrowest(
  casebook: Pick<Casebook, 'options' | 'conflict'>,
  some: readonly Standing[],
  rest: readonly Standing[],
): Narrowest {
  const features = [...levelFeatures(casebook, some), ...factFeatures(casebook, some)];
  const chosen: Feature[] = [];
  let left = [...rest];
  while (left.length > 0) {
    const counts = features.map(({ holds }) => left.filter(holds).length);
    const fewest = Math.min(...counts);
    if (fewest >= left.length) break;
    const next = features[counts.indexOf(fewest)]!;
    chosen.push(next);
    left = left.filter(next.holds);
  }
  const needed = chosen.reduce((kept: readonly Feature[], feature) => {
    const without = kept.filter((one) => one !== feature);
    const remain = rest.filter((state) => without.every(({ holds }) => holds(state)));
    return without.length > 0 && remain.length === left.length ? without : kept;
  }, chosen);
  return { features: needed, left: left.length };
}

/** Of each option the levels at which some states have it, where these are not all. */
function levelFeatures(
  { options }: Pick<Casebook, 'options'>,
  some: readonly Standing[],
): Feature[] {
  return options.flatMap(({ option }, k): Feature[] => {
    const found = levelsFound(some, k, option.levels.length);
    if (found.size === option.levels.length) return [];
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
    return [{ formula, holds: ({ levels }) => found.has(levels[k]!) }];
  });
}

/** The levels at which some states have an option; no more states are looked at once these are all. */
function levelsFound(some: readonly Standing[], k: number, count: number): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < some.length && found.size < count; at++) found.add(some[at]!.levels[k]!);
  return found;
}

/** Facts that are so in all of some states, or in none. */
function factFeatures(
  { conflict }: Pick<Casebook, 'conflict'>,
  some: readonly Standing[],
): Feature[] {
  return conflict.facts.flatMap(({ id, span }, k): Feature[] => {
    const named: Formula = { kind: 'fact', fact: id, span };
    const holds = ({ facts }: Standing) => facts[k]!;
    const number = some.filter(holds).length;
    if (number === some.length) return [{ formula: named, holds }];
    if (number > 0) return [];
    return [{ formula: { kind: 'not', of: named, span }, holds: (state) => !holds(state) }];
  });
}

function allOf(features: readonly Feature[]): Formula {
  return features
    .map(({ formula }) => formula)
    .reduce((left, right) => ({ kind: 'and', left, right, span: left.span }));
}
