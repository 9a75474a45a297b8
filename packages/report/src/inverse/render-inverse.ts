import { type Detail, isToldIn } from '@standoff/propositions';
import type { Inverse } from '@standoff/study';
import { headings } from '@standoff/wording';
import { type SentenceTold, textsOf } from '../sentences/sentences-told.ts';
import { inDress } from '../text/in-dress.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import {
  headInverse,
  sayChangeSets,
  sayChanges,
  sayHeldThen,
  sayInverseHeld,
  saySet,
} from './inverse-told.ts';

/** So many sets of a story are told, and so many stories. */
const MOST = {
  brief: { sets: 0, stories: 0 },
  default: { sets: 3, stories: 4 },
  full: { sets: 6, stories: 8 },
} as const;

/** The fewest changes after which a state would hold, as text for a terminal of this many columns. */
export function renderInverse(
  found: Inverse,
  style: Style,
  width: number,
  detail: Detail = 'default',
): string {
  const held = drawn(
    found,
    sayInverseHeld(found).filter((one) => isToldIn(detail, one)),
    style,
  );
  return [
    [
      style.heading(paragraph(headInverse(found), width)),
      paragraph(drawn(found, [sayChangeSets(found)], style), width),
    ].join('\n'),
    ...sayStories(found, style, width, detail),
    ...(held === '' ? [] : [style.quiet(paragraph(held, width))]),
  ].join('\n\n');
}

function drawn({ casebook }: Inverse, some: readonly SentenceTold[], style: Style): string {
  return textsOf(inDress(some, casebook, style)).join(' ');
}

function sayStories(found: Inverse, style: Style, width: number, detail: Detail): string[] {
  const { size, stories } = found;
  if (!size || detail === 'brief') return [];
  const told = firstOf(stories, MOST[detail].stories).map((story) => {
    const sets = firstOf(story.sets, MOST[detail].sets).map((set) =>
      `${saySet(found, set).text}. ${drawn(found, sayHeldThen(found, set), style)}`.trimEnd(),
    );
    if (story.sets.length === 1) return bullet(sets[0]!, style, width);
    const left = story.sets.length - sets.length;
    const head = headings.inWays(sayChanges(found, story).text, story.sets.length);
    return [
      bullet(`${head}:`, style, width),
      ...sets.map((text) => bullet(text, style, width, '    ')),
      ...(left > 0 ? [bullet(headings.changesLeft(left), style, width, '    ')] : []),
    ].join('\n');
  });
  const left = stories.length - told.length;
  return [told.join('\n'), ...(left > 0 ? [paragraph(headings.changesLeft(left), width)] : [])];
}

/** Exactly one more is told instead of counted. */
function firstOf<T>(items: readonly T[], most: number): readonly T[] {
  return items.length === most + 1 ? items : items.slice(0, most);
}
