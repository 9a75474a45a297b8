import {
  type ConceptId,
  GIVEN,
  type ReadingOfPreferences,
  type ShownConflict,
} from '../desk/shown-conflict.ts';
import {
  type CoalitionChoices,
  coalitionsIn,
  knownCoalitions,
} from '../document/coalition-choices.ts';
import { otherReading } from '../document/preference-reading.ts';
import { sayShort } from '../views/coalitions/coalition-names.tsx';
import { sayCoalitions } from '../views/coalitions/say-counting.ts';
import { capitalize } from '../words/capitalize.ts';

/** By what the page is read, as a part of a sentence: who reckons how, and all that is not as usual besides. */
export interface ReadingSentence {
  readonly who: string;
  readonly how: string;
  readonly besides: readonly string[];
}

/** What is chosen on the page besides the conflict itself. */
interface Chosen {
  readonly foresight: ConceptId;
  readonly coalitions: CoalitionChoices;
  readonly furtherConcepts: readonly ConceptId[];
}

/** `Everybody expects credible replies (SEQ)`, `Each looks ahead in its own way: US Nash, others SEQ`. */
export function sayReading(
  conflict: ShownConflict,
  chosen: Chosen,
  withSymbols = true,
): ReadingSentence {
  const reading = otherReading(conflict);
  return {
    ...sayForesight(conflict, chosen.foresight, withSymbols),
    besides: [
      ...sayCounting(conflict, chosen.coalitions, reading !== undefined),
      ...(reading === undefined ? [] : sayDeterred(reading)),
      ...sayFurther(conflict, chosen),
    ],
  };
}

/** The same as plain text. */
export function sayPlainly({ who, how, besides }: ReadingSentence): string {
  return [`${capitalize(who)} ${how}`, ...besides].join('; ');
}

function sayForesight(
  conflict: ShownConflict,
  foresight: ConceptId,
  withSymbol: boolean,
): Pick<ReadingSentence, 'who' | 'how'> {
  const concept = conflict.concepts.find(({ id }) => id === foresight);
  if (concept !== undefined && concept.id !== GIVEN) {
    const symbol = withSymbol ? ` (${concept.symbol})` : '';
    return { who: 'everybody', how: `${concept.looks}${symbol}` };
  }
  const ways = isAsFileSays(conflict) ? 'as the file says' : 'in its own way';
  return { who: `each looks ahead ${ways}:`, how: sayEach(conflict) };
}

/** Whether everybody is read by the concept that the file gives, and no coalition by one of its own. */
export function isAsFileSays({ fileProfile, profile, coalitionForesight }: ShownConflict): boolean {
  if (fileProfile === undefined || coalitionForesight.length > 0) return false;
  return fileProfile.every((concept, k) => concept === profile[k]);
}

/** `US Nash, China SMR, others SEQ`; by number where that would be long. */
export function sayEach(conflict: ShownConflict): string {
  const { concepts, decisionMakers, profile, coalitionForesight } = conflict;
  const symbol = (id: ConceptId) => concepts.find((each) => each.id === id)?.symbol ?? id;
  const movers = decisionMakers.flatMap(({ short, foresightMatters }, k) =>
    foresightMatters ? [{ short, concept: profile[k]! }] : [],
  );
  const times = (concept: ConceptId) => movers.filter((each) => each.concept === concept).length;
  const common = movers.reduce(
    (best, { concept }) => (times(concept) > times(best) ? concept : best),
    movers[0]?.concept ?? '',
  );
  const coalitions = coalitionForesight.map(({ members, concept }) => ({
    short: sayShort(conflict, members),
    concept,
  }));
  const others = [...movers, ...coalitions].filter(({ concept }) => concept !== common);
  if (others.length > 2) return `${others.length} otherwise than ${symbol(common)}`;
  const named = others.map(({ short, concept }) => `${short} ${symbol(concept)}`);
  return [...named, `others ${symbol(common)}`].join(', ');
}

/** Coalitions are defined for the general reading of preferences alone, and set aside in others. */
function sayCounting(
  conflict: ShownConflict,
  choices: CoalitionChoices,
  isAside: boolean,
): string[] {
  const coalitions = isAside
    ? knownCoalitions(conflict, choices)
    : coalitionsIn(conflict, choices).coalitions;
  if (coalitions.length === 0) return [];
  const one = coalitions.length === 1;
  const which = one
    ? `the coalition ${sayCoalitions(conflict, coalitions)}`
    : sayCoalitions(conflict, coalitions);
  if (isAside) return [`${which} ${one ? 'is' : 'are'} set aside`];
  return [`${which} ${one ? 'counts' : 'count'} as well`];
}

function sayDeterred({ strength, unknown }: ReadingOfPreferences): string[] {
  return [
    ...(strength === 'general' ? [] : ['only great losses deter']),
    ...(unknown === undefined ? [] : [`what is not known is read by treatment ${unknown}`]),
  ];
}

function sayFurther(
  { concepts, profile }: ShownConflict,
  { foresight, furtherConcepts }: Chosen,
): string[] {
  const read = new Set([foresight, ...(foresight === GIVEN ? profile : [])]);
  const symbols = concepts.flatMap(({ id, symbol }) =>
    furtherConcepts.includes(id) && !read.has(id) ? [symbol] : [],
  );
  if (symbols.length === 0) return [];
  if (symbols.length > 2) return [`${symbols.length} further concepts are analysed besides`];
  return [`${symbols.join(' and ')} ${symbols.length === 1 ? 'is' : 'are'} analysed besides`];
}
