import type { CellSet, StateCode } from '@standoff/engine';
import {
  type Casebook,
  type CoalitionStudy,
  type JointMoveStakes,
  type JointMovesOf,
  type Stake,
  type StudiedMove,
  sayChanges,
  sayGains,
  sayOthers,
  sayState,
  sayWedge,
  type UpsetEquilibria,
  type UpsetMove,
  type Wedge,
} from '@standoff/study';
import type {
  CoalitionsJson,
  JointMoveJson,
  JointMoveStakesJson,
  JointMovesJson,
  UpsetEquilibriaJson,
  UpsetMoveJson,
} from '../shapes/coalitions.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import type { StakeJson } from '../shapes/stake.ts';
import type { WedgeJson } from '../shapes/wedge.ts';
import { stateToJson } from './analysis-json.ts';
import { citationsToJson } from './citations-json.ts';
import { lossesToJson } from './losses-json.ts';

/** A study of coalitions as plain data, ready for `JSON.stringify`. */
export function coalitionsToJson(
  study: CoalitionStudy,
  model: ModelIdentity,
  variant?: string,
): CoalitionsJson {
  const { casebook, start, from, equilibria, replaced } = study;
  return {
    format: 'standoff.coalitions/1',
    model,
    ...(variant !== undefined && { variant }),
    reading: study.reading.id,
    concepts: idsOf(study.concepts),
    conceptsLeftOut: idsOf(study.leftOut),
    coalitions: study.coalitions.map((members) => memberIds(casebook, members)),
    ...(study.passedOver.length > 0 && { passedOver: memberIds(casebook, study.passedOver) }),
    ...(from && { from: fromToJson(casebook, from) }),
    ...(equilibria && { equilibria: equilibriaToJson(casebook, equilibria) }),
    ...(replaced !== undefined &&
      replaced !== 'too-large' && {
        replaced: Object.fromEntries(
          replaced.map(({ concept, states }) => [concept.id, states.map(casebook.stateId)]),
        ),
      }),
    wedges: study.wedges.map((wedge) => wedgeToJson(casebook, wedge, start !== undefined)),
  };
}

function idsOf(named: readonly { readonly id: string }[]): string[] {
  return named.map(({ id }) => id);
}

function memberIds({ movers }: Casebook, members: readonly number[]): string[] {
  return members.map((member) => movers[member]!.id);
}

function fromToJson(casebook: Casebook, from: JointMovesOf): JointMovesJson {
  return {
    state: stateToJson(casebook, from.state),
    heldUnder: idsOf(from.heldUnder),
    survivesUnder: idsOf(from.survivesUnder),
    moves: from.moves.map((move) => moveToJson(casebook, from.state, move)),
  };
}

function moveToJson(casebook: Casebook, from: StateCode, move: StudiedMove): JointMoveJson {
  return {
    coalition: memberIds(casebook, move.coalition),
    to: stateToJson(casebook, move.to),
    ...stakesToJson(casebook, from, move),
    losses: lossesToJson(move.losses),
    undeterred: idsOf(move.undeterred),
    joined: move.joined.map(({ coalition, concepts }) => ({
      coalition: memberIds(casebook, coalition),
      concepts: idsOf(concepts),
    })),
    heldUnder: idsOf(move.heldUnder),
  };
}

function stakesToJson(
  casebook: Casebook,
  from: StateCode,
  { to: end, steps, members, others }: JointMoveStakes,
): JointMoveStakesJson {
  const othersSay = sayOthers(casebook, others);
  return {
    says: sayChanges(casebook, from, end),
    steps: steps.map(({ mover, to }) => ({
      mover: casebook.movers[mover]!.id,
      to: casebook.stateId(to),
    })),
    members: members.map((stake) => stakeToJson(casebook, stake)),
    membersSay: sayGains(casebook, members),
    others: others.map((stake) => stakeToJson(casebook, stake)),
    ...(othersSay !== undefined && { othersSay }),
  };
}

function upsetMoveToJson(
  casebook: Casebook,
  from: StateCode,
  move: UpsetMove,
  coalition: readonly number[],
): UpsetMoveJson {
  const { to, undeterred, party } = move;
  return {
    to: casebook.stateId(to),
    ...(party.length < coalition.length && { party: memberIds(casebook, party) }),
    ...stakesToJson(casebook, from, move),
    undeterred: idsOf(undeterred),
  };
}

function stakeToJson({ movers }: Casebook, { decisionMaker, reason, places }: Stake): StakeJson {
  const { order, greatly, words, claims } = reason;
  return {
    decisionMaker: movers[decisionMaker]!.id,
    order,
    greatly,
    ...(words !== undefined && { because: words }),
    ...citationsToJson(claims),
    ...(places && { places }),
  };
}

function equilibriaToJson(
  casebook: Casebook,
  { count, examined, byConcept, upset }: UpsetEquilibria,
): UpsetEquilibriaJson {
  const { space, stateId } = casebook;
  const ids = (cells: readonly number[]) => cells.map((cell) => stateId(space.codeOf(cell)));
  return {
    count,
    examined,
    surviving: Object.fromEntries(
      byConcept.map(({ concept, surviving }) => [concept.id, ids(surviving)]),
    ),
    upset: upset.map(({ state, heldUnder, survivesUnder, upsets }) => ({
      state: stateToJson(casebook, state),
      says: sayState(casebook, state),
      heldUnder: idsOf(heldUnder),
      survivesUnder: idsOf(survivesUnder),
      by: upsets.map(({ coalition, concepts, ends, moves }) => ({
        coalition: memberIds(casebook, coalition),
        concepts: idsOf(concepts),
        ends: ends.map((end: StateCode) => stateId(end)),
        moves: moves.map((move) => upsetMoveToJson(casebook, state, move, coalition)),
      })),
    })),
  };
}

function wedgeToJson(casebook: Casebook, wedge: Wedge, hasStart: boolean): WedgeJson {
  const { alliance, lost, here, effects } = wedge;
  const { space, stateId, decisionMakers } = casebook;
  const only = (here: CellSet, there: CellSet) =>
    [...here].filter((cell) => !there.has(cell)).map((cell) => stateId(space.codeOf(cell)));
  return {
    alliance: memberIds(casebook, alliance),
    says: sayWedge(casebook, wedge, hasStart),
    lost: lost.map(({ to, undeterred, reached }) => ({
      to: stateId(to),
      undeterred: idsOf(undeterred),
      reached,
    })),
    here: Object.fromEntries(
      here.map(({ decisionMaker, verdict }) => [decisionMakers[decisionMaker]!.id, verdict]),
    ),
    ...(effects && {
      effects: Object.fromEntries(
        effects.map(({ concept, intact, split, means }) => [
          concept.id,
          {
            intact: intact.count,
            split: split.count,
            onlyIntact: only(intact, split),
            onlySplit: only(split, intact),
            means: Object.fromEntries(
              means.map(({ decisionMaker, ...meaning }) => [
                decisionMakers[decisionMaker]!.id,
                meaning,
              ]),
            ),
          },
        ]),
      ),
    }),
  };
}
