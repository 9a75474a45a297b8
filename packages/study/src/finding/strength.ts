import { listOf } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { type FindingSentence, sentence } from './sentence.ts';

/** Of the equilibria where any loss deters, how many are strong; the others are called weak. */
export function findStrength(analysis: Analysis): FindingSentence[] {
  const { concepts, equilibria, general, reading } = analysis;
  if (general === undefined) return [];
  const shares = concepts.map(({ id, symbol }) => {
    const all = general.equilibria.get(id)!.count;
    return `${equilibria.get(id)!.count} of ${all} under ${symbol}`;
  });
  const { unknown, counts } = reading!;
  const among = unknown === undefined ? 'of the general reading' : `by treatment ${unknown}`;
  const known = counts.unknownDeters === false ? 'known to be greatly worse' : 'greatly worse';
  const areAllStrong = concepts.every(
    ({ id }) => equilibria.get(id)!.count === general.equilibria.get(id)!.count,
  );
  const others = areAllStrong
    ? ''
    : ` The others are weak: in each, someone is deterred by an outcome that is not ${known} than staying.`;
  const text = `Of the equilibria ${among} these are strong: ${listOf(shares)}.${others}`;
  return [sentence('equilibria', text), ...sayStatusQuo(analysis)];
}

/** Where the status quo holds, but not strongly, under which concepts it does so. */
function sayStatusQuo({
  concepts,
  equilibria,
  general,
  fromStatusQuo,
}: Analysis): FindingSentence[] {
  if (fromStatusQuo === undefined) return [];
  const { cell } = fromStatusQuo;
  const weakly = concepts.filter(
    ({ id }) => general!.equilibria.get(id)!.has(cell) && !equilibria.get(id)!.has(cell),
  );
  if (weakly.length === 0) return [];
  const symbols = listOf(weakly.map(({ symbol }) => symbol));
  return [sentence('equilibria', `The status quo holds weakly under ${symbols}.`)];
}
