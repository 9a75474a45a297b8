import { type Casebook, type DealGroup, type DealGroups, sayHeld } from '@standoff/study';
import { agreementOf, capitalize, inWords, listOf, numberWord, proseName } from '@standoff/wording';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { namesOf, quoted, sayBodiesLeftOut } from './names.ts';

/** So many groups are told, and so many deals of each. */
const GROUPS = 12;
const DEALS = 3;

/** What every group of parties could agree on, as text for a terminal of this many columns. */
export function renderDealGroups(found: DealGroups, style: Style, width: number): string {
  const { casebook, bodies, groups } = found;
  const able = groups.filter(({ deals }) => deals > 0);
  const told = able.slice(0, GROUPS);
  const beside = bodies.length === 0 ? '' : ` together with ${namesOf(casebook, bodies)}`;
  const what = `A deal is a state that the members of a group${beside} can bring about from the status quo by moves of their own, while nobody else moves, and that each decision maker among them would rather have. Of each group those deals are told than which no other is better for one of its members and worse for none. Preferences are as written.`;
  const ground = [what, ...sayBodiesLeftOut(casebook, bodies)];
  return [
    [
      style.heading('What groups could agree on'),
      ...ground.map((text) => style.quiet(paragraph(text, width))),
    ].join('\n'),
    paragraph(sayNumber(groups.length, able.length, told.length), width),
    ...told.map((group) => renderGroup(found, group, style, width)),
    ...renderUnable(found, style, width),
  ].join('\n\n');
}

function sayNumber(all: number, able: number, told: number): string {
  const of = inWords(
    all,
    'group of two decision makers or more',
    'groups of two decision makers or more',
  );
  if (all === 0) return 'There is no group of two decision makers or more.';
  if (able === 0) return `No deal is possible in ${of}.`;
  const first = told < able ? `; the ${told} smallest of these are told` : '';
  return `Of ${of} ${inWords(able, 'has', 'have')} a deal${first}.`;
}

/** Why the other groups have no deal, those together that have none for the same reason. */
function renderUnable({ casebook, groups }: DealGroups, style: Style, width: number): string[] {
  const unable = groups.filter(({ deals }) => deals === 0);
  if (unable.length === 0) return [];
  const byReason = new Map<string, DealGroup[]>();
  for (const group of unable) {
    const reason = whyNone(casebook, group);
    byReason.set(reason, [...(byReason.get(reason) ?? []), group]);
  }
  const reasons = [...byReason].slice(0, GROUPS).map(([reason, of]) => {
    const told = of.slice(0, GROUPS).map(({ parties }) => namesOf(casebook, parties));
    const more = of.length - told.length;
    const others = more > 0 ? `; and ${inWords(more, 'other')}` : '';
    return bullet(`${reason}: ${told.join('; ')}${others}.`, style, width);
  });
  const more = byReason.size - reasons.length;
  const last =
    more > 0 ? [bullet(`${capitalize(inWords(more, 'other reason'))}.`, style, width)] : [];
  return [
    [
      style.strong(unable.length < groups.length ? 'Why the others have none' : 'Why'),
      ...reasons,
      ...last,
    ].join('\n'),
  ];
}

function whyNone(casebook: Casebook, { parties, reached, asked, against }: DealGroup): string {
  if (reached === 0) return 'They can bring about no other state';
  if (asked === 0) return 'They can bring about nothing that is asked for';
  if (against.length === parties.length) {
    return 'None of them prefers anything that they can bring about to the status quo';
  }
  const names = capitalize(namesOf(casebook, against));
  const { verb } = agreementOf(against.map((who) => casebook.movers[who]!));
  return against.length > 0
    ? `${names} ${verb('prefers')} nothing that they can bring about to the status quo`
    : 'Each prefers something that they can bring about to the status quo, but not the same';
}

function renderGroup(
  { casebook, concepts }: DealGroups,
  { parties, deals, frontier }: DealGroup,
  style: Style,
  width: number,
): string {
  const names = capitalize(namesOf(casebook, parties));
  const best =
    frontier.length === deals ? '' : `, ${numberWord(frontier.length)} of them best in that sense`;
  const heading = `${names}: ${inWords(deals, 'deal')}${best}.`;
  const told = frontier
    .slice(0, DEALS)
    .map((deal) =>
      bullet(
        `${capitalize(quoted(casebook, deal.state))} ${sayHeld(deal.holdsUnder, concepts, 'would hold')}.${sayRises(casebook, parties, deal)}`,
        style,
        width,
      ),
    );
  const more = frontier.length - told.length;
  return [
    style.strong(paragraph(heading, width)),
    ...told,
    ...(more > 0 ? [bullet(`And ${inWords(more, 'other')}.`, style, width)] : []),
  ].join('\n');
}

function sayRises(
  { movers }: DealGroups['casebook'],
  parties: readonly number[],
  { places }: DealGroup['frontier'][number],
): string {
  const told = parties
    .filter((party) => places[party] !== undefined)
    .map((party, k) => {
      const one = movers[party]!;
      const by = `by ${k === 0 ? inWords(places[party]!, 'place') : numberWord(places[party]!)}`;
      return k === 0
        ? `${proseName(one.name)} ${agreementOf([one]).verb('rises')} ${by}`
        : `${proseName(one.name)} ${by}`;
    });
  return told.length === 0 ? '' : ` In their orders ${listOf(told)}.`;
}
