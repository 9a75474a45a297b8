import type { Of, Proposition } from '@standoff/propositions';
import { speakOfDeals } from '@standoff/wording';
import { memberIds } from '../coalitions/tell-coalitions.ts';
import { conceptIds } from '../said/world-of.ts';
import { groupsAlike } from '../words/groups-alike.ts';
import type { DealGroup, DealGroups } from './deal.ts';
import { type DealTelling, struckIn } from './tell-deal.ts';

speakOfDeals();

/** So many groups are told in full, and so many deals of each. */
const GROUPS = 12;
const DEALS = 3;

/** What is told of one group, and of each deal of it that is told. */
export interface GroupTold {
  readonly group: DealTelling;
  readonly deals: readonly (readonly DealTelling[])[];
}

/** What groups could agree on, a paragraph each. */
export interface GroupsTold {
  readonly verdict: readonly DealTelling[];
  /** Groups that could agree on what no smaller group among them could; in full, all. */
  readonly groups: readonly GroupTold[];
  readonly rest: readonly DealTelling[];
  readonly unable: readonly DealTelling[];
  /** So many groups that have a deal, or reasons why others have none, are not told. */
  readonly more: number;
  readonly held: readonly DealTelling[];
}

/** What is told of all groups: in full of the first of them, else of those with deals that no part of them has. */
export function tellGroups(found: DealGroups, inFull: boolean): GroupsTold {
  const { casebook, bodies } = found;
  const able = found.groups.filter(({ deals }) => deals > 0);
  const own = able.filter((group) => isNew(group, able));
  const some = inFull ? able : own;
  const told = some.slice(0, GROUPS);
  const named = told.flatMap(({ frontier }) => frontier.slice(0, DEALS));
  const holding = groupsAlike(named, ({ holdsUnder }) => conceptIds(holdsUnder).join());
  const isTogether = holding.length === 1 && !inFull;
  const others = inFull ? 0 : able.length - own.length;
  const unable = tellUnable(found, inFull);
  return {
    verdict: [{ says: tellNumber(found, able), detail: 'brief' }],
    groups: told.map((group) => ({
      group: tellGroup(found, group),
      deals: isTogether
        ? []
        : group.frontier.slice(0, DEALS).map((deal) => tellDeal(found, group, deal, inFull)),
    })),
    rest: [
      ...(isTogether ? tellHeld(found, named) : []),
      ...tellSame(found, others),
      ...(told.some(({ deals }) => deals > 1) ? [{ says: { kind: 'bestMeans' } } as const] : []),
    ],
    unable: unable.slice(0, GROUPS),
    more: some.length - told.length + Math.max(0, unable.length - GROUPS),
    held: inFull
      ? [
          {
            says: { kind: 'dealMeans', bodies: memberIds(casebook, bodies), ...struckIn(found) },
          },
          { says: { kind: 'gainsInDeals' } },
        ]
      : [],
  };
}

function tellSame(found: DealGroups, n: number): DealTelling[] {
  return n === 0 ? [] : [{ says: { kind: 'agreeOnSame', ...groupsOf(found), n } }];
}

/** Whether a best deal of it is none of a smaller group among them. */
function isNew({ parties, frontier }: DealGroup, able: readonly DealGroup[]): boolean {
  const parts = able.filter(
    (other) =>
      other.parties.length < parties.length && other.parties.every((one) => parties.includes(one)),
  );
  return frontier.some(({ state }) =>
    parts.every((part) => part.frontier.every((other) => other.state !== state)),
  );
}

/** What all groups have in common. */
function groupsOf(found: DealGroups) {
  const { casebook, from, bodies, sought } = found;
  return {
    from: casebook.stateId(from),
    ...struckIn(found),
    bodies: memberIds(casebook, bodies),
    ...(sought && { asked: sought.by }),
  };
}

function tellNumber(found: DealGroups, able: readonly DealGroup[]): Of<'groupsAgree'> {
  const { casebook, groups } = found;
  const [first, ...others] = able.map(({ parties }) => parties);
  const always = (first ?? []).filter((one) => others.every((other) => other.includes(one)));
  return {
    kind: 'groupsAgree',
    ...groupsOf(found),
    of: groups.length,
    n: able.length,
    always: memberIds(casebook, always),
  };
}

