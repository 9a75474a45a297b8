import { type Detail, isToldIn } from '@standoff/propositions';
import { claimsOf, type ThreatsJudged, type ThreatVerdict } from '@standoff/study';
import { headings, sayThreatVerdict } from '@standoff/wording';
import type { SentenceTold } from '../sentences/sentences-told.ts';
import { cite, listClaims } from '../text/claims.ts';
import { dressed, inDress } from '../text/in-dress.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { sayThreat, sayThreats } from './threats-told.ts';

/** Whether threats and promises are credible, as text for a terminal of this many columns. */
export function renderThreats(
  judged: ThreatsJudged,
  style: Style,
  width: number,
  detail: Detail = 'default',
): string {
  const { casebook } = judged.games.truth;
  const draw = (some: readonly SentenceTold[]) => inDress(some, casebook, style);
  const { counts, held } = sayThreats(judged);
  const told = judged.verdicts.map((verdict) =>
    renderThreat(judged, verdict, style, width, detail),
  );
  const cited = claimsOf(told.flatMap(({ claims }) => claims));
  const claims = listClaims(casebook.conflict, cited, style, width);
  const heading = [style.heading(headings.threats), inOne(draw(counts), detail, width)];
  if (detail === 'brief') return [...heading, ...told.map(({ text }) => text)].join('\n');
  return [
    heading.join('\n'),
    ...told.map(({ text }) => text),
    ...(detail === 'full' ? [style.quiet(inOne(draw(held), detail, width))] : []),
    ...(claims.length === 0 ? [] : [[style.heading('Claims'), ...claims].join('\n')]),
  ].join('\n\n');
}

function inOne(sentences: readonly SentenceTold[], detail: Detail, width: number): string {
  const told = sentences.filter((one) => isToldIn(detail, one));
  return paragraph(told.map(({ text }) => text).join(' '), width);
}

function renderThreat(
  judged: ThreatsJudged,
  one: ThreatVerdict,
  style: Style,
  width: number,
  detail: Detail,
) {
  const { threat, verdict } = one;
  const words =
    threat.says === undefined
      ? threat.id
      : `“${threat.says}”${detail === 'full' ? ` (${threat.id})` : ''}`;
  const title = paragraph(
    style.strong(`${words}: ${sayThreatVerdict(threat.kind, verdict)}`),
    width,
  );
  if (detail === 'brief') return { claims: [], text: title };
  const { is, why, seen, more } = sayThreat(judged, one);
  const isTold = (sentence: SentenceTold) => isToldIn(detail, sentence);
  const [grounds, others] = [[is, ...why.filter(isTold)], [...seen, ...more].filter(isTold)];
  const { casebook } = judged.games.truth;
  const cited = ({ says, claims }: SentenceTold) =>
    cite(dressed(casebook, says, style.decisionMaker), claims, style);
  return {
    claims: [...grounds, ...others].flatMap(({ claims }) => claims),
    text: [
      title,
      paragraph(grounds.map(cited).join(' '), width),
      ...others.map((one) => bullet(cited(one), style, width)),
    ].join('\n'),
  };
}
