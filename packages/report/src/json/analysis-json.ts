import type { Concept, ConceptId, Cost, StateCode, Steps } from '@standoff/engine';
import { referencesOf } from '@standoff/propositions';
import {
  type Analysis,
  type AnalysisDoubts,
  type Casebook,
  type CoalitionVerdicts,
  coalitionId,
  conceptOfCoalition,
  equilibriumCells,
  type Headline,
  type ListedStates,
  lexiconOf,
  listedStates,
  ownConceptOf,
  phrasesOf,
  type StateClasses,
  survivingEquilibria,
} from '@standoff/study';
import { lexiconFor, setApart } from '@standoff/wording';
import { type FindingTold, tellFinding } from '../analysis/finding-told.ts';
import type { AnalysisJson, CoalitionJson, FindingSentenceJson } from '../shapes/analysis.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import type { StateJson } from '../shapes/state.ts';
import { analysisDoubtToJson, meansOfDoubts } from './analysis-doubt-json.ts';
import { citationsToJson } from './citations-json.ts';
import { byKeys, byMover, idsOfMembers, plainByKeys, valuesOf, written } from './names.ts';

const MANY_EQUILIBRIA = 1_000_000;

export interface AnalysisJsonOptions {
  readonly model: ModelIdentity;
  readonly variant?: string;
  readonly states?: ListedStates;
  readonly classes?: StateClasses;
  /** Coalitions that were asked about every equilibrium, and about every state where all are listed. */
  readonly coalitions?: CoalitionVerdicts;
  readonly doubts?: AnalysisDoubts;
  readonly headline: Headline;
  readonly elapsedMs: number;
}

/** An analysis as plain data, ready for `JSON.stringify`; with pauses, since it may be of very many states. */
export function* analysisToJson(
  analysis: Analysis,
  {
    model,
    variant,
    states = 'if-few',
    classes,
    coalitions,
    doubts,
    headline,
    elapsedMs,
  }: AnalysisJsonOptions,
): Steps<AnalysisJson> {
  const { casebook, concepts, leftOut, cost } = analysis;
  const listed = listedStates(casebook, states);
  const finding = tellFinding(analysis);
  const doubt = doubts && analysisDoubtToJson(analysis, doubts);
  const means = [...finding.flatMap((told) => told.means), ...meansOfDoubts(doubt)];
  return {
    format: 'standoff.analysis/1',
    model,
    ...(variant !== undefined && { variant }),
    ...(analysis.reading && { reading: analysis.reading.id }),
    decisionMakers: casebook.decisionMakers.map(({ id, name }) => ({ id, name })),
    bodies: casebook.conflict.bodies.map(({ id, name }) => ({ id, name })),
    representation: casebook.space.representation,
    stateCount: casebook.space.stateCount,
    headline: { text: headline.text, means: headline.means },
    finding: finding.map(sentenceToJson),
    lexicon: lexiconFor(lexiconOf(casebook), referencesOf(means)),
    ...(listed !== 'none' && { states: yield* listStates(analysis, listed) }),
    ...(listed === 'all' && { stability: yield* stabilityJson(analysis) }),
    equilibria: yield* byConcept(analysis, (id) =>
      idsOfMembers(casebook, analysis.equilibria.get(id)!),
    ),
    ...(yield* weakEquilibria(analysis)),
    ...(coalitions && (yield* coalitionsJson(analysis, coalitions, listed === 'all'))),
    ...(yield* equilibriumValues(analysis)),
    conceptNames: Object.fromEntries(
      concepts.map(({ id, symbol, name }) => [id, { symbol, name }]),
    ),
    ...(leftOut.length > 0 && { conceptsLeftOut: leftOut.map(({ concept }) => concept.id) }),
    ...foresightJson(analysis),
    held: {},
    ...statusQuoJson(analysis),
    ...(classes && { classes: yield* classesJson(casebook, classes) }),
    ...(doubt && { doubt }),
    elapsedMs,
    estimate: costJson(cost),
  };
}

function sentenceToJson({
  about,
  text,
  alone,
  means,
  states,
  claims,
}: FindingTold): FindingSentenceJson {
  return {
    about,
    text,
    ...(alone !== text && { alone }),
    means: [...means],
    states: [...states],
    ...citationsToJson(claims),
  };
}

function byConcept<T>(
  { concepts }: Analysis,
  value: (id: ConceptId) => T,
): Steps<Record<ConceptId, T>> {
  return plainByKeys(
    concepts,
    ({ id }) => id,
    ({ id }) => value(id),
  );
}

function listStates(analysis: Analysis, listed: 'all' | 'equilibria'): Steps<StateJson[]> {
  const { casebook } = analysis;
  const { space } = casebook;
  const cells =
    listed === 'all'
      ? Array.from({ length: space.stateCount }, (_, k) => space.cellAt(k))
      : equilibriumCells(analysis);
  return written(cells, (cell) => stateToJson(casebook, space.codeOf(cell)));
}

/** One state as plain data. */
export function stateToJson(casebook: Casebook, state: StateCode): StateJson {
  const name = casebook.stateNames.get(state);
  return {
    id: casebook.stateId(state),
    values: valuesOf(casebook, state),
    ...(name !== undefined && { name }),
    says: phrasesOf(casebook, state).map(setApart).join(', '),
  };
}

