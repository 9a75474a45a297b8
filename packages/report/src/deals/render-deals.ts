import { type Detail, isToldIn } from '@standoff/propositions';
import {
  type Deal,
  type Deals,
  notFollowed,
  sayDoubtThat,
  sayHeld,
  sayNamedState,
} from '@standoff/study';
import { capitalize, count, inWords, sayFurther } from '@standoff/wording';
import type { SentenceTold } from '../sentences/sentences-told.ts';
import { sayGround as sayGroundOfDoubts } from '../sweep/say-doubts.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { sayDeal } from './deals-told.ts';
import { sayBodiesLeftOut } from './groups-told.ts';
import { namesOf } from './names.ts';
import { renderBreaking } from './render-breaking.ts';
import { renderAdditions } from './say-additions.ts';
import { sayChoice } from './say-choice.ts';
import { sayInstalments } from './say-instalments.ts';
import { sayClosest, sayRefused } from './say-no-deal.ts';

/** So many deals are told. */
const TOLD = 5;

/** What is told of one deal only. */
const MORE =
  'Of a deal that is asked about alone it is told as well what each step lets others do, whether there are instalments, what could come about otherwise, and what would deter those who could gain by breaking it.';

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
  const { casebook, deals, refused = [] } = found;
  const told = deals.filter(({ frontier }) => frontier).slice(0, TOLD);
  const isAlone = told.length === 1 && deals.length === 1;
  const choice = sayChoice(found);
  const options = { style, width, detail };
  const number = isAlone && refused.length === 0 ? [] : [sayNumber(found, told.length)];
  return [
    ...number.map((text) => paragraph(text, width)),
    ...sayClosest(found).map((text) => paragraph(text, width)),
    ...told.flatMap((deal) => renderDeal(found, deal, told.length === 1, options)),
    ...(told.length > 1 && detail !== 'brief' ? [paragraph(MORE, width)] : []),
    ...(choice === undefined || detail === 'brief' ? [] : [paragraph(choice, width)]),
    ...refused.slice(0, TOLD).map((one) => paragraph(sayRefused(casebook, one), width)),
    ...(refused.length > TOLD
      ? [`And ${inWords(refused.length - TOLD, 'other state is none', 'other states are none')}.`]
      : []),
    ...renderAdditions(found, style, width),
    ...renderHeld(found, told, options),
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
    ...(detail === 'full' ? sayGround(found) : []),
    ...sayBodiesLeftOut(casebook, parties),
    ...(isDoubted ? sayDoubted(found, told) : []),
  ];
  const further =
    detail === 'full' || told.length === 0
      ? []
      : [style.quiet(sayFurther(!isDoubted && found.doubts !== undefined))];
  const held = lines.map((text) => style.quiet(paragraph(text, width)));
  return [...(held.length === 0 ? [] : [held.join('\n')]), ...further];
}

/** What a deal is here, before any is told. */
export function sayGround({ casebook, parties }: Deals): string[] {
  const names = namesOf(casebook, parties);
  return [
    `A deal is a state that ${names} can bring about from the status quo by moves of ${parties.length === 1 ? 'its' : 'their'} own, while nobody else moves, and that each party would rather have. Preferences are as written; nothing is paid that is not an option of the file.`,
    'Losses on the way are reckoned against the status quo, after each step; what anybody could do in between is looked at one move deep.',
  ];
}

/** How many deals there are, or which one and under which concepts that would hold. */
export function sayDealsFound(found: Deals): string {
  const { casebook, deals, concepts } = found;
  const [only] = deals;
  if (only === undefined || deals.length > 1) {
    return sayNumber(found, deals.filter(({ frontier }) => frontier).length);
  }
  const name = casebook.stateNames.get(only.state);
  const which = name === undefined ? sayNamedState(casebook, only.state) : `“${name}”`;
  return `One deal is possible: ${which}. It ${sayHeld(only.holdsUnder, concepts, 'would hold')}.`;
}

function sayNumber({ deals, reached, refused }: Deals, told: number): string {
  const frontier = deals.filter(({ frontier }) => frontier).length;
  if (refused !== undefined && refused.length > 0 && deals.length === 0) {
    return refused.length === 1 ? 'This is no deal.' : 'None of these states is a deal.';
  }
  if (deals.length === 0) {
    return `They can bring about ${inWords(reached, 'other state', 'other states')}, and none that each of them would rather have.`;
  }
  if (refused !== undefined && deals.length === 1) return 'This is a deal.';
  const more = frontier > told ? `; the first ${count(told)} of these are told` : '';
  if (deals.length === 1) return 'One deal is possible.';
  const better = 'better for one party and worse for none';
  const best =
    frontier === deals.length
      ? `for none of them is there another that is ${better}${more}`
      : `${inWords(frontier, 'is', 'are')} such that no other is ${better}${more}`;
  return `${capitalize(inWords(deals.length, 'deal is', 'deals are'))} possible; ${best}.`;
}

/** One deal: the verdict first; alone it is told with what each step lets others do, and in full what would deter who could gain by breaking it. */
function renderDeal(
  found: Deals,
  deal: Deal,
  isAlone: boolean,
  { style, width, detail }: Options,
): string[] {
  const { explained } = deal;
  const { verdict, onTrust, steps, trust, openings, leavers, rises, others, without } = sayDeal(
    found,
    deal,
  );
  const isFull = detail === 'full';
  const brief = textsOf([...verdict, ...(deal.isOnTrust ? onTrust : [])]);
  if (detail === 'brief') return [paragraph(brief, width)];
  const told = [
    textsOf([...steps, ...trust, ...(deal.isOnTrust ? [] : onTrust)]),
    ...(isAlone ? openings.map(({ text }) => text) : []),
    ...(isAlone && isFull && explained
      ? sayInstalments(found.casebook, explained.instalments)
      : []),
    ...(isAlone && isFull ? [] : [textsOf(leavers)]),
    textsOf([...rises, ...others].filter((one) => isToldIn(detail, one))),
    ...(isAlone ? without.map(({ text }) => text) : []),
    ...sayDoubtOf(found, deal),
  ].filter((text) => text !== '');
  return [
    [
      paragraph(brief, width),
      ...sayWritten(deal, width),
      ...told.map((text) => bullet(text, style, width)),
    ].join('\n'),
    ...(isAlone && isFull ? renderBreaking(found, deal, style, width) : []),
  ];
}

function textsOf(sentences: readonly SentenceTold[]): string {
  return sentences.map(({ text }) => text).join(' ');
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

function sayDoubtOf({ doubts }: Deals, { explained }: Deal): string[] {
  if (doubts === undefined || 'status' in doubts || doubts.models === 1n) return [];
  const own = doubts.findings.find(({ id }) => id === explained?.doubt);
  return own === undefined
    ? []
    : [sayDoubtThat(doubts, own, 'it holds so, and that each party prefers it,')];
}
