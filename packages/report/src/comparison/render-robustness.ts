import { type ComparedInFull, sayNamedState } from '@standoff/study';
import { comparisonHeadings } from '@standoff/wording';
import { padEnd, paragraph } from '../text/paragraph.ts';
import type { ComparisonLayout } from './comparison-layout.ts';
import type { ComparisonSaid } from './comparison-told.ts';
import { renderMarks } from './render-marks.ts';

/** So many states are listed. */
const SHOWN = 12;

/** In how many of three or more models each state holds, a mark for each model in which it does. */
export function renderRobustness(
  { versions, robustness }: ComparedInFull,
  { counted }: ComparisonSaid,
  { style, width }: ComparisonLayout,
): string[] {
  if (robustness === undefined || versions.length < 3) return [];
  const shown = robustness.slice(0, SHOWN);
  const rest = robustness.length - shown.length;
  const counts = shown.map(({ count }) => comparisonHeadings.share(count, versions.length));
  const share = Math.max(...counts.map((text) => text.length));
  return [
    [
      style.heading(comparisonHeadings.robustness),
      ...counted.map(({ text }) => style.quiet(paragraph(text, width))),
      ...shown.map(({ state, place, in: each }, k) => {
        const words = sayNamedState(versions[place]!.analysis.casebook, state);
        return renderMarks(padEnd(counts[k]!, share + 2), each, words, width);
      }),
      ...(rest > 0 ? [style.quiet(comparisonHeadings.moreStates(rest))] : []),
    ].join('\n'),
  ];
}
