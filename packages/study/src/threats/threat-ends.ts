import { createPace, type Steps } from '@standoff/engine';
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

const FOLLOWING = { what: 'looking where a threat is at issue', passes: 0, share: 0 };

/** To see where a threat leads from one state takes about so long. */
const LOOKS_OF_AN_END = 32;

/** Where a threat leads from each cell in which it is at issue, by their numbers. */
export function* endsOf({ casebook }: OpenCase, threat: Threat): Steps<ThreatEnd[]> {
  const { space, states, compiled, conflict } = casebook;
  const facts = conflict.facts.map(({ id }) => compiled.factNodes.get(id)!);
  const roots = [compiled.threatNodes.get(threat.id)!, ...facts];
  const [isAtIssue, ...truths] = roots.map(() => new Uint8Array(space.cells));
  yield* space.evaluateSteps(roots, (start, length, found) => {
    for (const [k, all] of [isAtIssue!, ...truths].entries()) {
      all.set(found[k]!.subarray(0, length), start);
    }
  });
  const ends: ThreatEnd[] = [];
  const pace = createPace();
  for (let cell = 0; cell < space.cells; cell++) {
    if (isAtIssue![cell] === 0 || !space.isState(cell)) continue;
    if (pace.spend(LOOKS_OF_AN_END)) yield FOLLOWING;
    const from = space.codeOf(cell);
    const code = compiled.withLevels(from, threat.then);
    if (code === from) continue;
    ends.push({
      cell,
      end: states.isState(code) ? space.cellOf(code) : -1,
      standing: {
        levels: states.levels(from),
        facts: truths.map((truth) => truth[cell] === 1),
      },
    });
  }
  return ends;
}
