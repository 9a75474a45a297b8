import {
  isReached,
  isStableIn,
  isStableTogether,
  moversIn,
  type Played,
  type Steps,
} from '@standoff/engine';
import type { Finding } from './finding.ts';
import type { World } from './worlds.ts';

/** Whether a finding stands, asking for no more comparisons than it takes. */
export function* holdsIn(
  finding: Finding,
  played: Played,
  world: Pick<World, 'space' | 'cellsWhere'>,
): Steps<boolean> {
  const cellOf = world.space.cellOf;
  switch (finding.kind) {
    case 'not':
      return !(yield* holdsIn(finding.of, played, world));
    case 'claimed':
      return yield* holdsIn(finding.of, played, world);
    case 'all':
      for (const one of finding.of) if (!(yield* holdsIn(one, played, world))) return false;
      return true;
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
      const all = Array.from({ length: played.decisionMakers }, (_, dm) => dm);
      return (finding.who === undefined ? all : [finding.who]).every((who) =>
        played.prefers(who, better, worse),
      );
    }
    case 'unreached': {
      const cell = cellOf(finding.state);
      return cell < 0 || played.start < 0 || !(yield* isReached(played, played.start, [cell]));
    }
    case 'never-reached':
      return (
        played.start < 0 ||
        !(yield* isReached(played, played.start, world.cellsWhere(finding.where)))
      );
    case 'no-move':
    case 'none-better':
    case 'no-way':
    case 'must-lose':
      return yield* claimHolds(finding, played, world);
    case 'passes': {
      const draft = cellOf(finding.draft);
      if (draft < 0 || played.start < 0) return false;
      const isDraft = played.targets(finding.body, played.start).includes(draft);
      return isDraft && played.isMove(finding.body, played.start, draft);
    }
  }
}

/** What headlines claim beside who stays and who prefers what. */
type Claimed = Extract<
  Finding,
  { readonly kind: 'no-move' | 'none-better' | 'no-way' | 'must-lose' }
>;

function* claimHolds(
  finding: Claimed,
  played: Played,
  { space }: Pick<World, 'space'>,
): Steps<boolean> {
  if (played.start < 0) return true;
  switch (finding.kind) {
    case 'no-move':
      return !moversIn(played, undefined).some((one) => canMove(played, one));
    case 'none-better':
      return !someBetter(played, space);
    default: {
      const cell = space.cellOf(finding.state);
      const going = { ...played, improves: mayGo(played, finding) };
      return cell < 0 || !(yield* isReached(going, played.start, [cell]));
    }
  }
}

function canMove(played: Played, mover: number): boolean {
  const { start } = played;
  return played.targets(mover, start).some((to) => played.isMove(mover, start, to));
}

/** Whether all decision makers prefer some state to the status quo. */
function someBetter({ start, decisionMakers, prefers }: Played, space: World['space']): boolean {
  const all = Array.from({ length: decisionMakers }, (_, dm) => dm);
  for (let cell = 0; cell < space.cells; cell++) {
    if (!space.isState(cell) || cell === start) continue;
    if (all.every((dm) => prefers(dm, cell, start))) return true;
  }
  return false;
}

/** Moves of any kind; of whom a way is to cost nothing only those that do not. */
function mayGo(
  played: Played,
  finding: Extract<Claimed, { readonly kind: 'no-way' | 'must-lose' }>,
): Played['improves'] {
  if (finding.kind === 'no-way') return played.isMove;
  const { who, losing } = finding;
  return (mover, from, to) => {
    if (mover !== who) return played.isMove(mover, from, to);
    if (losing === 'no-improvement') return played.improves(mover, from, to);
    return played.isMove(mover, from, to) && !played.prefers(mover, from, to);
  };
}
