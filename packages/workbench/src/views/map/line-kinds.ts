import type { Order } from '../../desk/shown-conflict.ts';
import { orderOf, type ShownArc } from './drawn-arcs.ts';

/** A kind of line on a map, and what it says of a move, its maker called `it`. */
export interface LineKind {
  readonly look: 'gain' | 'loss' | 'even';
  readonly words: string;
}

const even = [
  ['equal', 'no gain'],
  ['incomparable', 'not comparable'],
  ['unknown', 'not known'],
] as const;

/** The kinds of lines that are drawn, each with its look, for a legend. */
export function lineKinds(arcs: readonly ShownArc[]): readonly LineKind[] {
  const drawn = new Set<Order>(arcs.map(orderOf));
  const dotted = even.flatMap(([order, words]) => (drawn.has(order) ? [words] : []));
  const kinds: readonly (LineKind | false)[] = [
    drawn.has('better') && { look: 'gain', words: 'its maker likes it better' },
    drawn.has('worse') && { look: 'loss', words: 'a step down for its maker' },
    dotted.length > 0 && { look: 'even', words: `${dotted.join(' or ')} for its maker` },
  ];
  return kinds.filter((kind) => kind !== false);
}

/** The class of a line of such a look in a legend. */
export const classOfLook = {
  gain: 'legend-line',
  loss: 'legend-line legend-loss',
  even: 'legend-line legend-even',
};
