import type { Conflict, Option, OptionMoves } from '../../conflict/conflict.ts';
import type { EditOutcome } from '../../edits/core/outcome.ts';
import { changeOption, type MoveLimits } from '../../edits/options.ts';
import type { Span } from '../../source/span.ts';
import { findOption, findOwner } from './find.ts';
import { nowhere } from './kind.ts';
import { isRefused, type RefusedJudgement, refuse } from './refusal.ts';

interface OptionPlace {
  readonly of: string;
  readonly option: string;
}

export function optionAt(
  conflict: Conflict,
  { of, option }: OptionPlace,
): Option | RefusedJudgement {
  const owner = findOwner(conflict, of);
  if (isRefused(owner)) return owner;
  return 'agreement' in owner && owner.agreement !== undefined
    ? refuse('other-form', `"${of}" is an agreement: ${whoChangesIt(of)}`)
    : findOption(owner, option);
}

/** What to do instead of limiting an agreement, or giving it a rule, by a judgement. */
export function whoChangesIt(agreement: string): string {
  return `who changes it is said by its moves, which a judgement of kind "transitions" changes; a variant can set "agreements.${agreement}.moves", with "nobody" where it is not to be left`;
}

/** The conflict in which an option may move like this. */
export function withMoves(
  conflict: Conflict,
  place: OptionPlace,
  moves: OptionMoves,
): Conflict | RefusedJudgement {
  const found = optionAt(conflict, place);
  if (isRefused(found)) return found;
  if (sameMoves(found.moves, moves)) {
    return refuse('nothing-changes', `"${place.of}.${place.option}" may move like that already`);
  }
  const change = <T extends { readonly options: readonly Option[] }>(owners: readonly T[]) =>
    owners.map((owner) =>
      owner.options.includes(found)
        ? {
            ...owner,
            options: owner.options.map((one) => (one === found ? { ...one, moves } : one)),
          }
        : owner,
    );
  return {
    ...conflict,
    decisionMakers: change(conflict.decisionMakers),
    bodies: change(conflict.bodies),
  };
}

function sameMoves(one: OptionMoves, other: OptionMoves): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The moves as pairs of level positions `[from, to]`. */
export function movePairs({ levels, moves }: Option): (readonly [number, number])[] {
  if (moves.kind === 'pairs') return [...moves.pairs];
  const allows = {
    free: () => true,
    'one-way': (from: number, to: number) => to > from,
    step: (from: number, to: number) => Math.abs(to - from) === 1,
  }[moves.kind];
  return levels.flatMap((_, from) =>
    levels.flatMap((__, to) => (from !== to && allows(from, to) ? [[from, to] as const] : [])),
  );
}

/** As the file names them. */
export function writtenMoves({ levels, moves }: Option): MoveLimits {
  return moves.kind === 'pairs'
    ? moves.pairs.map(([from, to]) => [levels[from]!.id, levels[to]!.id] as const)
    : moves.kind;
}

export function spanOfOption(conflict: Conflict, place: OptionPlace): Span {
  const found = optionAt(conflict, place);
  return isRefused(found) ? nowhere : found.span;
}

/** Writes into the text how an option may move in a conflict. */
export function editMoves(text: string, place: OptionPlace, after: Conflict): EditOutcome {
  const found = optionAt(after, place);
  const moves = isRefused(found) ? 'free' : writtenMoves(found);
  return changeOption(text, { owner: place.of, option: place.option, change: { moves } });
}
