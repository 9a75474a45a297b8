import type { Piece } from './opened-deal.ts';

/** Steps one after the other, each of pieces of one mover by their positions. */
export type Plan = readonly (readonly number[])[];

/** Every piece a step of its own. */
export function splitAll(pieces: readonly Piece[]): Plan {
  return pieces.map((_, k) => [k]);
}

/** Two neighbours in the other order; an option goes through its levels in their order, so that some stay. */
export function earlier(pieces: readonly Piece[], plan: Plan, step: number): Plan | undefined {
  const [before, own] = [plan[step - 1], plan[step]];
  if (before === undefined || own === undefined) return undefined;
  const optionsOf = (some: readonly number[]) => some.map((piece) => pieces[piece]!.option);
  const held = optionsOf(before);
  return optionsOf(own).some((option) => held.includes(option))
    ? undefined
    : plan.with(step - 1, own).with(step, before);
}

/** A step taken together with the one before it, where both are of one mover. */
export function joined(pieces: readonly Piece[], plan: Plan, step: number): Plan | undefined {
  const [before, own] = [plan[step - 1], plan[step]];
  if (before === undefined || own === undefined) return undefined;
  return pieces[before[0]!]!.mover === pieces[own[0]!]!.mover
    ? [...plan.slice(0, step - 1), [...before, ...own], ...plan.slice(step + 1)]
    : undefined;
}

/** A step taken apart into its pieces; undefined where it is a single one. */
export function split(plan: Plan, step: number): Plan | undefined {
  const own = plan[step];
  return own === undefined || own.length < 2
    ? undefined
    : [...plan.slice(0, step), ...own.map((piece) => [piece]), ...plan.slice(step + 1)];
}

const listed = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' });

/** What a step brings about: of each option where it ends. */
export function sayPieces(pieces: readonly Piece[], step: readonly number[]): string {
  const last = new Map(step.map((piece) => [pieces[piece]!.option, pieces[piece]!.words]));
  return listed.format([...last.values()]);
}
