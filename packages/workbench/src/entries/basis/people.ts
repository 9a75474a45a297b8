import type { Sketch, SketchedBody, SketchedDecisionMaker } from '@standoff/language';
import { sayCounted } from './amounts.ts';
import { sayCondition } from './condition.ts';
import { asWritten, type Content, isEntries, textOf, textsOf, valuesOf } from './content.ts';
import { movers } from './movers.ts';

/** A decision maker, a body or an agreement. */
export function moverOf(sketch: Sketch, id: string): SketchedBody | undefined {
  return movers(sketch).find((each) => each.id === id);
}

export function decisionMakerOf(sketch: Sketch, id: string): SketchedDecisionMaker | undefined {
  return sketch.decisionMakers.find((each) => each.id === id);
}

export function nameOf(sketch: Sketch, id: string): string {
  return moverOf(sketch, id)?.name ?? id;
}

/** `Ann, Bob and Carol` */
export function listed(words: readonly string[]): string {
  const [last = ''] = words.slice(-1);
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

export const modes = ['want', 'not', 'must', 'never'] as const;
export type Mode = (typeof modes)[number];

const modeWords: Readonly<Record<Mode, string>> = {
  want: '',
  not: 'not: ',
  must: 'above all: ',
  never: 'never: ',
};

const amountModes = ['more', 'less'] as const;

/** A statement in words, as far as the form knows them. */
export function sayStatement(sketch: Sketch, content: Content, owner: string): string {
  const say = (formula: Content | undefined) => sayCondition(sketch, textOf(formula), owner);
  if (typeof content === 'string') return say(content);
  const values = valuesOf(content);
  const amount = amountModes.find((each) => values[each] !== undefined);
  if (amount !== undefined) {
    return `${amount} of ${sayCounted(sketch, textOf(values[amount]), owner)}`;
  }
  const mode = modes.find((each) => values[each] !== undefined);
  if (!isEntries(content) || mode === undefined) return asWritten(content);
  const only = values['if'] === undefined ? '' : `, if ${say(values['if'])}`;
  const unless = values['unless'] === undefined ? '' : `, unless ${say(values['unless'])}`;
  return `${modeWords[mode]}${say(values[mode])}${only}${unless}`;
}

/** An option at a level, in words; as it is written where there is none. */
function sayLevel(sketch: Sketch, key: string, level: string, by = ''): string {
  const all = movers(sketch).flatMap(({ options }) => options);
  const known = all.find(({ path }) => path === `${by}.${key}` || path === key);
  return known?.levels.find(({ id }) => id === level)?.phrase ?? `${key}: ${level}`;
}

/** Levels of options in words. */
export function sayLevels(sketch: Sketch, content: Content | undefined, by?: string): string {
  if (typeof content === 'string') return content;
  const levels = Object.entries(valuesOf(content)).filter(([key]) => key !== 'because');
  return listed(levels.map(([key, level]) => sayLevel(sketch, key, textOf(level), by)));
}

/** Options of somebody in words. */
export function sayOptions(sketch: Sketch, content: Content | undefined, owner: string): string {
  const { options = [] } = moverOf(sketch, owner) ?? {};
  const words = textsOf(content).map(
    (id) => options.find((option) => option.id === id.split('.').at(-1))?.name ?? id,
  );
  return words.join(', ');
}

export function nameOfFact({ facts }: Sketch, id: string): string {
  return facts.find((fact) => fact.id === id)?.name ?? id;
}
