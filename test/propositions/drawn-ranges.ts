import type fc from 'fast-check';
import { type DrawnAmounts, drawnAmounts, type Standing } from '../amounts/drawn-amounts.ts';

/** The first state that the rule of the file allows, if there is any. */
function firstFeasible({ options, isFeasible }: DrawnAmounts): Standing | undefined {
  const all = options.reduce<Standing[]>(
    (found, { name, levels }) =>
      found.flatMap((one) => levels.map((level) => new Map([...one, [name, level]]))),
    [new Map()],
  );
  return all.find(isFeasible);
}

/** Small conflicts whose options are numbers and whose decision makers want more or less, with a status quo. */
export const rangesArbitrary: fc.Arbitrary<string> = drawnAmounts
  .map((drawn) => ({ text: drawn.text, start: firstFeasible(drawn) }))
  .filter(({ start }) => start !== undefined)
  .map(({ text, start }) => {
    const levels = [...start!].map(([name, quarters]) => `${name}: ${quarters / 4}`);
    return `${text}status-quo: { ${levels.join(', ')} }\n`;
  });
