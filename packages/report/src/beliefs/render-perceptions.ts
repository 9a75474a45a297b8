import { type Detail, isToldIn } from '@standoff/propositions';
import {
  type Casebook,
  claimsOf,
  conceptsAlike,
  lexiconOf,
  type Perceptions,
  registerNow,
  sayPicture,
} from '@standoff/study';
import { english, headings, textOf } from '@standoff/wording';
import type { SentenceTold } from '../sentences/sentences-told.ts';
import { cite, listClaims } from '../text/claims.ts';
import { inDress } from '../text/in-dress.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { sayBeliefs, sayCounts, sayPerceptionsHeld } from './perceptions-told.ts';

/** What everybody takes the conflict to be, as text for a terminal of this many columns. */
export function renderPerceptions(
  perceptions: Perceptions,
  style: Style,
  width: number,
  detail: Detail = 'default',
): string {
  const { games } = perceptions;
  const { casebook } = games.truth;
  const pictures = games.own.flatMap(({ viewer }) => sayPicture(games, viewer));
  const cited = claimsOf(pictures.flatMap((picture) => picture.claims));
  const claims = listClaims(casebook.conflict, cited, style, width);
  const seen =
    pictures.length === 0
      ? [paragraph(sayNoErrors(casebook), width)]
      : pictures.map(({ text, claims }) => bullet(cite(`${text}.`, claims, style), style, width));
  const drawn = (some: readonly SentenceTold[]) =>
    inDress(some, casebook, style).filter((one) => isToldIn(detail, one));
  const groups = conceptsAlike(perceptions).map((concepts) =>
    [
      ...inDress([sayCounts(perceptions, concepts)], casebook, style).map(({ text }) =>
        paragraph(text, width),
      ),
      ...drawn(sayBeliefs(perceptions, concepts)).map(({ text }) => bullet(text, style, width)),
    ].join('\n'),
  );
  const held = drawn(sayPerceptionsHeld(perceptions));
  const opening = style.heading(headings.perceptions);
  if (detail === 'brief') return [opening, ...groups].join('\n');
  return [
    [opening, ...seen].join('\n'),
    ...groups,
    ...(held.length === 0
      ? []
      : [style.quiet(paragraph(held.map(({ text }) => text).join(' '), width))]),
    ...(claims.length === 0 ? [] : [[style.heading(headings.claims), ...claims].join('\n')]),
  ].join('\n\n');
}

function sayNoErrors(casebook: Casebook): string {
  const said = english.say(
    lexiconOf(casebook),
    { kind: 'noErrorsGiven' },
    'opening',
    registerNow(),
  );
  return `${textOf(said)}.`;
}
