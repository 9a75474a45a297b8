import { ignoresReplies } from '@standoff/engine';
import { judgementId } from '@standoff/language';
import type { Of } from '@standoff/propositions';
import { speakOfDeals } from '@standoff/wording';
import type { MeansOfAddition } from '../asking/additions.ts';
import { isBody } from '../casebook/moves.ts';
import { memberIds } from '../coalitions/tell-coalitions.ts';
import { sayTogether } from '../judgements/additions-in-words.ts';
import type { Signed } from '../judgements/signed.ts';
import { conceptIds } from '../said/world-of.ts';
import { groupsAlike } from '../words/groups-alike.ts';
import { isWithinReach } from './add-to-deals.ts';
import type { AddedToDeals, AdditionSet, Additions, UnfitMeans } from './additions.ts';
import type { Deals } from './deal.ts';
import type { DealTelling } from './tell-deal.ts';

speakOfDeals();

/** Deals with what was looked for to be added to them. */
export type DealsAdded = Deals & { readonly additions: AddedToDeals };

export function areAdditionsAsked(found: Deals): found is DealsAdded {
  return found.additions !== undefined;
}

/** Additions of which the same was found, whichever deal they are for and under whichever concept. */
export type AdditionsAlike = readonly [Additions, ...Additions[]];

/** The additions to all deals, those together of which the same was found. */
export function additionsAlike(found: DealsAdded): AdditionsAlike[] {
  const { additions } = found;
  const key = (one: Additions) =>
    JSON.stringify([
      isWished(found, one),
      [one.size, one.proved, one.ended, one.sets.map(keyOfSet), lockedLevels(found, one)],
      outsiders(found, one),
    ]);
  // What is said of several is said of each of them under each of the concepts.
  const byState = groupsAlike(additions.found, ({ state }) => state).map((own) =>
    groupsAlike(own, key),
  );
  const groups = groupsAlike(byState.flat(), (own) => `${key(own[0]!)} ${underOf(own).join()}`);
  return groups.map((alike) => alike.flat() as unknown as AdditionsAlike);
}

function underOf(some: readonly Additions[]): string[] {
  return [...new Set(some.map(({ concept }) => concept.id))];
}

/** Where a penalty is due follows from the deal. */
function keyOfSet({ signed, judgements }: AdditionSet) {
  return [
    ...signed.map((one) => JSON.stringify(one)),
    ...judgements.map((one) =>
      one.kind === 'penalty' ? `penalty ${one.of} ${one.by}` : JSON.stringify(one),
    ),
  ];
}

function isWished({ deals }: Deals, { state }: Additions): boolean {
  return deals.every((deal) => deal.state !== state);
}

function goalOf(
  found: DealsAdded,
  alike: AdditionsAlike,
): Omit<Of<'holdsWithAdded'>, 'kind' | 'by' | 'signed'> {
  const { casebook, parties, against: from, additions } = found;
  return {
    ...aboutOf(found, alike),
    parties: memberIds(casebook, parties),
    from: casebook.stateId(from),
    means: [...additions.means],
    willing: additions.willing,
    wished: isWished(found, alike[0]),
  };
}

/** Which states under which concepts. */
function aboutOf({ casebook }: Deals, alike: AdditionsAlike) {
  const states = [...new Set(alike.map(({ state }) => casebook.stateId(state)))];
  return { deals: states, under: underOf(alike) };
}

/** How few additions are enough; who is bound by none; which locks alone are enough. */
export function tellAdditions(found: DealsAdded, alike: AdditionsAlike): DealTelling[] {
  const [first] = alike;
  const { size, proved, sets, ended } = first;
  const goal = goalOf(found, alike);
  const who = size === undefined ? outsiders(found, first) : [];
  const { deals, under } = goal;
  return [
    ...(ended === undefined
      ? []
      : [
          {
            says: {
              kind: 'searchEnded',
              ...{ deals, under, size: proved + 1, over: ended.over },
              ...(ended.most !== undefined && { most: ended.most }),
              ...(ended.who !== undefined && {
                who: found.casebook.decisionMakers[ended.who]!.id,
              }),
            },
          } as const,
        ]),
    ...(size === undefined && proved === 0
      ? []
      : [
          {
            says: { kind: 'additionSets', ...goal, size: size ?? proved, n: sets.length },
          } as const,
        ]),
    ...(who.length === 0
      ? []
      : [
          {
            says: {
              kind: 'unboundLeaves',
              ...{ parties: goal.parties, deals, under },
              who: memberIds(found.casebook, who),
            },
          } as const,
        ]),
    ...tellLocks(found, alike, goal),
  ];
}

