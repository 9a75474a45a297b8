import { findConcept } from '@standoff/engine';
import { decisionMaker } from '../../analysed-case.ts';
import { singleConcept } from '../concept-choice.ts';
import {
  createEquilibriumReader,
  forEachProfile,
  type Profile,
  permutations,
  supposeRankings,
} from '../profiles.ts';
import { fieldsAmong, list, mapOf, nonEmpty, type Read, text } from '../reading.ts';
import { cellNamed, type Subject } from '../subject.ts';
import { defineKind, type RecordNames, stateName, stateSet } from '../value-kind.ts';

/** States that are to be equilibria, and states that are not to be. */
interface Goal {
  readonly equilibria: readonly string[];
  readonly notEquilibria: readonly string[];
}

/** A preference that a ranking has or has not. */
interface Demand {
  readonly by: string;
  readonly better: string;
  readonly worse: string;
}

interface Conditions {
  /** All must hold; of each one demand suffices. */
  readonly all: readonly (readonly Demand[])[];
  /** Profiles of strict rankings in which the goal is met and not all hold, or the reverse. */
  readonly contradictedBy: number;
}

/** What rankings must be like for some states to be equilibria and others not. */
export const goal = defineKind({
  what: 'goal',
  keys: ['goal'],
  questions: (fields, names) => [
    fields.required(
      'goal',
      mapOf((node) => singleConcept(node).id, goalStates(names)),
    ),
  ],
  about: () => '',
  answer: conditions,
  given: (subject, goals, { all }) => ({
    all,
    contradictedBy: contradictions(subject, goals, all),
  }),
});

function goalStates(names: RecordNames): Read<Goal> {
  const [required, excluded] = ['equilibria', 'not-equilibria'];
  return (node) => {
    const fields = fieldsAmong(required, excluded)(node);
    return {
      equilibria: fields.required(required, stateSet(names)),
      notEquilibria: fields.required(excluded, stateSet(names)),
    };
  };
}

function conditions(names: RecordNames): Read<Conditions> {
  const demand: Read<Demand> = (node) => {
    const fields = fieldsAmong('by', 'better', 'worse')(node);
    return {
      by: fields.required('by', text),
      better: fields.required('better', stateName(names)),
      worse: fields.required('worse', stateName(names)),
    };
  };
  const read = nonEmpty(list(nonEmpty(list(demand))));
  return (node) => ({ all: read(node), contradictedBy: 0 });
}

/** In how many profiles of strict rankings the goal and the conditions come apart. */
function contradictions(
  subject: Subject,
  goals: ReadonlyMap<string, Goal>,
  all: Conditions['all'],
): number {
  const { analysed } = subject;
  const rankings = permutations(analysed.cells).map((order) => order.map((cell) => [cell]));
  const choices = analysed.conflict.decisionMakers.map((_, dm) =>
    supposeRankings(analysed, dm, rankings),
  );
  const isMet = createGoalTest(subject, goals);
  let contradicting = 0;
  forEachProfile(choices, (profile) => {
    if (isMet(profile) !== hold(subject, profile, all)) contradicting++;
  });
  return contradicting;
}

function createGoalTest(
  subject: Subject,
  goals: ReadonlyMap<string, Goal>,
): (profile: Profile) => boolean {
  const concepts = [...goals.keys()].map((id) => findConcept(id)!);
  const readEquilibria = createEquilibriumReader(subject.analysed, concepts);
  return (profile) => {
    const held = readEquilibria(profile);
    return [...goals.values()].every(({ equilibria, notEquilibria }, k) => {
      const isEquilibrium = (name: string) => held[k]!.has(cellNamed(subject, name));
      return equilibria.every(isEquilibrium) && !notEquilibria.some(isEquilibrium);
    });
  };
}

function hold(subject: Subject, profile: Profile, all: Conditions['all']): boolean {
  return all.every((demands) =>
    demands.some(({ by, better, worse }) => {
      const { order } = profile[decisionMaker(subject.analysed, by)]!;
      if (order.kind !== 'ranked') return false;
      return order.ranks[cellNamed(subject, better)]! > order.ranks[cellNamed(subject, worse)]!;
    }),
  );
}
