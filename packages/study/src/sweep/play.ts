import {
  type Ask,
  createPace,
  entriesBeside,
  levelsByCell,
  type Played,
  partaking,
  ruleAsAgreed,
} from '@standoff/engine';
import { type Carries, mostVotes, votesInTurn } from './votes-in-turn.ts';
import type { World } from './worlds.ts';

/** A conflict that is also asked whether somebody prefers one cell greatly to another. */
export interface PlayedWorld extends Played {
  greatly(dm: number, better: number, worse: number): boolean;
}

/**
 * The conflict of a world, whose comparisons are asked for one by one. Where it is known what all choices answer
 * (`answersTo`, of which `ask` takes one), votes that are the same in all models are taken once.
 */
export function play(
  { space, model, answersTo }: Pick<World, 'space' | 'model'> & Partial<Pick<World, 'answersTo'>>,
  start: number,
  ask: Ask,
): PlayedWorld {
  const { preferences, decisionMakers, form } = model;
  const layout = {
    cells: space.cells,
    mostKept: mostVotes(space),
    levelOf: levelsByCell(form, space),
  };
  const mostTargets = entriesBeside(space, TARGET_BYTES / PART_OF_ROOM, MOST_TARGETS);
  const targets = space.movers.map(() => new Map<number, readonly number[]>());
  const sources = space.movers.map(() => new Map<number, readonly number[]>());
  const votes: readonly (Carries | undefined)[] = preferences.map((one) =>
    one.kind === 'voting' ? votesInTurn(one, layout, ask, answersTo) : undefined,
  );
  const carries = (mover: number, draft: number, from: number): boolean =>
    votes[mover]?.(draft, from) ?? false;
  const acting = new Map<string, ReturnType<Played['acting']>>();
  const findActing = (party: readonly number[]): ReturnType<Played['acting']> => {
    const who = partaking(
      preferences.map((one) => (one.kind === 'voting' ? one : undefined)),
      party,
    );
    const agreed = preferences.map((one, mover) =>
      one.kind === 'voting' && who.asked.length < who.movers.length
        ? votesInTurn(ruleAsAgreed(one, who.movers), layout, ask, answersTo)
        : votes[mover],
    );
    return {
      ...who,
      isMove: (mover, from, to) => mover < decisionMakers || agreed[mover]!(to, from),
    };
  };
  return {
    pace: createPace(),
    movers: space.movers.length,
    decisionMakers,
    start,
    prefers: (mover, better, worse) =>
      mover < decisionMakers ? ask(mover, better, worse, false) : carries(mover, better, worse),
    greatly: (dm, better, worse) => ask(dm, better, worse, true),
    isMove: (mover, from, to) => mover < decisionMakers || carries(mover, to, from),
    acting(party) {
      const known = acting.get(party.join()) ?? findActing(party);
      acting.set(party.join(), known);
      return known;
    },
    improves: (mover, from, to) =>
      mover < decisionMakers ? ask(mover, to, from, false) : carries(mover, to, from),
    targets: remembering(targets, mostTargets, (mover, cell, visit) =>
      space.movers[mover]!.forEachTarget(cell, visit),
    ),
    sources: remembering(sources, mostTargets, (mover, cell, visit) =>
      space.movers[mover]!.forEachSource(cell, visit),
    ),
    together: (from, moves) => space.combine(from, moves),
  };
}

/**
 * So many cells in lists of where one could go are kept, and found again beyond that: some 16 MB. Where memory is limited they get
 * an eighth of the room, and so do those of where one could come from.
 */
const MOST_TARGETS = 2 ** 20;
const TARGET_BYTES = 16;
const PART_OF_ROOM = 1 / 8;

function remembering(
  known: readonly Map<number, readonly number[]>[],
  most: number,
  visit: (mover: number, cell: number, visit: (other: number) => void) => void,
): (mover: number, cell: number) => readonly number[] {
  let kept = 0;
  return (mover, cell) => {
    const before = known[mover]!.get(cell);
    if (before !== undefined) return before;
    const found: number[] = [];
    visit(mover, cell, (other) => found.push(other));
    kept += found.length + 1;
    if (kept > most) {
      for (const lists of known) lists.clear();
      kept = found.length + 1;
    }
    known[mover]!.set(cell, found);
    return found;
  };
}