function tellGroup(found: DealGroups, group: DealGroup): DealTelling {
  const { casebook, from, bodies, sought } = found;
  const { parties, reached, deals, frontier } = group;
  const best = frontier.slice(0, DEALS);
  return {
    says: {
      kind: 'dealsCount',
      parties: memberIds(casebook, [...parties, ...bodies]),
      from: casebook.stateId(from),
      ...struckIn(found),
      ...(sought && { asked: sought.by }),
      reached,
      n: deals,
      best: best.map(({ state }) => casebook.stateId(state)),
      more: frontier.length - best.length,
    },
  };
}

/** Whether a deal would hold, and in full how far its parties rise. */
function tellDeal(
  found: DealGroups,
  { parties }: DealGroup,
  { state, holdsUnder, places }: DealGroup['frontier'][number],
  inFull: boolean,
): DealTelling[] {
  const { casebook, concepts, from } = found;
  const { against } = struckIn(found);
  const of = parties.flatMap((party) => {
    const by = places[party];
    return by === undefined ? [] : [{ who: casebook.movers[party]!.id, by }];
  });
  const deal = casebook.stateId(state);
  const pattern: Proposition = {
    ...{ kind: 'pattern', state: deal },
    ...{ under: conceptIds(holdsUnder), among: conceptIds(concepts) },
  };
  const rises: Of<'rises'> = {
    ...{ kind: 'rises', from: casebook.stateId(from), deal, of },
    ...(against && { against }),
  };
  return [
    { says: pattern, mood: 'would' },
    ...(inFull && of.length > 0 ? [{ says: rises } as const] : []),
  ];
}

/** Under which concepts all deals that are named would hold, where that is the same. */
function tellHeld(
  { casebook, concepts }: DealGroups,
  named: readonly DealGroup['frontier'][number][],
): DealTelling[] {
  const [first] = named;
  if (first === undefined) return [];
  const [only, ...more] = new Set(named.map(({ state }) => casebook.stateId(state)));
  const holds = { under: conceptIds(first.holdsUnder), among: conceptIds(concepts) };
  return [
    {
      mood: 'would',
      says:
        more.length === 0
          ? { kind: 'pattern', state: only!, ...holds }
          : { kind: 'holdAlike', states: [only!, ...more], ...holds },
    },
  ];
}

/** Why the other groups have none; in full, those together that have none for the same reason. */
function tellUnable(found: DealGroups, inFull: boolean): DealTelling[] {
  const unable = found.groups.filter(({ deals }) => deals === 0);
  if (unable.length === 0) return [];
  const reasons = unable.map((group) => ({ group, ...reasonOf(found, group) }));
  const some = reasons.filter(({ reach }) => reach === 'some');
  const apart = some.filter(({ unwilling }) => unwilling.length === 0).length;
  if (!inFull) {
    const shares = { n: unable.length, apart, unwilling: some.length - apart };
    return [{ says: { kind: 'groupsUnable', ...groupsOf(found), ...shares } }];
  }
  return groupsAlike(reasons, ({ reach, unwilling }) => `${reach} ${unwilling}`).map((alike) => {
    const { reach, unwilling } = alike[0]!;
    const groups = alike
      .slice(0, GROUPS)
      .map(({ group }) => memberIds(found.casebook, group.parties));
    const more = alike.length - groups.length;
    return { says: { kind: 'whyUnable', ...groupsOf(found), groups, more, reach, unwilling } };
  });
}

function reasonOf(
  { casebook, from, against: otherwise }: DealGroups,
  { parties, reached, asked, against }: DealGroup,
): Pick<Of<'whyUnable'>, 'reach' | 'unwilling'> {
  if (reached === 0 && otherwise === from) return { reach: 'nothing', unwilling: 'all' };
  if (asked === 0) return { reach: 'unasked', unwilling: 'all' };
  const unwilling = against.length === parties.length ? 'all' : memberIds(casebook, against);
  return { reach: 'some', unwilling };
}

/** Which bodies take no part, so that their options stay as they are. */
export function tellLeftOutOf(
  { movers, decisionMakers }: DealGroups['casebook'],
  taking: readonly number[],
): DealTelling[] {
  const bodies = movers
    .map((_, mover) => mover)
    .filter((mover) => mover >= decisionMakers.length && !taking.includes(mover));
  if (bodies.length === 0) return [];
  return [{ says: { kind: 'bodiesLeftOut', bodies: memberIds({ movers }, bodies) } }];
}
