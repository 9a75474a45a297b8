import { type Detail, isToldIn } from '@standoff/propositions';
import { areAdditionsAsked, type Deal, type Deals, notFollowed, tellDoubt } from '@standoff/study';
import { dealHeadings, sayFurther, sayMoreOf } from '@standoff/wording';
import { type SentenceTold, tellSentences, textsOf } from '../sentences/sentences-told.ts';
import { sayGround as sayGroundOfDoubts } from '../sweep/say-doubts.ts';
import { inDress } from '../text/in-dress.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { renderAdditions } from './additions-told.ts';
import { sayDeal, sayDeals, sayRefused } from './deals-told.ts';
import { sayBodiesLeftOut } from './groups-told.ts';
import { renderBreaking } from './render-breaking.ts';

/** So many deals are told. */
const TOLD = 5;

export interface DealsTextOptions {
  readonly style: Style;
  readonly width: number;
  readonly detail?: Detail;
}

type Options = Required<DealsTextOptions>;

/** What some parties could agree on, as text for a terminal of this many columns. */
export function renderDeals(
  found: Deals,
  { style, width, detail = 'default' }: DealsTextOptions,
): string {
  const { deals, refused = [] } = found;
  const frontier = deals.filter(({ frontier: isBest }) => isBest);
  // Whoever asks what could be added is told that first, and the rest in full.
  const isAbout = areAdditionsAsked(found) && detail !== 'full';
  const told = frontier.slice(0, isAbout && frontier.length > 1 ? 0 : TOLD);
  const isAlone = told.length === 1 && deals.length === 1;
  const options = { style, width, detail: isAbout ? ('brief' as const) : detail };
  const said = sayDeals(found);
  const textsOf = drawing(found, style);
  const isOne = (isAlone && refused.length === 0) || (deals.length === 0 && refused.length === 1);
  const toldIn = (some: readonly SentenceTold[]) =>
    textsOf(some.filter((one) => isToldIn(detail, one)));
  const none = refused.slice(0, isAbout && refused.length > 1 ? 0 : TOLD).map((one) => {
    const { verdict, obstacle } = sayRefused(found, one);
    return textsOf(detail === 'brief' ? verdict : [...verdict, ...obstacle]);
  });
  const isLonger = told.length > 1 && detail !== 'brief';
  const more = [
    ...(frontier.length > TOLD && !isAbout
      ? [sayMoreOf(frontier.length - TOLD, dealHeadings.bestDeal)]
      : []),
    ...(isLonger ? [dealHeadings.alone] : []),
  ];
  const parts = [
    ...(isOne ? [] : [textsOf(said.found.slice(0, 1))]),
    detail === 'brief' ? '' : textsOf(said.closest),
  ];
  const after = [
    ...more,
    detail === 'brief' ? '' : toldIn(said.choice),
    ...none,
    refused.length > TOLD && !isAbout
      ? sayMoreOf(refused.length - TOLD, dealHeadings.noDeal, dealHeadings.noDeals)
      : '',
  ];
  const paragraphs = (texts: readonly string[]) =>
    texts.filter((text) => text !== '').map((text) => paragraph(text, width));
  return [
    ...paragraphs(parts),
    ...told.flatMap((deal) => renderDeal(found, deal, told.length === 1, options)),
    ...paragraphs(after),
    ...(areAdditionsAsked(found) ? renderAdditions(found, style, width, detail) : []),
    ...renderHeld(found, told, { style, width, detail }),
  ].join('\n\n');
}

/** Who takes no part; in full also what a deal is and what is in doubt. */
function renderHeld(
  found: Deals,
  told: readonly Deal[],
  { style, width, detail }: Options,
): string[] {
  const { casebook, parties } = found;
  if (detail === 'brief') return [];
  const isDoubted = detail === 'full' || !isSureOf(found, told);
  const lines = [
    ...drawn(found, style, sayDeals(found).held).flatMap((one) =>
      isToldIn(detail, one) ? [one.text] : [],
    ),
    ...sayBodiesLeftOut(casebook, parties),
    ...(isDoubted ? sayDoubted(found, told) : []),
  ];
  const further =
    detail === 'full' || (told.length === 0 && !found.additions?.found.length)
      ? []
      : [style.quiet(sayFurther(!isDoubted && found.doubts !== undefined))];
  const held = lines.map((text) => style.quiet(paragraph(text, width)));
  return [...(held.length === 0 ? [] : [held.join('\n')]), ...further];
}

