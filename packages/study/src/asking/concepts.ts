import {
  type ConceptId,
  conceptsOfOneReply,
  describeIds,
  families,
  findConcept,
  judgesImprovements,
  concepts as registry,
} from '@standoff/engine';
import { type JsonSchema, moversOf } from '@standoff/language';
import { askingProblem, type Problem, unique } from '@standoff/wording';
import { findParty } from './coalitions.ts';
import type { OptionKind, Read } from './option.ts';
import { givenValue, notSo } from './words.ts';

const known = describeIds();
const all = known.join(', ');
const byDefault = registry.filter((concept) => concept.byDefault).map(({ id }) => id);

const ofFamilies = families.map(({ prefix }) => prefix).join('|');

const conceptSchema: JsonSchema = {
  type: 'string',
  anyOf: [{ enum: registry.map(({ id }) => id) }, { pattern: `^(?:${ofFamilies})[1-9][0-9]*$` }],
};

/** One solution concept. */
export const concept: OptionKind<ConceptId> = {
  placeholder: 'ID',
  about: `solution concept, one of ${all}`,
  otherwise: registry[0]!.id,
  fromText(text) {
    const read = conceptsInText(text);
    if ('problem' in read) return read;
    const [id, ...more] = read.value;
    return more.length > 0 ? askingProblem('several-concepts') : { value: id! };
  },
  fromJson: (value) => readId(value),
  schema: conceptSchema,
  find: (value) => ({ value }),
};

/** The concepts that look at one reply: those under which a solver answers, and that coalitions have. */
export const idsOfOneReply = conceptsOfOneReply.map(({ id }) => id).join(', ');

/** The ids of those that say of a single move whether something deters from it. */
export const judgingIds: readonly ConceptId[] = registry
  .filter(judgesImprovements)
  .map(({ id }) => id);

/** The same as questions list them that go by single moves, and take no other concept. */
export const idsThatJudge = judgingIds.join(', ');

/** Solution concepts, each once; commands write `nash,seq`. */
export const concepts: OptionKind<readonly ConceptId[]> = {
  placeholder: 'LIST',
  about: {
    command: `solution concepts, separated by commas, of ${all}`,
    program: `solution concepts, of ${all}`,
  },
  otherwise: { command: byDefault.join(','), program: byDefault.join(', ') },
  fromText: conceptsInText,
  fromJson: (value, name) =>
    Array.isArray(value) ? readIds(value) : notSo(name, 'concepts', value),
  schema: { type: 'array', items: conceptSchema },
  find: (value) => ({ value }),
};

type ForesightFound = Readonly<Record<string, ConceptId>>;

/** A concept for all, or one for each decision maker, body and coalition, by id or name. */
export const foresight: OptionKind<ConceptId | ForesightFound, ForesightFound> = {
  placeholder: 'WHOSE',
  about: {
    command:
      'a concept for all, or for each as in "dprk=smr,us=nash", instead of what the file gives',
    program:
      'a concept for all, or for each as in {"dprk":"smr","us":"nash"}, instead of what the file gives',
  },
  fromText(text) {
    if (!text.includes('=')) return concept.fromText(text);
    return readEntries(text.split(',').map((entry) => entry.split('=').map((p) => p.trim())));
  },
  fromJson(value, name) {
    if (typeof value === 'string') return readId(value);
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      return notSo(name, 'foresight', value);
    }
    return readEntries(Object.entries(value));
  },
  schema: {
    anyOf: [conceptSchema, { type: 'object', additionalProperties: conceptSchema }],
  },
  find(asked, conflict) {
    if (typeof asked === 'string') {
      return { value: Object.fromEntries(moversOf(conflict).map(({ id }) => [id, asked])) };
    }
    const found = new Map<string, ConceptId>();
    for (const [who, id] of Object.entries(asked)) {
      const named = findParty(conflict, who);
      if ('problem' in named) return named;
      if (found.has(named.value)) {
        return askingProblem('foresight-twice', { who: named.value });
      }
      found.set(named.value, id);
    }
    // Not by assignment, which "__proto__" would not survive.
    return { value: Object.fromEntries(found) };
  },
};

function readEntries(entries: readonly (readonly unknown[])[]): Read<ForesightFound> {
  const read: [string, ConceptId][] = [];
  for (const [who, concept, ...more] of entries) {
    if (typeof who !== 'string' || who === '' || !concept || more.length > 0) {
      return askingProblem('unread-foresight');
    }
    const id = typeof concept === 'string' ? readId(concept.toLowerCase()) : readId(concept);
    if ('problem' in id) return id;
    if (read.some(([other]) => other === who)) {
      return askingProblem('foresight-twice', { who });
    }
    read.push([who, id.value]);
  }
  return { value: Object.fromEntries(read) };
}

function conceptsInText(text: string): Read<ConceptId[]> {
  return readIds(text.split(',').map((id) => id.trim().toLowerCase()));
}

function readIds(values: readonly unknown[]): Read<ConceptId[]> {
  const ids: ConceptId[] = [];
  for (const value of values) {
    const id = readId(value);
    if ('problem' in id) return id;
    ids.push(id.value);
  }
  return { value: unique(ids) };
}

function readId(value: unknown): Read<ConceptId> {
  if (typeof value !== 'string')
    return askingProblem('concept-no-text', { given: givenValue(value) });
  return findConcept(value) === undefined ? unknownConcept(value) : { value };
}

/** That no concept has an id. */
export function unknownConcept(name: string): Problem {
  return askingProblem('unknown-concept', { name, known });
}
