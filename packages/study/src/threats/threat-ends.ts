import type { Threat } from '@standoff/language';
import type { OpenCase } from '../analysis/open-case.ts';

/** Where a threat leads from each cell in which it is at issue: to a cell, or nowhere (-1). */
export function endsOf({ casebook }: OpenCase, threat: Threat): ReadonlyMap<number, number> {
  const { space, states, compiled } = casebook;
  const node = compiled.threatNodes.get(threat.id)!;
  const ends = new Map<number, number>();
  for (let cell = 0; cell < space.cells; cell++) {
    if (!space.isState(cell)) continue;
    const from = space.codeOf(cell);
    if (!states.holds(node, from)) continue;
    const code = compiled.withLevels(from, threat.then);
    if (code !== from) ends.set(cell, states.isState(code) ? space.cellOf(code) : -1);
  }
  return ends;
}
