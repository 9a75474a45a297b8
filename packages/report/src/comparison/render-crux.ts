import type { ComparedInFull } from '@standoff/study';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { sayCruxOf } from './crux-told.ts';

/** What explains why the first model and another one find otherwise; nothing where they find the same. */
export function renderCrux(
  compared: ComparedInFull,
  place: number,
  style: Style,
  width: number,
): string[] {
  const crux = compared.cruxes[place - 1]!;
  if (!('why' in crux) && crux.findings.length === 0) return [];
  const { before, groups, after } = sayCruxOf(compared, place);
  return [
    [
      style.heading(`Why 1 and ${place + 1} find otherwise`),
      ...before.map((line) => paragraph(line, width)),
      ...groups.map(({ about, says }) => bullet([about, ...says].join(' '), style, width)),
      ...after.map((line) => paragraph(line, width)),
    ].join('\n'),
  ];
}
