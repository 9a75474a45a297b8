import type { Concept } from '@standoff/engine';
import { judgementId } from '@standoff/language';
import type { Claim, Of, Telling } from '@standoff/propositions';
import { english, type Fragment, sayThat, speakOfDoubts, textOf } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { lexiconOf } from '../said/lexicon-of.ts';
import { registerNow } from '../said/register.ts';
import { countOrders, type DoubtedOrder } from './choices.ts';
import type { Doubt, DoubtGround, FindingDoubt, LeftOut, ShortDoubt } from './doubt-of.ts';
import { intervalByPoints } from './drawn-weights.ts';
import { shareAsNumber } from './exact-share.ts';
import type { HangsOn } from './hangs-on.ts';
import { MOST_SUMMED } from './placed-orders.ts';
import { propositionOf } from './proposition-of.ts';
import type { JudgementInDoubt, Sweep } from './swept.ts';
import { MOST_WEIGHED } from './weight-forms.ts';
import { changedInDoubt } from './written-claims.ts';

speakOfDoubts();

/** Of so many judgements together it is said what each is. */
const FEW = 3;

/** Of a finding, or whatever else a doubt is of, in how many models it stands, and what turns it. */
export function tellDoubt(
  ground: DoubtGround,
  doubt: Doubt | FindingDoubt,
  told: 'alone' | 'beside' = 'alone',
): Telling<never> {
  const about = told === 'beside' ? {} : claimOf(ground.casebook, doubt);
  if (doubt.status === 'beyond') return { says: { kind: 'notCounted', ...about } };
  const apart = 'apart' in doubt && doubt.apart !== undefined ? { apart: doubt.apart } : {};
  const says = standing(ground, doubt, { ...about, ...apart });
  if (ground.models === 1n || doubt.hangsOn.kind === 'nothing') return { says };
  const { of } = about;
  const why = { says: turning(doubt.hangsOn, of ? { of } : {}) };
  return { says, joined: [{ by: 'next', told: why }] };
}

interface About {
  readonly of?: Claim;
  readonly headline?: true;
  readonly apart?: LeftOut;
}

/** What is in doubt, as it is in the file as written; nothing of what is no finding. */
function claimOf(casebook: Casebook, doubt: Doubt | FindingDoubt): About {
  if (!('finding' in doubt)) return {};
  const isSo = doubt.status === 'beyond' || doubt.asWritten;
  return {
    of: propositionOf(casebook, doubt.finding, isSo),
    ...(doubt.isHeadline && { headline: true }),
  };
}

function standing(
  ground: DoubtGround,
  { standing, share }: ShortDoubt,
  about: About,
): Of<'standsIn'> {
  const { models, even, held } = ground;
  const counted = { n: String(standing), models: String(models) };
  if (models === 1n) {
    const single = held.size > 0 ? 'orders held' : 'nothing in doubt';
    return { kind: 'standsIn', ...about, ...counted, single };
  }
  if (isUnstated(ground)) return { kind: 'standsIn', ...about, ...counted, unstated: true };
  const isAlike = even || share.part * models === standing * share.whole;
  return {
    kind: 'standsIn',
    ...about,
    ...counted,
    ...(!isAlike && weightIn(shareAsNumber(share), ground.orders)),
  };
}

/** A share by weight, and between which shares it lies where points of ranges are drawn. */
export function weightIn(
  weight: number,
  orders: readonly DoubtedOrder[],
): Pick<Of<'standsIn'>, 'weight' | 'ranges' | 'low' | 'high'> {
  const [low, high] = intervalByPoints(weight, orders) ?? [];
  const isOfRanges = orders.some(({ ofWeights }) => ofWeights !== undefined);
  return {
    weight,
    ...(isOfRanges && { ranges: true }),
    ...(low !== undefined && high !== undefined && { low, high }),
  };
}

/** Of so few models a share says little. */
const FEW_MODELS = 12n;

/**
 * Whether models are few and made by nothing that the file says is in doubt: any two neighbours in an order may change places, as
 * in every file that does not say otherwise.
 */
export function isUnstated({ casebook, models, orders, elsewhere }: DoubtGround): boolean {
  return (
    models > 1n &&
    models <= FEW_MODELS &&
    elsewhere.length === 0 &&
    casebook.conflict.doubts.length === 0 &&
    orders.every(({ inDoubt }) => inDoubt.every(({ kind }) => kind === 'above'))
  );
}

