import { type Detail, isToldIn } from '@standoff/propositions';
import type { Sweep } from '@standoff/study';
import { headings, sayFurther } from '@standoff/wording';
import type { SentenceTold } from '../sentences/sentences-told.ts';
import { inDress } from '../text/in-dress.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { type SweepSaid, saySweep, type TitleSaid } from './sweep-told.ts';

export interface SweepTextOptions {
  readonly style: Style;
  /** Columns of the terminal. */
  readonly width: number;
  readonly detail?: Detail;
}

/** What findings are in all models, as text: how many never fail, those that do and where, and what this is of. */
export function renderSweep(sweep: Sweep, layout: SweepTextOptions): string {
  const { style, width, detail = 'default' } = layout;
  const { opening, failing, never, ground } = saySweep(sweep);
  const draw: Draw = (some) => inDress(some, sweep.casebook, style);
  const hasHeading = failing.length > 0 && never.length > 0;
  const isBrief = detail === 'brief';
  return [
    ...draw(opening).map(({ text }) => style.strong(paragraph(text, width))),
    ...failing.map((group) => renderGroup(group, layout, draw)),
    ...(never.length === 0 || (isBrief && failing.length > 0)
      ? []
      : [
          [
            ...(hasHeading ? [style.heading(headings.sameInAll)] : []),
            ...never.flatMap((one) => renderTitle(one, layout, draw)),
          ].join('\n'),
        ]),
    ...renderGround(ground, layout),
    ...(detail === 'default' ? [style.quiet(sayFurther(sweep.models !== 1n))] : []),
  ].join('\n\n');
}

/** What is told of findings alike; in the shortest text the first of it. */
function renderGroup(
  { titles, standing }: SweepSaid['failing'][number],
  { style, width, detail = 'default' }: SweepTextOptions,
  draw: Draw,
): string {
  const [first, ...more] = draw(toldIn(detail, standing));
  return [
    ...titles.flatMap(({ says, notes }) => [
      ...draw([says]).map(({ text }) => style.strong(paragraph(text, width))),
      ...draw(toldIn(detail, notes)).map(({ text }) => style.quiet(paragraph(text, width))),
    ]),
    paragraph(first!.text, width),
    ...more.map(({ text }) => bullet(text, style, width)),
  ].join('\n');
}

function renderTitle(
  { says, notes }: TitleSaid,
  { style, width, detail = 'default' }: SweepTextOptions,
  draw: Draw,
): string[] {
  return [
    ...draw([says]).map(({ text }) => bullet(text, style, width)),
    ...draw(toldIn(detail, notes)).map(({ text }) => bullet(text, style, width, '    ')),
  ];
}

function renderGround(
  ground: readonly SentenceTold[],
  { style, width, detail = 'default' }: SweepTextOptions,
): string[] {
  const told = toldIn(detail, ground).map(({ text }) => text);
  return told.length === 0 ? [] : [style.quiet(paragraph(told.join(' '), width))];
}

/** Sentences in the dress of a terminal. */
type Draw = (sentences: readonly SentenceTold[]) => SentenceTold[];

function toldIn(detail: Detail, sentences: readonly SentenceTold[]): SentenceTold[] {
  return sentences.filter((one) => isToldIn(detail, one));
}
