import { schemaOf, tellings } from '@standoff/report';
import { flagOf, sayTo } from '@standoff/study';

/**
 * @typedef {{ readonly [key: string]: unknown }} Schema
 * @typedef {import('@standoff/study').Inquiry} Inquiry
 */

const generated = /<!-- generated: (.+?) -->\n[\s\S]*?<!-- end -->/g;

/**
 * A page with its tables made anew: `<!-- generated: options of analyze -->`, and so on up to
 * `<!-- end -->`, or `keys of standoff.analysis/1`, or the list of all `inquiries`.
 *
 * @param {string} page
 * @returns {Promise<string>}
 */
export async function withTables(page) {
  /** @type {Map<string, string>} */
  const tables = new Map();
  for (const [, what = ''] of page.matchAll(generated)) tables.set(what, await tableOf(what));
  return page.replace(
    generated,
    (_, what) => `<!-- generated: ${what} -->\n\n${tables.get(what)}\n\n<!-- end -->`,
  );
}

/** @param {string} what */
async function tableOf(what) {
  if (what === 'inquiries') return listOfInquiries();
  const [, kind, name = ''] = /^(options|keys) of (.+)$/.exec(what) ?? [];
  const telling = Object.values(tellings).find(({ inquiry }) => inquiry.id === name);
  if (kind === 'options' && telling) return optionsTable(telling.inquiry);
  const found = await schemaOf(name);
  if (kind === 'keys' && 'schema' in found) return keysTable(found.schema);
  throw new Error(`nothing is generated for "${what}"`);
}

/** Every inquiry with what it does, for a page beside their folder. */
function listOfInquiries() {
  const lines = Object.values(tellings).map(
    ({ inquiry: { id, asks } }) => `- [\`${id}\`](inquiries/${id}.md): ${asks}`,
  );
  return lines.join('\n');
}

/**
 * What can be said in a question, and how a command says it.
 *
 * @param {Inquiry} inquiry
 */
function optionsTable({ options }) {
  const rows = Object.entries(options).map(([key, option]) => {
    const { kind, required, operand, about, otherwise = '' } = option;
    const value = kind.placeholder === undefined ? '' : ` ${kind.placeholder}`;
    const written = operand ?? `--${flagOf(key, option)}${value}`;
    const values = kind.words ? kind.words.map(code).join(', ') : typeOf(kind.schema);
    const without = required ? '*required*' : sayTo('program', otherwise);
    return [code(key), code(written), sayTo('program', about), values, without];
  });
  return table(['option', 'in a command', 'says', 'value', 'left out'], rows);
}

/**
 * The keys at the top of a document.
 *
 * @param {Schema} schema
 */
function keysTable(schema) {
  const properties = /** @type {Record<string, Schema>} */ (schema['properties']);
  const required = /** @type {readonly string[]} */ (schema['required']);
  const rows = Object.entries(properties).map(([key, property]) => {
    const absent = required.includes(key) ? '' : ', or absent';
    const about = property['description'] ?? definitionOf(property, schema)['description'] ?? '';
    return [code(key), `${typeOf(property, schema)}${absent}`, String(about)];
  });
  return table(['key', 'type', 'says'], rows);
}

/**
 * What values are, in words.
 *
 * @param {Schema} place
 * @param {Schema} [whole]
 * @returns {string}
 */
function typeOf(place, whole = {}) {
  const schema = definitionOf(place, whole);
  const { type, items, additionalProperties: values } = schema;
  const either = /** @type {readonly Schema[] | undefined} */ (schema['anyOf']);
  if ('const' in schema) return code(String(schema['const']));
  if (Array.isArray(type)) return type.map((one) => typeOf({ type: one })).join(' or ');
  if (type === undefined && either)
    return [...new Set(either.map((one) => typeOf(one, whole)))].join(' or ');
  if (type === 'array') return `list of ${severalOf(/** @type {Schema} */ (items), whole)}`;
  if (type === 'object') {
    const isOf = typeof values === 'object' && values !== null;
    return isOf ? `object of ${severalOf(/** @type {Schema} */ (values), whole)}` : 'object';
  }
  return WORDS[/** @type {keyof typeof WORDS} */ (type)] ?? 'text';
}

/**
 * @param {Schema} place
 * @param {Schema} whole
 */
function severalOf(place, whole) {
  return typeOf(place, whole).replace(/^(?:text|object|list|whole number|number)\b/, '$&s');
}

const WORDS = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: '`true` or `false`',
  null: '`null`',
};

/**
 * @param {Schema} place
 * @param {Schema} whole
 * @returns {Schema}
 */
function definitionOf(place, whole) {
  const name = String(place['$ref'] ?? '').replace('#/$defs/', '');
  const definitions = /** @type {Record<string, Schema>} */ (whole['$defs'] ?? {});
  return definitions[name] ?? place;
}

/** @param {string} text */
function code(text) {
  return `\`${text}\``;
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
