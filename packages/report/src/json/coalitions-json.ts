import type { CellSet, StateCode } from '@standoff/engine';
import { noReferences, type References } from '@standoff/propositions';
import {
  type Casebook,
  type CoalitionStudy,
  type JointMoveStakes,
  type JointMovesOf,
  lexiconOf,
  memberIds,
  type Stake,
  type StudiedMove,
  sayChanges,
  sayState,
  tellAsked,
  tellReplaced,
  tellSplit,
  tellStandingFrom,
  tellSurvivors,
  tellUpset,
  type Upset,
  type UpsetEquilibria,
  type UpsetMove,
  type Wedge,
} from '@standoff/study';
import { lexiconFor } from '@standoff/wording';
import { sayJointMove, sayStakes } from '../coalitions/coalitions-told.ts';
import { meaning, type SentenceTold, tellSentences } from '../sentences/sentences-told.ts';
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
  const { casebook, from, equilibria, replaced } = study;
  // What sentences speak of is known when they are written.
  const said = noReferences();
  const document = {
    format: 'standoff.coalitions/1',
    model,
    ...(variant !== undefined && { variant }),
    reading: study.reading.id,
    concepts: idsOf(study.concepts),
    conceptsLeftOut: idsOf(study.leftOut),
    coalitions: study.coalitions.map((members) => memberIds(casebook, members)),
    ...(study.passedOver.length > 0 && { passedOver: memberIds(casebook, study.passedOver) }),
    finding: sentencesToJson(
      tellSentences(casebook, [
        ...(from ? tellStandingFrom(study, from) : []),
        ...(equilibria ? tellSurvivors(study, equilibria) : []),
        ...tellReplaced(study),
        ...tellAsked(study),
      ]),
      said,
    ),
    ...(from && { from: fromToJson(study, from, said) }),
    ...(equilibria && { equilibria: equilibriaToJson(study, equilibria, said) }),
    ...(replaced !== undefined &&
      replaced !== 'too-large' && {
        replaced: Object.fromEntries(
          replaced.map(({ concept, states }) => [concept.id, states.map(casebook.stateId)]),
        ),
      }),
    wedges: study.wedges.map((wedge) => wedgeToJson(study, wedge, said)),
    ...(study.notSplit.length > 0 && {
      notSplit: study.notSplit.map((members) => memberIds(casebook, members)),
    }),
  } as const;
  return { ...document, lexicon: lexiconFor(lexiconOf(casebook), said) };
}

function idsOf(named: readonly { readonly id: string }[]): string[] {
  return named.map(({ id }) => id);
}

function fromToJson(study: CoalitionStudy, from: JointMovesOf, said: References): JointMovesJson {
  return {
    state: stateToJson(study.casebook, from.state),
    heldUnder: idsOf(from.heldUnder),
    survivesUnder: idsOf(from.survivesUnder),
    moves: from.moves.map((move) => moveToJson(study, from.state, move, said)),
  };
}

function moveToJson(
  study: CoalitionStudy,
  from: StateCode,
  move: StudiedMove,
  said: References,
): JointMoveJson {
  const { casebook } = study;
  const { way, deterrence } = sayJointMove(study, from, move);
  return {
    coalition: memberIds(casebook, move.coalition),
    to: stateToJson(casebook, move.to),
    ...stakesToJson(study, from, move, said),
    losses: lossesToJson(move.losses),
    undeterred: idsOf(move.undeterred),
    joined: move.joined.map(({ coalition, concepts }) => ({
      coalition: memberIds(casebook, coalition),
      concepts: idsOf(concepts),
    })),
    heldUnder: idsOf(move.heldUnder),
    reached: move.reached,
    finding: sentencesToJson([way, ...deterrence], said),
  };
}

function stakesToJson(
  study: CoalitionStudy,
  from: StateCode,
  stakes: JointMoveStakes,
  said: References,
): JointMoveStakesJson {
  const { casebook } = study;
  const { to: end, steps, members, others } = stakes;
  const told = sayStakes(study, from, stakes);
  return {
    says: sayChanges(casebook, from, end),
    steps: steps.map(({ mover, to }) => ({
      mover: casebook.movers[mover]!.id,
      to: casebook.stateId(to),
    })),
    members: members.map((stake, k) => stakeToJson(casebook, stake, told.members[k]!, said)),
    membersSay: told.inShort.text,
    membersMean: meaning(told.inShort.means, said),
    others: others.map((stake) => plainStake(casebook, stake)),
    ...(told.others.length > 0 && {
      othersSay: told.others.map(({ text }) => text).join(' '),
      othersMean: meaning(
        told.others.flatMap(({ means }) => means),
        said,
      ),
    }),
  };
}

function upsetMoveToJson(
  study: CoalitionStudy,
  from: StateCode,
  move: UpsetMove,
  coalition: readonly number[],
  said: References,
): UpsetMoveJson {
  const { casebook } = study;
  const { to, undeterred, party } = move;
  return {
    to: casebook.stateId(to),
    ...(party.length < coalition.length && { party: memberIds(casebook, party) }),
    ...stakesToJson(study, from, move, said),
    undeterred: idsOf(undeterred),
  };
}

function stakeToJson(
  casebook: Casebook,
  stake: Stake,
  told: SentenceTold,
  said: References,
): StakeJson {
  return { ...plainStake(casebook, stake), text: told.text, means: meaning(told.means, said) };
}

function plainStake({ movers }: Casebook, { decisionMaker, reason, places }: Stake): StakeJson {
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

function sentencesToJson(sentences: readonly SentenceTold[], said: References) {
  return sentences.map(({ text, means }) => ({ text, means: meaning(means, said) }));
}

function equilibriaToJson(
  study: CoalitionStudy,
  { count, examined, byConcept, upset }: UpsetEquilibria,
  said: References,
): UpsetEquilibriaJson {
  const { casebook } = study;
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
      by: upsets.map((upset) => upsetByToJson(study, state, upset, said)),
    })),
  };
}

function upsetByToJson(study: CoalitionStudy, state: StateCode, upset: Upset, said: References) {
  const { casebook } = study;
  const { coalition, concepts, ends, moves } = upset;
  const told = tellUpset(study, state, upset).map((one) => one.told);
  const known = { about: [], state: casebook.stateId(state) };
  return {
    coalition: memberIds(casebook, coalition),
    concepts: idsOf(concepts),
    ends: ends.map((end: StateCode) => casebook.stateId(end)),
    moves: moves.map((move) => upsetMoveToJson(study, state, move, coalition, said)),
    finding: sentencesToJson(tellSentences(casebook, told, known), said),
  };
}

function wedgeToJson(study: CoalitionStudy, wedge: Wedge, said: References): WedgeJson {
  const { casebook } = study;
  const { alliance, lost, here, effects } = wedge;
  const told = tellSentences(casebook, tellSplit(study, wedge), {
    about: memberIds(casebook, alliance),
  });
  const { space, stateId, decisionMakers } = casebook;
  const only = (here: CellSet, there: CellSet) =>
    [...here].filter((cell) => !there.has(cell)).map((cell) => stateId(space.codeOf(cell)));
  return {
    alliance: memberIds(casebook, alliance),
    says: told.map(({ text }) => text),
    saysMean: told.map(({ means }) => meaning(means, said)),
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
