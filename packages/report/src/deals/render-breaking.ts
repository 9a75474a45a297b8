import type { Deal } from '@standoff/study';
import { dealHeadings } from '@standoff/wording';
import { renderArguments } from '../explain/render-explanation.ts';
import type { SentenceTold } from '../sentences/sentences-told.ts';
import { paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';

/** Who could gain by breaking a deal, by which move, and what would deter that. */
export function renderBreaking(
  { explained }: Deal,
  noOthers: readonly SentenceTold[],
  style: Style,
  width: number,
): string[] {
  if (explained === undefined) return [];
  const others = noOthers.map(({ text }) => paragraph(text, width));
  if (explained.temptations.length === 0) return [others.join('\n')];
  return [
    [
      style.strong(dealHeadings.breaking),
      ...renderArguments(explained.explanation, style, width),
      ...others,
    ].join('\n'),
  ];
}
