import {
  type Conflict,
  type Judgement,
  type JudgementOf,
  moversOf,
  type Option,
  type Preference,
  type Statement,
  statementsOf,
} from '@standoff/language';
import type { Of } from '@standoff/propositions';
import { speakOfDoubts } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import {
  entriesOf,
  entryAt,
  meantAt,
  orderIn,
  placeOf,
  swappedOrder,
  wishesOf,
  wishOf,
} from '../judgements/order-entries.ts';
import { surenessOf } from './sureness.ts';
import type { JudgementInDoubt } from './swept.ts';

speakOfDoubts();

/** What a file says that may be otherwise, as a proposition. */
export type Written = Of<
  'ranks' | 'wants' | 'wantsRather' | 'breachIsGrave' | 'follows' | 'mayChange'
>;

type Entry = Of<'ranks'>['upper'];

/** What is so as long as a judgement in doubt is as written. */
export function writtenClaim(
  casebook: Casebook,
  judgement: Judgement,
  conflict: Conflict = casebook.conflict,
): Written {
  switch (judgement.kind) {
    case 'swap': {
      const order = swappedOrder(orderIn(conflict, judgement), judgement);
      const { of, place } = judgement;
      return ranking(casebook, of, order, place, place + 1);
    }
    case 'drop':
    case 'sure':
      return wanting(casebook, judgement, conflict);
    case 'degree': {
      const { of, place, greatly } = judgement;
      const wish = knownAt(casebook, orderIn(conflict, judgement), place);
      return { kind: 'breachIsGrave', who: of, wish, so: !greatly };
    }
    case 'alternative': {
      const { of } = judgement;
      const [first, second] = membersAt(conflict, judgement).map(wishOf);
      return { kind: 'wantsRather', who: of, first: first!, second: second!, so: true };
    }
    case 'chance': {
      const { fact, value } = judgement;
      const { from, to } = surenessOf(casebook, judgement)!;
      return { kind: 'follows', fact, chance: { from, to }, so: value < 0.5 };
    }
    case 'limit': {
      const { of, option } = judgement;
      const owner = moversOf(conflict).find(({ id }) => id === of)!;
      const { moves } = owner.options.find(({ id }) => id === option)!;
      return changing(of, option, moves);
    }
    default:
      throw new RangeError(`${judgement.kind} is in no neighbourhood that is swept`);
  }
}

/** What is so where it is changed. */
export function changedClaim(
  casebook: Casebook,
  judgement: Judgement,
  conflict: Conflict = casebook.conflict,
): Written {
  return judgement.kind === 'limit'
    ? changing(judgement.of, judgement.option, judgement.moves)
    : turned(writtenClaim(casebook, judgement, conflict));
}

/** What is so once something was put into an order, or moved in it. */
export function placedClaim(
  casebook: Casebook,
  judgement: JudgementOf<'add' | 'move'>,
  conflict: Conflict,
): Written {
  const { of } = judgement;
  const order = orderIn(conflict, judgement);
  if (judgement.kind === 'move') {
    const { place, to } = judgement;
    const [moved, other] = [place, to].map((at) => entryAt(casebook, order, at)) as [Entry, Entry];
    const [upper, lower] = to <= place ? [moved, other] : [other, moved];
    return { kind: 'ranks', who: of, upper, lower, so: true };
  }
  return { kind: 'wants', who: of, wish: wishesOf(judgement.statement), so: true };
}

/** The same of what a sweep has in doubt; an order may have two places the other way round that are no neighbours. */
export function changedInDoubt(
  casebook: Casebook,
  { decisionMaker, inDoubt }: JudgementInDoubt,
): Written {
  if (inDoubt.kind === 'alone') return changedClaim(casebook, inDoubt.judgement);
  const of = casebook.decisionMakers[decisionMaker!]!.id;
  const order = swappedOrder(orderIn(casebook.conflict, { of }), inDoubt);
  return ranking(casebook, of, order, inDoubt.upper + 1, inDoubt.lower + 1);
}

/** What is so as long as that is as written. */
export function writtenInDoubt(casebook: Casebook, about: JudgementInDoubt): Written {
  return about.inDoubt.kind === 'alone'
    ? writtenClaim(casebook, about.inDoubt.judgement)
    : turned(changedInDoubt(casebook, about));
}

/** How sure the file is of what is written says nothing of the change. */
function turned(written: Written): Written {
  switch (written.kind) {
    case 'ranks':
      return { ...written, upper: written.lower, lower: written.upper };
    case 'wantsRather':
      return { ...written, first: written.second, second: written.first };
    case 'wants': {
      const { who, wish, so } = written;
      return { kind: 'wants', who, wish, so: !so };
    }
    case 'follows':
      return { kind: 'follows', fact: written.fact, so: !written.so };
    default:
      return { ...written, so: !written.so };
  }
}

function ranking(
  casebook: Casebook,
  who: string,
  order: Preference | undefined,
  first: number,
  second: number,
): Of<'ranks'> {
  const [upper, lower] = [first, second].map((place) => knownAt(casebook, order, place));
  return { kind: 'ranks', who, upper: upper!, lower: lower!, so: true };
}

function wanting(
  casebook: Casebook,
  judgement: Judgement & { readonly kind: 'drop' | 'sure' },
  conflict: Conflict,
): Of<'wants'> {
  const { of, place } = judgement;
  const order = orderIn(conflict, judgement);
  const isDropped = judgement.kind === 'drop';
  const meant = meantAt(order, judgement);
  const sureness = surenessOf(casebook, judgement);
  const [only] = meant;
  return {
    kind: 'wants',
    who: of,
    wish: { wishes: meant.map(wishOf), ...placeOf(order, place, meant) },
    ...(isDropped &&
      meant.length === 1 &&
      only?.says !== undefined && { own: { words: only.says } }),
    ...(sureness !== undefined && { sure: sureness.from }),
    so: isDropped,
  };
}

function changing(who: string, option: string, moves: Option['moves']): Of<'mayChange'> {
  const how = (
    { free: 'freely', 'one-way': 'forward', step: 'by steps', pairs: 'in pairs' } as const
  )[moves.kind];
  const pairs =
    moves.kind === 'pairs' ? moves.pairs.map(([from, to]) => ({ from, to })) : undefined;
  return {
    kind: 'mayChange',
    who,
    option: `${who}.${option}`,
    how,
    ...(pairs && pairs.length > 0 && { pairs }),
    so: true,
  };
}

/** What stands at a place of an order, from 1, as far as documents have it: of states that are not feasible nothing. */
function knownAt(casebook: Casebook, order: Preference | undefined, place: number): Entry {
  const { called: _, ...entry } = entryAt(casebook, order, place);
  return entry.wishes === undefined && entry.states === undefined ? { place } : entry;
}

/** The statements at a place of an order. */
function membersAt(
  conflict: Conflict,
  whose: { readonly of: string; readonly place: number },
): readonly Statement[] {
  const entry = entriesOf(orderIn(conflict, whose))[whose.place - 1];
  return entry === undefined ? [] : statementsOf(entry);
}
