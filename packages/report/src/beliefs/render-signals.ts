import type { Signal } from '@standoff/language';
import { type Detail, isToldIn } from '@standoff/propositions';
import {
  type BestSignals,
  claimsOf,
  gatherLinks,
  type SignalChange,
  type SignalStudy,
  verdictOfSignals,
} from '@standoff/study';
import { headings, sayBeside, saySent, sayServing, saySignalVerdict } from '@standoff/wording';
import { cite, listClaims } from '../text/claims.ts';
import { inDress } from '../text/in-dress.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { sayBest, sayChange, saySignalsHeld, sayTried } from './signals-told.ts';

interface Layout {
  readonly style: Style;
  readonly width: number;
  readonly detail: Detail;
}

/** What signals change, as text for a terminal of this many columns. */
export function renderSignals(
  study: SignalStudy,
  style: Style,
  width: number,
  detail: Detail = 'default',
): string {
  const { before, single, together, best } = study;
  const { casebook } = before.games.truth;
  const layout = { style, width, detail };
  const signals = single.flatMap(({ alone }) => alone.signals);
  const cited = claimsOf(gatherLinks(signals.flatMap(({ because }) => because)));
  const claims = detail === 'brief' ? [] : listClaims(casebook.conflict, cited, style, width);
  const held = inDress(saySignalsHeld(study), casebook, style).filter((one) =>
    isToldIn(detail, one),
  );
  return [
    style.heading(headings.signals),
    ...(single.length === 0 ? [headings.noSignalLeft] : []),
    ...single.map((one) => renderSignal(study, one, layout)),
    ...(together === undefined
      ? []
      : [
          [
            style.strong(
              `${headings.allTogether} ${saySignalVerdict(verdictOfSignals(together), 2)}`,
            ),
            ...renderChange(study, together, layout),
          ].join('\n'),
        ]),
    ...(best === undefined ? [] : [renderBest(study, best, layout)]),
    ...(held.length === 0
      ? []
      : [style.quiet(paragraph(held.map(({ text }) => text).join(' '), width))]),
    ...(claims.length === 0 ? [] : [[style.heading(headings.claims), ...claims].join('\n')]),
  ].join('\n\n');
}

function renderSignal(
  study: SignalStudy,
  { alone, besides }: SignalStudy['single'][number],
  layout: Layout,
): string {
  const { style, width, detail } = layout;
  const { decisionMakers } = study.before.games.truth.casebook;
  const [signal] = alone.signals as [Signal];
  const nameOf = (id: string) => decisionMakers.find((one) => one.id === id)!.name;
  const verdict = saySignalVerdict(verdictOfSignals(alone), 1);
  const title = paragraph(style.strong(`“${signal.says}” (${signal.id}): ${verdict}`), width);
  if (detail === 'brief') return title;
  const sent = saySent(nameOf(signal.by), signal.to.map(nameOf));
  return [
    title,
    paragraph(cite(sent, signal.because, style), width),
    ...renderChange(study, alone, layout),
    ...(besides === undefined ? [] : renderBesides(study, alone, besides, layout)),
  ].join('\n');
}

function renderChange(
  study: SignalStudy,
  change: SignalChange,
  { style, width, detail }: Layout,
): string[] {
  return inDress(sayChange(study, change), study.before.games.truth.casebook, style)
    .filter((one) => isToldIn(detail, one))
    .map(({ text }) => bullet(text, style, width));
}

/** What it changes once the others have been received, where that is something else. */
function renderBesides(
  study: SignalStudy,
  alone: SignalChange,
  besides: SignalChange,
  layout: Layout,
): string[] {
  const ids = besides.besides.map(({ id }) => id);
  const [first, second] = [alone, besides].map((one) =>
    sayChange(study, one)
      .map(({ text }) => text)
      .join('\n'),
  );
  const isSame = first === second;
  const verdict = saySignalVerdict(verdictOfSignals(besides), 1);
  const told = isSame || layout.detail !== 'full' ? [] : renderChange(study, besides, layout);
  return [paragraph(sayBeside(ids, isSame, verdict), layout.width), ...told];
}

function renderBest(study: SignalStudy, best: BestSignals, { style, width }: Layout): string {
  const { name } = study.before.games.truth.casebook.decisionMakers[best.sender]!;
  return [
    style.strong(paragraph(sayServing(name), width)),
    ...sayBest(study, best).flatMap(({ sentence, changes, more }) => [
      paragraph(sentence.text, width),
      ...changes.map((change) => bullet(change, style, width)),
      ...(more > 0 ? [bullet(headings.moreInJson(more), style, width)] : []),
    ]),
    style.quiet(paragraph(sayTried(study, best).text, width)),
  ].join('\n');
}