/** Whoever is no party and would leave is not bound by what parties want or lock. */
function outsiders(
  { parties, deals, refused = [] }: Deals,
  { state, concept }: Additions,
): number[] {
  const { leavers } = [...deals, ...refused].find((one) => one.state === state)!;
  return leavers.flatMap(({ mover, under }) =>
    !parties.includes(mover) && under.includes(concept) ? [mover] : [],
  );
}

/** So many sets of locks are told. */
const LOCKS = 3;

function tellLocks(
  found: DealsAdded,
  [first]: AdditionsAlike,
  goal: Omit<Of<'holdsWithAdded'>, 'kind' | 'by' | 'signed'>,
): DealTelling[] {
  const isTold = first.sets.some(
    ({ signed, judgements }) =>
      signed.length === 0 && judgements.every(({ kind }) => kind === 'lock'),
  );
  const locks = lockedLevels(found, first);
  if (locks === undefined || isTold) return [];
  return [{ says: { kind: 'locksEnough', ...goal, n: locks.length, sets: locks.slice(0, LOCKS) } }];
}

/** The smallest sets of options whose locks alone are enough, each at the level that the deal has. */
function lockedLevels(
  { casebook }: DealsAdded,
  { locks, state }: Additions,
): Of<'locksEnough'>['sets'] | undefined {
  const levels = casebook.states.levels(state);
  return locks?.map((set) =>
    set.map(({ of, option }) => {
      const at = casebook.options.findIndex(
        ({ option: one }) => one.owner === of && one.id === option,
      );
      return { option: `${of}.${option}`, level: levels[at]! };
    }),
  );
}

/** That it holds with the additions of a set. */
export function tellWithAdded(
  found: DealsAdded,
  alike: AdditionsAlike,
  { signed, judgements }: AdditionSet,
): Of<'holdsWithAdded'> {
  return {
    ...{ kind: 'holdsWithAdded', ...goalOf(found, alike) },
    signed: signed.map((one) => levelOf(found.casebook, one)),
    by: judgements.map(judgementId),
  };
}

function levelOf({ options }: Deals['casebook'], { option, level }: Signed) {
  const { owner, id } = options[option]!.option;
  return { option: `${owner}.${id}`, level };
}

/** Means that the file does not allow, those together that it does not for the same reason. */
function tellUnfit(unfit: readonly UnfitMeans[]): DealTelling[] {
  return groupsAlike(unfit, ({ why }) => why).map((alike) => {
    const [{ why, listing }] = alike as readonly [UnfitMeans];
    const means = alike.map((one) => one.means);
    return {
      says: { kind: 'meansLeftOut', means, ...(listing !== undefined && { listing }), why },
    };
  });
}

/** What needs nothing, what was left out, and in full what is tried and held: after the verdicts. */
export function tellAdditionsHeld(found: DealsAdded): DealTelling[] {
  const { casebook, parties, deals, refused = [], additions } = found;
  const { upTo, means, willing, leftOut, unfit, wishes, found: some } = additions;
  const isSought = deals.length > 0 || refused.some(isWithinReach);
  if (!isSought) {
    const why = refused.length === 0 ? 'no-deal' : 'not-reached';
    return [{ says: { kind: 'additionsNotSought', why, under: [] } }];
  }
  const blind = some.filter(({ concept }) => ignoresReplies(concept.computation));
  const punishing = means.some((one) => one === 'penalties' || one === 'guarantors');
  const possible = means.filter(
    (one) => unfit.every((other) => other.means !== one) && isThere(found, one),
  );
  const deciders = parties.filter((one) => !isBody(casebook, one));
  return [
    ...tellUnadded(found),
    ...tellUnfit(unfit),
    ...(leftOut.length === 0
      ? []
      : [
          {
            says: { kind: 'additionsNotSought', why: 'concepts', under: conceptIds(leftOut) },
          } as const,
        ]),
    ...(wishes.of > wishes.lookedAt
      ? [
          {
            says: {
              kind: 'additionsNotSought',
              why: 'many',
              under: [],
              n: wishes.lookedAt,
              of: wishes.of,
            },
          } as const,
        ]
      : []),
    ...(blind.length > 0 && punishing
      ? [{ says: { kind: 'noPenaltyTried', under: underOf(blind) }, detail: 'full' } as const]
      : []),
    { says: { kind: 'additionMeans', upTo, means: possible, willing }, detail: 'full' },
    {
      says: { kind: 'heldInAdditions', parties: memberIds(casebook, deciders) },
      detail: 'full',
    },
  ];
}

