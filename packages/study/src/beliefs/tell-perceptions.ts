import type { Concept } from '@standoff/engine';
import type { ClaimLink } from '@standoff/language';
import type { Of, Proposition, Telling } from '@standoff/propositions';
import { speakOfBeliefs } from '@standoff/wording';
import { conceptIds } from '../said/world-of.ts';
import { groupsAlike } from '../words/groups-alike.ts';
import type { ByError } from './belief-classes.ts';
import type { MisjudgedMove } from './misjudged-moves.ts';
import type { Perceptions } from './perceive.ts';
import { repliesOf, tellGamesHeld, worldOfGames } from './tell-games.ts';
import { tellingCells } from './telling-states.ts';

speakOfBeliefs();

type PerceptionTelling = Telling<ClaimLink>;

/** What is held fixed, before anything is found. */
export function tellPerceptionsHeld({ games }: Perceptions): PerceptionTelling[] {
  const told: Proposition[] = [{ kind: 'seenAsWritten' }, ...tellGamesHeld(games)];
  return told.map((says) => ({ says, detail: 'full' }));
}

/** The concepts, those together of which everything that is told is the same. */
export function conceptsAlike({ concepts, beliefs, misjudged }: Perceptions) {
  const keyOf = ({ mover, from, to }: MisjudgedMove) => `${mover} ${from} ${to}`;
  return groupsAlike(concepts, ({ id }) => {
    const { shared, heldThoughMisread, heldByError, leftByError } = beliefs.get(id)!;
    const moves = misjudged.get(id);
    return JSON.stringify([
      [...shared],
      [...heldThoughMisread],
      heldByError,
      leftByError,
      moves?.surprises.map(keyOf),
      moves?.missed.map(keyOf),
    ]);
  });
}

/** How many states are equilibria, and in how many everybody stays. */
export function tellSeenCounts(
  { games, beliefs }: Perceptions,
  concepts: readonly Concept[],
): PerceptionTelling {
  const { shared, heldThoughMisread, leftByError, hyperEquilibria } = beliefs.get(concepts[0]!.id)!;
  const says: Proposition = {
    kind: 'seenCounts',
    under: conceptIds(concepts),
    equilibria: shared.count + heldThoughMisread.count + leftByError.length,
    stays: hyperEquilibria.count,
    ...worldOfGames(games),
  };
  return { says, detail: 'brief' };
}

/** So many states of a class are named. */
const FEW = 3;

/** What beliefs do to states, class by class; of those by errors one is named by default. */
export function tellSeenClasses(
  { games, beliefs }: Perceptions,
  concepts: readonly Concept[],
): PerceptionTelling[] {
  const { casebook } = games.truth;
  const { shared, heldThoughMisread, heldByError, leftByError } = beliefs.get(concepts[0]!.id)!;
  const about = { kind: 'seenClass', under: conceptIds(concepts), ...worldOfGames(games) } as const;
  const named = (cells: readonly number[], few: number) =>
    tellingCells(casebook, cells, (cell) => cell, few).map((cell) =>
      casebook.stateId(casebook.space.codeOf(cell)),
    );
  const plain = (is: Of<'seenClass'>['is'], cells: readonly number[]): PerceptionTelling[] =>
    cells.length === 0
      ? []
      : [
          {
            says: { ...about, is, n: cells.length, by: [], such: named(cells, FEW) },
            detail: 'full',
          },
        ];
  const erring = (is: Of<'seenClass'>['is'], list: readonly ByError[]): PerceptionTelling[] => {
    if (list.length === 0) return [];
    const by = groupsAlike(
      list.flatMap((one) => one.by),
      (mover) => mover,
    ).map((some) => ({ who: casebook.movers[some[0]!]!.id, n: some.length }));
    const such = named(
      list.map(({ cell }) => cell),
      1,
    );
    return [{ says: { ...about, is, n: list.length, by, such } }];
  };
  return [
    ...plain('shared', [...shared]),
    ...plain('held-though-misread', [...heldThoughMisread]),
    ...erring('held-by-error', heldByError),
    ...erring('left-by-error', leftByError),
  ];
}

/** Moves that are misjudged: those from which something deters apart from those that are no gain, with one of each. */
export function tellMisjudged(
  { games, misjudged }: Perceptions,
  concepts: readonly Concept[],
): PerceptionTelling[] {
  const { casebook } = games.truth;
  const found = misjudged.get(concepts[0]!.id);
  if (found === undefined) return [];
  const world = worldOfGames(games);
  const kinds = (['as-seen', 'in-truth'] as const).flatMap((safe) =>
    (['deterred', 'no-gain'] as const).map((not) => ({ safe, not })),
  );
  return kinds.flatMap(({ safe, not }): PerceptionTelling[] => {
    const all = safe === 'as-seen' ? found.surprises : found.missed;
    const moves = all.filter(({ improves }) => improves === (not === 'deterred'));
    const [first] = tellingCells(casebook, moves, ({ from }) => casebook.space.cellOf(from), 1);
    if (first === undefined) return [];
    const says: Proposition = {
      kind: 'movesMisjudged',
      under: conceptIds(concepts),
      safe,
      not,
      n: moves.length,
      ...world,
    };
    const { mover, from, to, sanction } = first;
    const example: Proposition = {
      kind: 'moveMisjudged',
      who: casebook.movers[mover]!.id,
      from: casebook.stateId(from),
      to: casebook.stateId(to),
      under: concepts[0]!.id,
      safe,
      ...(sanction ? repliesOf(casebook, to, sanction) : { replies: [], atOnce: false }),
      ...world,
    };
    return [{ says, joined: [{ by: 'instance', told: { says: example } }] }];
  });
}

/** Whether a state holds, or is left, only because somebody errs. */
export type ErrorEffect = 'held' | 'left';

/** That a state rests on an error of somebody, with what it thinks of a move, where there is one. */
export function tellError(
  { games }: Perceptions,
  concept: Concept,
  effect: ErrorEffect,
  {
    mover,
    state,
    move,
  }: { readonly mover: number; readonly state: string; readonly move?: MisjudgedMove | undefined },
): Of<'restsOnError'> {
  const { casebook } = games.truth;
  return {
    kind: 'restsOnError',
    who: casebook.movers[mover]!.id,
    state,
    under: concept.id,
    effect,
    ...(move && { to: casebook.stateId(move.to) }),
    ...(move?.sanction
      ? repliesOf(casebook, move.to, move.sanction)
      : { replies: [], atOnce: false }),
    ...worldOfGames(games),
  };
}
