import type { CellSet, CoalitionReading, StateCode } from '@standoff/engine';
import type {
  Casebook,
  CoalitionStudy,
  JointMoveReading,
  JointMoveStakes,
  JointMovesOf,
  Range,
  Reason,
  Stake,
  UpsetEquilibria,
  UpsetMove,
  WedgeReading,
} from '@standoff/study';
import { type StateJson, stateToJson } from './analysis-json.ts';
import type { ModelIdentity } from './names.ts';

/** What coalitions can do in a conflict, for other programs. Coalitions are lists of ids. */
export interface CoalitionsJson {
  readonly format: 'standoff.coalitions/1';
  readonly model: ModelIdentity;
  readonly variant?: string;
  readonly reading: CoalitionReading;
  /** Ids of the concepts, of those analysed, that have a version for coalitions. */
  readonly concepts: readonly string[];
  readonly conceptsLeftOut: readonly string[];
  readonly coalitions: readonly (readonly string[])[];
  /** Ids of decision makers without moves, of whom coalitions might matter and were not looked at. */
  readonly passedOver?: readonly string[];
  readonly from?: JointMovesJson;
  readonly equilibria?: UpsetEquilibriaJson;
  /**
   * Ids of the equilibria with the coalition in the place of its members, by concept; absent where there
   * are too many states to search.
   */
  readonly replaced?: Readonly<Record<string, readonly string[]>>;
  readonly wedges: readonly WedgeJson[];
}

interface JointMovesJson {
  readonly state: StateJson;
  readonly heldUnder: readonly string[];
  readonly survivesUnder: readonly string[];
  readonly moves: readonly JointMoveJson[];
}

interface JointMoveStakesJson {
  readonly steps: readonly { readonly mover: string; readonly to: string }[];
  readonly members: readonly StakeJson[];
  readonly others: readonly StakeJson[];
}

interface JointMoveJson extends JointMoveStakesJson {
  readonly coalition: readonly string[];
  readonly to: StateJson;
  readonly undeterred: readonly string[];
  readonly joined: readonly {
    readonly coalition: readonly string[];
    readonly concepts: readonly string[];
  }[];
  readonly heldUnder: readonly string[];
}

interface StakeJson {
  readonly decisionMaker: string;
  readonly order: Reason['order'];
  readonly greatly: boolean;
  readonly because?: string;
  readonly claims: readonly string[];
  /** Places in its order, from 1 for the best, and how many there are. */
  readonly places?: { readonly from: number; readonly to: number; readonly of: number };
}

interface UpsetEquilibriaJson {
  readonly count: number;
  readonly examined: number;
  readonly surviving: Readonly<Record<string, readonly string[]>>;
  readonly upset: readonly {
    readonly state: StateJson;
    readonly heldUnder: readonly string[];
    readonly survivesUnder: readonly string[];
    readonly by: readonly {
      readonly coalition: readonly string[];
      readonly concepts: readonly string[];
      readonly ends: readonly string[];
      readonly moves: readonly UpsetMoveJson[];
    }[];
  }[];
}

interface UpsetMoveJson extends JointMoveStakesJson {
  readonly to: string;
  readonly undeterred: readonly string[];
  /** Those who make it, where that is not the whole coalition. */
  readonly party?: readonly string[];
}

interface WedgeJson {
  readonly alliance: readonly string[];
  /** The joint moves, from the state asked about or the status quo, that the split takes away. */
  readonly lost: readonly { readonly to: string; readonly undeterred: readonly string[] }[];
  /** Where it takes any away, what that is for each decision maker. */
  readonly here: Readonly<Record<string, 'gains' | 'loses' | 'mixed' | 'same'>>;
  /** By concept; absent where the joint moves are too many to list. */
  readonly effects?: Readonly<Record<string, WedgeEffectJson>>;
}

interface WedgeEffectJson {
  readonly intact: number;
  readonly split: number;
  /** Ids of the states that hold only while the alliance stands, and only once it is split. */
  readonly onlyIntact: readonly string[];
  readonly onlySplit: readonly string[];
  readonly means: Readonly<
    Record<
      string,
      {
        readonly verdict: 'gains' | 'loses' | 'mixed' | 'same' | 'incomparable';
        readonly intact?: Range;
        readonly split?: Range;
      }
    >
  >;
}

/** A study of coalitions as plain data, ready for `JSON.stringify`. */
export function coalitionsToJson(
  study: CoalitionStudy,
  model: ModelIdentity,
  variant?: string,
): CoalitionsJson {
  const { casebook, from, equilibria, replaced } = study;
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
    wedges: study.wedges.map((wedge) => wedgeToJson(casebook, wedge)),
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
    moves: from.moves.map((move) => moveToJson(casebook, move)),
  };
}

function moveToJson(casebook: Casebook, move: JointMoveReading): JointMoveJson {
  return {
    coalition: memberIds(casebook, move.coalition),
    to: stateToJson(casebook, move.to),
    ...stakesToJson(casebook, move),
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
  { steps, members, others }: JointMoveStakes,
): JointMoveStakesJson {
  return {
    steps: steps.map(({ mover, to }) => ({
      mover: casebook.movers[mover]!.id,
      to: casebook.stateId(to),
    })),
    members: members.map((stake) => stakeToJson(casebook, stake)),
    others: others.map((stake) => stakeToJson(casebook, stake)),
  };
}

function upsetMoveToJson(
  casebook: Casebook,
  move: UpsetMove,
  coalition: readonly number[],
): UpsetMoveJson {
  const { to, undeterred, party } = move;
  return {
    to: casebook.stateId(to),
    ...(party.length < coalition.length && { party: memberIds(casebook, party) }),
    ...stakesToJson(casebook, move),
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
    claims,
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
      heldUnder: idsOf(heldUnder),
      survivesUnder: idsOf(survivesUnder),
      by: upsets.map(({ coalition, concepts, ends, moves }) => ({
        coalition: memberIds(casebook, coalition),
        concepts: idsOf(concepts),
        ends: ends.map((end: StateCode) => stateId(end)),
        moves: moves.map((move) => upsetMoveToJson(casebook, move, coalition)),
      })),
    })),
  };
}

function wedgeToJson(
  casebook: Casebook,
  { alliance, lost, here, effects }: WedgeReading,
): WedgeJson {
  const { space, stateId, decisionMakers } = casebook;
  const only = (here: CellSet, there: CellSet) =>
    [...here].filter((cell) => !there.has(cell)).map((cell) => stateId(space.codeOf(cell)));
  return {
    alliance: memberIds(casebook, alliance),
    lost: lost.map(({ to, undeterred }) => ({
      to: stateId(to),
      undeterred: idsOf(undeterred),
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
