import type { Sketch, SketchedDecisionMaker } from '@standoff/language';
import { type Choices, conditionParts, sayCondition } from './condition.ts';
import { type Content, entriesOf, isEntries, isList, textOf, valuesOf } from './content.ts';
import { movers } from './movers.ts';

/** What is a number of its own or has a name, under whose it is: amounts are made of these. */
export function amountChoices(sketch: Sketch): Choices[] {
  const owned = movers(sketch).map(({ name, options }) => ({
    owner: name,
    items: options
      .filter(({ unit }) => unit !== undefined)
      .map((option) => ({ formula: option.path, words: option.name })),
  }));
  const named = (sketch.entries['quantities'] ?? []).map(({ path, content }) => {
    const id = `${path[1]}`;
    return { formula: id, words: textOf(valuesOf(content)['name']) || id };
  });
  return [...owned, { owner: 'Amounts with names', items: named }].filter(
    ({ items }) => items.length > 0,
  );
}

/** An amount or a condition by its name; as it is written where it is made of several. */
export function sayCounted(sketch: Sketch, formula: string, owner: string): string {
  return amountNamed(sketch, formula, owner) ?? sayCondition(sketch, formula, owner);
}

/** Whether what counts is an amount, as far as can be seen: the form does not read formulas. */
function isAmount(sketch: Sketch, formula: string, owner: string): boolean {
  if (amountNamed(sketch, formula, owner) !== undefined) return true;
  if (/^\s*(count|min|max|if)\s*\(/.test(formula)) return true;
  const compares = /[=<>]|\b(and|or|not|implies|iff|at least)\b/.test(formula);
  return !compares && conditionParts(sketch, formula, owner) === undefined;
}

/** The name of an amount that stands alone. */
function amountNamed(sketch: Sketch, formula: string, owner: string): string | undefined {
  const known = amountChoices(sketch).flatMap(({ items }) => items);
  return known.find((each) => [formula, `${owner}.${formula}`].includes(each.formula))?.words;
}

/** What somebody weighs, each with its weight, whether it is written as a list or under formulas. */
export function weightsOf(owner: SketchedDecisionMaker | undefined): readonly Content[] {
  const { weights } = owner ?? {};
  if (isEntries(weights)) {
    return weights.entries.map(([of, weight]) => entriesOf({ of, weight }));
  }
  return isList(weights) ? weights : [];
}

/** What counts, in its own words or in those of the form. */
export function sayWeight(sketch: Sketch, weight: Content, owner: string): string {
  const { says, of } = valuesOf(weight);
  return textOf(says) || sayCounted(sketch, textOf(of), owner);
}

/** How much what counts: `0.5 times What is left`, `-30 if Lower marches`. */
export function sayTerm(sketch: Sketch, term: Content, owner: string): string {
  const { says, of, weight } = valuesOf(term);
  const number = textOf(weight);
  if (textOf(says) !== '') return `${number}: ${textOf(says)}`;
  const counted = sayCounted(sketch, textOf(of), owner);
  if (!isAmount(sketch, textOf(of), owner)) return `${number} if ${counted}`;
  const isSum = counted === of && / [-+*] /.test(counted.replaceAll(/\(.*\)/g, ''));
  return `${number} times ${isSum ? `(${counted})` : counted}`;
}
