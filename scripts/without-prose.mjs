// What kinds of propositions claim is said for schemas and for the docs. The programs of pages need none of it, and come without. What
// stands under the keys of a model file is needed by an editor that completes them, and by no page that only reads files; what inquiries and
// their options say of themselves by commands, schemas and the docs.
import { parseAst } from 'rolldown/parseAst';
import { visit } from './visit-syntax.mjs';

const FAMILIES = /[\\/]packages[\\/]propositions[\\/]src[\\/]families[\\/][\w-]+\.ts$/;
const KEYS =
  /[\\/]packages[\\/]language[\\/]src[\\/](?:sections|shapes|tallies|amounts|judgements)[\\/](?:[\w-]+[\\/])*[\w-]+\.ts$/;
const OPTIONS = /[\\/]packages[\\/]study[\\/]src[\\/](?:inquiries|asking)[\\/][\w-]+\.ts$/;
const DECLARES = 'defineProposition';
const PROSE = new Set(['about', 'denied', 'beside']);

/** Which argument of what reads a model file says what stands there. */
const ABOUT_AT = new Map([
  ['optional', 1],
  ['required', 1],
  ['section', 1],
  ['defined', 1],
]);

/** What reads the prose, by the names under which modules export it. */
const READERS = new Set(['schemaOfKind']);

/** What inquiries and options say of themselves, as a property and as arguments of what makes an option. */
const SAID_OF_OPTIONS = new Set(['about', 'otherwise', 'asks']);
const SAID_AT = new Map([
  ['flag', [0]],
  ['text', [1]],
  ['count', [1, 2]],
]);

/** What reads that. */
const READERS_OF_OPTIONS = new Set(['optionsSchema', 'sayOption']);

/**
 * A plugin that leaves out what kinds say that they claim, and fails where something that is built reads it; with `keys` also what keys of
 * a model file mean, and what inquiries and their options say of themselves.
 * @param {{ readonly keys?: boolean }} [options]
 * @returns {import('rolldown').Plugin}
 */
export function withoutProse({ keys = false } = {}) {
  return {
    name: 'without-prose',
    transform: {
      filter: { id: keys ? [FAMILIES, KEYS, OPTIONS] : [FAMILIES] },
      // Before types are erased or after, as the bundler has it.
      handler: (code, id) => ({
        code: OPTIONS.test(id) ? withoutOptionsSaid(code) : withoutProseOf(code),
        map: null,
      }),
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedExports }] of Object.entries(chunk.modules)) {
          const reader = renderedExports.find(
            (name) => READERS.has(name) || (keys && READERS_OF_OPTIONS.has(name)),
          );
          if (reader !== undefined) this.error(`${reader} of ${id} reads what is left out`);
        }
      }
    },
  };
}

/** The text of a module without the prose of the kinds and the keys that it declares. @param {string} code */
export function withoutProseOf(code) {
  /** @type {Prose[]} */
  const prose = [];
  visit(parseAst(code, { lang: 'ts' }), (node) => {
    if (node.type === 'Property' && node.key.name === 'schema' && isFunction(node.value)) {
      prose.push({ start: node.value.start, end: node.value.end, as: '() => ({})' });
    }
    if (node.type !== 'CallExpression') return;
    const about = node.arguments[ABOUT_AT.get(node.callee.name) ?? -1];
    if (about?.type === 'Literal') prose.push({ start: about.start, end: about.end, as: "''" });
    if (node.callee.name !== DECLARES) return;
    const { properties, end } = node.arguments[0];
    for (const [k, { key, start }] of properties.entries()) {
      // With its key, since there are hundreds of kinds.
      if (PROSE.has(key?.name))
        prose.push({ start, end: properties[k + 1]?.start ?? end - 1, as: '' });
    }
  });
  return leaveOut(code, prose);
}

/** The text of a module of inquiries or options without what they say of themselves. @param {string} code */
export function withoutOptionsSaid(code) {
  /** @type {Prose[]} */
  const prose = [];
  const add = (/** @type {{ type: string, start: number, end: number }} */ said) => {
    if (isSaid(said)) prose.push({ start: said.start, end: said.end, as: "''" });
  };
  visit(parseAst(code, { lang: 'ts' }), (node) => {
    if (node.type === 'Property' && SAID_OF_OPTIONS.has(node.key.name)) add(node.value);
    if (node.type !== 'CallExpression') return;
    for (const at of SAID_AT.get(node.callee.name) ?? []) {
      if (node.arguments[at] !== undefined) add(node.arguments[at]);
    }
  });
  return leaveOut(code, prose);
}

/** A text, or one for commands and one for programs. @param {any} node */
function isSaid({ type, value, properties }) {
  if (type === 'Literal') return typeof value === 'string';
  return (
    type === 'ObjectExpression' &&
    properties.every((/** @type {any} */ one) => ['command', 'program'].includes(one.key?.name))
  );
}

/** @typedef {{ start: number, end: number, as: string }} Prose */

/** @param {string} code @param {readonly Prose[]} prose */
function leaveOut(code, prose) {
  // What stands within something that is left out goes with it.
  const outer = prose.filter(
    (one) => !prose.some(({ start, end }) => start < one.start && one.end < end),
  );
  return outer
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, as }) => text.slice(0, start) + as + text.slice(end), code);
}

/** @param {{ type: string }} node */
function isFunction({ type }) {
  return type === 'ArrowFunctionExpression';
}
