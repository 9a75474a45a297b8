import {
  isReached,
  isSensible,
  isStableIn,
  isStableTogether,
  moversIn,
  type StateCode,
  type Steps,
} from '@standoff/engine';
import { everyDecisionMaker, gainsNothing, losesAtLeast } from './along-ways.ts';
import type { Decided, Finding } from './finding.ts';
import type { PlayedWorld } from './play.ts';
import type { World } from './worlds.ts';

/** Where a finding is looked at. */
export interface Place extends Pick<World, 'space' | 'cellsWhere'> {
  /** Decides in the model that is looked at what single comparisons do not settle; absent where nothing such is asked. */
  decides?(finding: Decided): Steps<boolean>;
}

/** Whether a finding stands, asking for no more comparisons than it takes. */
export function* holdsIn(finding: Finding, played: PlayedWorld, place: Place): Steps<boolean> {
  switch (finding.kind) {
    case 'not':
      return !(yield* holdsIn(finding.of, played, place));
    case 'claimed':
      return yield* holdsIn(finding.of, played, place);
    case 'all':
      for (const one of finding.of) if (!(yield* holdsIn(one, played, place))) return false;
      return true;
    case 'decided':
      if (place.decides === undefined) throw new RangeError(`${finding.claim.kind}: undecided`);
      return yield* place.decides(finding);
    case 'no-move':
      return !canMove(finding, played, place);
    case 'none-better':
      return !someBetter(finding, played, place);
    case 'no-gain':
      return yield* gainsNothing(played, startOf(finding.from, played, place));
    case 'unreached':
    case 'never-reached':
    case 'no-way':
    case 'must-lose':
    case 'least-losses':
      return yield* endsOff(finding, played, place);
    default:
      return yield* isSoOfStates(finding, played, place);
  }
}

/** What is claimed of one state, or of two. */
type OfStates = Extract<
  Finding,
  { readonly kind: 'stable' | 'stable-together' | 'prefers' | 'greatly' | 'goes' | 'passes' }
>;

function* isSoOfStates(finding: OfStates, played: PlayedWorld, place: Place): Steps<boolean> {
  const cellOf = place.space.cellOf;
  switch (finding.kind) {
    case 'stable': {
      const cell = cellOf(finding.state);
      if (cell < 0) return false;
      for (const mover of moversIn(played, finding.who)) {
        if (!(yield* isStableIn(played, mover, cell, finding.concept))) return false;
      }
      return true;
    }
    case 'stable-together': {
      const cell = cellOf(finding.state);
      return cell >= 0 && (yield* isStableTogether(played, finding, cell));
    }
    case 'prefers': {
      const [better, worse] = [cellOf(finding.better), cellOf(finding.worse)];
      if (better < 0 || worse < 0) return false;
      const asked = finding.who === undefined ? everyDecisionMaker(played) : [finding.who];
      return asked.every((who) => played.prefers(who, better, worse));
    }
    case 'greatly': {
      const [better, worse] = [cellOf(finding.better), cellOf(finding.worse)];
      return better >= 0 && worse >= 0 && played.greatly(finding.who, better, worse);
    }
    case 'goes': {
      const { who: mover, concept } = finding;
      const [from, to] = [cellOf(finding.from), cellOf(finding.to)];
      if (from < 0 || to < 0) return false;
      return yield* isSensible(played, { mover, from, to }, concept);
    }
    case 'passes': {
      const [from, draft] = [startOf(finding.from, played, place), cellOf(finding.draft)];
      if (draft < 0 || from < 0) return false;
      const isDraft = played.targets(finding.body, from).includes(draft);
      return isDraft && played.isMove(finding.body, from, draft);
    }
  }
}

/** What is claimed of the ways that begin somewhere: that none is as it would have to be. */
type OfWays = Extract<
  Finding,
  { readonly kind: 'unreached' | 'never-reached' | 'no-way' | 'must-lose' | 'least-losses' }
>;

function* endsOff(finding: OfWays, played: PlayedWorld, place: Place): Steps<boolean> {
  const start = startOf(finding.from, played, place);
  if (start < 0) return true;
  if (finding.kind === 'never-reached') {
    const ends = place.cellsWhere(finding.where);
    return !(yield* isReached({ ...played, improves: mayGo(played, finding) }, start, ends));
  }
  const cell = place.space.cellOf(finding.state);
  if (cell < 0) return true;
  if (finding.kind === 'least-losses') return yield* losesAtLeast(played, start, cell, finding.n);
  return !(yield* isReached({ ...played, improves: mayGo(played, finding) }, start, [cell]));
}

/** Moves of any kind; of whom a way is to cost nothing only those that do not. */
function mayGo(
  played: PlayedWorld,
  finding: Exclude<OfWays, { readonly kind: 'least-losses' }>,
): PlayedWorld['improves'] {
  if (finding.kind === 'no-way') return played.isMove;
  if (finding.kind !== 'must-lose') {
    return finding.kind === 'never-reached' && finding.by === 'moves'
      ? played.isMove
      : played.improves;
  }
  const { who, losing } = finding;
  return (mover, from, to) => {
    if (mover !== who) return played.isMove(mover, from, to);
    if (losing === 'no-improvement') return played.improves(mover, from, to);
    return played.isMove(mover, from, to) && !played.prefers(mover, from, to);
  };
}

/** The status quo where no other state is given. */
function startOf(from: StateCode | undefined, { start }: PlayedWorld, { space }: Place): number {
  return from === undefined ? start : space.cellOf(from);
}

function canMove(
  { who, from }: Extract<Finding, { readonly kind: 'no-move' }>,
  played: PlayedWorld,
  place: Place,
): boolean {
  const movers = moversIn(played, who);
  const moves = (cell: number) =>
    movers.some((mover) =>
      played.targets(mover, cell).some((to) => played.isMove(mover, cell, to)),
    );
  if (from === 'anywhere') return someState(place, moves);
  const start = startOf(from, played, place);
  return start >= 0 && moves(start);
}

/** Whether all decision makers, or one, prefer some state to another. */
function someBetter(
  { who, from }: Extract<Finding, { readonly kind: 'none-better' }>,
  played: PlayedWorld,
  place: Place,
): boolean {
  const start = startOf(from, played, place);
  const asked = who === undefined ? everyDecisionMaker(played) : [who];
  if (start < 0) return false;
  return someState(
    place,
    (cell) => cell !== start && asked.every((dm) => played.prefers(dm, cell, start)),
  );
}

function someState({ space }: Place, is: (cell: number) => boolean): boolean {
  for (let cell = 0; cell < space.cells; cell++) if (space.isState(cell) && is(cell)) return true;
  return false;
}
