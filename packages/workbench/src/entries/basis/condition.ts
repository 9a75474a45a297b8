import type { Sketch } from '@standoff/language';
import { movers } from './movers.ts';

/** A formula for one option at one level, or for a consequence. */
export type Condition = string;

export interface Choices {
  readonly owner: string;
  readonly items: readonly { readonly formula: Condition; readonly words: string }[];
}

/** Options with more levels are numbers, about which conditions are typed. */
const MOST_OFFERED = 256;

/** Everything that can be a part of a condition, under whose it is. */
export function conditionChoices(sketch: Sketch): Choices[] {
  const owned = movers(sketch).map(({ name, options }) => ({
    owner: name,
    items: options.flatMap((option) =>
      (option.levels.length > MOST_OFFERED ? [] : option.levels).map((level) => ({
        formula: levelFormula(option.path, option.yesNo, level.id),
        words: level.phrase,
      })),
    ),
  }));
  const known = sketch.facts.flatMap(({ id, name }) => [
    { formula: id, words: name },
    { formula: `not ${id}`, words: `not: ${name}` },
  ]);
  return [...owned, { owner: 'Consequences', items: known }].filter(
    ({ items }) => items.length > 0,
  );
}

function levelFormula(option: string, yesNo: boolean, level: string): Condition {
  if (yesNo) return level === 'yes' ? option : `not ${option}`;
  return `${option} = ${level}`;
}

/**
 * A formula in the words of the form where it only joins what it knows; as it is written where not. The
 * options of `owner` may stand in it without a prefix.
 */
export function sayCondition(sketch: Sketch, formula: string, owner?: string): string {
  const known = new Map([
    ...conditionChoices(sketch).flatMap(({ items }) =>
      items.map((each): [string, string] => [each.formula, each.words]),
    ),
    ...comparisons(sketch),
  ]);
  for (const joiner of [' and ', ' or ']) {
    const parts = formula
      .split(joiner)
      .map((part) => known.get(part) ?? known.get(withOwner(sketch, part, owner)));
    if (parts.every((part) => part !== undefined)) return parts.join(joiner);
  }
  return formula;
}

/** A formula as the form puts it together. */
export interface ConditionParts {
  readonly parts: readonly Condition[];
  readonly joiner: 'and' | 'or';
}

/** The parts of a formula; undefined where the form could not have put it together. */
export function conditionParts(
  sketch: Sketch,
  formula: string,
  owner?: string,
): ConditionParts | undefined {
  const known = new Set(
    conditionChoices(sketch).flatMap(({ items }) => items.map((each) => each.formula)),
  );
  for (const joiner of ['and', 'or'] as const) {
    const parts = formula
      .split(` ${joiner} `)
      .map((part) => (known.has(part) ? part : withOwner(sketch, part, owner)));
    if (parts.every((part) => known.has(part))) return { parts, joiner };
  }
  return undefined;
}

/** A part about an own option with the prefix that the form gives it, and yes and no as it says them. */
function withOwner(sketch: Sketch, part: string, owner: string | undefined): string {
  const own = movers(sketch).find(({ id }) => id === owner);
  const [, not = '', name = '', rest = ''] = /^(not )?([^ ]+)(.*)$/.exec(part) ?? [];
  const isOwn = own?.options.some(({ id }) => id === name) ?? false;
  const full = isOwn ? `${not}${owner}.${name}${rest}` : part;
  return full.replace(/^(\S+) = yes$/, '$1').replace(/^(\S+) = no$/, 'not $1');
}

/** What the text can say of a level besides what the form offers. */
function comparisons(sketch: Sketch): [string, string][] {
  return movers(sketch).flatMap(({ options }) =>
    options.flatMap(({ path, levels }) =>
      levels.flatMap(({ id: level, phrase }): [string, string][] => [
        [`${path} != ${level}`, `not “${phrase}”`],
        [`not ${path} = ${level}`, `not “${phrase}”`],
        [`${path} >= ${level}`, `at least “${phrase}”`],
        [`${path} <= ${level}`, `at most “${phrase}”`],
      ]),
    ),
  );
}