function turning(
  hangsOn: Exclude<HangsOn, { readonly kind: 'nothing' }>,
  about: Pick<About, 'of'>,
): Of<'hangsOn' | 'turnedBy'> {
  if (hangsOn.kind === 'one') {
    const { judgement, on, others, always } = hangsOn;
    return {
      kind: 'hangsOn',
      ...about,
      on,
      by: judgementId(judgement),
      always,
      others: others.length,
    };
  }
  const { judgements, changes, count } = hangsOn;
  return {
    kind: 'turnedBy',
    ...about,
    by: judgements.map(judgementId),
    size: changes.length,
    told: changes.length > FEW ? [] : changes,
    sets: count,
  };
}

/** What models are made from: who has which orders, and what may be otherwise besides. */
export type InDoubtOf = Pick<Sweep, 'casebook' | 'orders' | 'elsewhere' | 'within' | 'held'>;

/** What may be otherwise than written, and which orders are held though the file leaves them in doubt. */
export function tellInDoubt(models: InDoubtOf): Telling<never>[] {
  const ranges = rangesIn(models);
  const swaps = swapsIn(models);
  const isSaid = ranges.length === 0 || swaps.swaps.length > 0;
  return [
    ...(isSaid ? [{ says: swaps }] : []),
    ...[...ranges, ...besides(models)].map((says) => ({ says })),
    ...tellHeld(models),
  ];
}

/** Of which verdicts the ground is told. */
export interface Grounded {
  readonly doubts: readonly Doubt[];
  readonly notFollowed?: readonly Concept[];
  /** Whether a longer text says what may be otherwise; what is held as written, and what a share is, are told all the same. */
  readonly inShort?: boolean;
}

/** What is in doubt, in short, beside verdicts of which a doubt is told. */
export function tellGround(
  found: DoubtGround,
  { doubts, notFollowed = [], inShort = false }: Grounded,
): Telling<never>[] {
  const isShare =
    !isUnstated(found) &&
    doubts.some((one) => one.status === 'known' && one.hangsOn.kind !== 'nothing');
  const concepts = notFollowed.map(({ id }) => id);
  const beside: Telling<never>[] = [
    ...(isShare && found.models !== 1n ? [{ says: { kind: 'shareMeans' } } as const] : []),
    ...(concepts.length > 0 ? [{ says: { kind: 'notDoubted', concepts } } as const] : []),
  ];
  if (found.models !== 1n) {
    return [...(inShort ? tellHeld(found) : tellInDoubt(found)), ...beside];
  }
  const held = found.held.size > 0;
  return [{ says: { kind: 'nothingInDoubt', held } }, ...tellHeld(found), ...beside];
}

/** Why swaps of orders of states are left out. */
export function tellHeld({ casebook, held }: Pick<Sweep, 'casebook' | 'held'>): Telling<never>[] {
  const causes = new Set(casebook.decisionMakers.flatMap(({ id }) => held.get(id) ?? []));
  return [...causes].map((why): Telling<never> => {
    const who = casebook.decisionMakers.map(({ id }) => id).filter((id) => held.get(id) === why);
    return {
      says: {
        kind: 'orderHeld',
        who,
        why,
        most: why === 'many-states' ? MOST_WEIGHED : MOST_SUMMED,
      },
    };
  });
}

/** Whose weights lie in ranges, and which orders that makes. */
function rangesIn({
  casebook,
  orders,
}: Pick<Sweep, 'casebook' | 'orders'>): Of<'weightsInRanges' | 'tiedAsWritten'>[] {
  return orders.flatMap((order, dm): Of<'weightsInRanges' | 'tiedAsWritten'>[] => {
    if (order.ofWeights === undefined) return [];
    const { ranges, uncertain, complete, drawn, tied } = order.ofWeights;
    const { id: who, preference } = casebook.decisionMakers[dm]!;
    const isSome = preference.kind === 'weights' && ranges.size < preference.terms.length;
    const [first, ...others] = new Set([...ranges.values()].map((one) => JSON.stringify(one)));
    const range = ranges.values().next().value;
    const size =
      first === undefined || range === undefined || others.length > 0
        ? {}
        : 'percent' in range
          ? { percent: range.percent }
          : { amount: range.amount };
    const number = countOrders(order);
    const some = isSome ? { some: ranges.size } : {};
    const told = { kind: 'weightsInRanges', who, ...size, ...some, weights: uncertain } as const;
    return [
      { ...told, orders: number, complete, ...(drawn && { drawn }) },
      ...(tied ? [{ kind: 'tiedAsWritten', who } as const] : []),
    ];
  });
}

