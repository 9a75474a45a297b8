import {
  type Concept,
  createPace,
  isSafe,
  judgeImprovements,
  prefers,
  type StateCode,
  type Steps,
} from '@standoff/engine';
import type { Threat } from '@standoff/language';
import type { Games } from '../beliefs/own-games.ts';
import { type ThreatMatters, verdictsIfBelieved } from './threat-matters.ts';

/** What carrying a threat out, or keeping a promise, would be in one state. */
export interface ThreatAt {
  readonly from: StateCode;
  /** The state to which it leads; absent where it cannot be carried out, by limits or because that is not feasible. */
  readonly to?: StateCode;
  /** Of a threat: whether it is an improvement. Of a promise: whether doing it is no loss and undoing it no improvement. */
  readonly credible: boolean;
  /** Of a threat: whether nothing deters from it besides. */
  readonly safe: boolean;
  /** Positions of the others in whose game it is credible. */
  readonly believedBy: readonly number[];
}

export interface ThreatVerdict {
  readonly threat: Threat;
  readonly speaker: number;
  /** Every feasible state in which its condition holds and it is not yet done. */
  readonly states: readonly ThreatAt[];
  readonly verdict: 'everywhere' | 'somewhere' | 'nowhere' | 'never-at-issue';
  /** Absent for promises, and where the states are listed and not made of options. */
  readonly matters: readonly ThreatMatters[];
}

/** Judges the threats and promises of the file under one concept. */
export function* judgeThreats(
  games: Games,
  concept: Concept,
  affected: readonly Concept[],
): Steps<ThreatVerdict[]> {
  const { conflict, decisionMakers } = games.truth.casebook;
  const verdicts: ThreatVerdict[] = [];
  for (const threat of conflict.threats) {
    const speaker = decisionMakers.findIndex(({ id }) => id === threat.by);
    const states = yield* statesOf(games, threat, speaker, concept);
    const credible = states.filter((one) => one.credible).length;
    verdicts.push({
      threat,
      speaker,
      states,
      verdict:
        states.length === 0
          ? 'never-at-issue'
          : credible === states.length
            ? 'everywhere'
            : credible === 0
              ? 'nowhere'
              : 'somewhere',
      matters:
        threat.kind === 'promise'
          ? []
          : yield* verdictsIfBelieved(games, threat, speaker, affected),
    });
  }
  return verdicts;
}

function* statesOf(
  { truth, own }: Games,
  threat: Threat,
  speaker: number,
  concept: Concept,
): Steps<ThreatAt[]> {
  const { casebook, situation } = truth;
  const { space, states, compiled } = casebook;
  const node = compiled.threatNodes.get(threat.id)!;
  const judge = yield* judgeImprovements(situation, speaker, concept);
  const mover = space.movers[speaker]!;
  const pace = createPace();
  const found: ThreatAt[] = [];
  for (let cell = 0; cell < space.cells; cell++) {
    if (pace.spend(1)) yield LOOKING;
    if (!space.isState(cell)) continue;
    const from = space.codeOf(cell);
    if (!states.holds(node, from)) continue;
    const code = compiled.withLevels(from, threat.then);
    if (code === from) continue;
    const end = states.isState(code) ? space.cellOf(code) : -1;
    let isMove = false;
    if (end >= 0) {
      mover.forEachTarget(cell, (target) => {
        isMove ||= target === end;
      });
    }
    if (!isMove) {
      found.push({ from, credible: false, safe: false, believedBy: [] });
      continue;
    }
    const isCredible = ({ orders }: typeof situation): boolean => {
      const order = orders[speaker]!;
      return threat.kind === 'threat' ? prefers(order, end, cell) : !prefers(order, cell, end);
    };
    const credible = isCredible(situation);
    found.push({
      from,
      to: code,
      credible,
      safe: credible && threat.kind === 'threat' && (yield* isSafe(judge, cell, end)),
      believedBy: own.flatMap(({ viewer, opened }) =>
        viewer !== speaker && isCredible(opened.situation) ? [viewer] : [],
      ),
    });
  }
  return found;
}

const LOOKING = { what: 'looking where a threat is at issue', passes: 0, share: 0 };
