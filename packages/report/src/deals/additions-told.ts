import { type Detail, isToldIn } from '@standoff/propositions';
import {
  type AdditionsAlike,
  addedWays,
  additionsAlike,
  type DealsAdded,
  sayTogether,
  tellAdditions,
  tellAdditionsHeld,
  tellWithAdded,
} from '@standoff/study';
import { headings } from '@standoff/wording';
import { type SentenceTold, tellSentences } from '../sentences/sentences-told.ts';
import { inDress } from '../text/in-dress.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';

type Set = AdditionsAlike[0]['sets'][number];

/** How few additions are enough for some deals, and what else was found of these. */
export function sayAdditions(found: DealsAdded, alike: AdditionsAlike): SentenceTold[] {
  return tellSentences(found.casebook, tellAdditions(found, alike));
}

/** The additions of a set in a sentence, and what it claims. */
export function sayAdded(found: DealsAdded, alike: AdditionsAlike, set: Set) {
  return {
    text: sayTogether(found.casebook, set),
    means: [tellWithAdded(found, alike, set)],
  };
}

/** What needs no addition, was left out, is tried and held: each by itself. */
export function sayAdditionsHeld(found: DealsAdded): SentenceTold[] {
  return tellAdditionsHeld(found).flatMap((one) => tellSentences(found.casebook, [one]));
}

/** So many ways are told of each group of deals, and so many groups. */
const MOST = {
  brief: { ways: 0, groups: 3 },
  default: { ways: 4, groups: 3 },
  full: { ways: 12, groups: 12 },
} as const;

/** What would make deals hold, as paragraphs: the verdict first, then sets that are enough. */
export function renderAdditions(
  found: DealsAdded,
  style: Style,
  width: number,
  detail: Detail,
): string[] {
  const groups = additionsAlike(found);
  const told = groups.slice(0, MOST[detail].groups);
  const left = groups.length - told.length;
  const drawn = (some: readonly SentenceTold[]) => inDress(some, found.casebook, style);
  const held = drawn(sayAdditionsHeld(found)).filter((one) => isToldIn(detail, one));
  return [
    ...told.map((alike) =>
      [
        paragraph(
          drawn(sayAdditions(found, alike))
            .map(({ text }) => text)
            .join(' '),
          width,
        ),
        ...sayWays(found, alike, MOST[detail].ways).map((text) => bullet(text, style, width)),
      ].join('\n'),
    ),
    ...(left > 0 ? [paragraph(headings.changesLeft(left), width)] : []),
    ...(held.length === 0 || detail === 'brief'
      ? []
      : [style.quiet(held.map(({ text }) => paragraph(text, width)).join('\n'))]),
  ];
}

function sayWays(found: DealsAdded, alike: AdditionsAlike, most: number): string[] {
  const { ways, left } = addedWays(found, alike, most);
  return [...ways.map((one) => `${one}.`), ...(left > 0 ? [headings.changesLeft(left)] : [])];
}