function swapsIn({ casebook, orders, within }: InDoubtOf): Of<'inDoubt'> {
  const swapped = casebook.decisionMakers.flatMap(({ id }, dm) => {
    const above = orders[dm]!.inDoubt.filter((one) => one.kind === 'above');
    if (above.length === 0 || orders[dm]!.ofWeights !== undefined) return [];
    const neighbours = above.filter(({ upper, lower }) => upper === lower + 1).length;
    const places = new Set(orders[dm]!.pool.map(({ place }) => place)).size;
    return [{ id, hasLine: neighbours < places - 1 }];
  });
  const isOfAll = swapped.length > 1 && swapped.length === casebook.decisionMakers.length;
  return {
    kind: 'inDoubt',
    swaps: isOfAll ? 'everybody' : swapped.map(({ id }) => id),
    within,
    lines: swapped.some(({ hasLine }) => hasLine),
  };
}

const KINDS = ['drop', 'sure', 'alternative', 'degree', 'chance', 'limit'] as const;

/** What may be wrong by itself: few are said one by one, of more how many there are of each kind. */
function besides({ casebook, orders, elsewhere }: InDoubtOf): Of<'besideInDoubt'>[] {
  const alone: JudgementInDoubt[] = [
    ...orders.flatMap(({ inDoubt }, decisionMaker) =>
      inDoubt.flatMap((one) => (one.kind === 'alone' ? [{ decisionMaker, inDoubt: one }] : [])),
    ),
    ...elsewhere.map((inDoubt) => ({ inDoubt })),
  ];
  if (alone.length === 0) return [];
  if (alone.length <= FEW) {
    return [{ kind: 'besideInDoubt', may: alone.map((one) => changedInDoubt(casebook, one)) }];
  }
  const counts = KINDS.map((what) => ({
    what,
    n: alone.filter(({ inDoubt }) => inDoubt.kind === 'alone' && inDoubt.judgement.kind === what)
      .length,
  })).filter(({ n }) => n > 0);
  return [{ kind: 'besideInDoubt', counts }];
}

/** A doubt in words, as what is told of a verdict: `stands in 15 of 18 models; hangs on …`. */
export function wordsOfDoubt(ground: DoubtGround, doubt: Doubt): Fragment[] {
  return english.predicate(lexiconOf(ground.casebook), tellDoubt(ground, doubt), registerNow());
}

/**
 * The same as a sentence about what it stands beside: `This stands in 15 of 18 models; it hangs on ….`; in brief without what it
 * hangs on.
 */
export function sentenceOfDoubt(
  ground: DoubtGround,
  doubt: Doubt,
  inBrief = false,
): readonly Fragment[] {
  const { says, joined = [] } = tellDoubt(ground, doubt, 'beside');
  const telling = inBrief ? { says } : { says, joined };
  const [sentences] = english.tell(lexiconOf(ground.casebook), [[telling]], registerNow());
  return sentences![0]!.says;
}

/** The same of what a clause names: `That it passes stands in 15 of 18 models; it hangs on ….` */
export function sayDoubtThat(ground: DoubtGround, doubt: Doubt, clause: string): string {
  const told = tellDoubt(ground, doubt, 'beside');
  if (doubt.status === 'beyond') return sayTold(ground.casebook, [told]);
  const [sentences] = english.tell(lexiconOf(ground.casebook), [[told]], registerNow());
  return sayThat(clause, textOf(sentences![0]!.predicate));
}

/** The same as a clause without a full stop. */
export function sayDoubt(ground: DoubtGround, doubt: Doubt): string {
  return textOf(wordsOfDoubt(ground, doubt));
}

/** Sentences about a doubt, or about what is in doubt. */
export function sayTold(casebook: Casebook, tellings: readonly Telling[]): string {
  const [sentences] = english.tell(lexiconOf(casebook), [tellings], registerNow());
  return sentences!.map(({ says }) => textOf(says)).join(' ');
}
