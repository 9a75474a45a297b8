import {
  agreementOf,
  type Casebook,
  capitalize,
  changedPhrases,
  count,
  type Deal,
  type Deals,
  inWords,
  listOf,
  openingName,
  proseName,
  sayHeld,
  sayNamedState,
  sayUnder,
} from '@standoff/study';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';

/** So many deals are told. */
const TOLD = 5;

/** What some parties could agree on, as text for a terminal of this many columns. */
export function renderDeals(found: Deals, style: Style, width: number): string {
  const { casebook, parties, deals, refused = [] } = found;
  const told = deals.filter(({ frontier }) => frontier).slice(0, TOLD);
  return [
    [
      style.heading(`What ${namesOf(casebook, parties)} could agree on`),
      ...sayGround(found).map((text) => style.quiet(paragraph(text, width))),
    ].join('\n'),
    paragraph(sayNumber(found, told.length), width),
    ...told.map((deal) => renderDeal(found, deal, style, width)),
    ...refused.slice(0, TOLD).map((one) => paragraph(sayRefused(casebook, one), width)),
    ...(refused.length > TOLD
      ? [`And ${inWords(refused.length - TOLD, 'other state is none', 'other states are none')}.`]
      : []),
  ].join('\n\n');
}

function namesOf({ movers }: Casebook, positions: readonly number[], joiner?: 'or'): string {
  return listOf(
    positions.map((one) => proseName(movers[one]!.name)),
    joiner,
  );
}

/** What a deal is here, before any is told. */
function sayGround({ casebook, parties }: Deals): string[] {
  const names = namesOf(casebook, parties);
  return [
    `A deal is a state that ${names} can bring about from the status quo by moves of ${parties.length === 1 ? 'its' : 'their'} own, while nobody else moves, and that each party would rather have. Preferences are as written; nothing is paid that is not an option of the file.`,
    'Losses on the way are reckoned against the status quo, after each step; what others could do in between is not looked at.',
  ];
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
  const best = `${inWords(frontier, 'is', 'are')} such that no other is better for one party and worse for none${more}`;
  return `${capitalize(inWords(deals.length, 'deal is', 'deals are'))} possible; ${best}.`;
}

function renderDeal(found: Deals, deal: Deal, style: Style, width: number): string {
  const { casebook, concepts } = found;
  const name = capitalize(sayNamedState(casebook, deal.state));
  return [
    style.strong(paragraph(`${name}.`, width)),
    ...[
      ...sayTrust(casebook, deal),
      saySteps(found, deal),
      `It ${sayHeld(deal.holdsUnder, concepts, 'would hold')}.`,
      ...sayLeavers(found, deal),
      sayPlaces(found, deal),
      ...sayOthers(casebook, deal),
    ].map((text) => bullet(text, style, width)),
  ].join('\n');
}

/** Whoever has to trust somebody comes first. */
function sayTrust(casebook: Casebook, { steps, trust }: Deal): string[] {
  if (steps.every(({ exposed }) => exposed.length === 0)) {
    return [
      'After no step is a party worse off than at the status quo: nobody has to trust anybody.',
    ];
  }
  const told = trust.map(({ who, in: others }) => {
    const one = casebook.movers[who]!;
    const { verb, they } = agreementOf([one]);
    return `${openingName(one.name)} ${verb('has')} to trust ${namesOf(casebook, others)}: until then ${they} ${verb('is')} worse off than at the status quo.`;
  });
  const alone = [...new Set(steps.flatMap(({ exposed }) => exposed))].filter((who) =>
    trust.every((one) => one.who !== who),
  );
  const waits = alone.map((who) => {
    const one = casebook.movers[who]!;
    return `${openingName(one.name)} ${agreementOf([one]).verb('is')} worse off in between than at the status quo, until a step of its own.`;
  });
  return [...told, ...waits];
}

function saySteps({ casebook }: Deals, { steps }: Deal): string {
  const { space, movers } = casebook;
  const told = steps.map(({ mover, from, to }) => {
    const changes = listOf(changedPhrases(casebook, space.codeOf(from), space.codeOf(to)));
    return `${proseName(movers[mover]!.name)} (${changes})`;
  });
  if (told.length === 1) return `One step brings it about: ${told[0]}.`;
  return `${capitalize(inWords(told.length, 'step', 'steps'))}, in this order: ${told.join('; then ')}.`;
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

function sayOthers(casebook: Casebook, { gainers, losers }: Deal): string[] {
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

function sayRefused(
  casebook: Casebook,
  { state, isReached, unwilling }: NonNullable<Deals['refused']>[number],
): string {
  const reasons = [
    ...(isReached ? [] : ['the parties cannot bring it about by themselves']),
    ...(unwilling.length > 0
      ? [
          `${namesOf(casebook, unwilling)} ${agreementOf(unwilling.map((one) => casebook.movers[one]!)).verb('does')} not prefer it to the status quo`,
        ]
      : []),
  ];
  return `${capitalize(sayNamedState(casebook, state))} is no deal: ${reasons.join(', and ')}.`;
}
