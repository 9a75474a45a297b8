import { findConcept, type StateCode, type Steps } from '@standoff/engine';
import { sayCoalitionVerdict } from '@standoff/report';
import {
  type Analysis,
  type CoalitionVerdicts,
  coalitionsOf,
  conceptOfCoalition,
  conditionsOf,
  explainCoalition,
  foresightRead,
  hasCoalitionVersion,
  holdingProfiles,
  idOfCondition,
  jointMovesOf,
  type StudiedMove as Move,
  readWedge,
  type Stake,
  sayChanges,
  sayGains,
  sayHoldingProfiles,
  sayOthers,
  sayState,
  sayWedge,
  upsetEquilibria,
} from '@standoff/study';
import { improvementReading } from './chosen-verdicts.ts';
import { plainStep } from './read-argument.ts';
import type {
  ChosenStandings,
  CoalitionAnswer,
  CoalitionStanding,
  ShownCoalition,
  ShownJointMove,
  ShownLeaving,
  ShownTogether,
  ShownUpset,
} from './shown-coalitions.ts';
import { type ConceptId, GIVEN, type StateKey } from './shown-conflict.ts';
import { keyOf, stateOfKey } from './state-keys.ts';

/** The concept by which a coalition is read where each looks as far as it does. */
function asGiven(analysis: Analysis, members: readonly number[]): ConceptId {
  return conceptOfCoalition({ foresight: foresightRead(analysis) }, members)!.id;
}

/** What some could do together from a state, those of one coalition together. */
export function* readTogether(
  analysis: Analysis,
  state: StateCode,
  reading: string,
): Steps<ShownTogether> {
  const coalitions = coalitionsOf(analysis.casebook);
  if (!Array.isArray(coalitions)) return { status: 'too-many', movers: coalitions.movers };
  const concepts = analysis.concepts.filter(hasCoalitionVersion);
  const asked = { coalitions, reading: improvementReading(reading), concepts };
  const { moves } = yield* jointMovesOf(analysis, state, asked);
  const groups = new Map<string, ShownCoalition & { moves: ShownJointMove[] }>();
  for (const move of moves) {
    const key = move.coalition.join();
    const group = groups.get(key) ?? {
      members: move.coalition,
      moves: [],
      asGiven: asGiven(analysis, move.coalition),
    };
    group.moves.push(plainMove(analysis, state, move));
    groups.set(key, group);
  }
  return { status: 'found', coalitions: [...groups.values()] };
}

/** How chosen coalitions stand to a state. */
export function* readChosen(
  analysis: Analysis,
  state: StateCode,
  verdicts: CoalitionVerdicts,
): Steps<ChosenStandings> {
  const cell = analysis.casebook.space.cellOf(state);
  yield* verdicts.lookAt([cell]);
  const readUnder = conditionsOf(analysis).filter(
    (by) => by === 'given' || verdicts.concepts.includes(by),
  );
  const standings = verdicts.coalitions.map((members, k): CoalitionStanding => {
    const stays = readUnder.filter((by) => !verdicts.leaving(by, cell).includes(k));
    return {
      members,
      readUnder: readUnder.map(idOfCondition),
      staysUnder: stays.map(idOfCondition),
      asGiven: asGiven(analysis, members),
    };
  });
  return { standings, holding: sayHoldingProfiles(holdingProfiles(analysis, state, verdicts)) };
}

/** What each of the chosen coalitions could bring about only together. */
export function* readChosenMoves(
  analysis: Analysis,
  state: StateCode,
  { coalitions, reading }: CoalitionVerdicts,
): Steps<ShownCoalition[]> {
  const concepts = analysis.concepts.filter(hasCoalitionVersion);
  const found: ShownCoalition[] = [];
  for (const members of coalitions) {
    const asked = { coalitions: [members], reading: reading.id, concepts };
    const { moves } = yield* jointMovesOf(analysis, state, asked);
    found.push({
      members,
      moves: moves.map((move) => plainMove(analysis, state, move)),
      asGiven: asGiven(analysis, members),
    });
  }
  return found;
}