/** Deals of the frontier that hold under each concept asked about. */
function tellUnadded({
  casebook,
  parties,
  against: from,
  deals,
  additions,
}: DealsAdded): DealTelling[] {
  const { found, leftOut, concepts } = additions;
  const asked = concepts.filter((one) => !leftOut.includes(one));
  const held = deals.filter(
    ({ frontier, state }) => frontier && found.every((one) => one.state !== state),
  );
  if (held.length === 0 || asked.length === 0) return [];
  return [
    {
      says: {
        kind: 'holdsUnadded',
        parties: memberIds(casebook, parties),
        from: casebook.stateId(from),
        deals: held.map(({ state }) => casebook.stateId(state)),
        under: conceptIds(asked),
      },
    },
  ];
}

/** Whether there is somebody, or a body, of whom it could be. */
function isThere({ casebook, parties }: Deals, means: MeansOfAddition): boolean {
  const { decisionMakers, movers, conflict } = casebook;
  const { length } = decisionMakers;
  const deciders = parties.filter((one) => one < length);
  const bodies = conflict.bodies.filter(({ id }) => parties.some((one) => movers[one]!.id === id));
  switch (means) {
    case 'guarantors':
      return deciders.length < length;
    case 'rules':
      return bodies.some(({ agreement }) => agreement === undefined);
    case 'signatures':
      return bodies.some(({ agreement }) => agreement !== undefined);
    case 'notice':
      return bodies.some(
        ({ agreement }) => agreement && agreement.binds.length > 0 && !agreement.notice,
      );
    case 'votes':
      return bodies.some(
        ({ agreement, members }) =>
          agreement === undefined &&
          members.some((one) => deciders.every((dm) => decisionMakers[dm]!.id !== one.id)),
      );
    default:
      return true;
  }
}

/**
 * Sets that are enough, in a sentence each without its stop, and how many are left out: what can be agreed on at a table comes
 * before what somebody would have to want otherwise.
 */
export function addedWays(
  { casebook }: DealsAdded,
  [{ sets }]: AdditionsAlike,
  most: number,
): { readonly ways: readonly string[]; readonly left: number } {
  if (most === 0) return { ways: [], left: 0 };
  const groups = [...butForPunishers(sets)].sort((a, b) => changesOf(a[0]!) - changesOf(b[0]!));
  const told = groups.length === most + 1 ? groups : groups.slice(0, most);
  return {
    ways: told.map((some) => {
      const { judgements } = some[0]!;
      const punishers = new Map(judgements.map((one, k) => [one, punishing(some, k)] as const));
      return sayTogether(casebook, some[0]!, punishers);
    }),
    left: groups.slice(told.length).reduce((sum, some) => sum + some.length, 0),
  };
}

/** How many of its additions change what somebody wants. */
function changesOf({ judgements, terms }: AdditionSet): number {
  return judgements.length - terms;
}

/** Sets that are the same but for who punishes, where only one is punished. */
function butForPunishers(sets: readonly AdditionSet[]): (readonly AdditionSet[])[] {
  return groupsAlike(sets, ({ signed, judgements }) => {
    const isOne = judgements.filter(({ kind }) => kind === 'penalty').length === 1;
    const told = judgements.map((one) =>
      one.kind === 'penalty' && isOne ? `penalty ${one.of}` : JSON.stringify(one),
    );
    return [JSON.stringify(signed), ...told].join(' ');
  });
}

/** Who punishes in some sets that are otherwise the same. */
function punishing(sets: readonly AdditionSet[], at: number): string[] {
  const found = sets.flatMap(({ judgements }) => {
    const own = judgements[at]!;
    return own.kind === 'penalty' ? [own.by] : [];
  });
  return [...new Set(found)];
}