function stabilityJson(analysis: Analysis): Steps<NonNullable<AnalysisJson['stability']>> {
  const { casebook, stability, concepts } = analysis;
  const { movers } = casebook;
  return byKeys(
    concepts,
    ({ id }) => id,
    ({ id }) =>
      plainByKeys(
        movers.keys(),
        (dm) => movers[dm]!.id,
        (dm) => idsOfMembers(casebook, stability.get(id)![dm]!),
      ),
  );
}

function* coalitionsJson(
  analysis: Analysis,
  verdicts: CoalitionVerdicts,
  ofEveryState: boolean,
): Steps<Partial<AnalysisJson>> {
  const { casebook } = analysis;
  const { space, stateId, movers } = casebook;
  const { coalitions, concepts, reading, leaving } = verdicts;
  const idsOf = (cells: readonly number[]) => written(cells, (cell) => stateId(space.codeOf(cell)));
  const allCells = Array.from({ length: ofEveryState ? space.stateCount : 0 }, (_, k) =>
    space.cellAt(k),
  );
  const byConcept = <T>(value: (concept: Concept) => Steps<T>) =>
    byKeys(concepts, ({ id }) => id, value);
  return {
    coalitions: coalitions.map((members) => ({
      id: coalitionId(casebook, members),
      members: members.map((member) => movers[member]!.id),
      reading: reading.id,
      ...foresightOfCoalition(analysis, members),
    })),
    coalitionEquilibria: yield* byConcept((concept) =>
      idsOf(survivingEquilibria(analysis, verdicts, concept)),
    ),
    ...(analysis.foresight && {
      foresightCoalitionEquilibria: yield* idsOf(survivingEquilibria(analysis, verdicts, 'given')),
    }),
    ...(ofEveryState && {
      coalitionStability: yield* byConcept((concept) =>
        byKeys(
          coalitions.entries(),
          ([, members]) => coalitionId(casebook, members),
          ([k]) => idsOf(allCells.filter((cell) => !leaving(concept, cell).includes(k))),
        ),
      ),
    }),
  };
}

/** Whether a coalition is given a concept of its own, or is read as most of its members. */
function foresightOfCoalition(
  analysis: Analysis,
  members: readonly number[],
): Pick<CoalitionJson, 'foresight' | 'foresightFrom'> {
  const { foresight } = analysis;
  const concept = conceptOfCoalition(analysis, members);
  if (foresight === undefined || concept === undefined) return {};
  const isOwn = ownConceptOf(foresight, members) !== undefined;
  return { foresight: concept.id, foresightFrom: isOwn ? 'own' : 'members' };
}

function* weakEquilibria(analysis: Analysis): Steps<Pick<AnalysisJson, 'weakEquilibria'>> {
  const { casebook, general, equilibria } = analysis;
  if (general === undefined) return {};
  return {
    weakEquilibria: yield* byConcept(analysis, (id) =>
      idsOfMembers(casebook, general.equilibria.get(id)!.without(equilibria.get(id)!)),
    ),
  };
}

function* equilibriumValues(analysis: Analysis): Steps<Pick<AnalysisJson, 'equilibriumValues'>> {
  const { casebook } = analysis;
  const cells = equilibriumCells(analysis);
  if (cells.length > MANY_EQUILIBRIA) return {};
  const values = yield* written(cells, (cell) => {
    const state = casebook.space.codeOf(cell);
    return [casebook.stateId(state), valuesOf(casebook, state)] as const;
  });
  return { equilibriumValues: Object.fromEntries(values) };
}

function foresightJson({ casebook, foresight }: Analysis): Partial<AnalysisJson> {
  if (foresight === undefined) return {};
  return {
    foresight: byMover(casebook, (dm) => foresight.profile[dm]!.id),
    foresightEquilibria: idsOfMembers(casebook, foresight.equilibria),
  };
}

function classesJson({ space, stateId }: Casebook, classes: StateClasses): Steps<string[][]> {
  return written([...Array(classes.count).keys()], (number) =>
    Array.from(classes.cellsOf(number), (cell) => stateId(space.codeOf(cell))),
  );
}

function statusQuoJson({ casebook, fromStatusQuo }: Analysis): Partial<AnalysisJson> {
  const { statusQuo, space } = casebook;
  if (statusQuo === undefined || fromStatusQuo === undefined) return {};
  const { commonGains, harmlessGains } = fromStatusQuo;
  const idsOf = (cells: readonly number[]) =>
    cells.map((cell) => casebook.stateId(space.codeOf(cell)));
  return {
    statusQuo: casebook.stateId(statusQuo),
    commonGains: idsOf(commonGains),
    ...(harmlessGains.length > 0 && { harmlessGains: idsOf(harmlessGains) }),
  };
}

function costJson({ milliseconds, upTo, bytes }: Cost): AnalysisJson['estimate'] {
  const inTenths = (time: number) => Math.round(time * 10) / 10;
  return {
    milliseconds: inTenths(milliseconds),
    ...(upTo !== undefined && { upTo: inTenths(upTo) }),
    bytes,
  };
}
