import type { Sketch } from '@standoff/language';

/** A formula for one option at one level, or for a consequence. */
export type Condition = string;

interface Choices {
  readonly owner: string;
  readonly items: readonly { readonly formula: Condition; readonly words: string }[];
}

/** Everything that can be a part of a condition, under whose it is. */
export function conditionChoices({ decisionMakers, bodies, facts }: Sketch): Choices[] {
  const owned = [...decisionMakers, ...bodies].map(({ id, name, options }) => ({
    owner: name,
    items: options.flatMap((option) =>
      option.levels.map((level) => ({
        formula: levelFormula(`${id}.${option.id}`, option.yesNo, level.id),
        words: level.phrase,
      })),
    ),
  }));
  const known = facts.flatMap(({ id, name }) => [
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

/** A formula in the words of the form where it only joins what it knows; as it is written where not. */
export function sayCondition(sketch: Sketch, formula: string): string {
  const words = new Map([
    ...conditionChoices(sketch).flatMap(({ items }) =>
      items.map((each): [string, string] => [each.formula, each.words]),
    ),
    ...comparisons(sketch),
  ]);
  for (const joiner of [' and ', ' or ']) {
    const parts = formula.split(joiner).map((part) => words.get(part));
    if (parts.every((part) => part !== undefined)) return parts.join(joiner);
  }
  return formula;
}

/** What the text can say of a level besides what the form offers. */
function comparisons({ decisionMakers, bodies }: Sketch): [string, string][] {
  return [...decisionMakers, ...bodies].flatMap(({ id, options }) =>
    options.flatMap((option) =>
      option.levels.flatMap(({ id: level, phrase }): [string, string][] => [
        [`${id}.${option.id} != ${level}`, `not “${phrase}”`],
        [`${id}.${option.id} >= ${level}`, `at least “${phrase}”`],
        [`${id}.${option.id} <= ${level}`, `at most “${phrase}”`],
      ]),
    ),
  );
}
