import type { Conflict } from '../conflict/conflict.ts';
import type { EditOutcome } from '../edits/core/outcome.ts';
import { refused } from '../edits/core/outcome.ts';
import type { Span } from '../source/span.ts';
import type { Judgement } from './core/judgement.ts';
import { isRefused, type RefusedJudgement } from './core/refusal.ts';
import { judgementKinds, kindOf } from './kinds/index.ts';

/** The conflict in which a judgement holds, or why it does not apply. */
export type JudgementOutcome =
  | { readonly status: 'applied'; readonly conflict: Conflict }
  | RefusedJudgement;

/**
 * Changes one judgement of a conflict. All that it does not touch is the same object in the new
 * conflict, by which others notice what has changed. Parts of the file keep their places.
 */
export function applyJudgement(conflict: Conflict, judgement: Judgement): JudgementOutcome {
  const changed = kindOf(judgement).apply(conflict, judgement);
  return isRefused(changed) ? changed : { status: 'applied', conflict: changed };
}

/** Applies judgements one after the other; refused as a whole where one is. */
export function applyJudgements(
  conflict: Conflict,
  judgements: readonly Judgement[],
): JudgementOutcome {
  let changed = conflict;
  for (const judgement of judgements) {
    const outcome = applyJudgement(changed, judgement);
    if (outcome.status === 'refused') return outcome;
    changed = outcome.conflict;
  }
  return { status: 'applied', conflict: changed };
}

/**
 * What leads back to the conflict from the one in which the judgement holds. Throws a RangeError if it
 * does not apply.
 */
export function invertJudgement(conflict: Conflict, judgement: Judgement): Judgement {
  const outcome = applyJudgement(conflict, judgement);
  if (outcome.status === 'refused') throw new RangeError(outcome.reason.message);
  return kindOf(judgement).invert(conflict, judgement);
}

/** Where in the file stands what a judgement changes. */
export function placeOfJudgement(conflict: Conflict, judgement: Judgement): Span {
  return kindOf(judgement).span(conflict, judgement);
}

/**
 * A short name that the same judgement has in every run: `swap:china.4`, `drop:us~china.2` as the
 * United States see it. Two neighbours that change places are one judgement, whichever is moved.
 */
export function judgementId(judgement: Judgement): string {
  const { kind } = judgement;
  if (kind === 'move' && judgement.greatly === undefined && isNeighbourly(judgement)) {
    const { place, to, greatly: _, ...whose } = judgement;
    return judgementId({ ...whose, kind: 'swap', place: Math.min(place, to) });
  }
  return `${kind}:${kindOf(judgement).id(judgement)}`;
}

function isNeighbourly({ place, to }: { readonly place: number; readonly to: number }): boolean {
  return Math.abs(place - to) === 1;
}

/**
 * Makes a judgement permanent in the text that a conflict was read from, by the smallest edit. A
 * conflict that was read under a variant is not what its text says first, and gives no edits.
 */
export function editJudgement(text: string, conflict: Conflict, judgement: Judgement): EditOutcome {
  const kind = kindOf(judgement);
  const changed = kind.apply(conflict, judgement);
  return isRefused(changed)
    ? refused('not-applicable', changed.reason.message)
    : kind.edit(text, judgement, conflict, changed);
}

/** What each kind of judgement changes, in a sentence. */
export const kindsOfJudgements: readonly {
  readonly kind: Judgement['kind'];
  readonly about: string;
}[] = Object.values(judgementKinds).map(({ kind, about }) => ({ kind, about }));
