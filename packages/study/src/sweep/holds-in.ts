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
    case 'passes': {
      const draft = cellOf(finding.draft);
      if (draft < 0 || played.start < 0) return false;
      const isDraft = played.targets(finding.body, played.start).includes(draft);
      return isDraft && played.isMove(finding.body, played.start, draft);
    }
  }
}
