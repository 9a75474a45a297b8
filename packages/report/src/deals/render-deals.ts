import {
  type Casebook,
  type Deal,
  type Deals,
  notFollowed,
  sayDoubtThat,
  sayHeld,
  sayNamedState,
  sayUnder,
} from '@standoff/study';
import {
  agreementOf,
  capitalize,
  count,
  inWords,
  listOf,
  openingName,
  proseName,
} from '@standoff/wording';
import { sayGround as sayGroundOfDoubts } from '../sweep/say-doubts.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { namesOf, sayBodiesLeftOut } from './names.ts';
import { renderBreaking } from './render-breaking.ts';
import { renderAdditions } from './say-additions.ts';
import { sayClosest, sayRefused } from './say-no-deal.ts';
import { sayChoice, sayOtherwise } from './say-otherwise.ts';
import { sayInstalments, sayOpenings, saySteps, sayTrust } from './say-steps.ts';

/** So many deals are told. */
const TOLD = 5;

/** What is told of one deal only. */
const MORE =
  'Of a deal that is asked about alone it is told as well what each step lets others do, whether there are instalments, what could come about otherwise, and what would deter those who could gain by breaking it.';

/** What some parties could agree on, as text for a terminal of this many columns. */
export function renderDeals(found: Deals, style: Style, width: number): string {
  const { casebook, parties, deals, refused = [] } = found;
  const told = deals.filter(({ frontier }) => frontier).slice(0, TOLD);
  const choice = sayChoice(found);
  return [
    [
      style.heading(`What ${namesOf(casebook, parties)} could agree on`),
      ...[
        ...sayGround(found),
        ...sayBodiesLeftOut(casebook, parties),
        ...sayDoubted(found, told),
      ].map((text) => style.quiet(paragraph(text, width))),
    ].join('\n'),
    paragraph(sayNumber(found, told.length), width),
    ...sayClosest(found).map((text) => paragraph(text, width)),
    ...told.flatMap((deal) => renderDeal(found, deal, told.length === 1, style, width)),
    ...(told.length > 1 ? [paragraph(MORE, width)] : []),
    ...(choice === undefined ? [] : [paragraph(choice, width)]),
    ...refused.slice(0, TOLD).map((one) => paragraph(sayRefused(casebook, one), width)),
    ...(refused.length > TOLD
      ? [`And ${inWords(refused.length - TOLD, 'other state is none', 'other states are none')}.`]
      : []),
    ...renderAdditions(found, style, width),
  ].join('\n\n');
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

/** One deal; alone it is told with what would deter those who could gain by breaking it. */
function renderDeal(
  found: Deals,
  deal: Deal,
  isAlone: boolean,
  style: Style,
  width: number,
): string[] {
  const { casebook, concepts } = found;
  const { explained } = deal;
  const name = capitalize(sayNamedState(casebook, deal.state));
  const told = [
    ...sayTrust(casebook, deal),
    saySteps(casebook, deal),
    ...(isAlone ? sayOpenings(found, deal.steps) : []),
    ...(isAlone && explained ? sayInstalments(casebook, explained.instalments) : []),
    `It ${sayHeld(deal.holdsUnder, concepts, 'would hold')}.`,
    ...sayDoubtOf(found, deal),
    ...(isAlone && explained ? [] : sayLeavers(found, deal)),
    sayPlaces(found, deal),
    ...sayOthers(casebook, deal),
    ...(isAlone ? sayOtherwise(found, deal) : []),
  ].map((text) => bullet(text, style, width));
  return [
    [style.strong(paragraph(`${name}.`, width)), ...sayWritten(deal, width), ...told].join('\n'),
    ...(isAlone ? renderBreaking(found, deal, style, width) : []),
  ];
}

/** What the file says of it, and why it matters. */
function sayWritten({ written }: Deal, width: number): string[] {
  const told = [written?.says, written?.why].flatMap((text) => (text ? [endOf(text)] : []));
  return told.length === 0 ? [] : [paragraph(told.join(' '), width, '  ')];
}

function endOf(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
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

function sayLeavers({ casebook, concepts }: Deals, { leavers }: Deal): string[] {
  return leavers.map(({ mover, under }) => {
    const one = casebook.movers[mover]!;
    return `${openingName(one.name)} would leave it ${sayUnder(under, concepts, { one: agreementOf([one]), mood: 'would' })}.`;
  });
}

function sayPlaces({ casebook, parties }: Deals, { places }: Deal): string {
  const ranked = parties.filter((party) => places[party] !== undefined);
  const gained = ranked.map((party, k) => {
    const one = casebook.movers[party]!;
    const number = inWords(places[party]!, 'place', 'places');
    return k === 0
      ? `${openingName(one.name)} ${agreementOf([one]).verb('rises')} by ${number} in ${agreementOf([one]).their} order`
      : `${proseName(one.name)} by ${number}`;
  });
  return gained.length === 0
    ? 'Each party prefers it; their orders have no places to count.'
    : `${listOf(gained)}.`;
}

export function sayOthers(casebook: Casebook, { gainers, losers }: Deal): string[] {
  const told = [
    ...(gainers.length > 0
      ? [
          `${namesOf(casebook, gainers)} ${agreementOf(gainers.map((one) => casebook.movers[one]!)).verb('prefers')} it too`,
        ]
      : []),
    ...(losers.length > 0
      ? [
          `${namesOf(casebook, losers)} ${agreementOf(losers.map((one) => casebook.movers[one]!)).verb('prefers')} the status quo`,
        ]
      : []),
  ];
  return told.length === 0 ? [] : [`Of the others ${told.join('; ')}.`];
}
