import { type Detail, isToldIn } from '@standoff/propositions';
import type { DealGroups } from '@standoff/study';
import { headings, sayFurther } from '@standoff/wording';
import { type SentenceTold, textsOf } from '../sentences/sentences-told.ts';
import { inDress } from '../text/in-dress.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { sayBodiesLeftOut, sayGroups } from './groups-told.ts';

/** What every group of parties could agree on, as text for a terminal of this many columns. */
export function renderDealGroups(
  found: DealGroups,
  style: Style,
  width: number,
  detail: Detail = 'default',
): string {
  const { verdict, groups, rest, unable, more, held } = sayGroups(found, detail === 'full');
  const drawn = (some: readonly SentenceTold[]) => textsOf(inDress(some, found.casebook, style));
  const inOne = (some: readonly SentenceTold[]) => drawn(some).join(' ');
  const told = verdict.filter((one) => isToldIn(detail, one));
  if (detail === 'brief') return paragraph(inOne(told), width);
  const bullets = groups.flatMap(({ group, deals }) => [
    bullet(inOne([group]), style, width),
    ...deals.map((deal) => bullet(inOne(deal), style, width, '    ')),
  ]);
  const quiet = [...drawn(held), ...sayBodiesLeftOut(found.casebook, found.bodies)];
  return [
    paragraph(inOne(told), width),
    bullets.join('\n'),
    paragraph(inOne(rest), width),
    drawn(unable)
      .map((text) => paragraph(text, width))
      .join('\n'),
    more > 0 ? headings.moreInJson(more) : '',
    quiet.map((text) => style.quiet(paragraph(text, width))).join('\n'),
    detail === 'full' ? '' : style.quiet(sayFurther(false)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
