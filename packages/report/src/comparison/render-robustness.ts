import { type ComparedInFull, sayNamedState, sayWhatIsCounted } from '@standoff/study';
import { counted } from '@standoff/wording';
import { padEnd, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';

/** So many states are listed. */
const SHOWN = 12;

/** In how many of three or more models each state holds, a mark for each model in which it does. */
export function renderRobustness(
  { versions, robustness }: ComparedInFull,
  style: Style,
  width: number,
): string[] {
  if (robustness === undefined || versions.length < 3) return [];
  const shown = robustness.slice(0, SHOWN);
  const rest = robustness.length - shown.length;
  const analyses = versions.map(({ analysis }) => analysis);
  const counts = shown.map(({ count }) => `${count} of ${versions.length}`);
  const share = Math.max(...counts.map((text) => text.length));
  const places = versions.map((_, k) => String(k + 1));
  const marks = (of: readonly boolean[]) =>
    places.map((place, k) => padEnd(of[k] ? place : '·', place.length)).join(' ');
  return [
    [
      style.heading('In how many of them each state holds'),
      style.quiet(
        paragraph(
          `Counted is what holds ${sayWhatIsCounted(analyses)}. A count over versions that somebody chose is not a likelihood.`,
          width,
        ),
      ),
      ...shown.map(({ state, place, in: each }, k) => {
        const start = `  ${padEnd(counts[k]!, share + 2)}${marks(each)}  `;
        const words = sayNamedState(analyses[place]!.casebook, state);
        return paragraph(words, width, ' '.repeat(start.length), start);
      }),
      ...(rest > 0 ? [style.quiet(`  … and ${counted(rest, 'more state')}`)] : []),
    ].join('\n'),
  ];
}
