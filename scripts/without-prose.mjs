// What kinds of propositions claim is said for schemas and for the docs. The programs of pages need none of it, and come without.
import { parseAst } from 'rolldown/parseAst';

const FAMILIES = /[\\/]packages[\\/]propositions[\\/]src[\\/]families[\\/][\w-]+\.ts$/;
const DECLARES = 'defineProposition';
const PROSE = new Set(['about', 'denied']);

/** What reads the prose, by the names under which modules export it. */
const READERS = new Set(['schemaOfKind']);

/**
 * A plugin that leaves out what kinds say that they claim, and fails where something that is built reads it.
 * @returns {import('rolldown').Plugin}
 */
export function withoutProse() {
  return {
    name: 'without-prose',
    transform: {
      filter: { id: FAMILIES },
      // Before types are erased or after, as the bundler has it.
      handler: (code) => ({ code: withoutProseOf(code), map: null }),
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedExports }] of Object.entries(chunk.modules)) {
          const reader = renderedExports.find((name) => READERS.has(name));
          if (reader !== undefined) this.error(`${reader} of ${id} reads what is left out`);
        }
      }
    },
  };
}

/** The text of a module without the prose of the kinds that it declares. @param {string} code */
export function withoutProseOf(code) {
  /** @type {{ start: number, end: number }[]} */
  const prose = [];
  visit(parseAst(code, { lang: 'ts' }), (node) => {
    if (node.type !== 'CallExpression' || node.callee.name !== DECLARES) return;
    for (const { key, value } of node.arguments[0].properties) {
      if (PROSE.has(key?.name)) prose.push(value);
    }
  });
  return prose
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => `${text.slice(0, start)}''${text.slice(end)}`, code);
}

/** @param {any} node @param {(node: any) => void} see */
function visit(node, see) {
  if (typeof node !== 'object' || node === null) return;
  if (typeof node.type === 'string') see(node);
  for (const part of Object.values(node)) visit(part, see);
}
