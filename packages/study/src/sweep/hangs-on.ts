import { type Judgement, judgementId } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import type { DoubtedOrder } from './choices.ts';
import type { Driver, InAllModels, JudgementInDoubt } from './swept.ts';
import { changesIn, judgementOf } from './turning-judgements.ts';
import { turnedPairOf } from './weight-orders.ts';
import { type Written, writtenClaim, writtenInDoubt } from './written-claims.ts';

/** The least by which a finding comes to be other than written. */
export type HangsOn =
  /** It is as written in all models. */
  | { readonly kind: 'nothing' }
  | (Turner & {
      readonly kind: 'one';
      /** The others that turn it by themselves. */
      readonly others: readonly Judgement[];
    })
  | {
      readonly kind: 'several';
      /** A smallest set, each judgement counting on those before it. */
      readonly judgements: readonly Judgement[];
      /** What is so then; of weights once what only turns together. */
      readonly changes: readonly Written[];
      /** How many such sets there are. */
      readonly count: number;
    };

/** A judgement that turns a finding by itself; of several the one with the greatest effect is told. */
export interface Turner {
  readonly judgement: Judgement;
  /** What is so as long as it is as written. */
  readonly on: Written;
  /** The fewest judgements that lead to where it is otherwise, one after the other: of weights others may turn with it. */
  readonly leading: readonly Judgement[];
  /** Whether it turns it in every model in which it is changed, whatever else is in these. */
  readonly always: boolean;
}

/** What a finding hangs on in models that were all gone through. */
export function whatItHangsOn(
  casebook: Casebook,
  swept: InAllModels,
  orders: readonly DoubtedOrder[],
): HangsOn {
  const turning = swept.asWritten ? swept.breaking : swept.mending!;
  const sets = eachOnce(turning.sets);
  const [first] = sets;
  if (turning.size === undefined || first === undefined) return { kind: 'nothing' };
  // Of states that are equal as written it cannot be said which one is above the other there.
  const isTied = sets.flat().some((one) => turnedPairOf(one)?.tied);
  const isOne = turning.size === 1;
  const turners = distinct([
    ...(isOne && !isTied ? sets.map((set) => turnerBySet(casebook, swept, set)) : []),
    ...(isOne && isTied ? [] : weightsThatTurn(casebook, swept, orders)),
  ]);
  const [best, ...others] = turners.sort((a, b) => b.effect - a.effect);
  if (best !== undefined) {
    const { judgement, on, leading, always } = best;
    return {
      kind: 'one',
      ...{ judgement, on, leading, always },
      others: others.map((one) => one.judgement),
    };
  }
  // Of very many sets only the first are known.
  const isAll = turning.count === turning.sets.length;
  return {
    kind: 'several',
    judgements: first,
    changes: changesIn(casebook, first, swept.drivers).map(({ told }) => told),
    count: isAll ? sets.length : turning.count,
  };
}

/** Where all of a place is left out, it makes two models, but no other set, whether a part of it stands by itself. */
function eachOnce(sets: readonly (readonly Judgement[])[]): (readonly Judgement[])[] {
  return [...new Map(sets.map((set) => [set.map(judgementId).join(' '), set])).values()];
}

/** What turns a finding by itself, by how much it does, and what tells it from others. */
type Weighed = Turner & { readonly effect: number; readonly key: string };

function distinct(turners: readonly Weighed[]): Weighed[] {
  return turners.filter((one, k) => turners.findIndex(({ key }) => key === one.key) === k);
}

/** By a set that is one judgement, or several that only turn together. */
function turnerBySet(casebook: Casebook, swept: InAllModels, set: readonly Judgement[]): Weighed {
  const [change] = changesIn(casebook, set, swept.drivers);
  const { about, judgement } = change!;
  const driver = about
    ? swept.drivers.find((one) => one.about === about)
    : swept.drivers.find(
        (one) => judgementId(judgementOf(casebook, one.about)) === judgementId(judgement),
      );
  const named = about ? judgementOf(casebook, about) : judgement;
  const cut = turnedPairOf(judgement)?.cut;
  return {
    judgement: named,
    on: about ? writtenInDoubt(casebook, about) : writtenClaim(casebook, judgement),
    leading: set,
    always: driver !== undefined && alwaysTurns(swept, driver),
    effect: driver === undefined ? 0 : effectOf(swept, driver),
    key: cut === undefined ? judgementId(named) : keyOfCut(named, cut),
  };
}

/**
 * Comparisons of what weights add up to that turn a finding in every model in which they are otherwise. Others may have to be
 * otherwise as well for that, and turn nothing by themselves.
 */
function weightsThatTurn(
  casebook: Casebook,
  swept: InAllModels,
  orders: readonly DoubtedOrder[],
): Weighed[] {
  return swept.drivers.flatMap((driver) => {
    const { about } = driver;
    const cut = cutOf(about);
    if (cut === undefined || !turnsByWeights(swept, driver)) return [];
    const { choices, inDoubt } = orders[about.decisionMaker!]!;
    const position = inDoubt.indexOf(about.inDoubt);
    const judgement = judgementOf(casebook, about);
    return {
      judgement,
      on: writtenInDoubt(casebook, about),
      leading: choices.find(({ changed }) => changed.has(position))!.judgements,
      always: true,
      effect: effectOf(swept, driver),
      key: keyOfCut(judgement, cut),
    };
  });
}

function cutOf({ inDoubt }: JudgementInDoubt): number | undefined {
  return inDoubt.kind === 'above' ? inDoubt.cut : undefined;
}

function keyOfCut(judgement: Judgement, cut: number): string {
  return `${'of' in judgement ? judgement.of : ''} ${cut}`;
}

/** How much more often the finding is other than written where a judgement is. */
function effectOf({ asWritten }: InAllModels, { effect }: Driver): number {
  return asWritten ? effect : -effect;
}

/** Whether the finding is other than written in every model in which a judgement is. */
function alwaysTurns({ asWritten }: InAllModels, { models: { changed } }: Driver): boolean {
  return changed.fails === (asWritten ? changed.all : 0n);
}

/** Whether that is so of what weights in ranges add up to. */
export function turnsByWeights(found: InAllModels, driver: Driver): boolean {
  return cutOf(driver.about) !== undefined && alwaysTurns(found, driver);
}
