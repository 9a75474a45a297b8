import {
  analyzeStability,
  type CellSet,
  type Concept,
  feasibleCodes,
  type Order,
  prefers,
  type Situation,
  type Steps,
  withOrderOf,
} from '@standoff/engine';
import {
  type Conflict,
  type Formula,
  type OptionLevel,
  recompile,
  type Threat,
} from '@standoff/language';
import { type OpenCase, openCase } from '../analysis/open-case.ts';
import type { Games } from '../beliefs/own-games.ts';

/** For whom it would matter: states that are stable for it only if the threat counts, or only if it does not. */
export interface ThreatMatters {
  readonly concept: Concept;
  readonly decisionMaker: number;
  readonly onlyWith: CellSet;
  readonly onlyWithout: CellSet;
}

/**
 * What would hang on a threat: the verdicts of the others where its speaker is taken to like carrying it out wherever
 * its condition holds, against those where it is taken never to carry it out.
 */
export function* verdictsIfBelieved(
  { truth }: Games,
  threat: Threat,
  speaker: number,
  concepts: readonly Concept[],
): Steps<ThreatMatters[]> {
  const { casebook, situation } = truth;
  const without = yield* withoutThreat(truth, threat);
  if (without === undefined) return [];
  const believed = withOrderOf(situation, speaker, orderWithThreat(truth, threat, speaker));
  const [first, second] = [
    yield* analyzeStability(believed, concepts),
    yield* analyzeStability(without, concepts),
  ];
  return concepts.flatMap((concept) =>
    casebook.movers.flatMap((_, decisionMaker) => {
      if (decisionMaker === speaker) return [];
      const [stays, alone] = [first, second].map((table) => table.get(concept.id)![decisionMaker]!);
      const onlyWith = stays!.without(alone!);
      const onlyWithout = alone!.without(stays!);
      const none = onlyWith.count + onlyWithout.count === 0;
      return none ? [] : [{ concept, decisionMaker, onlyWith, onlyWithout }];
    }),
  );
}

/** The order of the speaker in which carrying the threat out, and nothing besides, is an improvement. */
function orderWithThreat(
  { casebook, situation }: OpenCase,
  threat: Threat,
  speaker: number,
): Order {
  const { space, states, compiled } = casebook;
  const node = compiled.threatNodes.get(threat.id)!;
  const own = situation.orders[speaker]!;
  const ends = new Int32Array(space.cells).fill(-1);
  for (let cell = 0; cell < space.cells; cell++) {
    if (!space.isState(cell)) continue;
    const from = space.codeOf(cell);
    if (!states.holds(node, from)) continue;
    const code = compiled.withLevels(from, threat.then);
    if (code !== from && states.isState(code)) ends[cell] = space.cellOf(code);
  }
  return {
    kind: 'relation',
    prefers: (better, worse) => ends[worse] === better || prefers(own, better, worse),
  };
}

/** The situation in which the speaker cannot do what it threatens where it is at issue. */
function* withoutThreat({ casebook }: OpenCase, threat: Threat): Steps<Situation | undefined> {
  const { conflict, compiled } = casebook;
  const { span } = threat;
  const done = threat.then.map((level) => standsAt(level, span)).reduce(bothOf(span));
  const open: Formula = { kind: 'not', of: done, span };
  const from: Formula = { kind: 'and', left: threat.if, right: open, span };
  const rule = { by: threat.by, from, to: done, because: [], span };
  const changed: Conflict = { ...conflict, forbiddenMoves: [...conflict.forbiddenMoves, rule] };
  const { compiled: without } = recompile(compiled, changed, feasibleCodes);
  if (without === undefined) return undefined;
  const opened = yield* openCase({ conflict: changed, compiled: without });
  return opened.status === 'opened' ? opened.situation : undefined;
}

function standsAt({ option, level }: OptionLevel, span: Threat['span']): Formula {
  return { kind: 'comparison', option, operator: '=', level, bare: false, span };
}

function bothOf(span: Threat['span']) {
  return (left: Formula, right: Formula): Formula => ({ kind: 'and', left, right, span });
}
