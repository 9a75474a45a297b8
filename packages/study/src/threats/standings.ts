import { type CellSet, cellsWhere, type Steps } from '@standoff/engine';
import type { Formula } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import type { SpaceOption } from '../casebook/space-options.ts';

/** Where the options stand in the cells of a conflict, and which of its facts hold there. */
export interface Standings {
  /** Of each option the cells in which it stands at each of its levels. */
  readonly levels: readonly (readonly CellSet[])[];
  /** The cells in which each fact holds. */
  readonly facts: readonly CellSet[];
}

/** The same, and where the conditions of the threats hold. */
export interface ThreatStandings extends Standings {
  readonly conditions: ReadonlyMap<string, CellSet>;
}

/** Found once for all threats. */
export function* standingsOf({
  compiled,
  conflict,
  options,
  space,
}: Pick<Casebook, 'compiled' | 'conflict' | 'options' | 'space'>): Steps<ThreatStandings> {
  const { facts, threats } = conflict;
  const atLevels = options.map((option) => levelNodes(option, compiled.nodeOf));
  const found = yield* cellsWhere(space, [
    ...atLevels.flat(),
    ...facts.map(({ id }) => compiled.factNodes.get(id)!),
    ...threats.map(({ id }) => compiled.threatNodes.get(id)!),
  ]);
  const levels = atLevels.map((nodes) => found.splice(0, nodes.length));
  return {
    levels,
    facts: found.splice(0, facts.length),
    conditions: new Map(threats.map(({ id }, k) => [id, found[k]!])),
  };
}

function levelNodes<N>({ option }: SpaceOption, nodeOf: (formula: Formula) => N): N[] {
  const { owner, id, span } = option;
  return option.levels.map((_, level) =>
    nodeOf({
      kind: 'comparison',
      option: { owner, option: id },
      operator: '=',
      level,
      bare: false,
      span,
    }),
  );
}
