import type { SumNode } from '../model/circuit.ts';
import type { ConstraintNetwork } from './constraint-network.ts';
import { openOption } from './open-option.ts';
import { type Bounds, levelsWithin, type Standing } from './sum-bounds.ts';

/** Sums that have to lie within their limits, in which one option or two are open and nothing else. */
export interface OpenSums {
  readonly outer: number;
  readonly inner?: number;
  readonly sums: readonly SumNode[];
}

/** What is open of the demands from a place on, where that is so little. */
export function openSums(
  network: ConstraintNetwork,
  standing: Standing,
  met: number,
): OpenSums | undefined {
  const { values, low, high } = standing;
  const options: number[] = [];
  const sums: SumNode[] = [];
  for (let at = met; at < network.demands.length; at++) {
    const { node: index } = network.demands[at]!;
    if (openOption(network, standing, index) < 0) continue;
    const node = network.circuit[index]!;
    if (node.op !== 'sum' || values[index] !== 1) return undefined;
    const isOpen = ({ node: truth }: SumNode['truths'][number]) =>
      values[truth]! < 0 || openOption(network, standing, truth) >= 0;
    if (node.truths.some(isOpen)) return undefined;
    for (const { option } of node.levels) {
      if (low[option]! < high[option]! && !options.includes(option)) options.push(option);
    }
    if (options.length > 2) return undefined;
    sums.push(node);
  }
  const [outer, inner] = options;
  return outer === undefined ? undefined : { outer, sums, ...(inner !== undefined && { inner }) };
}

/** The levels of the inner option that the sums leave at a level of the outer one; of no inner one any, or none. */
export function innerLevels(
  { outer, inner, sums }: OpenSums,
  level: number,
  { values, low }: Standing,
): Bounds {
  let [min, max] = [0, Number.POSITIVE_INFINITY];
  for (const { levels, truths, least, most } of sums) {
    let rest = 0;
    let own = 0;
    for (const { option, times } of levels) {
      if (option === inner) own += times;
      else rest += times * (option === outer ? level : low[option]!);
    }
    for (const { node, times } of truths) rest += times * values[node]!;
    if (own === 0) {
      if (rest < least || rest > most) return { min: 1, max: 0 };
      continue;
    }
    const may = levelsWithin(own, { min: least - rest, max: most - rest });
    min = Math.max(min, may.min);
    max = Math.min(max, may.max);
  }
  return { min, max };
}