/** One deal: the verdict first; alone it is told with what each step lets others do, and in full what would deter who could gain by breaking it. */
function renderDeal(
  found: Deals,
  deal: Deal,
  isAlone: boolean,
  { style, width, detail }: Options,
): string[] {
  const {
    verdict,
    onTrust,
    steps,
    trust,
    openings,
    leavers,
    rises,
    others,
    beside,
    afterwards,
    without,
    ...more
  } = sayDeal(found, deal);
  const isFull = detail === 'full';
  const textsOf = drawing(found, style);
  const brief = textsOf([...verdict, ...(deal.isOnTrust ? onTrust : [])]);
  if (detail === 'brief') return [paragraph(brief, width)];
  const told = [
    textsOf([...steps, ...trust, ...(deal.isOnTrust ? [] : onTrust)]),
    ...(isAlone ? drawn(found, style, openings).map(({ text }) => text) : []),
    ...(isAlone && isFull ? [textsOf(more.instalments)] : [textsOf(leavers)]),
    textsOf([...rises, ...others].filter((one) => isToldIn(detail, one))),
    textsOf(beside),
    ...(isAlone ? [textsOf(afterwards)] : []),
    ...(isAlone ? drawn(found, style, without).map(({ text }) => text) : []),
    ...sayDoubtOf(found, deal),
  ].filter((text) => text !== '');
  return [
    [
      paragraph(brief, width),
      ...sayWritten(deal, width),
      ...told.map((text) => bullet(text, style, width)),
    ].join('\n'),
    ...(isAlone && isFull
      ? renderBreaking(deal, drawn(found, style, more.noOthers), style, width)
      : []),
  ];
}

function drawn(
  { casebook }: Deals,
  style: Style,
  sentences: readonly SentenceTold[],
): readonly SentenceTold[] {
  return inDress(sentences, casebook, style);
}

/** Writes sentences one after another. */
function drawing(found: Deals, style: Style): (sentences: readonly SentenceTold[]) => string {
  return (sentences) => textsOf(drawn(found, style, sentences)).join(' ');
}

/** What the file says of it, and why it matters. */
function sayWritten({ written }: Deal, width: number): string[] {
  const told = [written?.says, written?.why].flatMap((text) => (text ? [endOf(text)] : []));
  return told.length === 0 ? [] : [paragraph(told.join(' '), width, '  ')];
}

function endOf(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Whether each deal is the same in every model that any doubt allows, and no order is held as written. */
function isSureOf({ doubts }: Deals, told: readonly Deal[]): boolean {
  if (doubts === undefined || 'status' in doubts) return doubts === undefined;
  const ids = told.map(({ explained }) => explained?.doubt);
  const own = doubts.findings.filter(({ id }) => ids.includes(id));
  return (
    doubts.held.size === 0 &&
    own.length === told.length &&
    own.every((one) => one.status === 'known' && one.hangsOn.kind === 'nothing')
  );
}

/** What may be otherwise than written, before how sure any deal is. */
function sayDoubted({ doubts, concepts }: Deals, told: readonly Deal[]): string[] {
  if (doubts === undefined) return [];
  const own = told.flatMap(({ explained }) =>
    'findings' in doubts ? doubts.findings.filter(({ id }) => id === explained?.doubt) : [],
  );
  return [sayGroundOfDoubts(doubts, { doubts: own, notFollowed: notFollowed({ concepts }) })];
}

function sayDoubtOf({ casebook, doubts }: Deals, { explained }: Deal): string[] {
  if (doubts === undefined || 'status' in doubts || doubts.models === 1n) return [];
  const own = doubts.findings.find(({ id }) => id === explained?.doubt);
  if (own === undefined) return [];
  return tellSentences(casebook, [tellDoubt(doubts, own)]).map(({ text }) => text);
}
