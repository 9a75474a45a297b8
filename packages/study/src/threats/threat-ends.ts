import type { Steps } from '@standoff/engine';
import type { Threat } from '@standoff/language';
import type { OpenCase } from '../analysis/open-case.ts';

/** Where a threat leads from each cell in which it is at issue: to a cell, or nowhere (-1). */
export type ThreatEnds = ReadonlyMap<number, number>;

export function* endsOf({ casebook }: OpenCase, threat: Threat): Steps<ThreatEnds> {
  const { space, states, compiled } = casebook;
  const node = compiled.threatNodes.get(threat.id)!;
  const ends = new Map<number, number>();
  yield* space.evaluateSteps([node], (start, length, [isAtIssue]) => {
    for (let cell = start; cell < start + length; cell++) {
      if (isAtIssue![cell - start] === 0 || !space.isState(cell)) continue;
      const from = space.codeOf(cell);
      const code = compiled.withLevels(from, threat.then);
      if (code !== from) ends.set(cell, states.isState(code) ? space.cellOf(code) : -1);
    }
  });
  return ends;
}
