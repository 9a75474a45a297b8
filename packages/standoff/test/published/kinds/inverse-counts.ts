import { findConcept } from '@standoff/engine';
import { decisionMaker } from '../../analysed-case.ts';
import { singleConcept } from '../concept-choice.ts';
import {
  asGiven,
  createEquilibriumReader,
  forEachProfile,
  permutations,
  type Supposed,
  supposeRankings,
} from '../profiles.ts';
import { mapOf, text, wholeNumber } from '../reading.ts';
import { cellNamed, type Subject } from '../subject.ts';
import { defineKind, stateName } from '../value-kind.ts';
import { rankedPlaces } from './ranking.ts';

/** Per concept and state a number of profiles. */
type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Under how many profiles of rankings a state is an equilibrium. */
export const inverseCounts = defineKind({
  what: 'inverse-counts',
  keys: ['over'],
  questions: (fields) => [{ over: fields.required('over', mapOf(text, wholeNumber)) }],
  about: () => '',
  answer: (names) => mapOf((node) => singleConcept(node).id, mapOf(stateName(names), wholeNumber)),
  given: (subject, { over }, asked: Counts) => countProfiles(subject, over, asked),
});

function countProfiles(subject: Subject, over: ReadonlyMap<string, number>, asked: Counts): Counts {
  const { analysed } = subject;
  for (const id of over.keys()) decisionMaker(analysed, id);
  const concepts = [...asked.keys()].map((id) => findConcept(id)!);
  const counts = new Map([...asked].map(([id, states]) => [id, zeros(states)]));
  const choices = analysed.conflict.decisionMakers.map(({ id }) =>
    choicesOf(subject, id, over.get(id) ?? 0),
  );
  const readEquilibria = createEquilibriumReader(analysed, concepts);
  forEachProfile(choices, (profile) => {
    readEquilibria(profile).forEach((held, k) => {
      const ofConcept = counts.get(concepts[k]!.id)!;
      for (const [name, count] of ofConcept) {
        ofConcept.set(name, count + (held.has(cellNamed(subject, name)) ? 1 : 0));
      }
    });
  });
  return counts;
}

function zeros(states: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...states.keys()].map((name) => [name, 0]));
}

/** Every order of the first places of a decision maker's ranking, the rest staying as it is. */
function choicesOf(subject: Subject, id: string, varied: number): Supposed[] {
  const dm = decisionMaker(subject.analysed, id);
  if (varied === 0) return [asGiven(subject.analysed, dm)];
  const places = rankedPlaces(subject, id);
  if (varied > places.length) throw new RangeError(`${id} has only ${places.length} places`);
  const rankings = permutations(places.slice(0, varied)).map((first) => [
    ...first,
    ...places.slice(varied),
  ]);
  return supposeRankings(subject.analysed, dm, rankings);
}
