import type { Steps } from '@standoff/engine';
import {
  type Analysis,
  type CoalitionVerdicts,
  type ConflictMap,
  conditionsOf,
  idOfCondition,
  type JointArc,
  jointArcsBetween,
  lexiconOf,
  registerNow,
  sayChanges,
  sayLeftTogether,
  tellOthers,
} from '@standoff/study';
import { english, textOf } from '@standoff/wording';
import { plainStakes, readLeaving } from './read-coalitions.ts';
import { heldUnder } from './read-map.ts';
import { GIVEN } from './shown-conflict.ts';
import type { ShownJointArc, ShownJointArcs, ShownMapLeaving } from './shown-joint-map.ts';
import { keyOf } from './state-keys.ts';

/** The joint moves of chosen coalitions between the states that a map shows. */
export function* readJointArcs(
  analysis: Analysis,
  { states }: ConflictMap,
  { coalitions, reading, concepts }: CoalitionVerdicts,
): Steps<ShownJointArcs> {
  const chosen = { coalitions, reading: reading.id };
  const shown = states.map(({ state }) => state);
  const arcs = yield* jointArcsBetween(analysis, chosen, shown);
  const readUnder = conditionsOf(analysis).filter((by) => by === 'given' || concepts.includes(by));
  return {
    arcs: arcs.map((arc) => readJointArc(analysis, arc)),
    readUnder: readUnder.map(idOfCondition),
  };
}

function readJointArc({ casebook }: Analysis, arc: JointArc): ShownJointArc {
  const { coalition, party, undeterred, undeterredAsGiven, alone } = arc;
  const from = keyOf(casebook, arc.from);
  const to = keyOf(casebook, arc.to);
  const known = { state: casebook.stateId(arc.to) };
  const told = english.tell(
    lexiconOf(casebook),
    [tellOthers(casebook, arc, arc.others)],
    registerNow(),
    known,
  );
  const others = told
    .flat()
    .map(({ says }) => textOf(says))
    .join(' ');
  return {
    id: `${coalition.join('.')} ${from} ${to}`,
    members: coalition,
    ...(party.length < coalition.length && { party }),
    from,
    to,
    words: sayChanges(casebook, arc.from, arc.to),
    stakes: plainStakes(arc.members),
    ...(others !== '' && { others }),
    undeterred: [...undeterred.map(({ id }) => id), ...(undeterredAsGiven ? [GIVEN] : [])],
    alone,
  };
}

/** Which chosen coalitions would leave the states that a map shows. */
export function* readMapLeaving(
  analysis: Analysis,
  { states }: ConflictMap,
  verdicts: CoalitionVerdicts,
): Steps<ShownMapLeaving> {
  const { casebook } = analysis;
  const keys = states.map(({ state }) => keyOf(casebook, state));
  const leaving = yield* readLeaving(analysis, keys, verdicts);
  const readings = conditionsOf(analysis).map(idOfCondition);
  const upset = states.flatMap((state, k) =>
    heldUnder(analysis, state).flatMap((concept) => {
      const leavers = leaving[k]!.leaving[readings.indexOf(concept)]!;
      if (leavers.length === 0) return [];
      const who = leavers.map((coalition) => verdicts.coalitions[coalition]!);
      return [{ key: keys[k]!, concept, words: sayLeftTogether(casebook, who) }];
    }),
  );
  return { states: leaving, upset };
}