/** Which of the chosen coalitions would leave each of some states; those that are gone are left out. */
export function* readLeaving(
  analysis: Analysis,
  keys: readonly StateKey[],
  verdicts: CoalitionVerdicts,
): Steps<ShownLeaving[]> {
  const { casebook } = analysis;
  const states = keys.flatMap((key) => {
    const state = stateOfKey(casebook, key);
    return state === undefined ? [] : [{ key, cell: casebook.space.cellOf(state) }];
  });
  yield* verdicts.lookAt(states.map(({ cell }) => cell));
  return states.map(({ key, cell }) => ({
    key,
    leaving: conditionsOf(analysis).map((by) => verdicts.leaving(by, cell)),
  }));
}

function plainMove({ casebook }: Analysis, from: StateCode, move: Move): ShownJointMove {
  const name = casebook.stateNames.get(move.to);
  const others = sayOthers(casebook, move.others);
  return {
    to: keyOf(casebook, move.to),
    words: sayChanges(casebook, from, move.to),
    ...(name !== undefined && { name }),
    stakes: plainStakes(move.members),
    ...(others !== undefined && { others }),
    undeterred: move.undeterred.map(({ id }) => id),
    joined: move.joined.map(({ coalition, concepts }) => ({
      added: coalition.filter((member) => !move.coalition.includes(member)),
      concepts: concepts.map(({ id }) => id),
    })),
  };
}

/** What a change is for each of some. */
export function plainStakes(stakes: readonly Stake[]): ShownJointMove['stakes'] {
  return stakes.map(({ decisionMaker, reason: { order, greatly, words, claims } }) => ({
    decisionMaker,
    order,
    greatly,
    ...(words !== undefined && { because: words }),
    claims,
  }));
}

/** Why a coalition would or would not leave a state together, and what splitting it would change. */
export function* readCoalitionArgument(
  analysis: Analysis,
  state: StateCode,
  members: readonly number[],
  { reading: asked, concept: by }: { readonly reading: string; readonly concept: ConceptId },
): Steps<CoalitionAnswer> {
  const id = by === GIVEN ? asGiven(analysis, members) : by;
  const concept = findConcept(id);
  if (concept === undefined || !hasCoalitionVersion(concept)) return { concept: id };
  const { casebook, situation } = analysis;
  const reading = improvementReading(asked);
  const query = { state, coalition: { members, reading }, concepts: [concept] };
  const explanation = yield* explainCoalition(casebook, situation, query);
  const [argument] = explanation.arguments;
  const cell = casebook.space.cellOf(state);
  const wedge = yield* readWedge(analysis, members, { reading, concepts: [concept] }, cell);
  return {
    concept: id,
    argument: {
      verdict: argument!.verdict,
      says: sayCoalitionVerdict(explanation, argument!).says,
      steps: argument!.steps.map((step) => plainStep(casebook, step)),
      wedge: sayWedge(casebook, wedge, true),
    },
  };
}

const EXAMINED = 1_000;

/** Which equilibria under a concept some coalition upsets. */
export function* readUpsets(
  analysis: Analysis,
  id: ConceptId,
  reading: string,
): Steps<ShownUpset | undefined> {
  const { casebook } = analysis;
  const coalitions = coalitionsOf(casebook);
  const concept = analysis.concepts.filter(hasCoalitionVersion).find((one) => one.id === id);
  if (!Array.isArray(coalitions) || concept === undefined) return undefined;
  const asked = { coalitions, reading: improvementReading(reading), concepts: [concept] };
  const { count, examined, byConcept, upset } = yield* upsetEquilibria(analysis, asked, EXAMINED);
  return {
    concept: id,
    equilibria: count,
    examined,
    surviving: byConcept[0]!.surviving.length,
    upset: upset.map(({ state, upsets }) => {
      const name = casebook.stateNames.get(state);
      return {
        key: keyOf(casebook, state),
        id: casebook.stateId(state),
        ...(name !== undefined && { name }),
        words: sayState(casebook, state),
        by: upsets.map(({ coalition, ends, moves }) => {
          const { to, members, others } = moves[0]!;
          const sayingOthers = sayOthers(casebook, others);
          return {
            members: coalition,
            to: keyOf(casebook, to),
            words: sayChanges(casebook, state, to),
            gains: sayGains(casebook, members),
            ...(sayingOthers !== undefined && { others: sayingOthers }),
            more: ends.length - 1,
          };
        }),
      };
    }),
  };
}
