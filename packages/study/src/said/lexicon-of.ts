import {
  type Concept,
  findConcept,
  isAboutOthers,
  isForeseen,
  judgesImprovements,
} from '@standoff/engine';
import type { StatePattern } from '@standoff/language';
import {
  type ConceptName,
  type Fragment,
  ifAllThink,
  type Lexicon,
  labels,
  type OptionName,
  type PartyName,
  type StateName,
} from '@standoff/wording';
import type { Casebook, Phrasebook } from '../casebook/casebook.ts';

const known = new WeakMap<Casebook, Lexicon>();

/** What things are called in a conflict. States are named when they are spoken of: there may be millions. */
export function lexiconOf(casebook: Casebook): Lexicon {
  const found = known.get(casebook);
  if (found !== undefined) return found;
  const { statusQuo } = casebook;
  const lexicon: Lexicon = {
    ...namesIn(casebook),
    ...(statusQuo !== undefined && { statusQuo: casebook.stateId(statusQuo) }),
    state: (id) => nameOfState(casebook, id),
  };
  known.set(casebook, lexicon);
  return lexicon;
}

/** The same without states, which stay closed. */
export function namesIn(phrasebook: Phrasebook): Omit<Lexicon, 'state' | 'statusQuo'> {
  const { conflict } = phrasebook;
  return {
    options: optionNames(phrasebook),
    party: partyNames(phrasebook),
    fact: (id) => {
      const { name, chance } = conflict.facts.find((fact) => fact.id === id)!;
      return { name, ...(chance < 1 && { chance }) };
    },
    concept: nameOfConcept,
    namedStates: namedStates(phrasebook),
  };
}

function optionNames({ options, phrases }: Phrasebook): OptionName[] {
  return options.map(({ option }) => ({
    option: `${option.owner}.${option.id}`,
    name: option.name,
    levels: option.levels.map(({ id }) => id),
    phrases: phrases.get(option)!,
    yesNo: option.yesNo,
    ...(option.amounts && { countedIn: option.amounts.unit ?? '' }),
  }));
}

/** Decision makers, bodies, and members of bodies that are neither. */
function partyNames({ conflict }: Phrasebook): (id: string) => PartyName {
  const names = new Map<string, PartyName>();
  for (const { members } of conflict.bodies) {
    for (const { id, name } of members) names.set(id, { name: name ?? id });
  }
  for (const body of conflict.bodies) {
    const isAgreement = body.agreement !== undefined;
    names.set(body.id, { ...called(body), isBody: true, ...(isAgreement && { isAgreement }) });
  }
  for (const maker of conflict.decisionMakers) names.set(maker.id, called(maker));
  return (id) => {
    const name = names.get(id);
    if (name === undefined) throw new RangeError(`nobody is called ${id}`);
    return name;
  };
}

function called({ name, plural }: { readonly name: string; readonly plural?: boolean }): PartyName {
  return { name, ...(plural !== undefined && { plural }) };
}

function nameOfConcept(id: string): ConceptName {
  return conceptName(findConcept(id)!);
}

/** How all think under a concept, as a condition: `if everybody expects credible replies`. */
export function sayIfAllThink(concept: Concept): Fragment[] {
  return ifAllThink(conceptName(concept));
}

/** What words go by of a concept. */
export function conceptName(concept: Concept): ConceptName {
  const { id, symbol, computation, foresight } = concept;
  const by = isAboutOthers(computation)
    ? 'others'
    : isForeseen(computation)
      ? 'foreseen'
      : 'improvements';
  return {
    id,
    symbol,
    moves: Number.isFinite(foresight.moves) ? foresight.moves : null,
    credible: foresight.credible,
    by,
    judges: judgesImprovements(concept),
  };
}

/** The states that the file names, and the status quo. */
function namedStates(phrasebook: Phrasebook): Lexicon['namedStates'] {
  const { conflict } = phrasebook;
  const named = conflict.namedStates.map(({ id, name, pattern }) => ({
    id,
    name: name ?? id,
    ...levelsIn(phrasebook, pattern),
  }));
  const start = {
    id: 'status-quo',
    name: labels.statusQuo,
    ...levelsIn(phrasebook, conflict.statusQuo),
  };
  return [...named, ...conflict.graphStates.map(({ id }) => ({ id, name: id })), start];
}

/** The levels of a pattern that says all of them. */
function levelsIn(
  { options }: Phrasebook,
  pattern: StatePattern | undefined,
): { readonly levels?: readonly number[] } {
  if (pattern?.kind !== 'levels') return {};
  const levels = options.map(
    ({ option: { owner, id } }) =>
      pattern.levels.find(({ option }) => option.owner === owner && option.option === id)?.level,
  );
  return levels.every((level) => level !== undefined) ? { levels } : {};
}

function nameOfState(casebook: Casebook, id: string): StateName {
  const code = casebook.stateWithId(id);
  if (code === undefined) throw new RangeError(`no state is called ${id}`);
  const name = casebook.stateNames.get(code);
  const graphState = casebook.conflict.graphStates[Number(code)];
  return {
    ...(name !== undefined && { name }),
    levels: graphState === undefined ? [...casebook.states.levels(code)] : [],
    ...(graphState !== undefined && { says: graphState.description ?? graphState.id }),
  };
}
