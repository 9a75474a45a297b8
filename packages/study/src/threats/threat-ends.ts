import type { Steps } from '@standoff/engine';
import type { Threat } from '@standoff/language';
import type { OpenCase } from '../analysis/open-case.ts';
import type { Standing } from './telling-condition.ts';

/** A cell in which a threat is at issue. */
export interface ThreatEnd {
  readonly cell: number;
  /** The cell to which it leads, or -1 where that is no state. */
  readonly end: number;
  readonly standing: Standing;
}

/** Where a threat leads from each cell in which it is at issue, by their numbers. */
export function* endsOf({ casebook }: OpenCase, threat: Threat): Steps<ThreatEnd[]> {
  const { space, states, compiled, conflict } = casebook;
  const facts = conflict.facts.map(({ id }) => compiled.factNodes.get(id)!);
  const roots = [compiled.threatNodes.get(threat.id)!, ...facts];
  const ends: ThreatEnd[] = [];
  yield* space.evaluateSteps(roots, (start, length, [isAtIssue, ...truths]) => {
    for (let cell = start; cell < start + length; cell++) {
      if (isAtIssue![cell - start] === 0 || !space.isState(cell)) continue;
      const from = space.codeOf(cell);
      const code = compiled.withLevels(from, threat.then);
      if (code === from) continue;
      ends.push({
        cell,
        end: states.isState(code) ? space.cellOf(code) : -1,
        standing: {
          levels: states.levels(from),
          facts: truths.map((truth) => truth[cell - start] === 1),
        },
      });
    }
  });
  return ends;
}
