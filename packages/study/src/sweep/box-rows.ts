import { type Judgement, judgementId } from '@standoff/language';
import type { Choice } from './choices.ts';
import { type ExactShare, reduced, shareAsNumber } from './exact-share.ts';
import type { Box } from './follow-traces.ts';
import type { JudgementInDoubt, Sweep, SweptFinding } from './swept.ts';
import { judgementOf } from './turning-judgements.ts';

/** A box of models that answer alike what a finding asks for, in numbers and ids. */
export interface BoxRow {
  readonly finding: string;
  readonly holds: boolean;
  readonly models: bigint;
  /** The share of all models that it makes up, by weight. */
  readonly weight: ExactShare;
  /** How many judgements have to be other than written to be in it, and the first such set. */
  readonly size: number;
  readonly nearest: readonly string[];
  /** What is other than written of facts and moves. */
  readonly elsewhere: readonly string[];
  /** How many orders each decision maker may have in it. */
  readonly orders: readonly number[];
  /** For each judgement in doubt the share of the box in which it is other than written, by weight. */
  readonly changed: readonly number[];
}

/** The boxes of all findings of which models were not drawn. */
export function* boxRows(sweep: Sweep): Iterable<BoxRow> {
  for (const found of sweep.findings) {
    for (const box of found.boxes ?? []) yield rowOf(sweep, found, box);
  }
}

/** The judgements in doubt, as rows have them: orders by decision maker, then facts and moves. */
export function judgementsInDoubt({ orders, elsewhere }: Sweep): readonly JudgementInDoubt[] {
  return [
    ...orders.flatMap(({ inDoubt }, decisionMaker) =>
      inDoubt.map((one) => ({ decisionMaker, inDoubt: one })),
    ),
    ...elsewhere.map((inDoubt) => ({ inDoubt })),
  ];
}

/** The id of a judgement in doubt: `swap:dprk.3`. */
export function idInDoubt({ casebook }: Sweep, about: JudgementInDoubt): string {
  return judgementId(judgementOf(casebook, about));
}

function rowOf(sweep: Sweep, { id }: SweptFinding, { world, choices, holds }: Box): BoxRow {
  const inBox = choices.map((own, dm) => own.map((choice) => sweep.orders[dm]!.choices[choice]!));
  const nearest = inBox.map((own) =>
    own.reduce((least, one) => (one.size < least.size ? one : least)),
  );
  const judgements = [world.choice, ...nearest].flatMap((choice) => choice.judgements);
  const all = sweep.orders.reduce(
    (product, order) => product * order.weight,
    sweep.elsewhereWeight,
  );
  const part = inBox.reduce((product, own) => product * weigh(own), world.choice.weight);
  return {
    finding: id,
    holds,
    models: inBox.reduce((product, own) => product * BigInt(own.length), 1n),
    weight: reduced({ part, whole: all }),
    size: [world.choice, ...nearest].reduce((sum, { size }) => sum + size, 0),
    nearest: idsOf(judgements),
    elsewhere: idsOf(world.choice.judgements),
    orders: inBox.map((own) => own.length),
    changed: [
      ...inBox.flatMap((own, dm) =>
        sweep.orders[dm]!.inDoubt.map((_, at) => shareChanged(own, at)),
      ),
      ...sweep.elsewhere.map((_, at) => Number(world.choice.changed.has(at))),
    ],
  };
}

function idsOf(judgements: readonly Judgement[]): string[] {
  return judgements.map(judgementId);
}

function weigh(choices: readonly Choice[]): bigint {
  return choices.reduce((sum, { weight }) => sum + weight, 0n);
}

/** By number where nothing weighs. */
function shareChanged(own: readonly Choice[], at: number): number {
  const changed = own.filter((choice) => choice.changed.has(at));
  const whole = weigh(own);
  return whole === 0n
    ? changed.length / own.length
    : shareAsNumber({ part: weigh(changed), whole });
}
