// The types of what programs ask of the library and are told, from the JSON Schemas of both: so they say what comes, and bring
// nothing of what makes it. `json-schema-to-typescript` repeated every shared part wherever it is used, in 257,000 lines.

/**
 * @typedef {object} Schema what of JSON Schema the schemas of Standoff say of shapes
 * @property {string} [$ref]
 * @property {unknown} [const]
 * @property {readonly unknown[]} [enum]
 * @property {readonly Part[]} [anyOf]
 * @property {readonly Part[]} [oneOf]
 * @property {string | readonly string[]} [type]
 * @property {readonly Part[]} [prefixItems]
 * @property {Part} [items]
 * @property {Readonly<Record<string, Schema>>} [properties]
 * @property {readonly string[]} [required]
 * @property {Part} [additionalProperties]
 * @property {string} [description]
 * @property {Readonly<Record<string, Schema>>} [$defs]
 *
 * @typedef {Schema | boolean} Part
 * @typedef {{ name: string, schema: Schema }} Named
 */

/** What stands in every document for what a sentence claims: `standoff schema propositions` has its kinds. */
const PROPOSITION = `/** What a sentence claims, as data: \`standoff schema propositions\` says what each kind holds. */
export interface PropositionData {
  readonly kind: string;
}
`;

/** `CoalitionExplanation` of `coalition-explanation`. @param {string} text */
export const typeName = (text) =>
  text.replace(/(^|[-.])(\w)/g, (_, __, letter) => letter.toUpperCase());

/** @param {string} text */
const comment = (text) => `/** ${text.replaceAll('*/', '* /')} */`;

/** @param {string} key */
const keyOf = (key) => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key));

/** A type as a part of another. @param {string} type */
const grouped = (type) => (/[ |]/.test(type) && !/^"[^"]*"$/.test(type) ? `(${type})` : type);

/** @param {readonly string[]} types */
function union(types) {
  const each = [...new Set(types)];
  return each.length === 1 ? String(each[0]) : each.map(grouped).join(' | ');
}

/** What a schema of anything may hold. */
const SAYS_NOTHING = ['description'];

/** A type as it is written. @param {Part} schema @param {(id: string) => string} refer @returns {string} */
function typeOf(schema, refer) {
  if (typeof schema === 'boolean') return schema ? 'unknown' : 'never';
  /** @param {Part} part */
  const of = (part) => typeOf(part, refer);
  const { $ref, const: word, enum: words, anyOf, oneOf, type } = schema;
  if ($ref !== undefined) return refer($ref);
  if (word !== undefined) return JSON.stringify(word);
  if (words !== undefined) return union(words.map((one) => JSON.stringify(one)));
  // Words that are listed beside a pattern are some of many.
  if (type === 'string') return 'string';
  const either = anyOf ?? oneOf;
  if (either !== undefined) return union(either.map(of));
  if (typeof type === 'object') return union(type.map((one) => of({ ...schema, type: one })));
  switch (type) {
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
    case 'null':
      return type;
    case 'array':
      if (schema.prefixItems !== undefined)
        return `readonly [${schema.prefixItems.map(of).join(', ')}]`;
      return `readonly ${grouped(of(schema.items ?? true))}[]`;
    case 'object':
      return objectType(schema, of);
    case undefined:
      if (Object.keys(schema).some((key) => !SAYS_NOTHING.includes(key)))
        throw new Error(`there is no type for ${JSON.stringify(schema)}`);
      return 'unknown';
    default:
      throw new Error(`there is no type for ${type}`);
  }
}

/** @param {Schema} schema @param {(part: Part) => string} of */
function objectType({ properties = {}, required = [], additionalProperties }, of) {
  const members = Object.entries(properties).map(([key, part]) => {
    const said = part.description === undefined ? [] : [comment(part.description)];
    const mark = required.includes(key) ? '' : '?';
    return [...said, `readonly ${keyOf(key)}${mark}: ${of(part)};`].join('\n');
  });
  const isOpen = additionalProperties !== undefined && additionalProperties !== false;
  if (isOpen && members.length === 0)
    return `{ readonly [key: string]: ${of(additionalProperties)} }`;
  return `{\n${[...members, ...(isOpen ? ['readonly [key: string]: unknown;'] : [])].join('\n')}\n}`;
}

/**
 * The module of all types, by name; parts that several share are named after their definitions.
 * @param {readonly Named[]} all
 */
export function libraryTypes(all) {
  // What is parsed is called so as well.
  const taken = new Set(['Model', ...all.map(({ name }) => name)]);
  /** @type {Map<string, Schema>} */
  const parts = new Map();
  /** @param {string} id */
  const named = (id) => (taken.has(typeName(id)) ? `${typeName(id)}Part` : typeName(id));
  /** @type {string[]} */
  const asked = [];
  /** @param {string} ref */
  const refer = (ref) => {
    const id = ref.replace(/^#\/\$defs\//, '');
    if (/^proposition\b/.test(id)) return 'PropositionData';
    if (!asked.includes(id)) asked.push(id);
    return named(id);
  };
  /** @param {string} name @param {Schema} schema */
  const declare = (name, schema) => {
    const { description } = schema;
    const said = description === undefined ? '' : `${comment(description)}\n`;
    return `${said}export type ${name} = ${typeOf(schema, refer)};\n`;
  };
  for (const { schema } of all) {
    for (const [id, part] of Object.entries(schema.$defs ?? {})) {
      const known = parts.get(id) ?? part;
      if (JSON.stringify(known) !== JSON.stringify(part))
        throw new Error(`two different parts are called ${id}`);
      parts.set(id, part);
    }
  }
  const documents = all.map(({ name, schema }) => declare(name, schema));
  /** @type {string[]} */
  const shared = [];
  for (let k = 0; k < asked.length; k++) {
    const id = String(asked[k]);
    const part = parts.get(id);
    if (part === undefined) throw new Error(`there is no part ${id}`);
    shared.push(declare(named(id), part));
  }
  return [
    '// Written by `npm run generate` from the JSON Schemas of questions and documents: do not change it here.',
    PROPOSITION,
    ...documents,
    ...shared,
  ].join('\n');
}
