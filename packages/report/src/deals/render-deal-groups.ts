import { type Detail, isToldIn } from '@standoff/propositions';
import type { DealGroups } from '@standoff/study';
import { headings, sayFurther } from '@standoff/wording';
import type { SentenceTold } from '../sentences/sentences-told.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { sayBodiesLeftOut, sayGroups } from './groups-told.ts';

const textsOf = (sentences: readonly SentenceTold[]) => sentences.map(({ text }) => text).join(' ');

/** What every group of parties could agree on, as text for a terminal of this many columns. */
export function renderDealGroups(
  found: DealGroups,
  style: Style,
  width: number,
  detail: Detail = 'default',
): string {
  const { verdict, groups, rest, unable, more, held } = sayGroups(found, detail === 'full');
  const told = verdict.filter((one) => isToldIn(detail, one));
  if (detail === 'brief') return paragraph(textsOf(told), width);
  const bullets = groups.flatMap(({ group, deals }) => [
    bullet(group.text, style, width),
    ...deals.map((deal) => bullet(textsOf(deal), style, width, '    ')),
  ]);
  const quiet = [
    ...held.map(({ text }) => text),
    ...sayBodiesLeftOut(found.casebook, found.bodies),
  ];
  return [
    paragraph(textsOf(told), width),
    bullets.join('\n'),
    paragraph(textsOf(rest), width),
    unable.map(({ text }) => paragraph(text, width)).join('\n'),
    more > 0 ? headings.moreInJson(more) : '',
    quiet.map((text) => style.quiet(paragraph(text, width))).join('\n'),
    detail === 'full' ? '' : style.quiet(sayFurther(false)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
