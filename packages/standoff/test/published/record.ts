import { singleConcept } from './concept-choice.ts';
import { kinds } from './kinds/index.ts';
import { type OtherDefinition, otherDefinitionNames } from './other-definitions.ts';
import {
  type Fields,
  FormatError,
  fieldsAmong,
  fieldsOf,
  list,
  mapOf,
  nonEmpty,
  oneOf,
  type Read,
  readFile,
  text,
} from './reading.ts';
import type { RecordedState } from './subject.ts';
import type { Assertion, LabelRow, RecordNames } from './value-kind.ts';

/** `published.yaml` as catalog/README.md describes it. */
export interface PublishedRecord {
  readonly model: string;
  /** The model's state behind each name of the source, in the order of the record. */
  readonly states: ReadonlyMap<string, RecordedState>;
  readonly results: readonly RecordedResult[];
}

export interface RecordedResult {
  readonly section: Section;
  readonly id: string;
  readonly variant?: string;
  readonly values: readonly RecordedValue[];
}

type Section = 'published' | 'reference';

interface RecordedValue {
  readonly what: string;
  /** What was read of it, and whether the model gives it. */
  readonly standing: string;
  /** Absent in a reference. */
  readonly place?: string;
  /** By which definition the value follows, where it does not by that of the engine. */
  readonly definition?: OtherDefinition;
  readonly assertions: readonly Assertion[];
}

const believedWrong = 'published-and-believed-wrong';
const otherDefinition = 'published-under-another-definition';

/** The standings that a value may have, with the keys that only those who have it may give. */
export const standings: Readonly<Record<Section, Readonly<Record<string, readonly string[]>>>> = {
  published: {
    'published-and-asserted': [],
    'not-read-at-first-hand': [],
    [otherDefinition]: ['argument', 'ours', 'definition'],
    [believedWrong]: ['argument', 'ours'],
  },
  reference: { 'computed-and-asserted': [] },
};

/** Reads a record; throws at the first thing in it that the format does not describe. */
export function readRecord(fileName: string, source: string): PublishedRecord {
  return readFile(fileName, source, (root) => {
    const keys = ['record', 'model', 'citation', 'note', 'states', 'labels'];
    const fields = fieldsAmong(...keys, 'published', 'reference')(root);
    fields.required('record', oneOf('1'));
    fields.required('citation', nonEmpty(list(text)));
    fields.optional('note', text);
    const states = fields.required('states', mapOf(text, recordedState));
    const labels = fields.optional('labels', mapOf(text, labelRow)) ?? new Map();
    const names: RecordNames = { states: new Set(states.keys()), labels };
    return {
      model: fields.required('model', text),
      states,
      results: [
        ...fields.required('published', results('published', names)),
        ...(fields.optional('reference', reference(names)) ?? []),
      ],
    };
  });
}

const recordedState: Read<RecordedState> = (node) => {
  const fields = fieldsAmong('is', 'pattern')(node);
  const pattern = fields.optional('pattern', text);
  return { is: fields.required('is', text), ...(pattern !== undefined && { pattern }) };
};

const labelRow: Read<LabelRow> = (node) => {
  const letters = [...mapOf(text, (value) => value)(node)];
  const last = letters.pop();
  if (last === undefined || text(last[1]) !== 'unstable') {
    throw new FormatError('the letter for unstable comes last', node.span);
  }
  const concepts = letters.map(([letter, value]) => [letter, singleConcept(value).id] as const);
  return { concepts: new Map(concepts), unstable: last[0] };
};

function reference(names: RecordNames): Read<RecordedResult[]> {
  return (node) => {
    const fields = fieldsAmong('method', 'results')(node);
    fields.required('method', text);
    return fields.required('results', results('reference', names));
  };
}

function results(section: Section, names: RecordNames): Read<RecordedResult[]> {
  return (node) => {
    const read = list((entry) => result(section, names, fieldsOf(entry)))(node);
    const repeated = read.find(({ id }, k) => read.findIndex((other) => other.id === id) < k);
    if (repeated) throw new FormatError(`the id ${repeated.id} stands here twice`, node.span);
    return read;
  };
}

function result(section: Section, names: RecordNames, fields: Fields): RecordedResult {
  const place = section === 'published' ? ['place'] : [];
  fields.allowOnly(['id', 'says', 'variant', 'standing', 'values', ...place]);
  fields.optional('says', text);
  fields.optional('standing', standing(section));
  fields.optional('place', text);
  const variant = fields.optional('variant', text);
  const readValue: Read<RecordedValue> = (node) => value(section, names, fields, fieldsOf(node));
  return {
    section,
    id: fields.required('id', text),
    ...(variant !== undefined && { variant }),
    values: fields.required('values', nonEmpty(list(readValue))),
  };
}

/** A value, to which its result's standing and place apply where it has none of its own. */
function value(
  section: Section,
  names: RecordNames,
  ofResult: Fields,
  fields: Fields,
): RecordedValue {
  const what = fields.required('what', oneOf(...kinds.map((kind) => kind.what)));
  const kind = kinds.find((each) => each.what === what)!;
  const has = nearest('standing', fields, ofResult, standing(section));
  const shared = ['what', 'says', 'standing', 'value'];
  const place = section === 'published' ? ['place'] : [];
  const ofStanding = standings[section][has]!;
  fields.allowOnly([...shared, ...place, ...ofStanding, ...kind.keys]);
  fields.optional('says', text);
  if (ofStanding.includes('argument')) fields.required('argument', text);
  if (ofStanding.includes('ours')) fields.required('ours', (ours) => ours);
  const definition = ofStanding.includes('definition')
    ? fields.required('definition', oneOf(...otherDefinitionNames))
    : undefined;
  return {
    what,
    standing: has,
    ...(section === 'published' && { place: nearest('place', fields, ofResult, text) }),
    ...(definition !== undefined && { definition }),
    assertions: kind.read(fields, names),
  };
}

function standing(section: Section): Read<string> {
  return oneOf(...Object.keys(standings[section]));
}

function nearest<T>(key: string, fields: Fields, ofResult: Fields, read: Read<T>): T {
  return fields.optional(key, read) ?? ofResult.required(key, read);
}
