import type { Deal, Deals } from '@standoff/study';
import { renderArguments } from '../explain/render-explanation.ts';
import { paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';

/** Who could gain by breaking a deal, by which move, and what would deter that. */
export function renderBreaking(
  { casebook }: Deals,
  { explained }: Deal,
  style: Style,
  width: number,
): string[] {
  if (explained === undefined) return [];
  const { temptations, explanation } = explained;
  if (temptations.length === 0) {
    return [paragraph('Nobody has an improvement from it, so there is nothing to deter.', width)];
  }
  return [
    [
      style.strong('Who could gain by breaking it, and what would deter that'),
      ...renderArguments(explanation, style, width),
      ...(temptations.length < casebook.movers.length
        ? [paragraph('Nobody else has an improvement from it.', width)]
        : []),
    ].join('\n'),
  ];
}
